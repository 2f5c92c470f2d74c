#include "geo/reading/date_finder.hpp"

#include "geo/reading/date_forms.hpp"
#include "geo/reading/date_relative.hpp"

#include <algorithm>
#include <utility>

namespace geo::reading {

namespace {

/// Words that may begin a date; all others are passed over at once.
constexpr std::uint64_t begins_date =
    word_number | word_month | word_hijri | word_season | word_decade | word_stage | word_same;

class DateScanner {
  public:
    DateScanner(const Block& block, const Vocabulary& vocabulary, DateContext& context, std::vector<FoundDate>& found)
        : m_forms(block, vocabulary), m_block(block), m_vocabulary(vocabulary), m_context(context), m_found(found) {}

    void run() {
        m_found.clear();
        if (!m_context.last()) {
            look_ahead();
        }
        for (std::size_t i = 0; i < m_block.tokens.size();) {
            const Word& word = m_vocabulary[m_block.tokens[i].word];
            i = word.has(begins_date) ? take(i) : i + 1;
        }
    }

  private:
    /// A report that begins with "March 7" and names its year further down.
    void look_ahead() {
        for (std::size_t i = 0; i < m_block.tokens.size(); ++i) {
            const Word& word = m_vocabulary[m_block.tokens[i].word];
            const auto date = word.has(word_number | word_month) ? m_forms.date_at(i) : std::nullopt;
            if (date && date->value.year != 0 && !date->value.decade) {
                m_context.expect_year(date->value.year);
                return;
            }
        }
    }

    std::size_t take(std::size_t i) {
        if (const auto range = m_forms.range_at(i)) {
            return add_range(*range);
        }
        if (const auto date = m_forms.date_at(i)) {
            // The other months of "in March and April 1992" wait for their year.
            const std::size_t next = add_single(*date);
            return next;
        }
        if (const auto relative = relative_date_at(m_block, m_vocabulary, i, m_context.last())) {
            return add_relative(*relative);
        }
        return i + 1;
    }

    std::size_t add_single(WrittenDate date) {
        std::string context = date.context;
        if (date.value.needs_year() && !borrow_year(date, context)) {
            context = m_context.complete(date.value);
        }
        if (date.value.needs_year()) {
            return date.end;
        }
        m_context.pass(date.value);
        push(date, std::move(context), false);
        return date.end;
    }

    /// "in March and April 1992", "15 and 16 February 1989": the year stands with the last of them.
    bool borrow_year(WrittenDate& date, std::string& context) {
        const auto other = m_forms.year_of_list(date);
        if (!other) {
            return false;
        }
        date.value.year = other->year;
        context = "year from " + edtf_of(*other);
        return exists(date.value);
    }

    std::size_t add_range(WrittenRange range) {
        std::string context = range.start.context;
        if (range.start.value.needs_year()) {
            context = m_context.complete(range.start.value);
            if (range.end.value.needs_year()) {
                range.end.value.year = range.start.value.year;
            }
        }
        if (range.start.value.needs_year() || range.end.value.needs_year() || !ordered(range)) {
            return add_both(std::move(range));
        }
        FoundDate whole;
        whole.first = range.start.first;
        whole.end = range.end.end;
        whole.edtf = edtf_of(range.start.value) + "/" + edtf_of(range.end.value);
        whole.context = context;
        whole.days = {days_of(range.start.value).from, days_of(range.end.value).to};
        m_found.push_back(std::move(whole));
        push(range.start, context, true);
        push(range.end, context, true);
        m_context.pass(range.start.value);
        m_context.pass(range.end.value);
        return range.end.end;
    }

    static bool ordered(const WrittenRange& range) {
        return days_of(range.start.value).from < days_of(range.end.value).to;
    }

    /// What looked like a range goes backwards: two dates then.
    std::size_t add_both(const WrittenRange& range) {
        const std::size_t end = range.end.end;
        if (!range.start.value.needs_year()) {
            add_single(range.start);
        }
        if (!range.end.value.needs_year()) {
            add_single(range.end);
        }
        return end;
    }

    std::size_t add_relative(RelativeDate relative) {
        m_context.pass(relative.value);
        FoundDate found;
        found.first = relative.first;
        found.end = relative.end;
        found.edtf = edtf_of(relative.value);
        found.context = std::move(relative.context);
        found.days = days_of(relative.value);
        m_found.push_back(std::move(found));
        return relative.end;
    }

    void push(const WrittenDate& date, std::string context, bool part) {
        FoundDate found;
        found.first = date.first;
        found.end = date.end;
        found.edtf = date.edtf.empty() ? edtf_of(date.value) : date.edtf;
        found.context = std::move(context);
        found.part = part;
        found.days = days_of(date.value);
        m_found.push_back(std::move(found));
    }

    DateForms m_forms;
    const Block& m_block;
    const Vocabulary& m_vocabulary;
    DateContext& m_context;
    std::vector<FoundDate>& m_found;
};

}  // namespace

void DateFinder::scan(const Block& block, const Vocabulary& vocabulary, std::vector<FoundDate>& found) {
    DateScanner(block, vocabulary, m_context, found).run();
}

}  // namespace geo::reading
