#include "app/state/command_words.hpp"

#include "geo/crs/geodesic.hpp"
#include "geo/crs/grid_reference.hpp"

#include <fmt/core.h>

namespace app::state {
namespace {

std::string theme_word(scene::Theme theme) {
    switch (theme) {
        case scene::Theme::Light: return {};
        case scene::Theme::Dark: return " --theme dark";
        case scene::Theme::Projector: return " --theme projector";
        case scene::Theme::Print: return " --theme print";
    }
    return {};
}

std::string calendar_word(scene::Calendar calendar) {
    switch (calendar) {
        case scene::Calendar::Gregorian: return {};
        case scene::Calendar::SolarHijri: return " --calendar hijri";
        case scene::Calendar::Both: return " --calendar both";
    }
    return {};
}

std::string language_word(const AppState& state) {
    const auto& second = state.map_options.second_language;
    if (second && *second != state.language) {
        return fmt::format(" --lang {},{}", campaign::language_code(state.language), campaign::language_code(*second));
    }
    return state.language == campaign::Language::English
               ? std::string{}
               : fmt::format(" --lang {}", campaign::language_code(state.language));
}

std::string filter_options(const AppState& state) {
    std::string words;
    if (state.filter.least != campaign::Confidence::Low) {
        words += fmt::format(" --min-confidence {}", campaign::confidence_name(state.filter.least));
    }
    for (const campaign::SourceId source : state.filter.only_sources) {
        words += fmt::format(" --only-source {}", state.campaign->source(source).key);
    }
    return words;
}

}  // namespace

std::optional<geo::core::LonLat> lonlat_at(const AppState& state, geo::core::Point px) {
    if (!state.has_campaign() || state.geometry->projection == nullptr) {
        return std::nullopt;
    }
    return state.geometry->projection->lonlat_from_world(state.view.world_from_px(px));
}

std::string coordinates_words(geo::core::LonLat position) {
    const std::string plain = fmt::format("{:.5f}, {:.5f}", position.lat_deg, position.lon_deg);
    const auto grid = geo::crs::mgrs_from_lonlat(position, 5);
    return grid ? fmt::format("{} ({})", plain, *grid) : plain;
}

std::string render_command(const AppState& state) {
    const scene::View& view = state.view;
    const double middle_y = view.height_px / 2.0;
    const auto centre = lonlat_at(state, {view.width_px / 2.0, middle_y});
    const auto west = lonlat_at(state, {0.0, middle_y});
    const auto east = lonlat_at(state, {static_cast<double>(view.width_px), middle_y});
    if (!centre || !west || !east) {
        return {};
    }
    const double width_km = geo::crs::geodesic_between(*west, *east).distance_m / 1000.0;
    const std::string date = state.playhead.now.day().iso();
    const std::string language = language_word(state);
    const char* symbols = state.map_options.symbols == scene::SymbolSet::Nato ? " --symbols nato" : "";
    const char* reading = state.reading == scene::Reading::Countryside ? " --reading countryside" : "";
    return fmt::format("salang render {} --date {} --view {:.5f},{:.5f},{:.1f} --size {}x{}{}{}{}{}{}{} -o {}-{}.png",
                       state.campaign->info.id, date, centre->lon_deg, centre->lat_deg, width_km, view.width_px,
                       view.height_px, reading, language, theme_word(state.theme), calendar_word(state.calendar),
                       filter_options(state), symbols, state.campaign->info.id, date);
}

}  // namespace app::state
