#include "app/state/command_words.hpp"

#include "app/scene/legend_key_words.hpp"
#include "app/state/compare_page.hpp"
#include "app/state/compare_scene.hpp"
#include "geo/crs/geodesic.hpp"
#include "geo/crs/grid_reference.hpp"

#include <fmt/core.h>

#include <cmath>

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

std::string filter_options(const AppState& state, const compare::FactFilter& filter) {
    std::string words;
    if (filter.least != campaign::Confidence::Low) {
        words += fmt::format(" --min-confidence {}", campaign::confidence_name(filter.least));
    }
    for (const campaign::SourceId source : filter.only_sources) {
        words += fmt::format(" --only-source {}", state.campaign->source(source).key);
    }
    if (filter.min_sources > 1) {
        words += fmt::format(" --min-sources {}", filter.min_sources);
    }
    for (const campaign::ActorId actor : filter.only_actors) {
        words += fmt::format(" --only-actor {}", state.campaign->actor(actor).key);
    }
    for (const compare::FactKind kind : filter.only_kinds) {
        words += fmt::format(" --only-kind {}", compare::fact_kind_name(kind));
    }
    return words;
}

/// Layers, their order, what is switched off in the legend and what stays when it is over.
std::string layer_options(const AppState& state) {
    std::string words;
    for (std::size_t index = 0; index < scene::layer_kind_count; ++index) {
        if (state.layers.value.at(index) != 1.0F) {
            words += fmt::format(" --opacity {}={:.2g}", scene::layer_key(static_cast<scene::LayerKind>(index)),
                                 static_cast<double>(state.layers.value.at(index)));
        }
    }
    if (!(state.order == scene::LayerOrder{})) {
        words += " --order ";
        const char* comma = "";
        for (const scene::LayerKind kind : state.order.ground) {
            words += fmt::format("{}{}", comma, scene::layer_key(kind));
            comma = ",";
        }
        for (const scene::LayerKind kind : state.order.marks) {
            words += fmt::format(",{}", scene::layer_key(kind));
        }
    }
    for (const scene::LegendKey& key : state.hidden.keys) {
        words += " --hide " + scene::legend_key_words(*state.campaign, key);
    }
    if (state.trail.kind == Trail::Kind::All) {
        words += " --trail all";
    } else if (state.trail.kind == Trail::Kind::Days) {
        words += fmt::format(" --trail {:g}", state.trail.days);
    }
    return words;
}

/// What the map is compared with, and by which facts. A map that blinks is written as two beside each other.
std::string compare_options(const AppState& state) {
    const auto maps = compared_maps(state);
    if (maps.empty()) {
        return filter_options(state, state.filter);
    }
    std::string words;
    for (const scene::ComparedMap& map : maps) {
        words += fmt::format(" --compare {}", map.instant.day().iso());
    }
    scene::FrameSpec spec;
    add_comparison(state, spec);
    words += fmt::format(" --mode {}", compare_mode_word(spec.comparison.mode));
    return words + filter_options(state, maps.front().filter);
}

/// How the map looks; `facts` are the options that say what is believed, and compared.
std::string look_with(const AppState& state, const std::string& facts) {
    const char* symbols = state.map_options.symbols == scene::SymbolSet::Nato ? " --symbols nato" : "";
    const char* reading = state.reading == scene::Reading::Countryside ? " --reading countryside" : "";
    return reading + language_word(state) + theme_word(state.theme) + calendar_word(state.calendar) + facts +
           layer_options(state) + symbols;
}

geo::core::Point page_middle(const AppState& state) {
    return {state.view.width_px / 2.0, state.view.height_px / 2.0};
}

std::optional<geo::core::LonLat> lonlat_of(const AppState& state, geo::core::Point px) {
    if (!state.has_campaign() || state.geometry->projection == nullptr) {
        return std::nullopt;
    }
    return state.geometry->projection->lonlat_from_world(state.view.world_from_px(px));
}

}  // namespace

std::optional<geo::core::LonLat> lonlat_at(const AppState& state, geo::core::Point px) {
    return lonlat_of(state, point_on_map(state, px).px);
}

std::string degrees_words(geo::core::LonLat position) {
    return fmt::format("{:.5f}, {:.5f}", position.lat_deg, position.lon_deg);
}

std::string sexagesimal_words(geo::core::LonLat position) {
    const auto one = [](double degrees, const char* positive, const char* negative) {
        // In tenths of seconds, so that no 60.0 seconds come of rounding.
        const auto tenths = std::llround(std::abs(degrees) * 36000.0);
        return fmt::format("{}°{:02}′{:04.1f}″{}", tenths / 36000, tenths / 600 % 60,
                           static_cast<double>(tenths % 600) / 10.0, degrees < 0 ? negative : positive);
    };
    return fmt::format("{} {}", one(position.lat_deg, "N", "S"), one(position.lon_deg, "E", "W"));
}

std::string mgrs_words(geo::core::LonLat position) {
    return geo::crs::mgrs_from_lonlat(position, 5).value_or(std::string{});
}

std::string coordinates_words(geo::core::LonLat position) {
    const std::string grid = mgrs_words(position);
    const std::string plain = degrees_words(position);
    return grid.empty() ? plain : fmt::format("{} ({})", plain, grid);
}

std::string look_options(const AppState& state) {
    return look_with(state, filter_options(state, state.filter));
}

std::string render_command(const AppState& state) {
    const scene::View& view = state.view;
    const geo::core::Point middle = page_middle(state);
    // The width that is asked for is that of one map, where several share the page.
    const geo::core::Point half{map_box(state).width() / 2.0, 0.0};
    const auto centre = lonlat_of(state, middle);
    const auto west = lonlat_of(state, middle - half);
    const auto east = lonlat_of(state, middle + half);
    if (!centre || !west || !east) {
        return {};
    }
    const double width_km = geo::crs::geodesic_between(*west, *east).distance_m / 1000.0;
    const std::string date = state.playhead.now.day().iso();
    return fmt::format("salang render {} --date {} --view {:.5f},{:.5f},{:.1f} --size {}x{}{} -o {}-{}.png",
                       state.campaign->info.id, date, centre->lon_deg, centre->lat_deg, width_km, view.width_px,
                       view.height_px, look_with(state, compare_options(state)), state.campaign->info.id, date);
}

std::string compare_command(const AppState& state) {
    const auto days = compared_days(state);
    if (!days || state.compare.choice.same_day) {
        return {};
    }
    const std::string first = (*days)[0].day.iso();
    const std::string second = (*days)[1].day.iso();
    return fmt::format("salang compare {} {} {} --format pdf{}{}{} -o {}-{}-{}.pdf", state.campaign->info.id, first,
                       second, language_word(state), theme_word(state.theme), filter_options(state, state.filter),
                       state.campaign->info.id, first, second);
}

}  // namespace app::state
