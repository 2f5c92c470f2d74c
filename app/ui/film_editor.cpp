#include "app/ui/film_editor.hpp"

#include "app/ui/edit_fields.hpp"
#include "app/ui/look_editor.hpp"
#include "app/ui/size_fields.hpp"
#include "app/ui/story_panel.hpp"
#include "app/ui/widgets.hpp"

#include <array>
#include <string>
#include <utility>

namespace app::ui {
namespace {

constexpr float name_width = 84.0F;  // design pixels
constexpr float number_width = 110.0F;

}  // namespace

void film_editor(const PanelContext& context, const state::StoryView& view) {
    const Look& look = context.look;
    for (const state::StoryProblem& problem : view.of_whole) {
        story_problem(look, problem);
    }
    story::Storyboard board = *context.state.story.board;
    std::string field;
    const auto note = [&field](bool changed, const char* name) {
        if (changed) {
            field = name;
        }
    };
    const float width = ImGui::GetContentRegionAvail().x - look.of(name_width + 6);
    std::string name = context.state.story.name;
    field_name(look, "File", look.of(name_width));
    if (edit_text("##name", name, width)) {
        context.commands.push_back(state::RenameStory{name});
    }
    field_name(look, "Title", look.of(name_width));
    note(edit_text("##title", board.title, width), "title");
    field_name(look, "Size", look.of(name_width));
    std::array<int, 2> size = board.size_px.value_or(std::array{1920, 1080});
    if (size_field("##size", size, look.of(number_width), nullptr)) {
        board.size_px = size;
        field = "size";
    }
    ImGui::SameLine();
    double rate = board.frames_per_second.value_or(30.0);
    if (edit_number("##fps", rate, look.of(number_width), 1.0, 60.0, "%.4g frames/s", 0.2F)) {
        board.frames_per_second = rate;
        field = "fps";
    }
    field_name(look, "Speed", look.of(name_width));
    note(edit_number("##speed", board.days_per_second, look.of(number_width), 0.05, 1000.0, "%.2f days/s"),
         "days_per_second");
    field_name(look, "Narration", look.of(name_width));
    note(edit_text("##narration", board.narration, width, "an audio file beside the storyboard"), "narration");
    field_name(look, "Fonts", look.of(name_width));
    note(edit_list("##fonts", board.fonts, width, "families, parted by ;"), "fonts");
    note(ImGui::Checkbox("Captions in the picture", &board.captions_in_picture), "captions_in_picture");
    tip_on_hover("They are in the film as a track, and beside it, in any case");
    heading(look, "Look of all scenes that do not say otherwise");
    note(look_editor(context, board.look, "usual"), "look");
    if (!field.empty()) {
        context.commands.push_back(state::EditStory{std::move(board), std::move(field)});
    }
}

}  // namespace app::ui
