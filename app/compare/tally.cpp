#include "app/compare/tally.hpp"

#include "app/compare/spells.hpp"
#include "app/compare/units.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace app::compare {
namespace {

using campaign::Campaign;
using campaign::HoldStatus;
using campaign::SubjectId;
using geo::calendar::Day;
using geo::calendar::DayRange;

constexpr std::size_t status_count = 4;

/// What is added to a holder from one sample on, and taken away again at another: differences from sample to sample.
struct Step {
    std::int64_t provinces = 0;
    std::int64_t centres = 0;
    std::int64_t area_m2 = 0;
};

Step operator-(const Step& step) {
    return {-step.provinces, -step.centres, -step.area_m2};
}

void operator+=(Step& sum, const Step& step) {
    sum.provinces += step.provinces;
    sum.centres += step.centres;
    sum.area_m2 += step.area_m2;
}

/// Steps of one holder, one for each sample and one more.
struct Column {
    std::vector<Step> low;
    std::vector<Step> best;
    std::vector<Step> high;
};

/// Samples from `first` up to, not including, `end`.
struct Samples {
    std::size_t first = 0;
    std::size_t end = 0;
};

class Ledger {
  public:
    Ledger(const Campaign& campaign, Grouping grouping, const std::vector<Day>& days)
        : m_campaign(campaign),
          m_grouping(grouping),
          m_days(days),
          m_columns(campaign.actors.size() * status_count + 1),
          m_totals(days.size() + 1) {}

    void add_total(const DayRange& days, const Step& step) {
        const Samples samples = samples_in(days);
        m_totals[samples.first] += step;
        m_totals[samples.end] += -step;
    }
    /// Adds a subject's whole history, as far as its unit exists. No subject: unknown throughout.
    void add(std::optional<SubjectId> subject, const DayRange& days, const Step& step) {
        if (!subject) {
            const Holder unknown;
            add_spell({days, unknown, std::span(&unknown, 1)}, days, step);
            return;
        }
        for_each_spell(m_campaign, *subject, [&](const Spell& spell) { add_spell(spell, days, step); });
    }
    [[nodiscard]] std::vector<DayTally> take();

  private:
    [[nodiscard]] Samples samples_in(const DayRange& days) const {
        const auto first = std::lower_bound(m_days.begin(), m_days.end(), days.from);
        const auto end = std::lower_bound(first, m_days.end(), days.to);
        return {static_cast<std::size_t>(first - m_days.begin()), static_cast<std::size_t>(end - m_days.begin())};
    }
    [[nodiscard]] std::size_t column_of(const Holder& holder) const {
        if (!holder.controller) {
            return m_columns.size() - 1;
        }
        const std::size_t status = m_grouping == Grouping::ByController ? 0 : static_cast<std::size_t>(holder.status);
        return holder.controller->index() * status_count + status;
    }
    [[nodiscard]] Holder holder_in(std::size_t column) const {
        if (column + 1 == m_columns.size()) {
            return {};
        }
        return {campaign::ActorId(column / status_count), static_cast<HoldStatus>(column % status_count)};
    }
    void add_spell(const Spell& spell, const DayRange& within, const Step& step);
    void put(std::vector<Step> Column::*which, std::size_t column, const Samples& samples, const Step& step);

