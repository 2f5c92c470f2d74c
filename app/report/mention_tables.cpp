#include "app/report/mention_export.hpp"
#include "geo/calendar/edtf.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace app::report {
namespace {

using Json = nlohmann::ordered_json;

std::string cell(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string(text);
    }
    std::string out = "\"";
    for (const char c : text) {
        out += c;
        if (c == '"') {
            out += c;
        }
    }
    return out + '"';
}

double rounded(double value, double steps) {
    return std::round(value * steps) / steps;
}

std::string dumped(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// First and last day of a date; nothing where it is open or no date.
Json when(const std::string& edtf) {
    const auto interval = geo::calendar::parse_edtf_interval(edtf);
    Json days = Json::object();
    if (interval && interval->start.is_day()) {
        days["start"] = interval->start.earliest.iso();
    }
    if (interval && interval->end.is_day()) {
        days["end"] = interval->end.latest.iso();
    }
    return days;
}

Json feature_of(const AcceptedMention& mention) {
    Json row{{"document", mention.document},
             {"offset_start", mention.offset_start},
             {"offset_end", mention.offset_end},
             {"sentence", mention.sentence},
             {"sentence_text", mention.sentence_text},
             {"text", mention.text},
             {"type", mention.is_date ? "date" : "place"}};
    Json geometry = nullptr;
    if (!mention.is_date) {
        row["role"] = mention.role;
    }
    if (mention.place) {
        const auto& place = *mention.place;
        row["name"] = place.name;
        row["kind"] = place.kind;
        row["country"] = place.country;
        row["precision_km"] = rounded(place.precision_km, 1e3);
        row["score"] = rounded(place.score, 1e3);
        row["id"] = place.id;
        row["source"] = place.source;
        geometry = {{"type", "Point"},
                    {"coordinates", {rounded(place.position.lon_deg, 1e5), rounded(place.position.lat_deg, 1e5)}}};
    }
    if (!mention.date.empty()) {
        row["date"] = mention.date;
        row["date_text"] = mention.date_text;
        if (mention.date_offset) {
            row["date_offset"] = *mention.date_offset;
        }
        row["when"] = when(mention.date);
    }
    return {{"type", "Feature"}, {"geometry", std::move(geometry)}, {"properties", std::move(row)}};
}

}  // namespace

std::string mentions_csv(const std::vector<AcceptedMention>& mentions) {
    std::string out =
        "offset_start,offset_end,text,type,name,kind,lat,lon,country,precision_km,score,date,date_text,date_offset,"
        "role,id,source,sentence,document,sentence_text\n";
    for (const AcceptedMention& mention : mentions) {
        out += fmt::format("{},{},{},{},", mention.offset_start, mention.offset_end, cell(mention.text),
                           mention.is_date ? "date" : "place");
        if (mention.place) {
            const auto& place = *mention.place;
            out += fmt::format("{},{},{:.5f},{:.5f},{},{:.3f},{:.3f},", cell(place.name), cell(place.kind),
                               place.position.lat_deg, place.position.lon_deg, cell(place.country), place.precision_km,
                               place.score);
        } else {
            out += ",,,,,,,";
        }
        out += fmt::format("{},{},{},{},", cell(mention.date), mention.is_date ? "" : cell(mention.date_text),
                           mention.is_date || !mention.date_offset ? "" : std::to_string(*mention.date_offset),
                           mention.role);
        out += mention.place ? cell(mention.place->id) + "," + cell(mention.place->source) : ",";
        out += fmt::format(",{},{},{}\n", mention.sentence, cell(mention.document), cell(mention.sentence_text));
    }
    return out;
}

std::string mentions_geojson(const std::vector<AcceptedMention>& mentions) {
    std::string out = R"({"type": "FeatureCollection", "features": [)";
    const char* parting = "\n";
    for (const AcceptedMention& mention : mentions) {
        out += parting + dumped(feature_of(mention));
        parting = ",\n";
    }
    return out + "\n]}\n";
}

std::string mentions_as(MentionFormat format, const std::vector<AcceptedMention>& mentions) {
    switch (format) {
        case MentionFormat::GeoJson: return mentions_geojson(mentions);
        case MentionFormat::Csv: return mentions_csv(mentions);
        case MentionFormat::Kml: return mentions_kml(mentions);
        case MentionFormat::LinkedPlaces: return mentions_linked_places(mentions);
    }
    return {};
}

}  // namespace app::report
