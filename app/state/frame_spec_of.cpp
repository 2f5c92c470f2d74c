#include "app/state/frame_spec_of.hpp"

#include "app/snapshot/fades_at_speed.hpp"
#include "app/state/compare_page.hpp"
#include "app/state/document_commands.hpp"
#include "app/state/own_layer_commands.hpp"
#include "app/state/page_layout.hpp"

#include <algorithm>

namespace app::state {

scene::FrameSpec frame_spec(const AppState& state) {
    if (state.story.preview && state.story.plan) {
        return story::spec_of_frame(*state.story.plan, preview_frame(state.story));
    }
    scene::FrameSpec spec;
    spec.instant = state.playhead.now;
    spec.view = state.view;
    spec.scale = map_scale(state.window);
    spec.reading = state.reading;
    spec.language = state.language;
    spec.theme = state.theme;
    spec.calendar = state.calendar;
    if (state.map_options.second_language != state.language) {
        spec.second_language = state.map_options.second_language;
    }
    spec.symbols = state.map_options.symbols;
    spec.layers = state.layers;
    spec.order = state.order;
    spec.hidden = state.hidden;
    spec.lists_hidden = !state.presenting;
    spec.filter = state.filter;
    spec.own_layers = drawn_layers(state.own_layers);
    if (!state.presenting) {
        spec.selection = state.selection;
    }
    const PageLayout layout = page_layout(state);
    spec.covered_right_px = layout.details.width_px;
    spec.covered_left_px = layout.docked.width_px;
    if (reads_text(state) && state.document.marks != nullptr) {
        spec.text_marks = state.document.marks->pins;
        const auto& of_item = state.document.marks->of_item;
        const auto in_hand = state.document.in_hand;
        if (in_hand && of_item[*in_hand] != no_mark) {
            spec.text_mark_in_hand = of_item[*in_hand];
        }
    }
    if (state.playhead.playing) {
        spec.fades = snapshot::fades_at_speed(state.playhead.days_per_second);
    }
    constexpr double for_good_days = 1e6;
    if (state.trail.kind != Trail::Kind::None) {
        const double days = state.trail.kind == Trail::Kind::All ? for_good_days : state.trail.days;
        spec.fades.afterglow_days = std::max(spec.fades.afterglow_days, days);
    }
    add_comparison(state, spec);
    return spec;
}

}  // namespace app::state
