#include "app/ui/camera_editor.hpp"

#include "app/story/look_words.hpp"
#include "app/ui/edit_fields.hpp"
#include "app/ui/widgets.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <variant>

namespace app::ui {
namespace {

constexpr float name_width = 84.0F;  // design pixels
constexpr float kind_width = 96.0F;
constexpr float number_width = 74.0F;

/// One of the ways to say what is shown takes the place of another.
bool kind_combo(const Look& look, story::Shown& shown) {
    constexpr std::array<const char*, 4> kinds{"the whole", "a place", "extent", "around"};
    const auto* name = std::get_if<std::string>(&shown);
    const std::size_t kind = name != nullptr ? (*name == "campaign" ? 0 : 1) : shown.index() + 1;
    std::size_t chosen = kind;
    ImGui::SetNextItemWidth(look.of(kind_width));
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

bool value_fields(const Look& look, story::Shown& shown) {
    bool changed = false;
    const auto degrees = [&](const char* id, double& value, double most, const char* format) {
        ImGui::SameLine();
        changed = edit_number(id, value, look.of(number_width), -most, most, format, 0.02F) || changed;
    };
    if (auto* name = std::get_if<std::string>(&shown); name != nullptr && *name != "campaign") {
        ImGui::SameLine();
        changed = edit_text("##place", *name, look.of(150), "name or id");
    } else if (auto* extent = std::get_if<story::Extent>(&shown)) {
        ImGui::NewLine();
        degrees("##west", extent->west_deg, 180.0, "W %.3f");
        degrees("##south", extent->south_deg, 90.0, "S %.3f");
        degrees("##east", extent->east_deg, 180.0, "E %.3f");
        degrees("##north", extent->north_deg, 90.0, "N %.3f");
    } else if (auto* around = std::get_if<story::Around>(&shown)) {
        ImGui::NewLine();
        degrees("##lat", around->centre.lat_deg, 90.0, "%.4f N");
        degrees("##lon", around->centre.lon_deg, 180.0, "%.4f E");
        ImGui::SameLine();
        changed =
            edit_number("##km", around->width_km, look.of(number_width), 0.1, 40000.0, "%.1f km", 1.0F) || changed;
    }
    return changed;
}

/// Seconds until it is there: of one goal its move, of several the moment of each.
bool second_field(const Look& look, story::CameraKey& key, bool is_only) {
    return edit_number("##second", key.second, look.of(number_width), 0.0, 3600.0, is_only ? "in %.1f s" : "at %.1f s");
}

}  // namespace

bool camera_editor(const PanelContext& context, story::Scene& scene) {
    const Look& look = context.look;
    bool changed = false;
    if (scene.camera.empty()) {
        muted_text(look, "Stays where it is.");
    }
    std::optional<std::size_t> removed;
    for (std::size_t index = 0; index < scene.camera.size(); ++index) {
        ImGui::PushID(static_cast<int>(index));
        story::CameraKey& key = scene.camera[index];
        changed = second_field(look, key, scene.camera.size() == 1) || changed;
        ImGui::SameLine();
        changed = kind_combo(look, key.shown) || changed;
        changed = value_fields(look, key.shown) || changed;
        if (side_button("x", "Take this goal away")) {
            removed = index;
        }
        ImGui::PopID();
    }
    if (removed) {
        scene.camera.erase(scene.camera.begin() + static_cast<std::ptrdiff_t>(*removed));
        changed = true;
    }
    if (ImGui::Button("Add keyframe from the map")) {
        context.commands.push_back(state::TakeView{state::TakeView::What::Keyframe});
    }
    tip_on_hover("Where the camera is to be next: what the window shows now, two seconds after the last");
    field_name(look, "Moves", look.of(name_width));
    std::optional<std::string> easing(story::word_for(story::easing_words, scene.easing));
    if (edit_word("##easing", easing, {"even", "slow-start", "slow-end"}, "smooth", look.of(120))) {
        scene.easing = easing ? story::meaning_of(story::easing_words, *easing).value_or(story::Easing::Smooth)
                              : story::Easing::Smooth;
        changed = true;
    }
    return changed;
}

}  // namespace app::ui
