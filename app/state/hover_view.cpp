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

/// "Centre: Northtown: Reds, since 20 January 2000".
std::string line_of(const messages::Texts& texts, const DetailsSection& section, const std::string& since,
                    const std::string& when) {
    const std::string who = section.heading.empty() ? section.headline
                                                    : texts("hover.headed"_m, fmt::arg("heading", section.heading),
                                                            fmt::arg("holder", section.headline));
    if (who.empty()) {
        return when;
    }
    return since.empty() ? texts("hover.when"_m, fmt::arg("holder", who), fmt::arg("when", when))
                         : texts("hover.since"_m, fmt::arg("holder", who), fmt::arg("since", since));
}

std::string sources_line(const messages::Texts& texts, const std::vector<SourceLine>& sources) {
    const std::size_t more = sources.size() - 1;
    const std::string& first = sources.front().title;
    return more == 0 ? texts("hover.source"_m, fmt::arg("source", first))
                     : texts("hover.sources"_m, fmt::arg("first", first), fmt::arg("count", more));
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
        lines.push_back(line_of(state.texts, section, since, when));
        if (!section.sources.empty()) {
            lines.push_back(sources_line(state.texts, section.sources));
        }
    }
    return lines;
}

}  // namespace app::state
