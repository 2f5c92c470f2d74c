#include "app/ui/scene_editor.hpp"

#include "app/story/look_words.hpp"
#include "app/ui/camera_editor.hpp"
#include "app/ui/edit_fields.hpp"
#include "app/ui/look_editor.hpp"
#include "app/ui/story_panel.hpp"
#include "app/ui/widgets.hpp"

#include <string>
#include <utility>

namespace app::ui {
namespace {

constexpr float name_width = 84.0F;  // design pixels
constexpr float date_width = 112.0F;
constexpr float number_width = 92.0F;
constexpr double most_seconds = 3600.0;

using What = state::TakeView::What;

/// The scene under the editor's hands, and which of its fields has just been changed.
struct Edited {
    story::Scene scene;
    std::string field;

    void note(bool changed, const char* name) {
        if (changed) {
            field = name;
        }
    }
};

void take(const PanelContext& context, What what) {
    context.commands.push_back(state::TakeView{what});
}

void head(const PanelContext& context, const state::StoryView& view) {
    const std::size_t scene = context.state.story.scene;
    const auto go = [&](const char* word, const char* tip, bool can, std::size_t to) {
        if (ImGui::Button(word) && can) {
            context.commands.push_back(state::SelectScene{to});
        }
        tip_on_hover(tip);
        ImGui::SameLine();
    };
    go("<", "The scene before", scene > 0, scene - 1);
    go(">", "The next scene", scene + 1 < view.scenes.size(), scene + 1);
    ImGui::PushFont(context.look.fonts.bold);
    ImGui::AlignTextToFramePadding();
    text("Scene " + view.scenes[scene].title);
    ImGui::PopFont();
    muted_text(context.look, view.scenes[scene].length);
    if (ImGui::Button("Set from the map")) {
        take(context, What::All);
    }
    tip_on_hover("Date (or the marked days), camera, layers, theme and language as the window shows them now");
    if (side_button("Camera", "Only what part of the map is seen")) {
        take(context, What::Camera);
    }
    if (side_button("Look", "Only layers, theme, language, calendar, filter")) {
        take(context, What::Look);
    }
    if (context.state.marked && side_button("Marked days", "The days that are marked on the timeline")) {
        take(context, What::MarkedDays);
    }
}

void date_field(const PanelContext& context, Edited& edited, const char* name, std::string& value, What what) {
    ImGui::PushID(name);
    field_name(context.look, name, context.look.of(name_width));
    edited.note(edit_text("##date", value, context.look.of(date_width), "1989-02-15"), name);
    if (side_button("Now", "The day that the window shows")) {
        take(context, what);
    }
    ImGui::PopID();
}

void stand(Edited& edited) {
    story::Scene& scene = edited.scene;
    scene.date = scene.from;
    scene.from.clear();
    scene.to.clear();
    scene.days_per_second.reset();
    scene.seconds = scene.seconds.value_or(5.0);
    edited.field = "date";
}

void run(Edited& edited) {
    story::Scene& scene = edited.scene;
    scene.from = scene.date;
    scene.to = scene.date;
    scene.date.clear();
    edited.field = "from";
}

/// How long, or how fast: one of three.
void speed_fields(const PanelContext& context, Edited& edited) {
    const Look& look = context.look;
    story::Scene& scene = edited.scene;
    const double usual = context.state.story.board->days_per_second;
    field_name(look, "Passes", look.of(name_width));
    if (ImGui::RadioButton("as the film", !scene.seconds && !scene.days_per_second)) {
        scene.seconds.reset();
        scene.days_per_second.reset();
        edited.field = "seconds";
    }
    ImGui::SameLine();
    if (ImGui::RadioButton("in", scene.seconds.has_value())) {
        scene.seconds = scene.seconds.value_or(8.0);
        scene.days_per_second.reset();
        edited.field = "seconds";
    }
    ImGui::SameLine();
    if (ImGui::RadioButton("at", scene.days_per_second.has_value())) {
        scene.days_per_second = scene.days_per_second.value_or(usual);
        scene.seconds.reset();
        edited.field = "seconds";
    }
    if (scene.seconds) {
        ImGui::SameLine();
        edited.note(edit_number("##seconds", *scene.seconds, look.of(number_width), 0.1, most_seconds, "%.1f s"),
                    "seconds");
    } else if (scene.days_per_second) {
        ImGui::SameLine();
        edited.note(edit_number("##speed", *scene.days_per_second, look.of(number_width), 0.05, 1000.0, "%.2f days/s"),
                    "days_per_second");
    }
}

void time_fields(const PanelContext& context, Edited& edited) {
    const Look& look = context.look;
    story::Scene& scene = edited.scene;
    const bool stands = !scene.date.empty();
    field_name(look, "Time", look.of(name_width));
    if (ImGui::RadioButton("runs", !stands) && stands) {
        run(edited);
    }
    ImGui::SameLine();
    if (ImGui::RadioButton("stands", stands) && !stands) {
        stand(edited);
    }
    if (stands) {
        date_field(context, edited, "Date", scene.date, What::Date);
        double seconds = scene.seconds.value_or(5.0);
        field_name(look, "Length", look.of(name_width));
        if (edit_number("##seconds", seconds, look.of(number_width), 0.1, most_seconds, "%.1f s")) {
            scene.seconds = seconds;
            edited.field = "seconds";
        }
    } else {
        date_field(context, edited, "From", scene.from, What::From);
        date_field(context, edited, "To", scene.to, What::To);
        speed_fields(context, edited);
    }
    field_name(look, "Holds", look.of(name_width));
    edited.note(edit_number("##before", scene.hold_before_s, look.of(number_width), 0.0, most_seconds, "%.1f s before"),
                "hold_before");
    ImGui::SameLine();
    edited.note(edit_number("##after", scene.hold_after_s, look.of(number_width), 0.0, most_seconds, "%.1f s after"),
                "hold_after");
}

void words_fields(const PanelContext& context, Edited& edited) {
    const Look& look = context.look;
    story::Scene& scene = edited.scene;
    const float width = ImGui::GetContentRegionAvail().x - look.of(4);
    const float line = ImGui::GetTextLineHeight();
    heading(look, "Caption");
    edited.note(edit_lines("##caption", scene.caption, {width, line * 3 + look.of(8)}), "caption");
    muted_text(look, state::caption_room(context.state, context.state.story.scene));
    field_name(look, "Sources", look.of(name_width));
    edited.note(edit_list("##sources", scene.sources, width - look.of(name_width), "ids, parted by ;"), "sources");
    heading(look, "Notes for the speaker");
    edited.note(edit_lines("##notes", scene.notes, {width, line * 3 + look.of(8)}), "notes");
}

}  // namespace

void scene_editor(const PanelContext& context, const state::StoryView& view) {
    const Look& look = context.look;
    const std::size_t index = context.state.story.scene;
    if (index >= view.scenes.size()) {
        return;
    }
    Edited edited{context.state.story.board->scenes[index], {}};
    ImGui::PushID(static_cast<int>(index));  // a field that is being typed into belongs to its scene
    head(context, view);
    for (const state::StoryProblem& problem : view.of_scene) {
        story_problem(look, problem);
    }
    ImGui::Separator();
    field_name(look, "Chapter", look.of(name_width));
    edited.note(edit_text("##chapter", edited.scene.chapter, ImGui::GetContentRegionAvail().x - look.of(4),
                          "goes on with the one before"),
                "chapter");
    time_fields(context, edited);
    heading(look, "Camera");
    edited.note(camera_editor(context, edited.scene), "camera");
    heading(look, "Look");
    edited.note(look_editor(context, edited.scene.look, "as the film"), "look");
    heading(look, "Comparison");
    edited.note(compared_editor(context, edited.scene.compare), "compare");
    words_fields(context, edited);
    ImGui::PopID();
    if (!edited.field.empty()) {
        context.commands.push_back(state::EditScene{index, std::move(edited.scene), std::move(edited.field)});
    }
}

}  // namespace app::ui
