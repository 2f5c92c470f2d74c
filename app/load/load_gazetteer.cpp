#include "app/load/load_gazetteer.hpp"

#include "app/load/load_campaign.hpp"
#include "geo/geocode/gazetteer_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::load {
namespace {

using geo::core::LonLat;
using geo::geocode::Gazetteer;
using geo::geocode::PlaceName;
using geo::geocode::PlaceRecord;

constexpr double km_per_degree = 111.2;

struct Moments {
    double area = 0.0;
    double lon = 0.0;
    double lat = 0.0;
};

void add_ring(Moments& sum, const geo::core::LonLatLine& ring, double sign) {
    Moments own;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const double cross = ring[i].lon_deg * ring[i + 1].lat_deg - ring[i + 1].lon_deg * ring[i].lat_deg;
        own.area += cross / 2;
        own.lon += (ring[i].lon_deg + ring[i + 1].lon_deg) * cross / 6;
        own.lat += (ring[i].lat_deg + ring[i + 1].lat_deg) * cross / 6;
    }
    // The winding of a ring must not matter.
    const double factor = own.area < 0 ? -sign : sign;
    sum.area += factor * own.area;
    sum.lon += factor * own.lon;
    sum.lat += factor * own.lat;
}

/// The centroid in degrees and half the larger extent in km.
void place_at_centroid(const geo::core::LonLatMultiPolygon& outline, PlaceRecord& record) {
    Moments sum;
    LonLat low{1e9, 1e9};
    LonLat high{-1e9, -1e9};
    for (const geo::core::LonLatPolygon& polygon : outline) {
        add_ring(sum, polygon.outer, 1.0);
        for (const geo::core::LonLatLine& hole : polygon.holes) {
            add_ring(sum, hole, -1.0);
        }
        for (const LonLat& p : polygon.outer) {
            low = {std::min(low.lon_deg, p.lon_deg), std::min(low.lat_deg, p.lat_deg)};
            high = {std::max(high.lon_deg, p.lon_deg), std::max(high.lat_deg, p.lat_deg)};
        }
    }
    // Outlines may run on past 180 degrees.
    record.position = {std::remainder(sum.lon / sum.area, 360.0), sum.lat / sum.area};
    const double shrink = std::cos(record.position.lat_deg * std::acos(-1.0) / 180.0);
    record.precision_km =
        0.5 * km_per_degree * std::max(high.lat_deg - low.lat_deg, (high.lon_deg - low.lon_deg) * shrink);
}

std::vector<PlaceName> names_of(const campaign::Names& names, const std::vector<std::string>& variants) {
    std::vector<PlaceName> all{{names.en, {}}};
    for (const std::string& variant : variants) {
        all.push_back({variant, {}});
    }
    for (const auto& [text, language] : {std::pair(names.fa, "fa"), std::pair(names.ps, "ps")}) {
        if (!text.empty()) {
            all.push_back({text, language});
        }
    }
    return all;
}

PlaceRecord record_of(const campaign::Campaign& campaign, const campaign::Place& place) {
    PlaceRecord record;
    record.id = place.key;
    record.kind = geo::geocode::kind_from_words(place.kind);
    record.name = place.names.en;
    record.names = names_of(place.names, place.variants);
    record.position = place.position;
    record.precision_km = place.precision_km;
    record.province = place.area ? campaign.area(*place.area).names.en : "";
    // Where the campaign says in which of its areas a place lies, it lies in its country.
    record.country = place.area ? campaign.info.country : "";
    return record;
}

PlaceRecord record_of(const campaign::Campaign& campaign, const campaign::Area& area) {
    PlaceRecord record;
    record.id = area.key;
    record.kind = area.kind == campaign::AreaKind::Province ? geo::geocode::FeatureKind::Province
                                                            : geo::geocode::FeatureKind::District;
    record.name = area.names.en;
    record.names = names_of(area.names, {});
    record.country = campaign.info.country;
    record.province = area.names.en;
    record.valid = area.valid;
    place_at_centroid(area.outline, record);
    return record;
}

}  // namespace

geo::Result<std::shared_ptr<const Gazetteer>> open_shipped_gazetteer() {
    const auto index = gazetteer_index();
    if (!index) {
        return geo::fail(index.error());
    }
    auto opened = Gazetteer::open(*index);
    if (!opened) {
        return geo::fail(opened.error());
    }
    return std::make_shared<const Gazetteer>(std::move(*opened));
}

geo::Result<std::shared_ptr<const Gazetteer>> gazetteer_of(const campaign::Campaign& campaign) {
    std::vector<PlaceRecord> records;
    for (const campaign::Place& place : campaign.places) {
        records.push_back(record_of(campaign, place));
    }
    for (const campaign::Area& area : campaign.areas) {
        if (!area.outline.empty()) {
            records.push_back(record_of(campaign, area));
        }
    }
    for (PlaceRecord& record : records) {
        record.source = campaign.info.id;
    }
    auto built = Gazetteer::from_records(records);
    if (!built) {
        return geo::fail(built.error());
    }
    return std::make_shared<const Gazetteer>(std::move(*built));
}

geo::Result<GazetteerStack> load_gazetteers(const std::vector<std::filesystem::path>& user_files,
                                            const std::string& campaign) {
    GazetteerStack stack;
    for (const std::filesystem::path& file : user_files) {
        auto read = geo::geocode::read_gazetteer_file(file, stack.diagnostics);
        if (!read) {
            return geo::fail(read.error());
        }
        auto built = Gazetteer::from_records(read->records);
        if (!built) {
            return geo::fail(built.error());
        }
        stack.remarks.push_back(fmt::format("{}: {}, {} places", file.string(), read->format, read->records.size()));
        stack.gazetteers.push_back(std::make_shared<const Gazetteer>(std::move(*built)));
    }
    const auto folder = find_campaign(campaign);
    if (!folder) {
        return geo::fail(folder.error());
    }
    const LoadedCampaign loaded = load_campaign(*folder);
    if (!loaded.campaign) {
        return geo::fail(geo::ErrorCode::BadData, fmt::format("'{}' is no campaign.", folder->string()));
    }
    stack.home_country = loaded.campaign->info.country;
    stack.own_files = user_files.size();
    stack.period = loaded.campaign->info.span;
    stack.home = loaded.campaign->info.extent.centre();
    const auto own = gazetteer_of(*loaded.campaign);
    const auto shipped = open_shipped_gazetteer();
    if (!own || !shipped) {
        return geo::fail(own ? shipped.error() : own.error());
    }
    stack.gazetteers.push_back(*own);
    stack.gazetteers.push_back(*shipped);
    return stack;
}

}  // namespace app::load
