#include "app/report/geocode_table.hpp"

#include "geo/table/csv_table.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace app::report {
namespace {

using geo::geocode::Candidate;
using geo::geocode::GeocodeAnswer;

/// Up to five decimals (about a metre), without zeros at the end.
std::string degrees(double value) {
    std::string text = fmt::format("{:.5f}", value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') {
        text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

double rounded(double value, double steps) {
    return std::round(value * steps) / steps;
}

std::string dumped(const nlohmann::ordered_json& row) {
    return row.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

nlohmann::ordered_json json_row(const GeocodeAnswer& answer, std::size_t rank, const Candidate& candidate) {
    nlohmann::ordered_json row{{"query", answer.query},
                               {"rank", rank},
                               {"name", candidate.name},
                               {"kind", kind_name(candidate.kind)},
                               {"lat", rounded(candidate.position.lat_deg, 1e5)},
                               {"lon", rounded(candidate.position.lon_deg, 1e5)},
                               {"country", candidate.country},
                               {"province", candidate.province},
                               {"score", rounded(candidate.score, 1e3)},
                               {"source", candidate.source},
                               {"id", candidate.id},
                               {"ambiguous", answer.ambiguous ? "yes" : "no"},
                               {"matched", candidate.matched_name},
                               {"how", candidate.how},
                               {"precision_km", rounded(candidate.precision_km, 1e3)}};
    if (!candidate.line.empty()) {
        auto& line = row["line"] = nlohmann::ordered_json::array();
        for (const geo::core::LonLat& p : candidate.line) {
            line.push_back({rounded(p.lon_deg, 1e5), rounded(p.lat_deg, 1e5)});
        }
    }
    return row;
}

}  // namespace

std::string geocode_csv_header() {
    return "query,rank,name,kind,lat,lon,country,province,score,source,id,ambiguous\n";
}

std::string geocode_csv(const GeocodeAnswer& answer) {
    if (answer.candidates.empty()) {
        return geo::table::csv_line({answer.query, "0", "", "", "", "", "", "", "", "", "", "no"});
    }
    std::string rows;
    std::size_t rank = 0;
    for (const Candidate& c : answer.candidates) {
        rows += geo::table::csv_line({answer.query, fmt::format("{}", ++rank), c.name, std::string(kind_name(c.kind)),
                                      degrees(c.position.lat_deg), degrees(c.position.lon_deg), c.country, c.province,
                                      fmt::format("{:.3f}", c.score), c.source, c.id, answer.ambiguous ? "yes" : "no"});
    }
    return rows;
}

std::string geocode_json(const GeocodeAnswer& answer) {
    if (answer.candidates.empty()) {
        return dumped({{"query", answer.query}, {"rank", 0}, {"name", ""}, {"ambiguous", "no"}});
    }
    std::string rows;
    std::size_t rank = 0;
    for (const Candidate& candidate : answer.candidates) {
        rows += (rank == 0 ? "" : ",") + dumped(json_row(answer, rank + 1, candidate));
        ++rank;
    }
    return rows;
}

}  // namespace app::report
