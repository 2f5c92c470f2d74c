#include "app/campaign/breakpoints.hpp"

#include <algorithm>
#include <span>

namespace app::campaign {
namespace {

using geo::calendar::Day;
using geo::calendar::DayRange;

class DayCollector {
  public:
    explicit DayCollector(const DayRange& span) : m_span(span) {}

    void add(Day day) {
        if (m_span.from < day && day < m_span.to) {
            m_days.push_back(day);
        }
    }
    void add(const DayRange& days) {
        if (!days.empty()) {
            add(days.from);
            add(days.to);
        }
    }
    [[nodiscard]] std::vector<Day> sorted() && {
        std::sort(m_days.begin(), m_days.end());
        m_days.erase(std::unique(m_days.begin(), m_days.end()), m_days.end());
        return std::move(m_days);
    }

  private:
    DayRange m_span;
    std::vector<Day> m_days;
};

void add_control(const Campaign& campaign, bool visible_only, DayCollector& days) {
    for (std::size_t index = 0; index < campaign.timelines.subject_count(); ++index) {
        Day day = campaign.info.span.from;
        while (day < campaign.info.span.to) {
            const Stretch stretch = campaign.timelines.stretch_at(SubjectId(index), day);
            if (!visible_only || !looks_the_same(campaign, stretch.before, stretch.row)) {
                days.add(stretch.days.from);
            }
            day = stretch.days.to;
        }
    }
}

std::vector<Day> changes(const Campaign& campaign, bool visible_only) {
    DayCollector days(campaign.info.span);
    add_control(campaign, visible_only, days);
    for (const Battle& battle : campaign.battles) {
        days.add(battle.when.drawn);
    }
    for (const Front& front : campaign.fronts) {
        days.add(front.when.drawn);
    }
    for (const Movement& movement : campaign.movements) {
        if (movement.drawn) {
            days.add(movement.when.drawn);
        }
    }
    for (const Area& area : campaign.areas) {
        days.add(area.valid);
    }
    return std::move(days).sorted();
}

}  // namespace

std::vector<Day> breakpoints_of(const Campaign& campaign) {
    return changes(campaign, false);
}

std::vector<Day> visible_changes_of(const Campaign& campaign) {
    return changes(campaign, true);
}

}  // namespace app::campaign
