#include "geo/geocode/coordinates.hpp"

#include "geo/crs/grid_reference.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstddef>
#include <regex>
#include <string>

namespace geo::geocode {

namespace {

constexpr double km_per_degree = 111.2;

/// The same digits with the signs that other writers use made ours: degree signs, primes, the minus of typography,
/// commas for points.
std::string tidied(std::string_view text) {
    std::string out(text);
    const auto replace = [&out](std::string_view from, std::string_view to) {
        for (std::size_t at = out.find(from); at != std::string::npos; at = out.find(from, at + to.size())) {
            out.replace(at, from.size(), to);
        }
    };
    replace("″", "\"");
    replace("”", "\"");
    replace("''", "\"");
    replace("′", "'");
    replace("’", "'");
    replace("º", "°");
    replace("−", "-");
    replace("\xC2\xA0", " ");
    return out;
}

/// How many digits stand behind the decimal point.
int decimals(const std::string& number) {
    const std::size_t point = number.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(number.size() - point - 1);
}

bool on_earth(core::LonLat p) {
    return std::abs(p.lat_deg) <= 90.0 && std::abs(p.lon_deg) <= 180.0;
}

std::optional<WrittenPosition> read_decimal(const std::string& text) {
    static const std::regex pattern(
        R"(\s*([NSns]?)\s*([+-]?\d{1,3}(?:\.\d+)?)\s*(?:°)?\s*([NSns]?)\s*[,;/\s]\s*([EWew]?)\s*([+-]?\d{1,3}(?:\.\d+)?)\s*(?:°)?\s*([EWew]?)\s*)");
    std::smatch m;
    if (!std::regex_match(text, m, pattern)) {
        return std::nullopt;
    }
    const bool letters = m[1].length() + m[3].length() > 0 && m[4].length() + m[6].length() > 0;
    const bool points = m[2].str().find('.') != std::string::npos && m[5].str().find('.') != std::string::npos;
    if (!letters && !points) {
        return std::nullopt;  // two whole numbers are no position
    }
    const auto is = [](const std::string& a, const std::string& b, char letter) {
        return (!a.empty() && std::toupper(static_cast<unsigned char>(a[0])) == letter) ||
               (!b.empty() && std::toupper(static_cast<unsigned char>(b[0])) == letter);
    };
    const double lat = std::stod(m[2].str()) * (is(m[1], m[3], 'S') ? -1 : 1);
    const double lon = std::stod(m[5].str()) * (is(m[4], m[6], 'W') ? -1 : 1);
    const double step = std::pow(10.0, -std::min(decimals(m[2]), decimals(m[5])));
    const WrittenPosition written{{lon, lat}, std::max(0.001, step * km_per_degree / 2), "decimal degrees"};
    return on_earth(written.position) ? std::optional(written) : std::nullopt;
}

std::optional<WrittenPosition> read_sexagesimal(const std::string& text) {
    static const std::regex pattern(
        R"(\s*([NS])?\s*(\d{1,2})\s*°\s*(?:(\d{1,2}(?:\.\d+)?)\s*')?\s*(?:(\d{1,2}(?:\.\d+)?)\s*")?\s*([NS])?\s*[,;/]?\s*([EW])?\s*(\d{1,3})\s*°\s*(?:(\d{1,2}(?:\.\d+)?)\s*')?\s*(?:(\d{1,2}(?:\.\d+)?)\s*")?\s*([EW])?\s*)",
        std::regex::icase);
    std::smatch m;
    if (!std::regex_match(text, m, pattern) || (m[1].length() + m[5].length()) == 0 ||
        (m[6].length() + m[10].length()) == 0) {
        return std::nullopt;
    }
    const auto value = [](const std::ssub_match& part) { return part.matched ? std::stod(part.str()) : 0.0; };
    const auto is = [&](std::size_t a, std::size_t b, char letter) {
        const std::string hemisphere = m[a].length() > 0 ? m[a].str() : m[b].str();
        return std::toupper(static_cast<unsigned char>(hemisphere[0])) == letter;
    };
    if (value(m[3]) >= 60 || value(m[4]) >= 60 || value(m[8]) >= 60 || value(m[9]) >= 60) {
        return std::nullopt;
    }
    const double lat = (value(m[2]) + value(m[3]) / 60 + value(m[4]) / 3600) * (is(1, 5, 'S') ? -1 : 1);
    const double lon = (value(m[7]) + value(m[8]) / 60 + value(m[9]) / 3600) * (is(6, 10, 'W') ? -1 : 1);
    const bool seconds = m[4].matched || m[9].matched;
    const bool minutes = m[3].matched || m[8].matched;
    const double step_deg = seconds ? 1.0 / 3600 : (minutes ? 1.0 / 60 : 1.0);
    const WrittenPosition written{{lon, lat}, step_deg * km_per_degree / 2, "degrees, minutes, seconds"};
    return on_earth(written.position) ? std::optional(written) : std::nullopt;
}

std::optional<WrittenPosition> read_mgrs(const std::string& text) {
    static const std::regex pattern(
        R"(\s*(\d{1,2}\s?[C-HJ-NP-Xc-hj-np-x]\s?[A-HJ-NP-Za-hj-np-z]{2}(?:\s?\d{2,10}|\s?\d{1,5}\s\d{1,5}))\s*)");
    std::smatch m;
    if (!std::regex_match(text, m, pattern)) {
        return std::nullopt;
    }
    const auto grid = crs::lonlat_from_mgrs(m[1].str());
    if (!grid) {
        return std::nullopt;
    }
    return WrittenPosition{grid->position, grid->error_m / 1000,
                           fmt::format("MGRS, within {:.0f} m", std::max(1.0, grid->error_m))};
}

std::optional<WrittenPosition> read_sk42(const std::string& text) {
    static const std::regex pattern(
        R"(\s*(?:SK-?42|CK-?42|Pulkovo(?:\s1942)?)?\s*[,:]?\s*(?:[xX]\s*=?\s*)?(\d{1}[\s,]?\d{3}[\s,]?\d{3}|\d{6,7})\s*[,;]?\s+(?:[yY]\s*=?\s*)?(\d{1,2}[\s,]?\d{3}[\s,]?\d{3})\s*)",
        std::regex::icase);
    std::smatch m;
    if (!std::regex_match(text, m, pattern)) {
        return std::nullopt;
    }
    const auto metres = [](std::string digits) {
        std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
        return std::stod(digits);
    };
    const auto grid = crs::lonlat_from_sk42(metres(m[1]), metres(m[2]));
    if (!grid) {
        return std::nullopt;
    }
    return WrittenPosition{grid->position, grid->error_m / 1000,
                           fmt::format("SK-42 Gauss-Krueger, change of datum within about {:.0f} m", grid->error_m)};
}

}  // namespace

std::optional<WrittenPosition> read_position(std::string_view text) {
    constexpr std::size_t longest = 80;  // no notation is longer, and the patterns must not see whole texts
    if (text.size() > longest) {
        return std::nullopt;
    }
    const std::string tidy = tidied(text);
    for (const auto read : {read_sexagesimal, read_decimal, read_mgrs, read_sk42}) {
        if (const auto written = read(tidy)) {
            return written;
        }
    }
    return std::nullopt;
}

}  // namespace geo::geocode
