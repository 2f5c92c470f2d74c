#include "app/ui/filter_page.hpp"

#include "app/ui/number_format.hpp"
#include "app/ui/widgets.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace app::ui {

using namespace messages::literals;

namespace {

constexpr float label_column = 100.0F;  // design pixels
constexpr float days_width = 90.0F;

void draw_trail(const PanelContext& context) {
    using Kind = state::Trail::Kind;
    const state::Trail& trail = context.state.trail;
    const messages::Texts& texts = context.state.texts;
    const auto choice = [&](const char* name, Kind kind, const char* tip) {
        if (ImGui::RadioButton(name, trail.kind == kind)) {
            context.commands.push_back(state::SetTrail{{kind, trail.days}});
        }
        tip_on_hover(tip);
        ImGui::SameLine();
    };
    choice(texts("filter.goes"_m), Kind::None, texts("filter.goes_tip"_m));
    choice(texts("filter.stays"_m), Kind::All, texts("filter.stays_tip"_m));
    choice(texts("filter.fades"_m), Kind::Days, texts("filter.fades_tip"_m));
    auto days = static_cast<float>(trail.days);
    ImGui::SetNextItemWidth(context.look.of(days_width));
    if (ImGui::DragFloat("##trail", &days, 0.5F, 1.0F, 1000.0F, number_format(texts, "filter.days"_m, "%.0f").c_str(),
                         ImGuiSliderFlags_AlwaysClamp)) {
        context.commands.push_back(state::SetTrail{{Kind::Days, static_cast<double>(days)}});
    }
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
    muted_text(context.look, context.state.texts("filter.kinds"_m));
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
    muted_text(context.look, context.state.texts("filter.parties"_m));
    ImGui::SameLine(context.look.of(label_column));
    ImGui::SetNextItemWidth(-1.0F);
    if (!ImGui::BeginCombo("##actors", view.actors_chosen.c_str(), ImGuiComboFlags_HeightLarge)) {
        return;
    }
    compare::FactFilter filter = context.state.filter;
    if (ImGui::Selectable(context.state.texts("layers.all_parties"_m), filter.only_actors.empty(),
                          ImGuiSelectableFlags_DontClosePopups)) {
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
    muted_text(context.look, context.state.texts("details.sources"_m));
    ImGui::SameLine(context.look.of(label_column));
    for (const auto& sources : view.sources) {
        if (ImGui::RadioButton((sources.name + "##sources").c_str(), sources.chosen)) {
            compare::FactFilter filter = context.state.filter;
            filter.min_sources = sources.value;
            set_filter(context, filter);
        }
        tip_on_hover(context.state.texts("filter.sources_tip"_m));
        ImGui::SameLine();
    }
    ImGui::NewLine();
    draw_kinds(context, view);
    draw_actors(context, view);
}

}  // namespace

void filter_page(const PanelContext& context, const state::LayersView& view) {
    ImGui::PushFont(context.look.fonts.bold);
    text(context.state.texts("filter.facts"_m));
    ImGui::PopFont();
    muted_text(context.look, context.state.texts("record.confidence"_m));
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
    heading(context.look, context.state.texts("filter.over"_m));
    draw_trail(context);
}

}  // namespace app::ui
