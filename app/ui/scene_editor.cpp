#include "app/ui/scene_editor.hpp"

#include "app/story/look_words.hpp"
#include "app/ui/camera_editor.hpp"
#include "app/ui/edit_fields.hpp"
#include "app/ui/look_editor.hpp"
#include "app/ui/number_format.hpp"
#include "app/ui/story_panel.hpp"
#include "app/ui/widgets.hpp"

#include <fmt/core.h>

#include <string>
#include <utility>

namespace app::ui {

using namespace messages::literals;

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
    const messages::Texts& texts = context.state.texts;
    const std::size_t scene = context.state.story.scene;
    const auto go = [&](const char* word, const char* tip, bool can, std::size_t to) {
        if (ImGui::Button(word) && can) {
            context.commands.push_back(state::SelectScene{to});
        }
        tip_on_hover(tip);
        ImGui::SameLine();
    };
    go("<", texts("scene.before"_m), scene > 0, scene - 1);
    go(">", texts("scene.next"_m), scene + 1 < view.scenes.size(), scene + 1);
    ImGui::PushFont(context.look.fonts.bold);
    ImGui::AlignTextToFramePadding();
    text(texts("scene.title"_m, fmt::arg("title", view.scenes[scene].title)));
    ImGui::PopFont();
    muted_text(context.look, view.scenes[scene].length);
    if (ImGui::Button(texts("scene.take"_m))) {
        take(context, What::All);
    }
    tip_on_hover(texts("scene.take_tip"_m));
    if (side_button(texts("scene.camera"_m), texts("scene.take_camera_tip"_m))) {
        take(context, What::Camera);
    }
    if (side_button(texts("scene.look"_m), texts("scene.take_look_tip"_m))) {
        take(context, What::Look);
    }
    if (context.state.marked && side_button(texts("scene.take_marked"_m), texts("scene.take_marked_tip"_m))) {
        take(context, What::MarkedDays);
    }
}

void date_field(const PanelContext& context, Edited& edited, const char* id, messages::Key name, std::string& value,
                What what) {
    const messages::Texts& texts = context.state.texts;
    ImGui::PushID(id);
    field_name(context.look, texts(name), context.look.of(name_width));
    edited.note(edit_text("##date", value, context.look.of(date_width), "1989-02-15"), id);
    if (side_button(texts("scene.now"_m), texts("scene.now_tip"_m))) {
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
    const messages::Texts& texts = context.state.texts;
    story::Scene& scene = edited.scene;
    const double usual = context.state.story.board->days_per_second;
    field_name(look, texts("scene.passes"_m), look.of(name_width));
    if (ImGui::RadioButton(texts("scene.as_film"_m), !scene.seconds && !scene.days_per_second)) {
        scene.seconds.reset();
        scene.days_per_second.reset();
        edited.field = "seconds";
    }
    ImGui::SameLine();
    if (ImGui::RadioButton(texts("scene.passes_in"_m), scene.seconds.has_value())) {
        scene.seconds = scene.seconds.value_or(8.0);
        scene.days_per_second.reset();
        edited.field = "seconds";
    }
    ImGui::SameLine();
    if (ImGui::RadioButton(texts("scene.passes_at"_m), scene.days_per_second.has_value())) {
        scene.days_per_second = scene.days_per_second.value_or(usual);
        scene.seconds.reset();
        edited.field = "seconds";
    }
    if (scene.seconds) {
        ImGui::SameLine();
        edited.note(edit_number("##seconds", *scene.seconds, look.of(number_width), 0.1, most_seconds,
                                number_format(texts, "units.seconds"_m, "%.1f")),
                    "seconds");
    } else if (scene.days_per_second) {
        ImGui::SameLine();
        edited.note(edit_number("##speed", *scene.days_per_second, look.of(number_width), 0.05, 1000.0,
                                number_format(texts, "units.days_a_second"_m, "%.2f")),
                    "days_per_second");
    }
}

void time_fields(const PanelContext& context, Edited& edited) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    story::Scene& scene = edited.scene;
    const bool stands = !scene.date.empty();
    field_name(look, texts("scene.time"_m), look.of(name_width));
    if (ImGui::RadioButton(texts("scene.runs"_m), !stands) && stands) {
        run(edited);
    }
    ImGui::SameLine();
    if (ImGui::RadioButton(texts("scene.stands"_m), stands) && !stands) {
        stand(edited);
    }
    if (stands) {
        date_field(context, edited, "typed_date", "scene.date"_m, scene.date, What::Date);
        double seconds = scene.seconds.value_or(5.0);
        field_name(look, texts("scene.length"_m), look.of(name_width));
        if (edit_number("##seconds", seconds, look.of(number_width), 0.1, most_seconds,
                        number_format(texts, "units.seconds"_m, "%.1f"))) {
            scene.seconds = seconds;
            edited.field = "seconds";
        }
    } else {
        date_field(context, edited, "typed_from", "scene.from"_m, scene.from, What::From);
        date_field(context, edited, "typed_to", "scene.to"_m, scene.to, What::To);
        speed_fields(context, edited);
    }
    field_name(look, texts("scene.holds"_m), look.of(name_width));
    edited.note(edit_number("##before", scene.hold_before_s, look.of(number_width), 0.0, most_seconds,
                            number_format(texts, "scene.hold_before"_m, "%.1f")),
                "hold_before");
    ImGui::SameLine();
    edited.note(edit_number("##after", scene.hold_after_s, look.of(number_width), 0.0, most_seconds,
                            number_format(texts, "scene.hold_after"_m, "%.1f")),
                "hold_after");
}

void words_fields(const PanelContext& context, Edited& edited) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    story::Scene& scene = edited.scene;
    const float width = ImGui::GetContentRegionAvail().x - look.of(4);
    const float line = ImGui::GetTextLineHeight();
    heading(look, texts("scene.caption"_m));
    edited.note(edit_lines("##caption", scene.caption, {width, line * 3 + look.of(8)}), "caption");
    muted_text(look, state::caption_room(context.state, context.state.story.scene));
    field_name(look, texts("details.sources"_m), look.of(name_width));
    edited.note(edit_list("##sources", scene.sources, width - look.of(name_width), texts("scene.sources_hint"_m)),
                "sources");
    heading(look, texts("scene.notes"_m));
    edited.note(edit_lines("##notes", scene.notes, {width, line * 3 + look.of(8)}), "notes");
}

}  // namespace

void scene_editor(const PanelContext& context, const state::StoryView& view) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
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
    field_name(look, texts("scene.chapter"_m), look.of(name_width));
    edited.note(edit_text("##chapter", edited.scene.chapter, ImGui::GetContentRegionAvail().x - look.of(4),
                          texts("scene.chapter_hint"_m)),
                "chapter");
    time_fields(context, edited);
    heading(look, texts("scene.camera"_m));
    edited.note(camera_editor(context, edited.scene), "camera");
    heading(look, texts("scene.look"_m));
    edited.note(look_editor(context, edited.scene.look, texts("scene.as_film"_m)), "look");
    heading(look, texts("scene.comparison"_m));
    edited.note(compared_editor(context, edited.scene.compare), "compare");
    words_fields(context, edited);
    ImGui::PopID();
    if (!edited.field.empty()) {
        context.commands.push_back(state::EditScene{index, std::move(edited.scene), std::move(edited.field)});
    }
}

}  // namespace app::ui
