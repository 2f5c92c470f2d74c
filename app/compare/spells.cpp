#include "app/compare/spells.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace app::compare {
namespace {

using campaign::Campaign;
using geo::calendar::Day;
using geo::calendar::DayRange;

/// A stretch of the drawn timeline (of nobody known in a gap) and the days to which imprecise dates can widen it.
struct Reach {
    DayRange drawn;
    DayRange possible;
    Holder holder;
};

/// What follows cannot begin, nor end, before what it follows, however vague its own dates are.
void keep_order(std::vector<Reach>& reaches) {
    for (std::size_t index = 1; index < reaches.size(); ++index) {
        Day& from = reaches[index].possible.from;
        from = std::max(from, reaches[index - 1].possible.from);
    }
    for (std::size_t index = reaches.size(); index-- > 1;) {
        Day& to = reaches[index - 1].possible.to;
        to = std::min(to, reaches[index].possible.to);
    }
}

/// The drawn timeline from end to end of the span. Rows that abut give way to each other; where a gap is drawn between
/// two rows, it may begin and end as early and as late as their dates allow.
std::vector<Reach> reaches_of(const Campaign& campaign, campaign::SubjectId subject) {
    const DayRange& span = campaign.info.span;
    std::vector<Reach> reaches;
    Day day = span.from;
    while (day < span.to) {
        const campaign::Stretch stretch = campaign.timelines.stretch_at(subject, day);
        const DayRange drawn{day, std::min(stretch.days.to, span.to)};
        reaches.push_back({drawn, drawn, holder_of(campaign, stretch.row)});
        Reach& reach = reaches.back();
        Reach* before = reaches.size() > 1 ? &reaches[reaches.size() - 2] : nullptr;
        if (stretch.row) {
            const campaign::Dated& when = campaign.control(*stretch.row).when;
            if (before != nullptr && when.from.is_day()) {
                reach.possible.from = std::min(drawn.from, when.from.earliest);
                before->possible.to = std::max(before->possible.to, when.from.latest);
            }
            if (drawn.to < span.to && when.to.is_day()) {
                reach.possible.to = std::max(drawn.to, when.to.latest);
            }
        } else if (before != nullptr) {
            const auto row = campaign.timelines.at(subject, before->drawn.from);
            const auto* to = row ? &campaign.control(*row).when.to : nullptr;
            reach.possible.from = to != nullptr && to->is_day() ? std::min(drawn.from, to->earliest) : drawn.from;
        }
        day = drawn.to;
    }
    keep_order(reaches);
    return reaches;
}

void add_once(std::vector<Holder>& holders, const Holder& holder) {
    if (std::find(holders.begin(), holders.end(), holder) == holders.end()) {
        holders.push_back(holder);
    }
}

}  // namespace

void for_each_spell(const Campaign& campaign, campaign::SubjectId subject,
                    const std::function<void(const Spell&)>& take) {
    const std::vector<Reach> reaches = reaches_of(campaign, subject);
    const Day end = campaign.info.span.to;
    std::vector<Holder> possible;
    std::size_t first = 0;  // reach that may still be possible, or a later one
    std::size_t drawn = 0;
    Day day = campaign.info.span.from;
    while (day < end) {
        while (reaches[drawn].drawn.to <= day) {
            ++drawn;
        }
        while (first < drawn && reaches[first].possible.to <= day) {
            ++first;
        }
        possible.assign(1, reaches[drawn].holder);
        Day next = reaches[drawn].drawn.to;
        for (std::size_t index = first; index < reaches.size(); ++index) {
            const Reach& reach = reaches[index];
            if (day < reach.possible.from) {
                next = std::min(next, reach.possible.from);
                break;
            }
            add_once(possible, reach.holder);
            next = std::min(next, reach.possible.to);
        }
        take({{day, next}, reaches[drawn].holder, possible});
        day = next;
    }
}

}  // namespace app::compare
