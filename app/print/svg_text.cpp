#include "app/print/svg_text.hpp"

#include "geo/base/markup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>
#include <string_view>

namespace app::print {

namespace {

constexpr std::string_view surface_name = "surface";

/// Whether the name of a surface at `at` stands where names do: after a quote or the sign of a reference. (Pictures are
/// letters too.)
bool is_name(std::string_view svg, std::size_t at) {
    return at > 0 && (svg[at - 1] == '"' || svg[at - 1] == '#');
}

}  // namespace

std::vector<std::uint8_t> finished_svg(const std::vector<std::uint8_t>& svg, const std::string& title) {
    const std::string_view text(reinterpret_cast<const char*>(svg.data()), svg.size());
    std::vector<std::uint8_t> out;
    out.reserve(svg.size() + title.size() + 64);
    const auto put = [&out](std::string_view part) { out.insert(out.end(), part.begin(), part.end()); };
    const std::size_t root = text.find("<svg");
    const std::size_t head = root == std::string_view::npos ? 0 : std::min(text.find('>', root) + 1, text.size());
    put(text.substr(0, head));
    if (head > 0 && !title.empty()) {
        put(fmt::format("\n<title>{}</title>", geo::escaped_markup(title)));
    }
    std::map<std::string_view, std::size_t> numbers;
    std::size_t done = head;
    for (std::size_t at = text.find(surface_name, head); at != std::string_view::npos;
         at = text.find(surface_name, at + 1)) {
        const std::size_t digits = at + surface_name.size();
        std::size_t end = digits;
        while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end])) != 0) {
            ++end;
        }
        if (end > digits && is_name(text, at)) {
            const std::size_t number =
                numbers.emplace(text.substr(digits, end - digits), numbers.size() + 1).first->second;
            put(text.substr(done, digits - done));
            put(fmt::format("{}", number));
            done = end;
        }
    }
    put(text.substr(done));
    return out;
}

}  // namespace app::print
