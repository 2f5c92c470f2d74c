#include "app/report/mention_export.hpp"
#include "geo/calendar/edtf.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace app::report {
namespace {

using geo::reading::Resolved;
using Json = nlohmann::ordered_json;

constexpr const char* context =
    "https://raw.githubusercontent.com/LinkedPasts/linked-places-format/main/linkedplaces-context-v1.1.jsonld";

double rounded(double degrees) {
    return std::round(degrees * 1e5) / 1e5;
}

/// A side of a timespan: as written where it is one date, else between its first and last day.
Json side(const geo::calendar::EdtfDate& date) {
    if (date.earliest == date.latest || date.precision == geo::calendar::DatePrecision::Year ||
        date.precision == geo::calendar::DatePrecision::Month) {
        return {{"in", date.text}};
    }
    return {{"earliest", date.earliest.iso()}, {"latest", date.latest.iso()}};
}

Json when(const std::string& edtf) {
    Json span = Json::object();
    if (!edtf.empty()) {
        const auto interval = geo::calendar::parse_edtf_interval(edtf);
        const bool two = edtf.find('/') != std::string::npos;
        if (interval && interval->start.is_day()) {
            span["start"] = side(interval->start);
        }
        if (interval && two && interval->end.is_day()) {
            span["end"] = side(interval->end);
        }
    }
    return span.empty() ? Json() : Json{{"timespans", Json::array({span})}};
}

/// Where a mention stands, for people and for programs.
void add_trail(const AcceptedMention& mention, Json& value) {
    value["document"] = mention.document;
    value["offset_start"] = mention.offset_start;
    value["offset_end"] = mention.offset_end;
    value["sentence"] = mention.sentence;
    value["citations"] = Json::array({Json{
        {"label", fmt::format("{}, characters {} to {}, sentence {}: \"{}\"", mention.document, mention.offset_start,
                              mention.offset_end, mention.sentence, mention.sentence_text)}}});
}

Json name_of(const AcceptedMention& mention) {
    Json name{{"toponym", mention.text}};
    if (Json days = when(mention.date); !days.is_null()) {
        name["when"] = std::move(days);
    }
    add_trail(mention, name);
    return name;
}

/// GeoNames has addresses for its places; others are known by gazetteer and id.
Json begin_feature(const Resolved& place) {
    Json feature{
        {"type", "Feature"},
        {"properties", {{"title", place.name}}},
        {"names", Json::array()},
        {"types", Json::array({Json{{"label", place.kind}}})},
        {"geometry",
         {{"type", "Point"}, {"coordinates", {rounded(place.position.lon_deg), rounded(place.position.lat_deg)}}}}};
    if (!place.id.empty()) {
        feature["@id"] = place.source.empty() ? place.id : place.source + ":" + place.id;
    }
    if (!place.country.empty()) {
        feature["properties"]["ccodes"] = Json::array({place.country});
    }
    feature["geometry"]["precision_km"] = place.precision_km;
    return feature;
}

/// One feature for each place, in the order of first mention.
Json features_of(const std::vector<AcceptedMention>& mentions) {
    Json features = Json::array();
    std::map<std::tuple<std::string, std::string, double, double>, std::size_t> known;
    for (const AcceptedMention& mention : mentions) {
        if (!mention.place) {
            continue;
        }
        const Resolved& place = *mention.place;
        const auto [at, fresh] = known.try_emplace(
            std::tuple(place.source, place.id, rounded(place.position.lon_deg), rounded(place.position.lat_deg)),
            features.size());
        if (fresh) {
            features.push_back(begin_feature(place));
        }
        Json& feature = features[at->second];
        feature["names"].push_back(name_of(mention));
        if (const Json days = when(mention.date); !days.is_null()) {
            Json& spans = feature["when"]["timespans"];
            spans = spans.is_null() ? Json::array() : spans;
            const Json& span = days["timespans"][0];
            if (std::find(spans.begin(), spans.end(), span) == spans.end()) {
                spans.push_back(span);
            }
        }
    }
    return features;
}

Json dates_of(const std::vector<AcceptedMention>& mentions) {
    Json dates = Json::array();
    for (const AcceptedMention& mention : mentions) {
        if (mention.is_date) {
            Json date{{"text", mention.text}, {"date", mention.date}};
            add_trail(mention, date);
            dates.push_back(std::move(date));
        }
    }
    return dates;
}

}  // namespace

std::string mentions_linked_places(const std::vector<AcceptedMention>& mentions) {
    Json document{{"type", "FeatureCollection"}, {"@context", context}, {"features", features_of(mentions)}};
    if (Json dates = dates_of(mentions); !dates.empty()) {
        document["dates"] = std::move(dates);
    }
    return document.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace app::report
