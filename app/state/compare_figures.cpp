#include "app/state/compare_figures.hpp"

#include "app/scene/chart.hpp"

#include <utility>

namespace app::state {
namespace {

using campaign::CampaignPtr;
using campaign::Reading;

ControlOverTimePtr control_over_time(const CampaignPtr& whole, const campaign::Campaign& believed,
                                     const compare::FactFilter& filter, const CompareFiguresPtr& before) {
    if (before && before->over_time && before->over_time->campaign == whole && before->over_time->filter == filter) {
        return before->over_time;
    }
    return std::make_shared<const ControlOverTime>(
        ControlOverTime{whole, filter, scene::control_series(believed, Reading::Centre).days,
                        scene::control_series(believed, Reading::Countryside).days});
}

}  // namespace

CompareFiguresPtr compare_figures(const CampaignPtr& campaign, const std::array<ComparedDay, 2>& days,
                                  const CompareFiguresPtr& before) {
    const CampaignPtr first = compare::restricted_to(campaign, days[0].filter);
    const CampaignPtr second =
        days[1].filter == days[0].filter ? first : compare::restricted_to(campaign, days[1].filter);
    constexpr auto grouping = compare::Grouping::ByControllerAndStatus;
    CompareFigures figures;
    figures.campaign = campaign;
    figures.days = days;
    figures.by_centre = {compare::tally_at(*first, Reading::Centre, grouping, days[0].day),
                         compare::tally_at(*second, Reading::Centre, grouping, days[1].day)};
    figures.by_countryside = {compare::tally_at(*first, Reading::Countryside, grouping, days[0].day),
                              compare::tally_at(*second, Reading::Countryside, grouping, days[1].day)};
    if (figures.is_of_interpretations()) {
        figures.changes = compare::disagreements(*first, *second, days[1].day);
    } else {
        figures.changes = compare::changes_between(*first, days[0].day, days[1].day);
        figures.returned = compare::returned_between(*first, days[0].day, days[1].day);
    }
    figures.over_time = control_over_time(campaign, *first, days[0].filter, before);
    return std::make_shared<const CompareFigures>(std::move(figures));
}

}  // namespace app::state
