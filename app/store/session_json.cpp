#include "app/store/session_json.hpp"

#include "app/state/layer_name.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace app::store {
namespace {

using geo::calendar::Day;
using geo::calendar::Instant;
using nlohmann::json;
using state::SavedView;
using state::SessionData;

constexpr const char* kind_of_file = "salang-session";

json view_json(const SavedView& view) {
    return {{"x", view.centre.x}, {"y", view.centre.y}, {"width_m", view.width_m}};
}

SavedView view_from(const json& value) {
    return {{value.at("x").get<double>(), value.at("y").get<double>()}, value.at("width_m").get<double>()};
}

/// By name, so that a layer added later finds the others where they were.
json layers_json(const scene::LayerOpacities& layers) {
    json value = json::object();
    for (std::size_t index = 0; index < scene::layer_kind_count; ++index) {
        value[state::layer_name(static_cast<scene::LayerKind>(index))] = layers.value.at(index);
    }
    return value;
}

scene::LayerOpacities layers_from(const json& value) {
    scene::LayerOpacities layers;
    for (std::size_t index = 0; index < scene::layer_kind_count; ++index) {
        const auto found = value.find(state::layer_name(static_cast<scene::LayerKind>(index)));
        if (found != value.end()) {
            layers.value.at(index) = std::clamp(found->get<float>(), 0.0F, 1.0F);
        }
    }
    return layers;
}

/// Stacks by the keys of their layers.
json order_json(const scene::LayerOrder& order) {
    json value{{"ground", json::array()}, {"marks", json::array()}};
    for (const scene::LayerKind kind : order.ground) {
        value["ground"].push_back(scene::layer_key(kind));
    }
    for (const scene::LayerKind kind : order.marks) {
        value["marks"].push_back(scene::layer_key(kind));
    }
    return value;
}

/// The usual order where a stack is not whole.
scene::LayerOrder order_from(const json& value) {
    scene::LayerOrder order;
    const auto fill = [&value](const char* name, auto& stack) {
        std::size_t place = 0;
        for (const json& key : value.value(name, json::array())) {
            const auto kind = scene::layer_of_key(key.get<std::string>());
            if (kind && place < stack.size()) {
                stack.at(place++) = *kind;
            }
        }
    };
    fill("ground", order.ground);
    fill("marks", order.marks);
    return scene::is_whole(order) ? order : scene::LayerOrder{};
}

json facts_json(const state::SavedFacts& facts) {
    return {{"confidence", campaign::confidence_name(facts.least)},
            {"min_sources", facts.min_sources},
            {"sources", facts.sources},
            {"parties", facts.actors},
            {"kinds", facts.kinds},
            {"hidden", facts.hidden}};
}

state::SavedFacts facts_from(const json& value) {
    using Words = std::vector<std::string>;
    state::SavedFacts facts;
    for (const auto least : {campaign::Confidence::Medium, campaign::Confidence::High}) {
        if (value.value("confidence", "") == campaign::confidence_name(least)) {
            facts.least = least;
        }
    }
    facts.min_sources = value.value("min_sources", facts.min_sources);
    facts.sources = value.value("sources", Words{});
    facts.actors = value.value("parties", Words{});
    facts.kinds = value.value("kinds", Words{});
    facts.hidden = value.value("hidden", Words{});
    return facts;
}

json bookmark_json(const state::Bookmark& bookmark) {
    return {{"name", bookmark.name},
            {"day", bookmark.now.days_since_epoch()},
            {"view", view_json(bookmark.view)},
            {"layers", layers_json(bookmark.layers)},
            {"countryside", bookmark.reading == scene::Reading::Countryside},
            {"order", order_json(bookmark.order)},
            {"facts", facts_json(bookmark.facts)}};
}

scene::Reading reading_from(bool countryside) {
    return countryside ? scene::Reading::Countryside : scene::Reading::Centre;
}

state::Bookmark bookmark_from(const json& value) {
    return {value.at("name").get<std::string>(),
            Instant(value.at("day").get<double>()),
            view_from(value.at("view")),
            layers_from(value.at("layers")),
            reading_from(value.at("countryside").get<bool>()),
            order_from(value.value("order", json::object())),
            facts_from(value.value("facts", json::object()))};
}

/// One of a few, kept as its number; a number that there is not is the first.
template <typename Choice>
Choice choice_from(const json& value, const char* name, int count) {
    const int number = value.value(name, 0);
    return static_cast<Choice>(number >= 0 && number < count ? number : 0);
}

json comparison_json(const state::SavedComparison& saved) {
    json value{{"on", saved.choice.on},
               {"look", static_cast<int>(saved.choice.look)},
               {"same_day", saved.choice.same_day},
               {"facts", facts_json(saved.facts)},
               {"curtain", saved.choice.curtain},
               {"days", json::array()}};
    for (const Day day : saved.choice.others) {
        value["days"].push_back(day.days_since_epoch());
    }
    return value;
}

state::SavedComparison comparison_from(const json& value) {
    state::SavedComparison saved;
    saved.choice.on = value.value("on", false);
    saved.choice.look = choice_from<state::CompareLook>(value, "look", static_cast<int>(state::compare_look_count));
    saved.choice.same_day = value.value("same_day", false);
    saved.facts = facts_from(value.value("facts", json::object()));
    saved.choice.curtain = value.value("curtain", saved.choice.curtain);
    for (const json& day : value.value("days", json::array())) {
        saved.choice.others.emplace_back(day.get<std::int32_t>());
    }
    return saved;
}

SessionData data_from(const json& value) {
    SessionData data;
    data.campaign = value.at("campaign").get<std::string>();
    data.projection = value.value("projection", "");
    data.now = Instant(value.at("day").get<double>());
    if (value.contains("view")) {
        data.view = view_from(value.at("view"));
    }
    data.layers = layers_from(value.value("layers", json::object()));
    data.reading = reading_from(value.value("countryside", false));
    data.order = order_from(value.value("order", json::object()));
    data.facts = facts_from(value.value("facts", json::object()));
    data.map_options.symbols = choice_from<scene::SymbolSet>(value, "symbols", 2);
    if (value.contains("second_language")) {
        data.map_options.second_language = choice_from<campaign::Language>(value, "second_language", 3);
    }
    data.days_per_second = value.value("days_per_second", data.days_per_second);
    data.loop = value.value("loop", false);
    data.hurries = value.value("hurries", false);
    data.glides = value.value("glides", false);
    data.small_timeline = value.value("small_timeline", false);
    if (value.contains("marked")) {
        const json& marked = value.at("marked");
        data.marked = {Day(marked.at("from").get<std::int32_t>()), Day(marked.at("to").get<std::int32_t>())};
    }
    data.selected_kind = value.value("selected_kind", "");
    data.selected_key = value.value("selected_key", "");
    for (const json& bookmark : value.value("bookmarks", json::array())) {
        data.bookmarks.push_back(bookmark_from(bookmark));
    }
    data.comparison = comparison_from(value.value("comparison", json::object()));
    for (const json& layer : value.value("own_layers", json::array())) {
        data.own_layers.push_back(
            {layer.at("path").get<std::string>(), std::clamp(layer.value("opacity", 1.0F), 0.0F, 1.0F)});
    }
    return data;
}

}  // namespace

