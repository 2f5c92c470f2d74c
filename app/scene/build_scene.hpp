// A snapshot and a FrameSpec to a DrawList: the cartography of the program.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/scene/draw_list.hpp"
#include "app/scene/frame_spec.hpp"
#include "app/scene/legend_spot.hpp"
#include "app/scene/static_geometry.hpp"
#include "app/scene/themes.hpp"
#include "app/snapshot/snapshot.hpp"
#include "app/text/font_stack.hpp"

#include <memory>
#include <vector>

namespace app::scene {

struct BuiltMap;
struct MapExtras;

/// Builds frames of one campaign. Holds caches (shaped text, simplified lines for a view, label layout for a view and a
/// state) that make the same answer faster and never another: the DrawList depends on the arguments alone. One thread
/// at a time.
class SceneBuilder {
  public:
    /// Without `themes` every theme looks like the light one.
    SceneBuilder(campaign::CampaignPtr campaign, StaticGeometryPtr geometry,
                 std::shared_ptr<const text::FontStack> fonts, ThemesPtr themes = nullptr);
    SceneBuilder(SceneBuilder&&) noexcept;
    SceneBuilder& operator=(SceneBuilder&&) noexcept;
    ~SceneBuilder();

    [[nodiscard]] DrawList build(const FrameSpec& spec);
    /// Entries of the legend of the frame built last that can be switched off; none where it compares.
    [[nodiscard]] const std::vector<LegendSpot>& legend_spots() const;
    /// One map on a page of its own whatever the spec compares with; `build` puts such maps together.
    [[nodiscard]] BuiltMap build_map(const FrameSpec& wanted, const MapExtras& extras);

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// The view that shows the campaign's areas whole on a page of that size.
[[nodiscard]] View campaign_view(const StaticGeometry& geometry, int width_px, int height_px);
/// Stripes at a page's edges that lie under something else.
struct Covered {
    int left_px = 0;
    int right_px = 0;
};
/// The same for type and furniture of another scale than the size's own, beside what covers the page's edges.
[[nodiscard]] View campaign_view(const StaticGeometry& geometry, int width_px, int height_px, double scale,
                                 Covered covered);

/// The view that shows a box of the world whole where title and legend leave it free.
[[nodiscard]] View view_beside_furniture(const geo::core::Box& world, int width_px, int height_px, double scale,
                                         Covered covered);
/// The part of the page that they, and what covers its edges, leave free.
[[nodiscard]] geo::core::Box room_beside_furniture(int width_px, int height_px, double scale, Covered covered);
/// The same where a chart stands at the foot of the map.
[[nodiscard]] View campaign_view_above_chart(const StaticGeometry& geometry, int width_px, int height_px, double scale);
/// The view that shows the campaign's areas whole within a box of the page, without regard to furniture.
[[nodiscard]] View campaign_view_in(const StaticGeometry& geometry, int width_px, int height_px,
                                    const geo::core::Box& box_px);

/// What is under a page point at an instant: battles before movements before places before areas; None where nothing
/// is.
[[nodiscard]] Selection pick(const campaign::Campaign& campaign, const StaticGeometry& geometry, const FrameSpec& spec,
                             geo::core::Point px);

}  // namespace app::scene
