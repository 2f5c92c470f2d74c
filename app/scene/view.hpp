// Which part of the world is on the page: centre, scale and size, and the way between world metres and pixels.
#pragma once

#include "geo/core/box.hpp"
#include "geo/core/point.hpp"

#include <optional>

namespace app::scene {

/// A camera without rotation. World: projected metres, y north. Page: pixels, origin top left, y down.
struct View {
    geo::core::Point centre;  ///< world point in the middle of the page
    double metres_per_px = 1000.0;
    int width_px = 1920;
    int height_px = 1080;
    /// Where the middle of the page was before the map was moved at this scale; none: it was not moved. Ground that
    /// stays in sight while the map is moved by whole pixels from there need not be drawn again, however far it goes.
    std::optional<geo::core::Point> anchor = std::nullopt;

    /// Whether both show the same, whatever way they came there.
    friend bool operator==(const View& a, const View& b) {
        return a.centre == b.centre && a.metres_per_px == b.metres_per_px && a.width_px == b.width_px &&
               a.height_px == b.height_px;
    }

    [[nodiscard]] geo::core::Point px_from_world(geo::core::Point world) const;
    [[nodiscard]] geo::core::Point world_from_px(geo::core::Point px) const;
    /// The world box that the page shows.
    [[nodiscard]] geo::core::Box world_box() const;
};

/// The view of that size in which `box` (world metres) just fits inside the page less its margins (pixels, the same on
/// all sides).
[[nodiscard]] View fit(const geo::core::Box& box, int width_px, int height_px, double margin_px);

/// Zoomed by `factor` (2: twice as large) so that the world point under `anchor_px` stays under it.
[[nodiscard]] View zoomed(const View& view, double factor, geo::core::Point anchor_px);
/// Moved so that what was at (0, 0) is at `by_px`.
[[nodiscard]] View panned(const View& view, geo::core::Point by_px);
/// The same centre and scale of content on a page of another size: what was seen stays seen.
[[nodiscard]] View resized(const View& view, int width_px, int height_px);

}  // namespace app::scene