std::string session_json(const SessionData& data) {
    json value{{"file", kind_of_file},
               {"version", session_version},
               {"campaign", data.campaign},
               {"projection", data.projection},
               {"day", data.now.days_since_epoch()},
               {"layers", layers_json(data.layers)},
               {"countryside", data.reading == scene::Reading::Countryside},
               {"order", order_json(data.order)},
               {"facts", facts_json(data.facts)},
               {"days_per_second", data.days_per_second},
               {"loop", data.loop},
               {"hurries", data.hurries},
               {"glides", data.glides},
               {"small_timeline", data.small_timeline},
               {"selected_kind", data.selected_kind},
               {"selected_key", data.selected_key},
               {"comparison", comparison_json(data.comparison)},
               {"bookmarks", json::array()},
               {"own_layers", json::array()}};
    if (data.map_options.symbols != scene::SymbolSet::Plain) {
        value["symbols"] = static_cast<int>(data.map_options.symbols);
    }
    if (data.map_options.second_language) {
        value["second_language"] = static_cast<int>(*data.map_options.second_language);
    }
    if (data.view) {
        value["view"] = view_json(*data.view);
    }
    if (data.marked) {
        value["marked"] = {{"from", data.marked->from.days_since_epoch()}, {"to", data.marked->to.days_since_epoch()}};
    }
    for (const state::Bookmark& bookmark : data.bookmarks) {
        value["bookmarks"].push_back(bookmark_json(bookmark));
    }
    for (const state::KeptLayer& layer : data.own_layers) {
        value["own_layers"].push_back({{"path", layer.path}, {"opacity", layer.opacity}});
    }
    return value.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

geo::Result<SessionData> session_from_json(std::string_view text) {
    try {
        const json value = json::parse(text);
        if (!value.is_object() || value.value("file", "") != kind_of_file) {
            return geo::fail(geo::ErrorCode::BadData, "it is no session of Salang");
        }
        const int version = value.value("version", 0);
        if (version < 1 || version > session_version) {
            return geo::fail(geo::ErrorCode::BadData,
                             fmt::format("it is of version {}, this program knows 1 to {}", version, session_version));
        }
        return data_from(value);
    } catch (const json::exception& problem) {
        return geo::fail(geo::ErrorCode::BadData, problem.what());
    }
}

}  // namespace app::store
