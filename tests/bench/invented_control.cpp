#include "tests/bench/invented_control.hpp"

#include <random>
#include <utility>

namespace bench {

using app::campaign::ControlEntry;
using app::campaign::ControlId;
using app::campaign::SubjectId;
using geo::calendar::Day;
using geo::calendar::DayRange;

InventedControl invented_control(std::size_t subjects, std::size_t rows) {
    std::mt19937 random(1);
    std::uniform_int_distribution<int> length(1, 19);
    std::vector<ControlEntry> entries;
    entries.reserve(rows);
    std::vector<Day> next(subjects, Day(0));
    for (std::size_t row = 0; row < rows; ++row) {
        Day& from = next[row % subjects];
        const Day to = from + length(random);
        entries.push_back({SubjectId(row % subjects), DayRange{from, to}, ControlId(row)});
        from = row % 50 == 0 ? to + 1 : to;
    }
    return {{subjects, std::move(entries)}, {Day(0), next.front()}};
}

std::vector<Day> random_days(DayRange span, std::size_t count) {
    std::mt19937 random(2);
    std::uniform_int_distribution<std::int32_t> any_day(span.from.days_since_epoch(), span.to.days_since_epoch() - 1);
    std::vector<Day> days(count);
    for (Day& day : days) {
        day = Day(any_day(random));
    }
    return days;
}

}  // namespace bench
