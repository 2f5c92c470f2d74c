#include "app/cli/command_options.hpp"
#include "app/cli/option_forms.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace app::cli {
namespace {

constexpr double for_good_days = 1e6;

/// "1920x1080".
void take_size(const std::string& text, PictureArguments& picture) {
    const std::size_t cross = text.find('x');
    const auto width = whole_number(std::string_view(text).substr(0, cross));
    const auto height =
        cross == std::string::npos ? std::nullopt : whole_number(std::string_view(text).substr(cross + 1));
    if (!width || !height || *width < 1 || *height < 1) {
        throw CLI::ValidationError("--size", fmt::format("'{}' is no size in pixels such as 1920x1080", text));
    }
    picture.width_px = *width;
    picture.height_px = *height;
    picture.size_given = true;
}

/// "69.2,34.5,60".
void take_view(const std::string& text, PictureArguments& picture) {
    const std::size_t first = text.find(',');
    const std::size_t second = first == std::string::npos ? first : text.find(',', first + 1);
    std::optional<GivenView> view;
    if (second != std::string::npos) {
        const std::string_view whole = text;
        const auto lon = number(whole.substr(0, first));
        const auto lat = number(whole.substr(first + 1, second - first - 1));
        const auto width = number(whole.substr(second + 1));
        if (lon && lat && width && std::abs(*lon) <= 180.0 && std::abs(*lat) <= 90.0 && *width > 0.0 &&
            *width <= 40000.0) {
            view = GivenView{*lon, *lat, *width};
        }
    }
    if (!view) {
        throw CLI::ValidationError(
            "--view", fmt::format("'{}' is no longitude, latitude and width in km such as 69.2,34.5,60", text));
    }
    picture.view = view;
}

std::optional<campaign::Language> language_of(std::string_view code) {
    for (const auto language : {campaign::Language::English, campaign::Language::Dari, campaign::Language::Pashto}) {
        if (campaign::language_code(language) == code) {
            return language;
        }
    }
    return std::nullopt;
}

/// "fa", or "en,fa".
void take_languages(const std::string& text, PictureArguments& picture) {
    const std::size_t comma = text.find(',');
    const auto first = language_of(std::string_view(text).substr(0, comma));
    const auto second =
        comma == std::string::npos ? std::nullopt : language_of(std::string_view(text).substr(comma + 1));
    if (!first || (comma != std::string::npos && !second)) {
        throw CLI::ValidationError("--lang",
                                   fmt::format("'{}' is none of en|fa|ps, nor two of them as in en,fa", text));
    }
    picture.language = *first;
    picture.second_language = second == first ? std::nullopt : second;
}

/// "relief=0.4".
void take_opacity(const std::string& text, PictureArguments& picture) {
    const std::size_t sign = text.find('=');
    const auto layer = scene::layer_of_key(std::string_view(text).substr(0, sign));
    const auto value = sign == std::string::npos ? std::nullopt : number(std::string_view(text).substr(sign + 1));
    if (!layer || !value || *value < 0.0 || *value > 1.0) {
        throw CLI::ValidationError(
            "--opacity", fmt::format("'{}' is no layer and its strength from 0 to 1 such as relief=0.5", text));
    }
    picture.opacities.value.at(static_cast<std::size_t>(*layer)) = static_cast<float>(*value);
}

/// "control,relief,...": all layers of a stack that is to be in another order; the other stack may be left out.
void take_order(const std::string& text, PictureArguments& picture) {
    std::vector<scene::LayerKind> ground;
    std::vector<scene::LayerKind> marks;
    const auto standard = scene::LayerOrder{};
    bool known = true;
    std::string_view rest = text;
    while (known && !rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        const auto layer = scene::layer_of_key(rest.substr(0, comma));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
        known = layer && scene::is_movable(*layer);
        if (known) {
            const bool above = std::find(standard.marks.begin(), standard.marks.end(), *layer) != standard.marks.end();
            (above ? marks : ground).push_back(*layer);
        }
    }
    scene::LayerOrder order = picture.order;
    if (ground.size() == order.ground.size()) {
        std::copy(ground.begin(), ground.end(), order.ground.begin());
    }
    if (marks.size() == order.marks.size()) {
        std::copy(marks.begin(), marks.end(), order.marks.begin());
    }
    const bool fits = (ground.empty() || ground.size() == order.ground.size()) &&
                      (marks.empty() || marks.size() == order.marks.size());
    if (!known || !fits || !scene::is_whole(order)) {
        throw CLI::ValidationError("--order",
                                   fmt::format("'{}' must name each of control, relief, water, roads, borders once, or "
                                               "each of movements, towns, battles, names, or all of them",
                                               text));
    }
    picture.order = order;
}

void take_trail(const std::string& text, PictureArguments& picture) {
    const auto days = text == "all" ? std::optional(for_good_days) : number(text);
    if (!days || *days < 0.0 || *days > for_good_days) {
        throw CLI::ValidationError("--trail", fmt::format("'{}' is no number of days, nor the word all", text));
    }
    picture.trail_days = *days;
}

void add_layers(CLI::App& command, PictureArguments& picture) {
    const auto take = [&picture](const std::vector<std::string>& texts) {
        for (const std::string& text : texts) {
            auto layer = given_layer(text);
            if (!layer) {
                throw CLI::ValidationError(layer.error().message);
            }
            picture.layers.push_back(std::move(*layer));
        }
        return true;
    };
    command
        .add_option_function<std::vector<std::string>>(
            "--layer", take,
            "A raster or vector file of your own, above the base map and beneath the names; may be given again. After "
            "a colon, with commas between them: opacity=0.5, color=#803080 (points, lines, areas), name=TEXT (for "
            "legend and source line)")
        ->type_name("FILE[:opacity=N]")
        ->allow_extra_args(false);
}

CLI::Option* size_option(CLI::App& command, PictureArguments& picture, const char* help) {
    return command
        .add_option_function<std::string>(
            "--size", [&picture](const std::string& text) { take_size(text, picture); }, help)
        ->type_name("WxH");
}

}  // namespace

