#include "geo/geocode/tab_lines.hpp"

#include "geo/table/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>

namespace geo::geocode {

namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

}  // namespace

Result<void> for_each_tab_line(
    const std::filesystem::path& file, Diagnostics& diagnostics,
    const std::function<void(std::size_t line, const std::vector<std::string_view>& cells)>& take) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        return fail(ErrorCode::CannotRead, fmt::format("The gazetteer {} cannot be read.", file.string()));
    }
    std::string line;
    for (std::size_t number = 1; std::getline(stream, line); ++number) {
        std::string_view text = line;
        if (number == 1 && text.starts_with("\xEF\xBB\xBF")) {
            text.remove_prefix(3);
        }
        if (text.ends_with('\r')) {
            text.remove_suffix(1);
        }
        if (table::first_non_utf8(text)) {
            diagnostics.add(Severity::Error, {file.filename().string(), number}, "gazetteer-encoding",
                            "The line is not UTF-8 and is left out; convert the file to UTF-8.");
        } else if (!text.empty()) {
            take(number, split(text, '\t'));
        }
    }
    return {};
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

std::optional<double> decimal_number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && std::isfinite(value) ? std::optional(value)
                                                                                            : std::nullopt;
}

TabHeader::TabHeader(const std::vector<std::string_view>& cells) {
    for (const std::string_view cell : cells) {
        m_names.push_back(lower(cell));
    }
}

bool TabHeader::has(std::string_view name) const {
    return std::find(m_names.begin(), m_names.end(), name) != m_names.end();
}

std::string_view TabHeader::cell(const std::vector<std::string_view>& cells,
                                 std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names) {
        const auto found = std::find(m_names.begin(), m_names.end(), name);
        const auto index = static_cast<std::size_t>(found - m_names.begin());
        if (found != m_names.end() && index < cells.size()) {
            return cells[index];
        }
    }
    return {};
}

}  // namespace geo::geocode
