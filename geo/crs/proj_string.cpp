#include "geo/crs/proj_string.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace geo::crs {

namespace {

constexpr std::string_view blanks = " \t\r\n";

std::optional<double> number(const std::map<std::string, std::string>& words, const char* key) {
    const auto found = words.find(key);
    if (found == words.end()) {
        return std::nullopt;
    }
    const std::string& text = found->second;
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    // "69d30'E" is allowed in a PROJ string but not worth reading here: the extent's middle will do.
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

}  // namespace

std::map<std::string, std::string> proj_words(std::string_view definition) {
    std::map<std::string, std::string> words;
    while (!definition.empty()) {
        const std::size_t start = definition.find_first_not_of(blanks);
        if (start == std::string_view::npos) {
            break;
        }
        definition.remove_prefix(start);
        std::string_view word = definition.substr(0, definition.find_first_of(blanks));
        definition.remove_prefix(word.size());
        if (word.front() == '+') {
            word.remove_prefix(1);
        }
        const std::size_t equals = word.find('=');
        words.emplace(word.substr(0, equals), equals == std::string_view::npos ? "" : word.substr(equals + 1));
    }
    return words;
}

bool is_plain_wgs84(const std::map<std::string, std::string>& words) {
    constexpr std::array forbidden = {"towgs84", "nadgrids",  "geoidgrids", "pm",   "axis", "to_meter",
                                      "vunits",  "vto_meter", "init",       "step", "inv",  "a",
                                      "b",       "rf",        "R",          "f"};
    const auto is = [&words](const char* key, std::string_view value) {
        const auto found = words.find(key);
        return found == words.end() || found->second == value;
    };
    const auto proj = words.find("proj");
    return proj != words.end() && proj->second != "pipeline" && is("datum", "WGS84") && is("ellps", "WGS84") &&
           is("units", "m") &&
           std::none_of(forbidden.begin(), forbidden.end(), [&words](const char* key) { return words.contains(key); });
}

std::optional<double> central_lon_deg(const std::map<std::string, std::string>& words) {
    if (const auto zone = number(words, "zone")) {
        return *zone * 6 - 183;
    }
    const auto lon_0 = number(words, "lon_0");
    return lon_0 ? lon_0 : number(words, "lonc");
}

}  // namespace geo::crs
