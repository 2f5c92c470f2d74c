#include "app/ui/open_panel.hpp"

#include "app/state/open_view.hpp"
#include "app/ui/widgets.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace app::ui {

using namespace messages::literals;

namespace {

constexpr float panel_width = 620.0F;  // design pixels, as below
constexpr float panel_height = 460.0F;
constexpr float kind_column = 110.0F;
constexpr std::size_t longest_path = 2048;

void open_path(const PanelContext& context, const std::string& path) {
    context.commands.push_back(state::Ask{state::request::OpenPath{path}});
}

void title_row(const PanelContext& context) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    if (panel_title(look, look.fonts.title, texts("open.title"_m), texts("panel.close"_m))) {
        context.commands.push_back(state::TogglePanel{state::Panel::Open});
    }
    ImGui::PushStyleColor(ImGuiCol_Text, look.colors.muted);
    wrapped_text(texts("open.what"_m));
    ImGui::PopStyleColor();
}

void path_row(const PanelContext& context, const state::OpenView& view) {
    const messages::Texts& texts = context.state.texts;
    std::array<char, longest_path> path{};
    context.state.open.typed.copy(path.data(), path.size() - 1);
    const char* open = texts("open.open"_m);
    const char* up = texts("open.up"_m);
    const float buttons = word_button_width(open) + word_button_width(up) + context.look.of(16);
    ImGui::SetNextItemWidth(std::max(context.look.of(80), ImGui::GetContentRegionAvail().x - buttons));
    // Not before the first folder is there: a field that has the cursor keeps its own text.
    bool* had_cursor = ImGui::GetStateStorage()->GetBoolRef(ImGui::GetID("had_cursor"));
    *had_cursor = *had_cursor && !ImGui::IsWindowAppearing();
    if (!*had_cursor && !context.state.open.typed.empty()) {
        *had_cursor = true;
        ImGui::SetKeyboardFocusHere();
    }
    const bool entered = ImGui::InputText("##path", path.data(), path.size(), ImGuiInputTextFlags_EnterReturnsTrue);
    if (context.state.open.typed != path.data()) {
        context.commands.push_back(state::TypePath{path.data()});
    }
    ImGui::SameLine();
    if ((ImGui::Button(open) || entered) && path.front() != '\0') {
        open_path(context, path.data());
    }
    ImGui::SameLine();
    if (ImGui::Button(up) && !view.parent.empty()) {
        context.commands.push_back(state::EnterFolder{view.parent});
    }
}

/// True when it was pressed.
bool line(const PanelContext& context, const state::OpenLine& entry, std::size_t number) {
    const Look& look = context.look;
    ImGui::PushID(static_cast<int>(number));
    const bool pressed = ImGui::Selectable("##entry");
    tip_on_hover(entry.path);
    ImGui::SameLine(ImGui::GetStyle().WindowPadding.x);
    muted_text(look, entry.kind);
    ImGui::SameLine(ImGui::GetStyle().WindowPadding.x + look.of(kind_column));
    text(entry.name);
    ImGui::PopID();
    return pressed;
}

void folder_part(const PanelContext& context, const state::OpenView& view, float part_height) {
    ImGui::BeginChild("entries", {0, part_height}, true, ImGuiWindowFlags_NoSavedSettings);
    if (!view.note.empty()) {
        muted_text(context.look, view.note);
    }
    for (std::size_t index = 0; index < view.entries.size(); ++index) {
        const state::OpenLine& entry = view.entries[index];
        if (line(context, entry, index)) {
            if (entry.enters) {
                context.commands.push_back(state::EnterFolder{entry.path});
            } else {
                open_path(context, entry.path);
            }
        }
    }
    ImGui::EndChild();
}

void recent_part(const PanelContext& context, const state::OpenView& view) {
    const Look& look = context.look;
    ImGui::PushFont(look.fonts.bold);
    text(context.state.texts("open.recent"_m));
    ImGui::PopFont();
    ImGui::BeginChild("recent", {0, 0}, true, ImGuiWindowFlags_NoSavedSettings);
    for (std::size_t index = 0; index < view.recent.size(); ++index) {
        const state::OpenLine& entry = view.recent[index];
        ImGui::PushID(static_cast<int>(index));
        if (ImGui::Selectable("##recent")) {
            open_path(context, entry.path);
        }
        tip_on_hover(entry.path);
        ImGui::SameLine(ImGui::GetStyle().WindowPadding.x);
        text(entry.name);
        ImGui::SameLine();
        muted_text(look, entry.kind);
        ImGui::PopID();
    }
    ImGui::EndChild();
}

}  // namespace

void open_panel(const PanelContext& context) {
    if (!context.state.panels.has(state::Panel::Open)) {
        return;
    }
    const Look& look = context.look;
    const UiRect map = ui_rect(state::page_layout(context.state).open_map, context.state.window);
    const ImVec2 middle{map.position.x + map.size.x / 2, map.position.y + map.size.y / 2};
    const ImVec2 size{std::max(1.0F, std::min(look.of(panel_width), map.size.x - look.of(24))),
                      std::max(1.0F, std::min(look.of(panel_height), map.size.y - look.of(24)))};
    ImGui::PushFont(look.fonts.body);
    if (begin_popover("open", middle, {0.5F, 0.5F}, size, size)) {
        const state::OpenView view = state::open_view(context.state);
        title_row(context);
        path_row(context, view);
        const float rest = ImGui::GetContentRegionAvail().y;
        folder_part(context, view, view.recent.empty() ? 0.0F : rest * 0.6F);
        if (!view.recent.empty()) {
            recent_part(context, view);
        }
    }
    end_popover();
    ImGui::PopFont();
}

}  // namespace app::ui