    const Campaign& m_campaign;
    Grouping m_grouping;
    const std::vector<Day>& m_days;
    std::vector<Column> m_columns;
    std::vector<Step> m_totals;
    std::vector<std::size_t> m_possible;  // columns of the spell at hand, kept for its memory
};

void Ledger::put(std::vector<Step> Column::*which, std::size_t column, const Samples& samples, const Step& step) {
    std::vector<Step>& steps = m_columns[column].*which;
    if (steps.empty()) {
        Column& opened = m_columns[column];
        opened.low.resize(m_days.size() + 1);
        opened.best.resize(m_days.size() + 1);
        opened.high.resize(m_days.size() + 1);
    }
    steps[samples.first] += step;
    steps[samples.end] += -step;
}

void Ledger::add_spell(const Spell& spell, const DayRange& within, const Step& step) {
    const Samples samples = samples_in({std::max(spell.days.from, within.from), std::min(spell.days.to, within.to)});
    if (samples.first >= samples.end) {
        return;
    }
    m_possible.clear();
    for (const Holder& holder : spell.possible) {
        const std::size_t column = column_of(holder);
        if (std::find(m_possible.begin(), m_possible.end(), column) == m_possible.end()) {
            m_possible.push_back(column);
            put(&Column::high, column, samples, step);
        }
    }
    put(&Column::best, column_of(spell.best), samples, step);
    if (m_possible.size() == 1) {
        put(&Column::low, m_possible.front(), samples, step);
    }
}

std::vector<DayTally> Ledger::take() {
    std::vector<DayTally> out(m_days.size());
    Step total;
    for (std::size_t sample = 0; sample < m_days.size(); ++sample) {
        total += m_totals[sample];
        out[sample].day = m_days[sample];
        out[sample].provinces = static_cast<int>(total.provinces);
        out[sample].centres = static_cast<int>(total.centres);
        out[sample].area_m2 = total.area_m2;
    }
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        const Column& of = m_columns[column];
        Step low;
        Step best;
        Step high;
        for (std::size_t sample = 0; sample < m_days.size() && !of.high.empty(); ++sample) {
            low += of.low[sample];
            best += of.best[sample];
            high += of.high[sample];
            if (high.provinces == 0 && high.centres == 0 && high.area_m2 == 0) {
                continue;
            }
            const auto count = [](std::int64_t number) { return static_cast<int>(number); };
            out[sample].holdings.push_back({holder_in(column),
                                            {count(low.provinces), count(best.provinces), count(high.provinces)},
                                            {count(low.centres), count(best.centres), count(high.centres)},
                                            {low.area_m2, best.area_m2, high.area_m2}});
        }
    }
    return out;
}

}  // namespace

std::vector<DayTally> tallies(const Campaign& campaign, campaign::Reading reading, Grouping grouping,
                              const std::vector<Day>& days) {
    Ledger ledger(campaign, grouping, days);
    for (const Unit& unit : units_of(campaign)) {
        const std::optional<SubjectId> fills = unit.filled_by(reading);
        const int province = unit.counts ? 1 : 0;
        const int centre = unit.counts && unit.centre ? 1 : 0;
        ledger.add_total(unit.days, {province, centre, unit.area_m2});
        if (fills && fills == unit.centre) {
            ledger.add(fills, unit.days, {province, centre, unit.area_m2});
            continue;
        }
        ledger.add(fills, unit.days, {province, 0, unit.area_m2});
        if (centre > 0) {
            ledger.add(unit.centre, unit.days, {0, centre, 0});
        }
    }
    return ledger.take();
}

DayTally tally_at(const Campaign& campaign, campaign::Reading reading, Grouping grouping, Day day) {
    return std::move(tallies(campaign, reading, grouping, {day}).front());
}

namespace {

template <typename Number>
void widen(Estimate<Number>& range, const Estimate<Number>& by) {
    range.low = std::min(range.low, by.low);
    range.high = std::max(range.high, by.high);
}

bool before(const Holding& holding, const Holder& holder) {
    // Unknown last, as in every tally.
    return std::pair(!holding.holder.controller, holding.holder) < std::pair(!holder.controller, holder);
}

/// A holder's row among those of a tally, made where there is none.
Holding& row_of(DayTally& tally, const Holder& holder) {
    auto at = std::lower_bound(tally.holdings.begin(), tally.holdings.end(), holder, before);
    if (at == tally.holdings.end() || at->holder != holder) {
        at = tally.holdings.insert(at, Holding{holder, {}, {}, {}});
    }
    return *at;
}

}  // namespace

DayTally tally_over(const Campaign& campaign, campaign::Reading reading, Grouping grouping,
                    const geo::calendar::DayRange& days) {
    std::vector<Day> each;
    for (Day day = days.from; day < days.to; day = day + 1) {
        each.push_back(day);
    }
    const std::vector<DayTally> all = tallies(campaign, reading, grouping, each);
    DayTally whole = all.front();
    for (const DayTally& day : all) {
        for (const Holding& holding : day.holdings) {
            row_of(whole, holding.holder);
        }
    }
    for (Holding& range : whole.holdings) {
        for (const DayTally& day : all) {
            const auto found = std::lower_bound(day.holdings.begin(), day.holdings.end(), range.holder, before);
            const bool there = found != day.holdings.end() && found->holder == range.holder;
            const Holding held = there ? *found : Holding{};
            widen(range.provinces, held.provinces);
            widen(range.centres, held.centres);
            widen(range.area_m2, held.area_m2);
        }
    }
    return whole;
}

}  // namespace app::compare
