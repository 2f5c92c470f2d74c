#include "app/ui/layers_panel.hpp"

#include "app/state/layers_view.hpp"
#include "app/ui/own_layers_list.hpp"
#include "app/ui/widgets.hpp"

#include <algorithm>
#include <cstring>
#include <optional>
#include <vector>

namespace app::ui {
namespace {

constexpr float width = 404.0F;  // design pixels
constexpr float opacity_width = 90.0F;
constexpr float label_column = 96.0F;
constexpr float handle_width = 40.0F;

void draw_trail(const PanelContext& context) {
    using Kind = state::Trail::Kind;
    const state::Trail& trail = context.state.trail;
    const auto choice = [&](const char* name, Kind kind, const char* tip) {
        if (ImGui::RadioButton(name, trail.kind == kind)) {
            context.commands.push_back(state::SetTrail{{kind, trail.days}});
        }
        tip_on_hover(tip);
        ImGui::SameLine();
    };
    choice("goes", Kind::None, "Battles and movements are shown on their own days only");
    choice("stays", Kind::All, "What has been since the start of the campaign stays on the map");
    choice("fades over", Kind::Days, "What is over fades away");
    auto days = static_cast<float>(trail.days);
    ImGui::SetNextItemWidth(context.look.of(opacity_width));
    if (ImGui::DragFloat("##trail", &days, 0.5F, 1.0F, 1000.0F, "%.0f days", ImGuiSliderFlags_AlwaysClamp)) {
        context.commands.push_back(state::SetTrail{{Kind::Days, static_cast<double>(days)}});
    }
}

template <typename Value, typename Command>
void combo(const PanelContext& context, const char* label, const std::vector<state::Choice<Value>>& choices,
           Command command_of) {
    const auto chosen = std::find_if(choices.begin(), choices.end(), [](const auto& one) { return one.chosen; });
    ImGui::SetNextItemWidth(context.look.of(150));
    if (ImGui::BeginCombo(label, chosen == choices.end() ? "" : chosen->name.c_str())) {
        for (const auto& one : choices) {
            if (ImGui::Selectable(one.name.c_str(), one.chosen)) {
                context.commands.push_back(command_of(one.value));
            }
        }
        ImGui::EndCombo();
    }
}

void draw_look(const PanelContext& context, const state::LayersView& view) {
    combo(context, "Colours", view.themes, [](scene::Theme theme) { return state::SetTheme{theme}; });
    combo(context, "Date on the map", view.calendars,
          [](scene::Calendar calendar) { return state::SetCalendar{calendar}; });
    combo(context, "Symbols of units", view.symbols, [&context](scene::SymbolSet symbols) {
        state::MapOptions options = context.state.map_options;
        options.symbols = symbols;
        return state::SetMapOptions{options};
    });
    tip_on_hover("Frames show whom the campaign's author calls friend, hostile, neutral or unknown");
    bool glides = context.state.glide.wanted;
    if (ImGui::Checkbox("The map glides on after a drag", &glides)) {
        context.commands.push_back(state::SetGliding{glides});
    }
    if (ImGui::Button("Save picture")) {
        context.commands.push_back(state::SavePicture{});
    }
    tip_on_hover("The map as PNG into the current folder (Ctrl + S)");
    ImGui::SameLine();
    if (ImGui::Button("Copy as command")) {
        context.commands.push_back(state::CopyRenderCommand{});
    }
    tip_on_hover("The salang render line that draws this view on this day (Ctrl + C)");
}

void set_filter(const PanelContext& context, const compare::FactFilter& filter) {
    context.commands.push_back(state::SetFilter{filter});
}

/// Adds it where it is not there, takes it out where it is.
template <typename Value>
void toggle(std::vector<Value>& values, const Value& value) {
    const auto found = std::find(values.begin(), values.end(), value);
    if (found == values.end()) {
        values.push_back(value);
    } else {
        values.erase(found);
    }
}

void draw_kinds(const PanelContext& context, const state::LayersView& view) {
    muted_text(context.look, "Kinds");
    for (std::size_t index = 0; index < view.kinds.size(); ++index) {
        const auto& kind = view.kinds[index];
        if (index % 2 == 0) {
            ImGui::SameLine(context.look.of(label_column));
        } else {
            ImGui::SameLine(context.look.of(label_column + 110));
        }
        bool on = kind.chosen;
        if (!ImGui::Checkbox(kind.name.c_str(), &on)) {
            if (index == 1) {
                ImGui::Dummy({0, 0});
            }
            continue;
        }
        compare::FactFilter filter = context.state.filter;
        if (filter.only_kinds.empty()) {
            filter.only_kinds.assign(compare::fact_kinds.begin(), compare::fact_kinds.end());
        }
        toggle(filter.only_kinds, kind.value);
        const bool all = filter.only_kinds.size() == compare::fact_kinds.size();
        // Nothing at all is no answer to any question: the last one stays.
        if (all) {
            filter.only_kinds.clear();
        }
        if (all || !filter.only_kinds.empty()) {
            set_filter(context, filter);
        }
        if (index == 1) {
            ImGui::Dummy({0, 0});
        }
    }
}

void draw_actors(const PanelContext& context, const state::LayersView& view) {
    muted_text(context.look, "Parties");
    ImGui::SameLine(context.look.of(label_column));
    ImGui::SetNextItemWidth(-1.0F);
    if (!ImGui::BeginCombo("##actors", view.actors_chosen.c_str(), ImGuiComboFlags_HeightLarge)) {
        return;
    }
    compare::FactFilter filter = context.state.filter;
    if (ImGui::Selectable("All parties", filter.only_actors.empty(), ImGuiSelectableFlags_DontClosePopups)) {
        filter.only_actors.clear();
        set_filter(context, filter);
    }
    for (const auto& actor : view.actors) {
        ImGui::PushID(static_cast<int>(actor.value.index()));
        if (ImGui::Selectable("##actor", actor.chosen, ImGuiSelectableFlags_DontClosePopups)) {
            toggle(filter.only_actors, actor.value);
            set_filter(context, filter);
        }
        ImGui::SameLine();
        swatch(context.look, context.state.campaign->actor(actor.value).color);
        text(actor.name);
        ImGui::PopID();
    }
    ImGui::EndCombo();
}

void draw_filter(const PanelContext& context, const state::LayersView& view) {
    muted_text(context.look, "Sources");
    ImGui::SameLine(context.look.of(label_column));
    for (const auto& sources : view.sources) {
        if (ImGui::RadioButton((sources.name + "##sources").c_str(), sources.chosen)) {
            compare::FactFilter filter = context.state.filter;
            filter.min_sources = sources.value;
            set_filter(context, filter);
        }
        tip_on_hover("How many sources must say it");
        ImGui::SameLine();
    }
    ImGui::NewLine();
    draw_kinds(context, view);
    draw_actors(context, view);
}

void draw_choices(const PanelContext& context, const state::LayersView& view) {
    ImGui::PushFont(context.look.fonts.bold);
    text("Provinces are filled by");
    ImGui::PopFont();
    for (const auto& reading : view.readings) {
        if (ImGui::RadioButton(reading.name.c_str(), reading.chosen)) {
            context.commands.push_back(state::SetReading{reading.value});
        }
    }
    heading(context.look, "Names on the map");
    for (const auto& language : view.languages) {
        if (ImGui::RadioButton(language.name.c_str(), language.chosen)) {
            context.commands.push_back(state::SetLanguage{language.value});
        }
        ImGui::SameLine();
    }
    ImGui::NewLine();
    combo(context, "Second language", view.second_languages, [&context](std::optional<campaign::Language> language) {
        state::MapOptions options = context.state.map_options;
        options.second_language = language;
        return state::SetMapOptions{options};
    });
    heading(context.look, "Which facts count");
    muted_text(context.look, "Confidence");
    ImGui::SameLine(context.look.of(label_column));
    for (const auto& confidence : view.confidences) {
        if (ImGui::RadioButton(confidence.name.c_str(), confidence.chosen)) {
            compare::FactFilter filter = context.state.filter;
            filter.least = confidence.value;
            context.commands.push_back(state::SetFilter{std::move(filter)});
        }
        ImGui::SameLine();
    }
    ImGui::NewLine();
    draw_filter(context, view);
    heading(context.look, "What is over");
    draw_trail(context);
    heading(context.look, "Look");
    draw_look(context, view);
}

/// Two arrows, which keys can reach as well; the name itself can be dragged.
void draw_handle(const PanelContext& context, const state::LayerLine& layer) {
    const float left = ImGui::GetCursorPosX();
    if (layer.movable) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {context.look.of(1), context.look.of(2)});
        ImGui::PushStyleColor(ImGuiCol_Button, IM_COL32_BLACK_TRANS);
        ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0.0F);
        if (!layer.is_top) {
            if (ImGui::ArrowButton("up", ImGuiDir_Up)) {
                context.commands.push_back(state::MoveLayer{layer.kind, true});
            }
            tip_on_hover("Over the layer above");
        }
        ImGui::SameLine(left + context.look.of(handle_width) / 2);
        if (!layer.is_foot) {
            if (ImGui::ArrowButton("down", ImGuiDir_Down)) {
                context.commands.push_back(state::MoveLayer{layer.kind, false});
            }
            tip_on_hover("Under the layer below");
        } else {
            ImGui::Dummy({0, 0});
        }
        ImGui::PopStyleVar();
        ImGui::PopStyleColor();
        ImGui::PopStyleVar();
    } else {
        ImGui::Dummy({0, 0});
    }
    ImGui::SameLine(left + context.look.of(handle_width));
}

