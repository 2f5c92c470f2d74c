// The ways in which a date is written: "15 February 1989", "February 15th", "spring of 1989", "late 1987", "1987-89",
// "1989-02-15", "26 Dalw 1367" ...
#pragma once

#include "geo/reading/block.hpp"
#include "geo/reading/date_context.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace geo::reading {

/// A date as it stands in the text.
struct WrittenDate {
    std::size_t first = 0;  ///< token
    std::size_t end = 0;    ///< token, exclusive
    PartialDate value;
    std::string edtf;     ///< where `value` cannot say it (a month of another calendar); else empty
    std::string context;  ///< what was converted
};

struct WrittenRange {
    WrittenDate start;
    WrittenDate end;
};

/// Reads one block. Dates begin at the token that is asked for.
class DateForms {
  public:
    DateForms(const Block& block, const Vocabulary& vocabulary) : m_block(block), m_vocabulary(vocabulary) {}

    [[nodiscard]] std::optional<WrittenDate> date_at(std::size_t i) const;
    /// "14-31 March 1991", "March 1990-January 1992", "from 28 April to 28 June 1992", "1987-89". Missing years and
    /// months are taken from the other end.
    [[nodiscard]] std::optional<WrittenRange> range_at(std::size_t i) const;
    /// The date with a year that a list goes on to: "March and April 1992".
    [[nodiscard]] std::optional<PartialDate> year_of_list(const WrittenDate& date) const;

  private:
    [[nodiscard]] const Word& word(std::size_t i) const { return m_vocabulary[m_block.tokens[i].word]; }
    [[nodiscard]] const Token& token(std::size_t i) const { return m_block.tokens[i]; }
    [[nodiscard]] bool has(std::size_t i) const { return i < m_block.tokens.size(); }
    [[nodiscard]] bool next_spaced(std::size_t i) const { return has(i) && spaced(token(i)); }
    [[nodiscard]] bool lower_text(std::size_t i) const { return m_block.facts[i].mode == CaseMode::Lower; }

    [[nodiscard]] bool plain_number(std::size_t i, int low, int high) const;
    [[nodiscard]] bool day_number(std::size_t i) const;
    [[nodiscard]] bool year_number(std::size_t i) const;
    [[nodiscard]] bool part_of_number(std::size_t i) const;
    [[nodiscard]] std::optional<std::size_t> take_year(std::size_t i, PartialDate& date) const;
    [[nodiscard]] bool month_stands_alone(std::size_t i) const;
    [[nodiscard]] bool year_stands_alone(std::size_t i) const;

    [[nodiscard]] std::optional<WrittenDate> day_first(std::size_t i) const;
    [[nodiscard]] std::optional<WrittenDate> month_first(std::size_t i) const;
    [[nodiscard]] std::optional<WrittenDate> season(std::size_t i) const;
    [[nodiscard]] std::optional<WrittenDate> staged(std::size_t i) const;
    [[nodiscard]] std::optional<WrittenDate> decade(std::size_t i) const;
    [[nodiscard]] std::optional<WrittenDate> numeric(std::size_t i) const;
    [[nodiscard]] std::optional<WrittenDate> hijri(std::size_t i) const;
    [[nodiscard]] std::optional<WrittenDate> bare_year(std::size_t i) const;
    [[nodiscard]] std::optional<WrittenDate> core_at(std::size_t i) const;

    [[nodiscard]] std::optional<WrittenRange> days_of_one_month(std::size_t i) const;
    [[nodiscard]] std::optional<WrittenRange> days_after_month(std::size_t i) const;
    [[nodiscard]] std::optional<WrittenRange> short_years(std::size_t i) const;
    [[nodiscard]] std::optional<WrittenRange> months(std::size_t i) const;
    [[nodiscard]] std::optional<WrittenRange> two_dates(std::size_t i) const;
    [[nodiscard]] std::optional<std::size_t> after_range_mark(std::size_t first, std::size_t end) const;

    const Block& m_block;
    const Vocabulary& m_vocabulary;
};

}  // namespace geo::reading
