#include "geo/geocode/gns_file.hpp"

#include "geo/geocode/feature_code.hpp"
#include "geo/geocode/tab_lines.hpp"

#include <unicode/locid.h>

#include <cmath>
#include <optional>
#include <string>
#include <unordered_map>

namespace geo::geocode {

namespace {

using Cells = std::vector<std::string_view>;

std::string language_of(std::string_view code) {
    if (code == "prs" || code == "per" || code == "fas" || code == "PRS") {
        return "fa";
    }
    if (code == "pus" || code == "pbu" || code == "pst" || code == "PUS") {
        return "ps";
    }
    return code == "rus" ? "ru" : "";
}

/// Names that a feature is shown under: approved before conventional before all others.
int rank_of(std::string_view name_type) {
    if (name_type == "N") {
        return 0;
    }
    return name_type == "C" ? 1 : name_type == "P" ? 2 : name_type == "V" || name_type == "D" ? 3 : 4;
}

/// ISO codes of three letters, as present files have them, to those of two. Old files have FIPS codes of two letters,
/// many of which are other countries' ISO codes: they are not taken over.
std::unordered_map<std::string, std::string> iso_codes() {
    std::unordered_map<std::string, std::string> two_of_three;
    for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
        two_of_three.emplace(icu::Locale("", *code).getISO3Country(), *code);
    }
    return two_of_three;
}

class Reader {
  public:
    Reader(std::string file, Diagnostics& diagnostics) : m_file(std::move(file)), m_diagnostics(diagnostics) {}

    void take(std::size_t line, const Cells& cells) {
        if (!m_header) {
            m_header.emplace(cells);
            return;
        }
        const auto lat = decimal_number(m_header->cell(cells, {"lat_dd", "lat", "dd_lat"}));
        const auto lon = decimal_number(m_header->cell(cells, {"long_dd", "long", "dd_long"}));
        const std::string_view name = m_header->cell(cells, {"full_name", "full_name_ro"});
        const std::string_view id = m_header->cell(cells, {"ufi"});
        if (!lat || !lon || name.empty() || id.empty() || std::abs(*lat) > 90 || std::abs(*lon) > 180) {
            m_diagnostics.add(Severity::Error, {m_file, line}, "gazetteer-row",
                              "A row of a GNS file needs ufi, full_name, and a latitude and longitude in degrees; this "
                              "one is left out.");
            return;
        }
        add_name(cells, name, record(cells, std::string(id), {*lon, *lat}));
    }

    [[nodiscard]] std::vector<PlaceRecord> finish() { return std::move(m_records); }

  private:
    std::size_t record(const Cells& cells, const std::string& id, core::LonLat position) {
        const auto [entry, added] = m_by_id.try_emplace(id, m_records.size());
        if (added) {
            PlaceRecord place;
            place.id = id;
            place.source = m_file;
            place.kind = kind_from_code(m_header->cell(cells, {"fc"}), m_header->cell(cells, {"desig_cd", "dsg"}));
            place.position = position;
            place.precision_km = usual_precision_km(place.kind);
            const auto country = m_iso_codes.find(std::string(m_header->cell(cells, {"cc_ft"})));
            place.country = country == m_iso_codes.end() ? std::string() : country->second;
            m_records.push_back(std::move(place));
            m_shown_rank.push_back(9);
        }
        return entry->second;
    }

    void add_name(const Cells& cells, std::string_view name, std::size_t index) {
        PlaceRecord& place = m_records[index];
        const int rank = rank_of(m_header->cell(cells, {"nt"}));
        const PlaceName entry{std::string(name), language_of(m_header->cell(cells, {"lang_cd", "lc"}))};
        if (rank < m_shown_rank[index]) {
            m_shown_rank[index] = rank;
            place.name = entry.text;
            place.names.insert(place.names.begin(), entry);
        } else {
            place.names.push_back(entry);
        }
        const std::string_view plain = m_header->cell(cells, {"full_nm_nd", "full_name_nd", "full_name_nd_ro"});
        if (!plain.empty() && plain != name) {
            place.names.push_back({std::string(plain), {}});
        }
    }

    std::string m_file;
    Diagnostics& m_diagnostics;
    std::unordered_map<std::string, std::string> m_iso_codes = iso_codes();
    std::optional<TabHeader> m_header;
    std::unordered_map<std::string, std::size_t> m_by_id;
    std::vector<PlaceRecord> m_records;
    std::vector<int> m_shown_rank;
};

}  // namespace

bool is_gns_header(std::string_view line) {
    const TabHeader header(split(line, '\t'));
    return header.has("ufi") && (header.has("full_name") || header.has("full_name_ro"));
}

Result<std::vector<PlaceRecord>> read_gns_file(const std::filesystem::path& file, Diagnostics& diagnostics) {
    Reader reader(file.filename().string(), diagnostics);
    const auto read =
        for_each_tab_line(file, diagnostics, [&](std::size_t line, const Cells& cells) { reader.take(line, cells); });
    return read ? Result<std::vector<PlaceRecord>>(reader.finish()) : fail(read.error());
}

}  // namespace geo::geocode