/// Drags a layer onto another of its stack.
void drag_layer(const PanelContext& context, const state::LayerLine& layer) {
    if (!layer.movable) {
        return;
    }
    if (ImGui::BeginDragDropSource()) {
        ImGui::SetDragDropPayload("layer", &layer.kind, sizeof(layer.kind));
        text(layer.name);
        ImGui::EndDragDropSource();
    }
    if (ImGui::BeginDragDropTarget()) {
        if (const ImGuiPayload* dropped = ImGui::AcceptDragDropPayload("layer")) {
            scene::LayerKind moved{};
            std::memcpy(&moved, dropped->Data, sizeof(moved));
            context.commands.push_back(state::PlaceLayer{moved, layer.kind});
        }
        ImGui::EndDragDropTarget();
    }
}

void draw_layer(const PanelContext& context, const state::LayerLine& layer) {
    draw_handle(context, layer);
    bool on = layer.opacity > 0.0F;
    if (ImGui::Checkbox(layer.name.c_str(), &on)) {
        context.commands.push_back(state::SetLayer{layer.kind, on ? 1.0F : 0.0F});
    }
    drag_layer(context, layer);
    if (layer.opacity <= 0.0F) {
        return;
    }
    ImGui::SameLine(context.look.of(width - opacity_width - 16));
    ImGui::SetNextItemWidth(context.look.of(opacity_width));
    float percent = layer.opacity * 100.0F;
    // From 5 %: what is wholly off is switched off, so that it can be found again.
    if (ImGui::SliderFloat("##opacity", &percent, 5.0F, 100.0F, "%.0f %%", ImGuiSliderFlags_AlwaysClamp)) {
        context.commands.push_back(state::SetLayer{layer.kind, percent / 100.0F});
    }
}

}  // namespace

void layers_panel(const PanelContext& context) {
    if (!context.state.panels.has(state::Panel::Layers) || !context.state.has_campaign()) {
        return;
    }
    const Look& look = context.look;
    const UiRect map = ui_rect(state::page_layout(context.state).open_map, context.state.window);
    const ImVec2 corner{map.position.x + map.size.x - look.of(12), map.position.y + map.size.y - look.of(12)};
    ImGui::PushFont(look.fonts.body);
    if (begin_popover("layers", corner, {1, 1}, {look.of(width), 0}, {look.of(width), map.size.y - look.of(24)})) {
        const state::LayersView view = state::layers_view(context.state);
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {look.of(4), look.of(2)});
        draw_choices(context, view);
        heading(look, "Layers");
        for (const state::LayerLine& layer : view.layers) {
            ImGui::PushID(static_cast<int>(layer.kind));
            draw_layer(context, layer);
            ImGui::PopID();
        }
        if (!view.usual_order && ImGui::Button("Usual order")) {
            context.commands.push_back(state::ResetLayers{});
        }
        own_layers_list(context, width);
        ImGui::PopStyleVar();
    }
    end_popover();
    ImGui::PopFont();
}

}  // namespace app::ui
