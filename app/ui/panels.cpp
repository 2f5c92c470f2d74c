#include "app/ui/panels.hpp"

#include "app/ui/bookmarks_panel.hpp"
#include "app/ui/compare_panel.hpp"
#include "app/ui/details_panel.hpp"
#include "app/ui/find_panel.hpp"
#include "app/ui/help_panel.hpp"
#include "app/ui/jobs_strip.hpp"
#include "app/ui/layers_panel.hpp"
#include "app/ui/log_panel.hpp"
#include "app/ui/map_area.hpp"
#include "app/ui/notes.hpp"
#include "app/ui/open_panel.hpp"
#include "app/ui/preview_area.hpp"
#include "app/ui/reading_panel.hpp"
#include "app/ui/record_card.hpp"
#include "app/ui/settings_panel.hpp"
#include "app/ui/story_panel.hpp"
#include "app/ui/story_question.hpp"
#include "app/ui/timeline_panel.hpp"

namespace app::ui {

CommandList draw_panels(const state::AppState& state, const Look& look, const StoryPictures& pictures) {
    CommandList commands;
    const PanelContext context{state, look, commands, pictures};
    if (!state.has_campaign()) {
        loading_note(context);
        return commands;
    }
    if (state.story.preview && state.story.plan) {
        preview_area(context);
    } else {
        map_area(context);
    }
    if (state.presenting) {
        if (state.blank) {
            const UiRect whole = ui_rect({0, 0, state.window.width_px, state.window.height_px}, state.window);
            ImGui::GetForegroundDrawList()->AddRectFilled(whole.position, whole.size, IM_COL32_BLACK);
        }
        return commands;
    }
    reading_panel(context);
    details_panel(context);
    find_panel(context);
    compare_panel(context);
    timeline_panel(context);
    layers_panel(context);
    bookmarks_panel(context);
    settings_panel(context);
    log_panel(context);
    help_panel(context);
    open_panel(context);
    map_notes(context);
    story_panel(context);
    record_card(context);
    story_question(context);
    jobs_strip(context);
    tour_card(context);
    return commands;
}

}  // namespace app::ui
