#include "app/campaign/control_timelines.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using app::campaign::ControlEntry;
using app::campaign::ControlId;
using app::campaign::ControlTimelines;
using app::campaign::SubjectId;
using geo::calendar::Day;
using geo::calendar::DayRange;

namespace {

ControlEntry entry(std::size_t subject, int from, int to, std::size_t row) {
    return {SubjectId(subject), DayRange{Day(from), Day(to)}, ControlId(row)};
}

/// Random timelines without overlaps, with gaps, in random order.
std::vector<ControlEntry> random_entries(std::mt19937& random, std::size_t subjects) {
    std::uniform_int_distribution<int> count(0, 30);
    std::uniform_int_distribution<int> step(0, 9);
    std::vector<ControlEntry> entries;
    for (std::size_t subject = 0; subject < subjects; ++subject) {
        int at = -50 + step(random);
        for (int left = count(random); left > 0; --left) {
            const int from = at + (step(random) < 3 ? step(random) : 0);
            at = from + 1 + step(random);
            entries.push_back(entry(subject, from, at, entries.size()));
        }
    }
    std::shuffle(entries.begin(), entries.end(), random);
    return entries;
}

std::optional<ControlId> slow_at(const std::vector<ControlEntry>& entries, SubjectId subject, Day day) {
    for (const ControlEntry& candidate : entries) {
        if (candidate.subject == subject && candidate.days.contains(day)) {
            return candidate.row;
        }
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("lookups agree with a slow reference on random timelines") {
    std::mt19937 random(20240601);
    for (int round = 0; round < 40; ++round) {
        const std::size_t subjects = 1 + static_cast<std::size_t>(round) % 7;
        const auto entries = random_entries(random, subjects);
        const ControlTimelines timelines(subjects, entries);
        REQUIRE(timelines.subject_count() == subjects);
        std::vector<std::uint32_t> all;
        for (int days = -60; days < 400; ++days) {
            timelines.all_at(Day(days), all);
            REQUIRE(all.size() == subjects);
            for (std::size_t subject = 0; subject < subjects; ++subject) {
                const auto expected = slow_at(entries, SubjectId(subject), Day(days));
                REQUIRE(timelines.at(SubjectId(subject), Day(days)) == expected);
                REQUIRE(all[subject] == (expected ? expected->index() : ControlTimelines::no_row));
                const auto stretch = timelines.stretch_at(SubjectId(subject), Day(days));
                REQUIRE(stretch.row == expected);
                REQUIRE(stretch.days.contains(Day(days)));
            }
        }
    }
}

TEST_CASE("a stretch ends where the answer changes") {
    std::mt19937 random(7);
    const auto entries = random_entries(random, 5);
    const ControlTimelines timelines(5, entries);
    for (std::size_t subject = 0; subject < 5; ++subject) {
        Day day(-60);
        while (day < Day(400)) {
            const auto stretch = timelines.stretch_at(SubjectId(subject), day);
            for (Day inside = day; inside < std::min(stretch.days.to, Day(400)); inside = inside + 1) {
                REQUIRE(timelines.at(SubjectId(subject), inside) == stretch.row);
            }
            if (stretch.days.to < Day(400)) {
                const auto next = timelines.stretch_at(SubjectId(subject), stretch.days.to);
                REQUIRE(next.days.from == stretch.days.to);
                REQUIRE(next.before == stretch.row);
                REQUIRE(next.row != stretch.row);
            }
            day = stretch.days.to;
        }
    }
}

TEST_CASE("where two entries overlap, the later one starts where the earlier ends") {
    const ControlTimelines timelines(1, {entry(0, 10, 20, 1), entry(0, 0, 15, 0), entry(0, 11, 14, 2)});
    CHECK(timelines.at(SubjectId(0), Day(14)) == ControlId(0));
    CHECK(timelines.at(SubjectId(0), Day(15)) == ControlId(1));
    CHECK(timelines.at(SubjectId(0), Day(19)) == ControlId(1));
    CHECK_FALSE(timelines.at(SubjectId(0), Day(20)));
    // The one that lies wholly inside is never seen.
    CHECK(timelines.rows_of(SubjectId(0)).size() == 2);
}

TEST_CASE("rows of a subject come in order of time") {
    const ControlTimelines timelines(3, {entry(1, 30, 40, 5), entry(1, 0, 10, 9), entry(2, 0, 1, 3)});
    const auto rows = timelines.rows_of(SubjectId(1));
    CHECK(std::vector<std::uint32_t>(rows.begin(), rows.end()) == std::vector<std::uint32_t>{9, 5});
    CHECK(timelines.rows_of(SubjectId(0)).empty());
    CHECK(timelines.rows_of(SubjectId(7)).empty());
}

TEST_CASE("empty timelines answer nothing") {
    const ControlTimelines none;
    CHECK(none.subject_count() == 0);
    CHECK_FALSE(none.at(SubjectId(0), Day(0)));
    CHECK_FALSE(none.stretch_at(SubjectId(0), Day(0)).row);
    std::vector<std::uint32_t> rows{1, 2, 3};
    none.all_at(Day(0), rows);
    CHECK(rows.empty());
    const ControlTimelines two(2, {entry(0, 5, 5, 0)});
    two.all_at(Day(5), rows);
    CHECK(rows == std::vector<std::uint32_t>(2, ControlTimelines::no_row));
}
