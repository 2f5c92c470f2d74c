#include "app/cli/own_layers.hpp"

#include "app/cli/exit_code.hpp"
#include "app/load/load_own_layer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace app::cli {

namespace {

struct Word {
    std::string_view key;
    std::string_view value;
};

/// "opacity=0.5,color=#803080" as pairs; nothing where a part is no pair.
std::optional<std::vector<Word>> words_of(std::string_view text) {
    std::vector<Word> words;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find(','));
        text.remove_prefix(std::min(part.size() + 1, text.size()));
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos || equals == 0) {
            return std::nullopt;
        }
        words.push_back({part.substr(0, equals), part.substr(equals + 1)});
    }
    return words.empty() ? std::nullopt : std::optional(words);
}

std::optional<float> opacity_of(std::string_view text) {
    float value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool good = error == std::errc() && end == text.data() + text.size() && value > 0 && value <= 1;
    return good ? std::optional(value) : std::nullopt;
}

/// "#803080".
std::optional<scene::Color> color_of(std::string_view text) {
    unsigned value = 0;
    if (text.size() != 7 || text[0] != '#') {
        return std::nullopt;
    }
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
    if (error != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    const auto byte = [value](unsigned shift) { return static_cast<std::uint8_t>((value >> shift) & 0xFFU); };
    return scene::Color{byte(16), byte(8), byte(0), 255};
}

tl::unexpected<geo::Error> wrong(std::string sentence) {
    return geo::fail(geo::ErrorCode::BadArgument, "--layer: " + std::move(sentence));
}

geo::Result<void> take(const Word& word, GivenLayer& layer) {
    if (word.key == "opacity") {
        const auto opacity = opacity_of(word.value);
        if (!opacity) {
            return wrong(fmt::format("'{}' is no opacity above 0 and up to 1", word.value));
        }
        layer.opacity = *opacity;
    } else if (word.key == "color") {
        layer.color = color_of(word.value);
        if (!layer.color) {
            return wrong(fmt::format("'{}' is no colour such as #803080", word.value));
        }
    } else if (word.key == "name") {
        layer.name = word.value;
    } else {
        return wrong(fmt::format("'{}' is none of opacity, color, name", word.key));
    }
    return {};
}

/// A map with a few hundred broken features needs no few hundred lines.
void warn(const GivenLayer& layer, const geo::Diagnostics& diagnostics) {
    std::size_t told = 0;
    constexpr std::size_t most_told = 3;
    for (const geo::Diagnostic& problem : diagnostics.all()) {
        if (problem.severity != geo::Severity::Note && ++told <= most_told) {
            print_warning(fmt::format("'{}': {}", layer.file, problem.message));
        }
    }
    if (told > most_told) {
        print_warning(fmt::format("'{}': {} more of the kind.", layer.file, told - most_told));
    }
}

}  // namespace

geo::Result<GivenLayer> given_layer(std::string_view text) {
    GivenLayer layer;
    const std::size_t colon = text.rfind(':');
    const auto words =
        colon == std::string_view::npos ? std::nullopt : words_of(text.substr(std::min(colon + 1, text.size())));
    layer.file = std::string(words ? text.substr(0, colon) : text);
    if (layer.file.empty()) {
        return wrong(fmt::format("'{}' names no file", text));
    }
    if (words) {
        for (const Word& word : *words) {
            if (auto taken = take(word, layer); !taken) {
                return geo::fail(taken.error());
            }
        }
    }
    return layer;
}

geo::Result<std::vector<scene::OwnShapesRef>> open_layers(const std::vector<GivenLayer>& given,
                                                          const geo::crs::Projection& projection,
                                                          const scene::View& view) {
    std::vector<scene::OwnShapesRef> opened;
    for (const GivenLayer& layer : given) {
        geo::Diagnostics problems;
        auto loaded = load::load_own_layer(layer.file, projection.definition(), problems);
        if (!loaded) {
            geo::Error error = loaded.error();
            error.code = geo::ErrorCode::BadArgument;
            error.message = "--layer: " + error.message;
            return geo::fail(std::move(error));
        }
        if (!layer.name.empty()) {
            loaded->name = layer.name;
        }
        opened.push_back(scene::own_shapes(*loaded, {layer.opacity, layer.color, opened.size()}, projection, problems));
        warn(layer, problems);
        if (!opened.back()->bounds.intersects(view.world_box())) {
            print_warning(fmt::format("'{}' lies outside of the picture: nothing of it is seen.", layer.file));
        }
    }
    return opened;
}

}  // namespace app::cli
