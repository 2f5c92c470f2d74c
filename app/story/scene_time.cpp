#include "app/story/scene_time.hpp"

#include <algorithm>

namespace app::story {

using geo::calendar::Day;
using geo::calendar::DayRange;
using geo::calendar::Instant;

std::vector<double> day_weights(const campaign::Campaign& campaign, const DayRange& days, const Quiet& quiet) {
    std::vector<double> weights(static_cast<std::size_t>(days.length_days()), 1.0 / quiet.times);
    const auto keep = [&](Day from, Day to) {
        for (Day day = std::max(from, days.from); day < std::min(to, days.to); day = day + 1) {
            weights[static_cast<std::size_t>(day - days.from)] = 1.0;
        }
    };
    const auto margin = static_cast<std::int32_t>(quiet.after_days / 2.0);
    for (const Day change : campaign.visible_changes) {
        keep(change - margin, change + margin + 1);
    }
    for (const campaign::Movement& movement : campaign.movements) {
        if (movement.drawn) {
            keep(movement.when.drawn.from, movement.when.drawn.to);
        }
    }
    return weights;
}

Instant instant_at(const DayRange& days, const std::vector<double>& passed_after_day, double share) {
    if (passed_after_day.empty()) {
        return Instant::start_of(days.from) + share * days.length_days();
    }
    const auto day = std::upper_bound(passed_after_day.begin(), passed_after_day.end(), share);
    if (day == passed_after_day.end()) {
        return Instant::start_of(days.to);
    }
    const auto index = day - passed_after_day.begin();
    const double before = index == 0 ? 0.0 : *(day - 1);
    return Instant::start_of(days.from) + (static_cast<double>(index) + (share - before) / (*day - before));
}

}  // namespace app::story
