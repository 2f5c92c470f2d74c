#include "app/state/toolbar_view.hpp"

#include "app/state/find_view.hpp"
#include "app/state/log_view.hpp"

namespace app::state {

using namespace messages::literals;

namespace {

ToolLine panel_line(const AppState& state, Panel panel, std::string word, std::string tip) {
    return {std::move(word), std::move(tip), state.panels.has(panel), TogglePanel{panel}};
}

}  // namespace

std::vector<ToolLine> toolbar(const AppState& state) {
    std::vector<ToolLine> lines;
    if (const std::string problems = log_summary(state); !problems.empty()) {
        lines.push_back(panel_line(state, Panel::Log, state.texts("toolbar.log"_m, fmt::arg("problems", problems)),
                                   state.texts("toolbar.log_tip"_m)));
    }
    lines.push_back({state.texts("toolbar.find"_m), state.texts("toolbar.find_tip"_m),
                     state.panels.has(Panel::Find) && !state.find.query.empty(), FocusField{Field::Find}});
    lines.push_back({state.texts("toolbar.happened"_m), state.texts("toolbar.happened_tip"_m), lists_period(state),
                     ToggleChronicle{}});
    lines.push_back(
        panel_line(state, Panel::Compare, state.texts("toolbar.compare"_m), state.texts("toolbar.compare_tip"_m)));
    lines.push_back(
        panel_line(state, Panel::Layers, state.texts("toolbar.layers"_m), state.texts("toolbar.layers_tip"_m)));
    lines.push_back(panel_line(state, Panel::Bookmarks, state.texts("toolbar.bookmarks"_m),
                               state.texts("toolbar.bookmarks_tip"_m)));
    lines.push_back(
        {state.texts("toolbar.measure"_m), state.texts("toolbar.measure_tip"_m), state.measure.on, ToggleMeasure{}});
    lines.push_back(panel_line(state, Panel::Story, state.texts("toolbar.film"_m), state.texts("toolbar.film_tip"_m)));
    lines.push_back(
        panel_line(state, Panel::Reading, state.texts("toolbar.text"_m), state.texts("toolbar.text_tip"_m)));
    lines.push_back(panel_line(state, Panel::Open, state.texts("toolbar.open"_m), state.texts("toolbar.open_tip"_m)));
    lines.push_back(
        panel_line(state, Panel::Settings, state.texts("toolbar.settings"_m), state.texts("toolbar.settings_tip"_m)));
    lines.push_back(panel_line(state, Panel::Help, state.texts("toolbar.help"_m), state.texts("toolbar.help_tip"_m)));
    return lines;
}

}  // namespace app::state
