#include "app/load/manifest.hpp"

#include "app/load/codes.hpp"
#include "geo/calendar/edtf.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <string_view>

namespace app::load {
namespace {

using geo::Severity;
using geo::calendar::Day;
using geo::calendar::DayRange;
using nlohmann::json;

constexpr std::string_view campaign_format = "salang-campaign";
constexpr int newest_version = 1;
constexpr std::array<std::string_view, 12> table_names{
    "actors",    "areas",       "places",  "control", "battles",
    "movements", "events",      "sources", "omitted", "movement_waypoints",
    "fronts",    "front_points"};

class ManifestReader {
  public:
    ManifestReader(const json& root, geo::Diagnostics& diagnostics) : m_root(root), m_diagnostics(diagnostics) {}

    void report(Severity severity, const char* code, std::string message) {
        m_diagnostics.add(severity, {manifest_name, 0}, code, std::move(message));
    }

    /// A text of an object; empty where it is missing. Where it is something else than a text, that is reported.
    std::string text(const json& object, const char* key) {
        const auto found = object.find(key);
        if (found == object.end() || found->is_null()) {
            return {};
        }
        if (!found->is_string()) {
            report(Severity::Error, codes::bad_manifest, fmt::format("\"{}\" must be a text in quotes.", key));
            return {};
        }
        return found->get<std::string>();
    }

    /// The object of a key; an empty one where it is missing or no object.
    json object(const char* key) {
        const auto found = m_root.find(key);
        if (found == m_root.end()) {
            return json::object();
        }
        if (!found->is_object()) {
            report(Severity::Error, codes::bad_manifest, fmt::format("\"{}\" must be an object in braces.", key));
            return json::object();
        }
        return *found;
    }

    bool check_format() {
        if (text(m_root, "format") != campaign_format) {
            report(Severity::Error, codes::bad_manifest,
                   fmt::format(R"("format" must be "{}": this is no campaign.)", campaign_format));
            return false;
        }
        const auto version = m_root.find("version");
        if (version == m_root.end() || !version->is_number_integer() || version->get<int>() < 1 ||
            version->get<int>() > newest_version) {
            report(Severity::Error, codes::bad_manifest,
                   fmt::format("\"version\" must be a number from 1 to {}, the newest that this program knows.",
                               newest_version));
            return false;
        }
        return true;
    }

    std::optional<Day> span_day(const json& span, const char* key, bool last) {
        const std::string written = text(span, key);
        const auto date = geo::calendar::parse_edtf(written);
        if (!date || !date->is_day()) {
            report(Severity::Error, codes::bad_manifest,
                   fmt::format(R"("span" needs "{}" as a date such as 1941-06-22; '{}' is none.)", key, written));
            return std::nullopt;
        }
        return last ? date->latest : date->earliest;
    }

    std::optional<DayRange> span() {
        const json span = object("span");
        const auto from = span_day(span, "from", false);
        const auto to = span_day(span, "to", true);
        if (!from || !to) {
            return std::nullopt;
        }
        if (*to < *from) {
            report(Severity::Error, codes::bad_manifest,
                   fmt::format("\"span\" ends on {}, before it begins on {}: exchange or correct them.", to->iso(),
                               from->iso()));
            return std::nullopt;
        }
        return DayRange{*from, *to + 1};
    }

    geo::core::GeoBox extent() {
        const auto found = m_root.find("extent");
        std::array<double, 4> edges{};
        bool good = found != m_root.end() && found->is_array() && found->size() == edges.size() &&
                    std::all_of(found->begin(), found->end(), [](const json& edge) { return edge.is_number(); });
        if (good) {
            std::transform(found->begin(), found->end(), edges.begin(),
                           [](const json& edge) { return edge.get<double>(); });
            good = std::abs(edges[0]) <= 180.0 && std::abs(edges[2]) <= 180.0 && edges[0] != edges[2] &&
                   edges[1] >= -90.0 && edges[1] < edges[3] && edges[3] <= 90.0;
        }
        if (!good) {
            report(Severity::Error, codes::bad_manifest,
                   "\"extent\" must be [west, south, east, north] in degrees (west above east where it crosses 180); "
                   "the whole world is taken.");
            return {-180.0, -85.0, 180.0, 85.0};
        }
        return {edges[0], edges[1], edges[2], edges[3]};
    }

