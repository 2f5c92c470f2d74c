#include "app/ui/camera_editor.hpp"

#include "app/story/look_words.hpp"
#include "app/ui/edit_fields.hpp"
#include "app/ui/number_format.hpp"
#include "app/ui/scene_words.hpp"
#include "app/ui/widgets.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <variant>

namespace app::ui {

using namespace messages::literals;

namespace {

constexpr float name_width = 84.0F;  // design pixels
constexpr float kind_width = 96.0F;
constexpr float number_width = 74.0F;

/// One of the ways to say what is shown takes the place of another.
bool kind_combo(const PanelContext& context, story::Shown& shown) {
    const messages::Texts& texts = context.state.texts;
    const std::array<const char*, 4> kinds{texts("story_words.the_whole"_m), texts("camera.place"_m),
                                           texts("camera.extent"_m), texts("camera.around"_m)};
    const auto* name = std::get_if<std::string>(&shown);
    const std::size_t kind = name != nullptr ? (*name == "campaign" ? 0 : 1) : shown.index() + 1;
    std::size_t chosen = kind;
    ImGui::SetNextItemWidth(context.look.of(kind_width));
    if (ImGui::BeginCombo("##kind", kinds[kind])) {
        for (std::size_t one = 0; one < kinds.size(); ++one) {
            if (ImGui::Selectable(kinds[one], one == kind)) {
                chosen = one;
            }
        }
        ImGui::EndCombo();
    }
    if (chosen == kind) {
        return false;
    }
    switch (chosen) {
        case 0: shown = std::string("campaign"); break;
        case 1: shown = std::string(); break;
        case 2: shown = story::Extent{60.0, 29.0, 75.0, 39.0}; break;
        default: shown = story::Around{{0.0, 0.0}, 300.0}; break;
    }
    return true;
}

bool value_fields(const PanelContext& context, story::Shown& shown) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    bool changed = false;
    const auto degrees = [&](const char* id, double& value, double most, messages::Key words, const char* number) {
        ImGui::SameLine();
        changed =
            edit_number(id, value, look.of(number_width), -most, most, number_format(texts, words, number), 0.02F) ||
            changed;
    };
    if (auto* name = std::get_if<std::string>(&shown); name != nullptr && *name != "campaign") {
        ImGui::SameLine();
        changed = edit_text("##place", *name, look.of(150), texts("camera.place_hint"_m));
    } else if (auto* extent = std::get_if<story::Extent>(&shown)) {
        ImGui::NewLine();
        degrees("##west", extent->west_deg, 180.0, "camera.west"_m, "%.3f");
        degrees("##south", extent->south_deg, 90.0, "camera.south"_m, "%.3f");
        degrees("##east", extent->east_deg, 180.0, "camera.east"_m, "%.3f");
        degrees("##north", extent->north_deg, 90.0, "camera.north"_m, "%.3f");
    } else if (auto* around = std::get_if<story::Around>(&shown)) {
        ImGui::NewLine();
        degrees("##lat", around->centre.lat_deg, 90.0, "camera.latitude"_m, "%.4f");
        degrees("##lon", around->centre.lon_deg, 180.0, "camera.longitude"_m, "%.4f");
        ImGui::SameLine();
        changed = edit_number("##km", around->width_km, look.of(number_width), 0.1, 40000.0,
                              number_format(texts, "units.km"_m, "%.1f"), 1.0F) ||
                  changed;
    }
    return changed;
}

/// Seconds until it is there: of one goal its move, of several the moment of each.
bool second_field(const PanelContext& context, story::CameraKey& key, bool is_only) {
    const messages::Key words = is_only ? "camera.in_seconds"_m : "camera.at_second"_m;
    return edit_number("##second", key.second, context.look.of(number_width), 0.0, 3600.0,
                       number_format(context.state.texts, words, "%.1f"));
}

}  // namespace

bool camera_editor(const PanelContext& context, story::Scene& scene) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    bool changed = false;
    if (scene.camera.empty()) {
        muted_text(look, texts("camera.stays"_m));
    }
    std::optional<std::size_t> removed;
    for (std::size_t index = 0; index < scene.camera.size(); ++index) {
        ImGui::PushID(static_cast<int>(index));
        story::CameraKey& key = scene.camera[index];
        changed = second_field(context, key, scene.camera.size() == 1) || changed;
        ImGui::SameLine();
        changed = kind_combo(context, key.shown) || changed;
        changed = value_fields(context, key.shown) || changed;
        ImGui::SameLine();
        if (icon_button(look, "remove", Icon::Close, texts("camera.remove"_m), ImGui::GetFrameHeight())) {
            removed = index;
        }
        ImGui::PopID();
    }
    if (removed) {
        scene.camera.erase(scene.camera.begin() + static_cast<std::ptrdiff_t>(*removed));
        changed = true;
    }
    if (ImGui::Button(texts("camera.add"_m))) {
        context.commands.push_back(state::TakeView{state::TakeView::What::Keyframe});
    }
    tip_on_hover(texts("camera.add_tip"_m));
    field_name(look, texts("camera.moves"_m), look.of(name_width));
    std::optional<std::string> easing;
    if (scene.easing != story::Easing::Smooth) {
        easing = story::word_for(story::easing_words, scene.easing);
    }
    if (edit_word("##easing", easing, scene_words(texts, {"even", "slow-start", "slow-end"}),
                  texts("scene_words.smooth"_m), look.of(120))) {
        scene.easing = easing ? story::meaning_of(story::easing_words, *easing).value_or(story::Easing::Smooth)
                              : story::Easing::Smooth;
        changed = true;
    }
    return changed;
}

}  // namespace app::ui
