#include "geo/geocode/qualified_name.hpp"

namespace geo::geocode {

namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

}  // namespace

std::optional<QualifiedName> qualified_name(std::string_view text) {
    text = trimmed(text);
    QualifiedName parts;
    const std::size_t bracket = text.rfind('(');
    const std::size_t comma = text.rfind(',');
    if (text.ends_with(')') && bracket != std::string_view::npos) {
        parts = {trimmed(text.substr(0, bracket)), trimmed(text.substr(bracket + 1, text.size() - bracket - 2))};
    } else if (comma != std::string_view::npos) {
        parts = {trimmed(text.substr(0, comma)), trimmed(text.substr(comma + 1))};
    }
    return parts.name.empty() || parts.within.empty() ? std::nullopt : std::optional(parts);
}

}  // namespace geo::geocode
