#include "app/scene/static_geometry.hpp"

#include "app/scene/border_arcs.hpp"
#include "app/scene/layer_writer.hpp"
#include "app/scene/projector.hpp"
#include "app/scene/relief.hpp"
#include "app/scene/way.hpp"
#include "geo/core/measure.hpp"
#include "geo/crs/geodesic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace app::scene {
namespace {

using campaign::BaseMap;
using campaign::Campaign;

/// A town of the base map nearer than this to a place of the campaign is that place.
constexpr double same_town_m = 7000.0;

std::vector<PathRef> rings_of(const geo::core::MultiPolygon& polygons) {
    std::vector<PathRef> rings;
    for (const geo::core::Polygon& polygon : polygons) {
        rings.push_back(make_path(polygon.outer, true));
        for (const geo::core::Line& hole : polygon.holes) {
            rings.push_back(make_path(hole, true));
        }
    }
    return rings;
}

AreaShape area_shape(const campaign::Area& area, Projector& projector) {
    const std::string what = fmt::format("area '{}'", area.key);
    AreaShape shape;
    shape.polygons = projector.polygons(area.fill, what);
    shape.fill = projector.mesh(shape.polygons, what);
    shape.outline = rings_of(projector.polygons(area.outline, what));
    if (!shape.polygons.empty()) {
        const geo::core::LabelAnchor anchor = geo::core::label_anchor(shape.polygons);
        shape.label_world = anchor.point;
        shape.label_clearance_m = anchor.clearance;
    }
    return shape;
}

CountryShape country_shape(const geo::core::LonLatMultiPolygon& outline, const std::string& what,
                           Projector& projector) {
    CountryShape shape;
    shape.polygons = projector.polygons(outline, what);
    shape.fill = projector.mesh(shape.polygons, what);
    shape.outline = rings_of(shape.polygons);
    return shape;
}

std::vector<LineShape> line_shapes(const std::vector<campaign::BaseLine>& lines, const char* kind,
                                   Projector& projector) {
    std::vector<LineShape> shapes;
    for (const campaign::BaseLine& line : lines) {
        LineShape shape{line.names, line.rank, line.marked, {}, line.valid};
        shape.paths = projector.paths(line.lines, fmt::format("{} '{}'", kind, line.names.en));
        if (!shape.paths.empty()) {
            shapes.push_back(std::move(shape));
        }
    }
    return shapes;
}

bool is_campaign_place(const campaign::BaseTown& town, const Campaign& campaign) {
    return std::any_of(campaign.places.begin(), campaign.places.end(), [&town](const campaign::Place& place) {
        constexpr double near_deg = 0.5;
        return std::abs(place.position.lat_deg - town.position.lat_deg) < near_deg &&
               geo::crs::geodesic_between(place.position, town.position).distance_m < same_town_m;
    });
}

void add_base(const Campaign& campaign, const BaseMap& base, Projector& projector, StaticGeometry& geometry) {
    for (const campaign::BaseCountry& country : base.countries) {
        CountryShape shape = country_shape(country.outline, fmt::format("country '{}'", country.key), projector);
        if (!shape.polygons.empty()) {
            shape.label_world = geo::core::label_anchor(shape.polygons).point;
        }
        shape.names = country.names;
        shape.key = country.key;
        shape.valid = country.valid;
        geometry.countries.push_back(std::move(shape));
    }
    for (const campaign::BaseLake& lake : base.lakes) {
        CountryShape shape = country_shape(lake.outline, fmt::format("lake '{}'", lake.names.en), projector);
        shape.names = lake.names;
        geometry.lakes.push_back(std::move(shape));
    }
    geometry.borders = line_shapes(base.borders, "border", projector);
    geometry.rivers = line_shapes(base.rivers, "river", projector);
    geometry.roads = line_shapes(base.roads, "road", projector);
    for (const campaign::BaseTown& town : base.towns) {
        const auto world = projector.point(town.position);
        if (world && !is_campaign_place(town, campaign)) {
            geometry.towns.push_back({town.names, town.rank, *world, town.country});
        }
    }
}

void add_relief(const BaseMap& base, const geo::crs::Projection& projection, StaticGeometry& geometry) {
    if (base.hillshade) {
        geometry.relief_mesh = relief_mesh(*base.hillshade, projection);
        geometry.hillshade = hillshade_picture(*base.hillshade);
    }
    if (base.elevation) {
        geometry.tint_mesh = relief_mesh(*base.elevation, projection);
        geometry.tint = tint_picture(*base.elevation);
    }
}

/// Whether a sub-unit's ground is a piece beside its parents instead of a part of one.
bool stands_alone(const Campaign& campaign, const campaign::Area& area) {
    if (area.kind != campaign::AreaKind::Subunit || area.outline.empty()) {
        return false;
    }
    geo::core::MultiPolygon in_degrees;
    for (const geo::core::LonLatPolygon& polygon : area.outline) {
        geo::core::Polygon flat;
        for (const geo::core::LonLat position : polygon.outer) {
            flat.outer.push_back({position.lon_deg, position.lat_deg});
        }
        in_degrees.push_back(std::move(flat));
    }
    const geo::core::Point inside = geo::core::label_anchor(in_degrees).point;
    return std::none_of(area.parents.begin(), area.parents.end(), [&](campaign::AreaId parent) {
        return geo::core::contains(campaign.area(parent).outline, geo::core::LonLat{inside.x, inside.y});
    });
}

FrontShape front_shape(const campaign::Front& front, Projector& projector) {
    FrontShape shape;
    const std::string what = fmt::format("front '{}'", front.key);
    std::size_t first = 0;
    while (first + 1 < front.points.size()) {
        const bool inferred = front.points[first + 1].inferred;
        std::size_t last = first + 1;
        while (last + 1 < front.points.size() && front.points[last + 1].inferred == inferred) {
            ++last;
        }
        geo::core::LonLatLine line;
        for (std::size_t index = first; index <= last; ++index) {
            line.push_back(front.points[index].position);
        }
        FrontShape::Piece piece{projector.line(line, what), inferred};
        for (const geo::core::Point point : piece.points) {
            shape.bounds.add(point);
        }
        shape.pieces.push_back(std::move(piece));
        first = last;
    }
    return shape;
}

void add_campaign(const Campaign& campaign, Projector& projector, StaticGeometry& geometry) {
    for (const campaign::Area& area : campaign.areas) {
        geometry.areas.push_back(area_shape(area, projector));
        geometry.areas.back().stands_alone = stands_alone(campaign, area);
    }
    for (const LonLatArc& arc : border_arcs(campaign.areas)) {
        geo::core::Line line = projector.line(arc.line, "a border between areas");
        if (line.size() >= 2) {
            const bool closed = arc.line.front() == arc.line.back();
            geometry.arcs.push_back({make_path(std::move(line), closed), arc.areas});
        }
    }
    for (const campaign::Place& place : campaign.places) {
        geometry.places.push_back(projector.point(place.position));
    }
    for (const campaign::Battle& battle : campaign.battles) {
        geometry.battles.push_back(projector.point(battle.position));
    }
    for (const campaign::Front& front : campaign.fronts) {
        geometry.fronts.push_back(front_shape(front, projector));
    }
    for (const campaign::Movement& movement : campaign.movements) {
        geometry.movements.push_back(movement_way(movement, projector));
    }
}

/// The campaign's extent in world metres: its corners and the middles of its sides, since parallels bend.
geo::core::Box projected_extent(const geo::core::GeoBox& extent, const Projector& projector) {
    constexpr int steps = 8;
    geo::core::Box box;
    for (int across = 0; across <= steps; ++across) {
        for (int up = 0; up <= steps; ++up) {
            const double lon = extent.west_deg + extent.width_deg() * across / steps;
            const double lat = extent.south_deg + (extent.north_deg - extent.south_deg) * up / steps;
            if (const auto world = projector.point({lon, lat})) {
                box.add(*world);
            }
        }
    }
    return box;
}

}  // namespace

geo::Result<StaticGeometryPtr> build_static_geometry(const Campaign& campaign, const BaseMap& base,
                                                     geo::Diagnostics& diagnostics) {
    geo::Result<geo::crs::Projection> opened =
        geo::crs::Projection::open(campaign.info.projection, campaign.info.extent);
    if (!opened) {
        return geo::fail(geo::wrap(opened.error(), fmt::format("The projection '{}' of the campaign cannot be used",
                                                               campaign.info.projection)));
    }
    auto geometry = std::make_shared<StaticGeometry>();
    geometry->projection = std::make_shared<const geo::crs::Projection>(std::move(*opened));
    const geo::crs::Projection& projection = *geometry->projection;
    Projector projector(projection, diagnostics);
    add_campaign(campaign, projector, *geometry);
    add_base(campaign, base, projector, *geometry);
    add_relief(base, projection, *geometry);
    geometry->extent_world = projected_extent(campaign.info.extent, projector);
    geometry->graticule = graticule_levels(campaign.info.extent, projector);
    geometry->ground_scale = GroundScale(projection, geometry->extent_world);
    return geometry;
}

}  // namespace app::scene
