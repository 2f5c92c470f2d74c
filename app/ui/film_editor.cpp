#include "app/ui/film_editor.hpp"

#include "app/ui/edit_fields.hpp"
#include "app/ui/look_editor.hpp"
#include "app/ui/number_format.hpp"
#include "app/ui/size_fields.hpp"
#include "app/ui/story_panel.hpp"
#include "app/ui/widgets.hpp"

#include <array>
#include <string>
#include <utility>

namespace app::ui {

using namespace messages::literals;

namespace {

constexpr float name_width = 84.0F;  // design pixels
constexpr float number_width = 110.0F;

}  // namespace

void film_editor(const PanelContext& context, const state::StoryView& view) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
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
    field_name(look, texts("film.file"_m), look.of(name_width));
    if (edit_text("##name", name, width)) {
        context.commands.push_back(state::RenameStory{name});
    }
    field_name(look, texts("film.title"_m), look.of(name_width));
    note(edit_text("##title", board.title, width), "title");
    field_name(look, texts("film.size"_m), look.of(name_width));
    std::array<int, 2> size = board.size_px.value_or(std::array{1920, 1080});
    if (size_field("##size", size, look.of(number_width), nullptr)) {
        board.size_px = size;
        field = "size";
    }
    ImGui::SameLine();
    double rate = board.frames_per_second.value_or(30.0);
    if (edit_number("##fps", rate, look.of(number_width), 1.0, 60.0,
                    number_format(texts, "units.frames_a_second"_m, "%.4g"), 0.2F)) {
        board.frames_per_second = rate;
        field = "fps";
    }
    field_name(look, texts("film.speed"_m), look.of(name_width));
    note(edit_number("##speed", board.days_per_second, look.of(number_width), 0.05, 1000.0,
                     number_format(texts, "units.days_a_second"_m, "%.2f")),
         "days_per_second");
    field_name(look, texts("film.narration"_m), look.of(name_width));
    note(edit_text("##narration", board.narration, width, texts("film.narration_hint"_m)), "narration");
    field_name(look, texts("film.fonts"_m), look.of(name_width));
    note(edit_list("##fonts", board.fonts, width, texts("film.fonts_hint"_m)), "fonts");
    note(ImGui::Checkbox(texts("film.captions"_m), &board.captions_in_picture), "captions_in_picture");
    tip_on_hover(texts("film.captions_tip"_m));
    heading(look, texts("film.look"_m));
    note(look_editor(context, board.look, texts("film.usual"_m)), "look");
    if (!field.empty()) {
        context.commands.push_back(state::EditStory{std::move(board), std::move(field)});
    }
}

}  // namespace app::ui
