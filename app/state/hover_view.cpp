#include "app/state/hover_view.hpp"

#include "app/state/compare_page.hpp"
#include "app/state/details_view.hpp"
#include "app/state/pick_at.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace app::state {

using namespace messages::literals;

namespace {

constexpr std::size_t most_fields = 3;

std::string field_of(const DetailsSection& section, messages::Key label) {
    const auto found = std::find_if(section.fields.begin(), section.fields.end(),
                                    [&label](const DetailsField& field) { return field.label == label; });
    return found == section.fields.end() ? std::string{} : found->text;
}

}  // namespace

std::vector<std::string> hover_lines(const AppState& state, geo::core::Point px) {
    if (!state.has_campaign() || !px.is_finite()) {
        return {};
    }
    AppState under = state;
    under.selection = pick_at(state, px);
    // The card tells what the map under the pointer shows, which may be another date's.
    const PointOnMap map = point_on_map(state, px);
    under.playhead = playback::moved_to(under.playhead, map.instant);
    if (under.filter != map.filter) {
        under.filter = map.filter;
        under.believed = compare::restricted_to(state.campaign, map.filter);
    }
    const auto details = details_view(under);
    if (!details) {
        return {};
    }
    std::vector<std::string> lines{details->title};
    std::size_t told = 0;
    for (const DetailsSection& section : details->sections) {
        const std::string since = field_of(section, "record.since"_m);
        const std::string when = field_of(section, "record.when"_m);
        if ((since.empty() && when.empty()) || ++told > most_fields) {
            continue;
        }
        std::string line =
            section.heading.empty() ? section.headline : fmt::format("{}: {}", section.heading, section.headline);
        line += line.empty() ? when : since.empty() ? ", " + when : ", since " + since;
        lines.push_back(std::move(line));
        if (!section.sources.empty()) {
            const std::size_t more = section.sources.size() - 1;
            lines.push_back(more == 0 ? "Source: " + section.sources.front().title
                                      : fmt::format("Sources: {} and {} more", section.sources.front().title, more));
        }
    }
    return lines;
}

}  // namespace app::state