void add_size_option(CLI::App& command, PictureArguments& picture, const char* help) {
    size_option(command, picture, help);
}

void add_camera_options(CLI::App& command, PictureArguments& picture) {
    auto* fit = command
                    .add_option("--fit", picture.fit,
                                "What the picture shows: an area with 10 % around it, or 60 km round a place")
                    ->type_name("NAME");
    command
        .add_option_function<std::string>(
            "--view", [&picture](const std::string& text) { take_view(text, picture); },
            "What the picture shows: its middle and its width in km")
        ->type_name("LON,LAT,KM")
        ->excludes(fit);
    add_layers(command, picture);
}

void add_look_options(CLI::App& command, PictureArguments& picture) {
    command
        .add_option_function<std::string>(
            "--lang", [&picture](const std::string& text) { take_languages(text, picture); },
            "Language of the names, or two with a comma between them (en)")
        ->type_name("en|fa|ps");
    add_choice<scene::Theme>(command, "--theme", picture.theme,
                             {{"light", scene::Theme::Light},
                              {"dark", scene::Theme::Dark},
                              {"projector", scene::Theme::Projector},
                              {"print", scene::Theme::Print}},
                             "How the map looks (light)");
    add_choice<scene::Calendar>(command, "--calendar", picture.calendar,
                                {{"gregorian", scene::Calendar::Gregorian},
                                 {"hijri", scene::Calendar::SolarHijri},
                                 {"both", scene::Calendar::Both}},
                                "Calendar of the date: Gregorian, Solar Hijri or both (gregorian)");
}

void add_symbols_option(CLI::App& command, PictureArguments& picture) {
    add_choice<scene::SymbolSet>(
        command, "--symbols", picture.symbols, {{"plain", scene::SymbolSet::Plain}, {"nato", scene::SymbolSet::Nato}},
        "Units and their posts by signs of the map's own, or in military frames (APP-6) by the affiliation that the "
        "campaign gives each party (plain)");
}

