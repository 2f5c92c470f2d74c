#include "app/story/camera_path.hpp"

#include <algorithm>
#include <cmath>

namespace app::story {

double eased(double t, Easing easing) {
    switch (easing) {
        case Easing::Smooth: return t * t * t * (t * (6.0 * t - 15.0) + 10.0);
        case Easing::Even: return t;
        case Easing::SlowStart: return t * t * t;
        case Easing::SlowEnd: return 1.0 - (1.0 - t) * (1.0 - t) * (1.0 - t);
    }
    return t;
}

namespace {

/// The scale changes by equal factors; the centre moves with it, so that the way is straight on the page.
scene::View between(const scene::View& from, const scene::View& to, double t) {
    scene::View view = to;
    const double factor = to.metres_per_px / from.metres_per_px;
    view.metres_per_px = from.metres_per_px * std::pow(factor, t);
    const double change = factor - 1.0;
    const double way = std::abs(change) > 1e-6 ? (std::pow(factor, t) - 1.0) / change : t;
    view.centre = {from.centre.x + (to.centre.x - from.centre.x) * way,
                   from.centre.y + (to.centre.y - from.centre.y) * way};
    return view;
}

}  // namespace

scene::View view_at(const std::vector<ViewKey>& keys, double second, Easing easing) {
    const auto next = std::find_if(keys.begin(), keys.end(), [&](const ViewKey& key) { return key.second > second; });
    if (next == keys.begin()) {
        return keys.front().view;
    }
    if (next == keys.end()) {
        return keys.back().view;
    }
    const ViewKey& before = *(next - 1);
    const double t = (second - before.second) / (next->second - before.second);
    return before.view == next->view ? next->view : between(before.view, next->view, eased(t, easing));
}

}  // namespace app::story
