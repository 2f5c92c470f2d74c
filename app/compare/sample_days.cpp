#include "app/compare/sample_days.hpp"

namespace app::compare {
namespace {

using geo::calendar::CivilDate;
using geo::calendar::Day;

Day first_of_next_month(Day day) {
    const CivilDate date = day.civil();
    return Day::from_civil(date.month == 12 ? CivilDate{date.year + 1, 1, 1} : CivilDate{date.year, date.month + 1, 1});
}

Day next(Day day, SeriesStep step) {
    constexpr int week = 7;
    switch (step) {
        case SeriesStep::Day: break;
        case SeriesStep::Week: return day + week;
        case SeriesStep::Month: return first_of_next_month(day);
    }
    return day + 1;
}

}  // namespace

std::vector<Day> sample_days(const geo::calendar::DayRange& days, SeriesStep step) {
    std::vector<Day> samples;
    for (Day day = days.from; day < days.to; day = next(day, step)) {
        samples.push_back(day);
    }
    if (!samples.empty() && samples.back() < days.to - 1) {
        samples.push_back(days.to - 1);
    }
    return samples;
}

}  // namespace app::compare
