#include "app/ui/bookmarks_panel.hpp"

#include "app/state/date_words.hpp"
#include "app/ui/script_field.hpp"
#include "app/ui/widgets.hpp"

#include <array>

namespace app::ui {

using namespace messages::literals;

namespace {

constexpr float panel_width = 360.0F;  // design pixels

void draw_bookmark(const PanelContext& context, std::size_t index) {
    const Look& look = context.look;
    const state::Bookmark& bookmark = context.state.bookmarks[index];
    std::array<char, 160> name{};
    bookmark.name.copy(name.data(), name.size() - 1);
    if (ImGui::Button(context.state.texts("bookmarks.go"_m))) {
        context.commands.push_back(state::GoToBookmark{index});
    }
    tip_on_hover(state::day_words(context.state.texts, bookmark.now.day()));
    ImGui::SameLine();
    ImGui::SetNextItemWidth(look.of(panel_width - 132));
    if (script_field("##name", "", name.data(), name.size(), ImGuiInputTextFlags_None) &&
        bookmark.name != name.data()) {
        context.commands.push_back(state::RenameBookmark{index, name.data()});
    }
    ImGui::SameLine();
    if (icon_button(look, "remove", Icon::Close, context.state.texts("bookmarks.remove"_m), look.of(26))) {
        context.commands.push_back(state::RemoveBookmark{index});
    }
}

}  // namespace

void bookmarks_panel(const PanelContext& context) {
    if (!context.state.panels.has(state::Panel::Bookmarks)) {
        return;
    }
    const Look& look = context.look;
    const UiRect map = ui_rect(state::page_layout(context.state).open_map, context.state.window);
    const ImVec2 corner{map.position.x + map.size.x - look.of(12), map.position.y + map.size.y - look.of(12)};
    ImGui::PushFont(look.fonts.body);
    if (begin_popover("bookmarks", corner, {1, 1}, {look.of(panel_width), 0},
                      {look.of(panel_width), map.size.y - look.of(24)})) {
        if (panel_title(look, look.fonts.bold, context.state.texts("bookmarks.title"_m),
                        context.state.texts("panel.close"_m))) {
            context.commands.push_back(state::TogglePanel{state::Panel::Bookmarks});
        }
        if (context.state.bookmarks.empty()) {
            muted_text(look, context.state.texts("bookmarks.none"_m));
        }
        for (std::size_t index = 0; index < context.state.bookmarks.size(); ++index) {
            ImGui::PushID(static_cast<int>(index));
            draw_bookmark(context, index);
            ImGui::PopID();
        }
        if (ImGui::Button(context.state.texts("bookmarks.add"_m))) {
            context.commands.push_back(state::AddBookmark{});
        }
        tip_on_hover(context.state.texts("bookmarks.add_tip"_m));
    }
    end_popover();
    ImGui::PopFont();
}

}  // namespace app::ui