/// Further choices of what is shown; all of them are what a window can be set to.
void add_filter_options(CLI::App& command, PictureArguments& picture) {
    add_repeated(command, "--hide", "KIND:ID",
                 "What is switched off in the legend and on the map: party:ID, status:contested, battle:siege, "
                 "movement:convoy and the like; may be given again",
                 picture.hidden);
    add_repeated_function(command, "--opacity", "LAYER=N",
                          "How strong a layer is drawn, 0 (off) to 1: relief, countries, control, hatch, borders, "
                          "water, roads, graticule, towns, names, movements, battles, furniture; may be given again",
                          [&picture](const std::string& text) { take_opacity(text, picture); });
    command
        .add_option_function<std::string>(
            "--order", [&picture](const std::string& text) { take_order(text, picture); },
            "Which layers lie over which, from below: control, relief, water, roads and borders on the ground, "
            "movements, towns, battles and names above it")
        ->type_name("LAYER,...");
    command
        .add_option_function<std::string>(
            "--trail", [&picture](const std::string& text) { take_trail(text, picture); },
            "How many days battles and movements stay after their end, fading; all: for good (0)")
        ->type_name("DAYS|all");
}

void add_fact_options(CLI::App& command, PictureArguments& picture) {
    add_choice<campaign::Confidence>(command, "--min-confidence", picture.least,
                                     {{"low", campaign::Confidence::Low},
                                      {"medium", campaign::Confidence::Medium},
                                      {"high", campaign::Confidence::High}},
                                     "Only facts of that confidence or better (low)");
    add_repeated(command, "--only-source", "ID", "Only facts that rest on that source; may be given again",
                 picture.only_sources);
    command.add_option("--min-sources", picture.min_sources, "Only facts that rest on so many sources (1)")
        ->type_name("N")
        ->check(CLI::Range(1, 99));
    add_repeated(command, "--only-actor", "ID",
                 "Only facts in which that party, or a part of it, takes part; may be given again",
                 picture.only_actors);
    command
        .add_option_function<std::vector<std::string>>(
            "--only-kind",
            [&picture](const std::vector<std::string>& words) {
                for (const std::string& word : words) {
                    picture.only_kinds.push_back(compare::fact_kind_of(word).value());
                }
            },
            "Only facts of that kind; may be given again")
        ->type_name("control|battle|movement|event")
        ->check([](const std::string& word) {
            return compare::fact_kind_of(word)
                       ? std::string{}
                       : fmt::format("--only-kind: '{}' is none of control|battle|movement|event", word);
        })
        ->allow_extra_args(false);
}

void add_picture_options(CLI::App& command, PictureArguments& picture) {
    auto* size = size_option(command, picture, "Width and height in pixels (1920x1080)");
    add_choice<std::optional<scene::Paper>>(
        command, "--page", picture.paper, {{"A4", scene::Paper::A4}, {"A3", scene::Paper::A3}},
        "A sheet instead of a size: 300 dots an inch, lying or standing as the map fits better")
        ->excludes(size);
    add_camera_options(command, picture);
    add_choice<scene::Reading>(command, "--reading", picture.reading,
                               {{"centre", scene::Reading::Centre}, {"countryside", scene::Reading::Countryside}},
                               "Which of the two fills a province (centre)");
    add_look_options(command, picture);
    command.add_option("--caption", picture.caption, "A sentence at the foot of the picture")->type_name("TEXT");
    command.add_flag("--chart", picture.chart, "A chart of who held how much over the campaign");
    add_fact_options(command, picture);
    add_filter_options(command, picture);
    add_repeated(command, "--compare", "D",
                 "Another date to compare with, up to 11 times; the same date again compares all facts with those that "
                 "--min-confidence and --only-source let through",
                 picture.compared);
    add_choice<scene::CompareMode>(command, "--mode", picture.mode,
                                   {{"side", scene::CompareMode::Side},
                                    {"swipe", scene::CompareMode::Swipe},
                                    {"difference", scene::CompareMode::Difference},
                                    {"ghost", scene::CompareMode::Ghost},
                                    {"multiples", scene::CompareMode::Multiples}},
                                   "How dates are compared (side)");
    add_symbols_option(command, picture);
}

}  // namespace app::cli
