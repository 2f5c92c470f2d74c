// What does not move: a campaign's areas and its base map, projected and triangulated once.
#pragma once

#include "app/campaign/base_map.hpp"
#include "app/campaign/campaign.hpp"
#include "app/scene/draw_list.hpp"
#include "app/scene/graticule.hpp"
#include "app/scene/ground_scale.hpp"
#include "geo/base/diagnostics.hpp"
#include "geo/base/result.hpp"
#include "geo/crs/projection.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app::scene {

/// An area ready for drawing.
struct AreaShape {
    MeshRef fill;                      ///< null where nothing could be triangulated
    std::vector<PathRef> outline;      ///< closed rings of the whole unit
    geo::core::Point label_world;      ///< where its name goes best
    double label_clearance_m = 0;      ///< room around that point
    geo::core::MultiPolygon polygons;  ///< projected fill, for picking
    bool stands_alone = false;         ///< a sub-unit beside its parents: its ground is in no outline of theirs
};

/// Projected shapes with names and ranks; rings and lines that could not be projected are in `diagnostics`.
struct CountryShape {
    campaign::Names names;
    std::string key;
    geo::calendar::DayRange valid;
    MeshRef fill;
    geo::core::Point label_world;      ///< its heart; of countries only
    geo::core::MultiPolygon polygons;  ///< projected, for finding where its name is seen
    std::vector<PathRef> outline;      ///< closed rings
};
struct LineShape {
    campaign::Names names;
    int rank = 5;
    bool marked = false;
    std::vector<PathRef> paths;
    geo::calendar::DayRange valid;  ///< the days on which it is there
};
struct PointShape {
    campaign::Names names;
    int rank = 5;
    geo::core::Point world;
    std::string key;
};

/// A line of the front in world metres, in pieces of one certainty, along its points.
struct FrontShape {
    struct Piece {
        geo::core::Line points;
        bool inferred = false;
    };
    std::vector<Piece> pieces;
    geo::core::Box bounds;
};

/// A piece of the areas' outlines and every area along it, whatever their days.
struct BorderArc {
    PathRef path;
    std::vector<campaign::AreaId> areas;
};

/// All of it. Immutable; shared by every frame of a campaign.
struct StaticGeometry {
    std::shared_ptr<const geo::crs::Projection> projection;
    std::vector<AreaShape> areas;                         ///< by AreaId
    std::vector<std::optional<geo::core::Point>> places;  ///< by PlaceId, world metres
    std::vector<BorderArc> arcs;                          ///< outlines of all areas, each piece once
    std::vector<CountryShape> countries;
    std::vector<LineShape> borders;
    std::vector<LineShape> rivers;
    std::vector<LineShape> roads;
    std::vector<CountryShape> lakes;
    std::vector<PointShape> towns;  ///< of the base map, less those that the campaign names itself
    /// Way of each movement in world metres, with the distance along the geodesics (metres) at each point.
    struct Way {
        geo::core::Line points;
        std::vector<double> distance_m;
    };
    std::vector<Way> movements;                            ///< by MovementId
    std::vector<std::optional<geo::core::Point>> battles;  ///< by BattleId
    std::vector<FrontShape> fronts;                        ///< by FrontId
    MeshRef relief_mesh;                                   ///< grid over the hillshade, texture coordinates included
    PictureRef hillshade;
    PictureRef tint;  ///< RGBA hypsometric tint, same mesh rules; may be null
    MeshRef tint_mesh;
    geo::core::Box extent_world;            ///< of the campaign
    std::vector<GraticuleLevel> graticule;  ///< meridians and parallels at round degrees
    GroundScale ground_scale;
};
using StaticGeometryPtr = std::shared_ptr<const StaticGeometry>;

/// The box of all its areas, world metres; the campaign's extent where there are none.
[[nodiscard]] geo::core::Box campaign_box(const StaticGeometry& geometry);

/// Projects and triangulates. Shapes that cannot be projected are left out and reported.
[[nodiscard]] geo::Result<StaticGeometryPtr> build_static_geometry(const campaign::Campaign& campaign,
                                                                   const campaign::BaseMap& base,
                                                                   geo::Diagnostics& diagnostics);

}  // namespace app::scene
