#include "app/load/codes.hpp"
#include "app/load/table_readers.hpp"
#include "geo/core/dateline.hpp"
#include "geo/core/tessellate.hpp"
#include "geo/crs/geodesic.hpp"
#include "geo/io/vector_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace app::load {
namespace {

using campaign::Area;
using campaign::AreaId;
using campaign::AreaKind;
using geo::Severity;
using geo::calendar::DayRange;
using geo::core::LonLatMultiPolygon;

bool overlap(const DayRange& a, const DayRange& b) {
    return a.from < b.to && b.from < a.to;
}

/// Polygons by the name that areas.csv calls them by: the property "feature", else the feature's own id.
std::map<std::string, LonLatMultiPolygon> read_outlines(Loading& loading) {
    std::map<std::string, LonLatMultiPolygon> outlines;
    const std::string& file = loading.manifest.areas_geometry;
    if (file.empty()) {
        loading.diagnostics.add(
            Severity::Error, {manifest_name, 0}, codes::bad_manifest,
            "\"areas_geometry\" must name the file with the outlines of the areas; no area is drawn without it.");
        return outlines;
    }
    if (!std::filesystem::is_regular_file(loading.folder / file)) {
        loading.diagnostics.add(
            Severity::Error, {file, 0}, codes::missing_file,
            fmt::format("The outlines {} are not there: add the file; no area is drawn without it.", file));
        return outlines;
    }
    auto layer = geo::io::read_vector(loading.folder / file);
    if (!layer) {
        loading.diagnostics.add(Severity::Error, {file, 0}, codes::bad_geometry,
                                fmt::format("The outlines cannot be read: {}", layer.error().message));
        return outlines;
    }
    loading.diagnostics.append(std::move(layer->diagnostics));
    for (geo::io::Feature& feature : layer->features) {
        const auto named = feature.fields.find("feature");
        const auto numbered = feature.fields.find("id");
        const std::string key = named != feature.fields.end()      ? named->second
                                : numbered != feature.fields.end() ? numbered->second
                                                                   : std::to_string(feature.number);
        auto* polygons = std::get_if<LonLatMultiPolygon>(&feature.geometry);
        if (polygons == nullptr || polygons->empty()) {
            loading.diagnostics.add(Severity::Error, {file, 0}, codes::bad_geometry,
                                    fmt::format("The feature '{}' is no polygon: an area needs one.", key));
            continue;
        }
        outlines.insert_or_assign(key, std::move(*polygons));
    }
    return outlines;
}

bool has_facts(const campaign::Campaign& campaign, AreaId area) {
    return campaign.subject_of(area, campaign::SubjectKind::Countryside) ||
           campaign.subject_of(area, campaign::SubjectKind::Centre);
}

/// The areas that are cut out of another one within the span.
std::vector<AreaId> cut_from(const campaign::Campaign& campaign, AreaId parent) {
    std::vector<AreaId> subunits;
    for (std::size_t index = 0; index < campaign.areas.size(); ++index) {
        const Area& area = campaign.areas[index];
        const bool is_part = std::find(area.parents.begin(), area.parents.end(), parent) != area.parents.end();
        if (is_part && area.kind == AreaKind::Subunit && overlap(area.valid, campaign.area(parent).valid) &&
            overlap(area.valid, campaign.info.span) && has_facts(campaign, AreaId(index))) {
            subunits.emplace_back(index);
        }
    }
    return subunits;
}

LonLatMultiPolygon without_subunits(Loading& loading, AreaId id) {
    const campaign::Campaign& campaign = loading.campaign;
    const Area& area = campaign.area(id);
    LonLatMultiPolygon fill = area.outline;
    for (const AreaId cut : cut_from(campaign, id)) {
        const Area& subunit = campaign.area(cut);
        const DayRange& span = campaign.info.span;
        if (std::max(area.valid.from, span.from) < subunit.valid.from ||
            subunit.valid.to < std::min(area.valid.to, span.to)) {
            loading.diagnostics.add(
                Severity::Note, subunit.provenance.row, codes::subunit_days,
                fmt::format(
                    "'{}' is cut out of '{}' on all days but does not exist on all of them: give '{}' a second row for "
                    "the days without it.",
                    subunit.key, area.key, area.key));
        }
        auto rest = geo::core::difference(fill, subunit.outline);
        if (!rest) {
            loading.diagnostics.add(Severity::Error, subunit.provenance.row, codes::bad_geometry,
                                    fmt::format("'{}' cannot be cut out of '{}': {} Correct the two outlines.",
                                                subunit.key, area.key, rest.error().message));
            continue;
        }
        fill = std::move(*rest);
    }
    return fill;
}

/// Files have to split what crosses 180 degrees. Unwrapped, the parts share an edge that is no border: they become one.
LonLatMultiPolygon joined(LonLatMultiPolygon polygons) {
    constexpr double split_deg = 180.0;
    const auto touches_split = [](const geo::core::LonLatPolygon& polygon) {
        return std::any_of(polygon.outer.begin(), polygon.outer.end(), [](const geo::core::LonLat& point) {
            return std::abs(std::abs(point.lon_deg) - split_deg) < 1e-9;
        });
    };
    if (std::count_if(polygons.begin(), polygons.end(), touches_split) < 2) {
        return polygons;
    }
    auto whole = geo::core::repair(polygons);
    return whole ? std::move(whole->polygons) : std::move(polygons);
}

void take_outlines(Loading& loading, const std::map<std::string, LonLatMultiPolygon>& outlines) {
    const double middle_deg = loading.info().extent.centre().lon_deg;
    for (Area& area : loading.campaign.areas) {
        const auto found = outlines.find(area.feature);
        if (found == outlines.end()) {
            loading.diagnostics.add(
                Severity::Error, area.provenance.row, codes::missing_geometry,
                fmt::format("feature '{}' is not in {}: correct it, or add a polygon with it; the area is not drawn.",
                            area.feature, loading.manifest.areas_geometry));
            continue;
        }
        area.outline = joined(geo::core::unwrap(found->second, middle_deg));
    }
}

}  // namespace

void read_area_geometry(Loading& loading) {
    if (loading.campaign.areas.empty()) {
        return;
    }
    const auto outlines = read_outlines(loading);
    if (outlines.empty()) {
        return;  // Said once; a complaint for each area would bury it.
    }
    take_outlines(loading, outlines);
    for (std::size_t index = 0; index < loading.campaign.areas.size(); ++index) {
        Area& area = loading.campaign.areas[index];
        const bool painted = overlap(area.valid, loading.info().span) &&
                             (area.kind == AreaKind::Province || has_facts(loading.campaign, AreaId(index)));
        if (painted && !area.outline.empty()) {
            area.fill = without_subunits(loading, AreaId(index));
            area.area_km2 = geo::crs::geodesic_area_km2(area.fill);
        }
    }
}

}  // namespace app::load
