#include "app/store/decision_json.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace app::store {
namespace {

using document::KeptDecision;
using document::KeptDecisions;
using document::Verdict;
using geo::reading::Resolved;
using Json = nlohmann::ordered_json;

constexpr const char* kind_of_file = "salang decisions about a text";

const char* verdict_name(Verdict verdict) {
    switch (verdict) {
        case Verdict::Open: return "open";
        case Verdict::Accepted: return "accepted";
        case Verdict::Rejected: return "rejected";
    }
    return "open";
}

Json json_of(const Resolved& place) {
    return {{"name", place.name},
            {"kind", place.kind},
            {"lat", place.position.lat_deg},
            {"lon", place.position.lon_deg},
            {"precision_km", place.precision_km},
            {"country", place.country},
            {"source", place.source},
            {"id", place.id},
            {"score", place.score}};
}

Json json_of(const KeptDecision& decision) {
    Json value{{"offset_start", decision.offset_start},
               {"offset_end", decision.offset_end},
               {"text", decision.quote},
               {"before", decision.before},
               {"type", decision.is_date ? "date" : "place"},
               {"verdict", verdict_name(decision.verdict)}};
    if (decision.chosen) {
        value["chosen"] = true;
    }
    if (decision.place) {
        value["place"] = json_of(*decision.place);
    }
    if (!decision.date.empty()) {
        value["date"] = decision.date;
    }
    return value;
}

Resolved place_from(const Json& value) {
    Resolved place;
    place.name = value.at("name").get<std::string>();
    place.kind = value.value("kind", "");
    place.position = {value.at("lon").get<double>(), value.at("lat").get<double>()};
    place.precision_km = value.value("precision_km", 0.0);
    place.country = value.value("country", "");
    place.source = value.value("source", "");
    place.id = value.value("id", "");
    place.score = value.value("score", 0.0);
    return place;
}

bool is_on_earth(const Resolved& place) {
    return std::abs(place.position.lon_deg) <= 180.0 && std::abs(place.position.lat_deg) <= 90.0;
}

KeptDecision decision_from(const Json& value) {
    KeptDecision decision;
    decision.offset_start = value.at("offset_start").get<std::uint64_t>();
    decision.offset_end = value.at("offset_end").get<std::uint64_t>();
    decision.quote = value.at("text").get<std::string>();
    decision.before = value.value("before", "");
    decision.is_date = value.value("type", "place") == "date";
    const std::string verdict = value.value("verdict", "open");
    decision.verdict = verdict == "accepted"   ? Verdict::Accepted
                       : verdict == "rejected" ? Verdict::Rejected
                                               : Verdict::Open;
    decision.chosen = value.value("chosen", false);
    if (value.contains("place")) {
        decision.place = place_from(value.at("place"));
    }
    decision.date = value.value("date", "");
    return decision;
}

}  // namespace

std::string decisions_json(const KeptDecisions& kept) {
    std::string out = fmt::format(
        "{{\n \"file\": \"{}\",\n \"version\": {},\n \"text\": {},\n \"fingerprint\": \"{:016x}\",\n \"bytes\": {},\n"
        " \"decisions\": [",
        kind_of_file, decisions_version, Json(kept.text_name).dump(-1, ' ', false, Json::error_handler_t::replace),
        kept.fingerprint, kept.file_bytes);
    const char* parting = "\n  ";
    for (const KeptDecision& decision : kept.all) {
        // One a line: a change shows as one line in a version control system.
        out += parting + json_of(decision).dump(-1, ' ', false, Json::error_handler_t::replace);
        parting = ",\n  ";
    }
    return out + "\n ]\n}\n";
}

geo::Result<KeptDecisions> decisions_from_json(std::string_view text) {
    try {
        const Json value = Json::parse(text);
        if (!value.is_object() || value.value("file", "") != kind_of_file) {
            return geo::fail(geo::ErrorCode::BadData, "it holds no decisions about a text");
        }
        const int version = value.value("version", 0);
        if (version < 1 || version > decisions_version) {
            return geo::fail(geo::ErrorCode::BadData, fmt::format("it is of version {}, this program knows 1 to {}",
                                                                  version, decisions_version));
        }
        KeptDecisions kept;
        kept.text_name = value.value("text", "");
        kept.fingerprint = std::stoull(value.value("fingerprint", "0"), nullptr, 16);
        kept.file_bytes = value.value("bytes", std::uint64_t{0});
        for (const Json& row : value.value("decisions", Json::array())) {
            KeptDecision decision = decision_from(row);
            if (decision.place && !is_on_earth(*decision.place)) {
                return geo::fail(geo::ErrorCode::BadData,
                                 fmt::format("the place of '{}' has a position that is none", decision.quote));
            }
            kept.all.push_back(std::move(decision));
        }
        return kept;
    } catch (const Json::exception& problem) {
        return geo::fail(geo::ErrorCode::BadData, problem.what());
    } catch (const std::exception&) {
        return geo::fail(geo::ErrorCode::BadData, "its fingerprint is no number");
    }
}

}  // namespace app::store