    campaign::Names title() {
        const auto found = m_root.find("title");
        campaign::Names names;
        if (found != m_root.end() && found->is_string()) {
            names.en = found->get<std::string>();
        } else {
            const json title = object("title");
            names = {text(title, "en"), text(title, "fa"), text(title, "ps"), false};
        }
        if (names.en.empty()) {
            report(Severity::Warning, codes::bad_manifest,
                   R"(The campaign has no "title": give it one, at least as "en".)");
        }
        return names;
    }

    std::map<std::string, std::string> tables() {
        std::map<std::string, std::string> files;
        const json named = object("tables");
        for (const auto& [name, file] : named.items()) {
            if (std::find(table_names.begin(), table_names.end(), name) == table_names.end()) {
                report(Severity::Warning, codes::unknown_table,
                       fmt::format("\"tables\" names '{}', which no campaign has: correct its name.", name));
            } else if (!file.is_string()) {
                report(Severity::Error, codes::bad_manifest,
                       fmt::format("\"tables\": '{}' must be the name of a file.", name));
            } else {
                files.emplace(name, file.get<std::string>());
            }
        }
        return files;
    }

    std::map<std::string, std::filesystem::path> base(const std::filesystem::path& folder) {
        std::map<std::string, std::filesystem::path> layers;
        const json named = object("base");
        for (const auto& [role, file] : named.items()) {
            if (!file.is_string()) {
                report(Severity::Error, codes::bad_manifest,
                       fmt::format("\"base\": '{}' must be the name of a file.", role));
                continue;
            }
            const auto path = std::filesystem::absolute(folder / file.get<std::string>()).lexically_normal();
            if (!std::filesystem::exists(path)) {
                report(Severity::Warning, codes::missing_base_file,
                       fmt::format("The base layer {} ({}) is not there: add the file or take it out of \"base\"; the "
                                   "map is drawn without it.",
                                   role, file.get<std::string>()));
                continue;
            }
            layers.emplace(role, path);
        }
        return layers;
    }

  private:
    const json& m_root;
    geo::Diagnostics& m_diagnostics;
};

std::optional<json> parse_json(const std::filesystem::path& file, geo::Diagnostics& diagnostics) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        diagnostics.add(Severity::Error, {manifest_name, 0}, codes::missing_file,
                        fmt::format("There is no readable {}: a campaign is a folder with one.", manifest_name));
        return std::nullopt;
    }
    try {
        return json::parse(stream);
    } catch (const json::parse_error& error) {
        diagnostics.add(Severity::Error, {manifest_name, 0}, codes::bad_manifest,
                        fmt::format("The manifest is no JSON: {}.", error.what()));
        return std::nullopt;
    }
}

}  // namespace

std::optional<Manifest> read_manifest(const std::filesystem::path& folder, geo::Diagnostics& diagnostics) {
    const auto root = parse_json(folder / manifest_name, diagnostics);
    if (!root) {
        return std::nullopt;
    }
    ManifestReader reader(*root, diagnostics);
    if (!root->is_object()) {
        reader.report(Severity::Error, codes::bad_manifest, "The manifest must be an object in braces.");
        return std::nullopt;
    }
    const bool is_campaign = reader.check_format();
    const auto span = is_campaign ? reader.span() : std::nullopt;
    if (!span) {
        return std::nullopt;
    }
    Manifest manifest;
    campaign::CampaignInfo& info = manifest.info;
    info.id = reader.text(*root, "id");
    info.title = reader.title();
    info.span = *span;
    info.projection = reader.text(*root, "projection");
    info.extent = reader.extent();
    info.country = reader.text(*root, "country");
    info.licence = reader.text(*root, "licence");
    info.credit = reader.text(*root, "credit");
    info.data_version = reader.text(*root, "data_version");
    info.base = reader.base(folder);
    if (info.id.empty()) {
        reader.report(Severity::Warning, codes::bad_manifest,
                      "The campaign has no \"id\": give it one; the folder's name is taken.");
        info.id = std::filesystem::absolute(folder).lexically_normal().filename().string();
    }
    if (info.projection.empty()) {
        info.projection = "auto";
    }
    manifest.tables = reader.tables();
    manifest.areas_geometry = reader.text(*root, "areas_geometry");
    return manifest;
}

}  // namespace app::load
