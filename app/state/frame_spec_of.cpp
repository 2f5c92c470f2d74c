#include "app/state/frame_spec_of.hpp"

#include "app/state/page_layout.hpp"

namespace app::state {
namespace {

// Seconds, as in films.
constexpr double control_fade_s = 0.4;
constexpr double appear_s = 0.3;
constexpr double afterglow_s = 1.0;

}  // namespace

scene::FrameSpec frame_spec(const AppState& state) {
    scene::FrameSpec spec;
    spec.instant = state.playhead.now;
    spec.view = state.view;
    spec.scale = map_scale(state.window);
    spec.reading = state.reading;
    spec.language = state.language;
    spec.layers = state.layers;
    spec.selection = state.selection;
    if (state.playhead.playing) {
        const double days_per_second = state.playhead.days_per_second;
        spec.fades = {control_fade_s * days_per_second, appear_s * days_per_second, afterglow_s * days_per_second};
    }
    return spec;
}

}  // namespace app::state
