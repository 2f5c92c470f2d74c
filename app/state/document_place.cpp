#include "app/state/document_place.hpp"

#include "app/state/time_commands.hpp"
#include "app/state/view_commands.hpp"
#include "geo/calendar/edtf.hpp"
#include "geo/geocode/feature_kind.hpp"

#include <algorithm>
#include <utility>

namespace app::state {
namespace {

using document::ItemNumber;
using geo::calendar::Day;
using geo::calendar::DayRange;
using geo::reading::Resolved;

/// What is precise to a hut is still shown with its surroundings.
constexpr double least_half_width_m = 5'000.0;

AppState moved_to_place(AppState state, ItemNumber item) {
    const DocumentState& doc = state.document;
    if (doc.marks == nullptr || doc.marks->of_item[item] == no_mark) {
        return state;
    }
    const scene::TextMark& mark = doc.marks->pins->marks[doc.marks->of_item[item]];
    if (mark.beyond_deg) {
        return state;
    }
    const double half = std::max(least_half_width_m, mark.precision_m);
    const geo::core::Box box{mark.world.x - half, mark.world.y - half, mark.world.x + half, mark.world.y + half};
    return flown_to_box(std::move(state), box, true);
}

Resolved resolved_from(const geo::geocode::Candidate& candidate) {
    return {candidate.name,     std::string(geo::geocode::kind_name(candidate.kind)),
            candidate.position, candidate.precision_km,
            candidate.country,  candidate.source,
            candidate.id,       candidate.score};
}

}  // namespace

std::optional<Day> day_of(const std::string& edtf, const DayRange& span) {
    const auto interval = geo::calendar::parse_edtf_interval(edtf);
    if (edtf.empty() || !interval || !interval->start.is_day()) {
        return std::nullopt;
    }
    const bool single = edtf.find('/') == std::string::npos;
    const Day last = interval->end.is_day() ? interval->end.latest : interval->start.latest;
    const Day first = interval->start.earliest;
    if (last < span.from || first >= span.to) {
        return std::nullopt;
    }
    return std::clamp(single ? interval->start.drawn() : first, span.from, span.to - 1);
}

AppState gone_to(AppState state, ItemNumber item) {
    if (!state.has_campaign()) {
        return state;
    }
    const DocumentState& doc = state.document;
    const std::string date(document::governing_date_of(*doc.text, *doc.decisions, item));
    if (const auto day = day_of(date, state.playhead.range)) {
        state.playhead = at_noon(state.playhead, *day);
        state.playhead.playing = false;
    }
    return moved_to_place(std::move(state), item);
}

std::shared_ptr<const std::vector<Resolved>> answers_to(const AppState& state, const std::string& words) {
    auto answers = std::make_shared<std::vector<Resolved>>();
    const DocumentState& doc = state.document;
    if (doc.geocoder == nullptr || words.find_first_not_of(' ') == std::string::npos) {
        return answers;
    }
    constexpr std::size_t most_answers = 8;
    geo::geocode::GeocodeOptions options;
    options.limit = most_answers;
    if (state.has_campaign()) {
        options.home_country = state.campaign->info.country;
        options.near_to = state.campaign->info.extent.centre();
        options.period = state.campaign->info.span;
    }
    for (const auto& candidate : doc.geocoder->geocode(words, options).candidates) {
        answers->push_back(resolved_from(candidate));
    }
    return answers;
}

std::string edtf_of_days(const DayRange& days) {
    const auto first = days.from.civil();
    const auto end = days.to.civil();
    std::string from = days.from.iso();
    if (days.length_days() == 1) {
        return from;
    }
    if (first.day == 1 && end.day == 1) {
        if (first.month == 1 && end.month == 1 && end.year == first.year + 1) {
            return from.substr(0, from.size() - 6);
        }
        const int months = (end.year - first.year) * 12 + end.month - first.month;
        const std::string last = (days.to - 1).iso();
        return months == 1 ? from.substr(0, from.size() - 3)
                           : from.substr(0, from.size() - 3) + "/" + last.substr(0, last.size() - 3);
    }
    return from + "/" + (days.to - 1).iso();
}

}  // namespace app::state
