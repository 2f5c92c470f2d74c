#include "app/ui/record_card.hpp"

#include "app/state/record_words.hpp"
#include "app/state/story_view.hpp"
#include "app/ui/edit_fields.hpp"
#include "app/ui/number_format.hpp"
#include "app/ui/size_fields.hpp"
#include "app/ui/widgets.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app::ui {

using namespace messages::literals;

namespace {

constexpr float card_width = 520.0F;  // design pixels
constexpr float name_width = 84.0F;
constexpr float number_width = 130.0F;

struct Kind {
    messages::Key name;
    const char* end = nullptr;
    std::array<std::string_view, 3> codecs{};  ///< empty ones are none
};

constexpr std::array<Kind, 5> kinds{{{"recording.mp4"_m, ".mp4", {"h264", "h265", "av1"}},
                                     {"recording.webm"_m, ".webm", {"vp9", "av1"}},
                                     {"recording.gif"_m, ".gif", {}},
                                     {"recording.apng"_m, ".apng", {}},
                                     {"recording.png"_m, "/", {}}}};

std::size_t kind_of(const std::string& file) {
    for (std::size_t index = 0; index < kinds.size(); ++index) {
        if (file.ends_with(kinds[index].end)) {
            return index;
        }
    }
    return 0;
}

std::string with_end(const std::string& file, const char* end) {
    std::string_view stem = file;
    for (const Kind& kind : kinds) {
        if (stem.ends_with(kind.end)) {
            stem.remove_suffix(std::string_view(kind.end).size());
            break;
        }
    }
    return fmt::format("{}{}", stem, end);
}

void range_fields(const PanelContext& context, state::RecordForm& form) {
    using Range = state::RecordForm::Range;
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    field_name(look, texts("recording.of"_m), look.of(name_width));
    if (ImGui::RadioButton(texts("recording.board"_m), form.range == Range::Storyboard)) {
        form.range = Range::Storyboard;
    }
    ImGui::SameLine();
    if (ImGui::RadioButton(texts("recording.marked"_m), form.range == Range::MarkedDays)) {
        form.range = Range::MarkedDays;
    }
    if (form.range == Range::MarkedDays) {
        ImGui::SameLine();
        edit_number("##days", form.days_per_second, look.of(number_width), 0.1, 365.0,
                    number_format(texts, "units.days_a_second"_m, "%.2f"));
    }
}

void kind_fields(const PanelContext& context, state::RecordForm& form) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    const std::size_t kind = kind_of(form.file);
    field_name(look, texts("recording.kind"_m), look.of(name_width));
    ImGui::SetNextItemWidth(look.of(170));
    if (ImGui::BeginCombo("##kind", texts(kinds[kind].name))) {
        for (std::size_t index = 0; index < kinds.size(); ++index) {
            if (ImGui::Selectable(texts(kinds[index].name), index == kind)) {
                form.file = with_end(form.file, kinds[index].end);
                form.codec.clear();
            }
        }
        ImGui::EndCombo();
    }
    std::vector<std::string_view> codecs(kinds[kind].codecs.begin(), kinds[kind].codecs.end());
    std::erase(codecs, std::string_view());
    if (!codecs.empty()) {
        ImGui::SameLine();
        std::optional<std::string> codec = form.codec.empty() ? std::nullopt : std::optional(form.codec);
        edit_word("##codec", codec, as_they_are(codecs), texts("recording.usual_codec"_m), look.of(110));
        form.codec = codec.value_or("");
        ImGui::SameLine();
        double quality = form.crf;
        if (edit_number("##crf", quality, look.of(90), 0.0, 51.0, number_format(texts, "recording.quality"_m, "%.0f"),
                        0.2F)) {
            form.crf = static_cast<int>(quality);
        }
        tip_on_hover(texts("recording.quality_tip"_m));
    }
}

/// What the field says of the rate: nothing that is a number where none was chosen.
std::string rate_format(const messages::Texts& texts, const state::RecordForm& form, bool is_board) {
    if (form.frames_per_second <= 0.0 && is_board) {
        return escaped_format(texts("recording.rate_as_written"_m));
    }
    return number_format(texts, "units.frames_a_second"_m, form.frames_per_second > 0.0 ? "%.4g" : "30");
}

void size_fields(const PanelContext& context, state::RecordForm& form) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    const bool is_board = form.range == state::RecordForm::Range::Storyboard;
    std::array<int, 2> size{form.width_px, form.height_px};
    field_name(look, texts("film.size"_m), look.of(name_width));
    const std::string unsaid =
        is_board ? texts("recording.as_written"_m) : texts("recording.usual_size"_m, fmt::arg("size", "1920x1080"));
    size_field("##size", size, look.of(number_width), unsaid.c_str());
    form.width_px = size[0];
    form.height_px = size[1];
    ImGui::SameLine();
    edit_number("##fps", form.frames_per_second, look.of(number_width), 0.0, 60.0, rate_format(texts, form, is_board),
                0.2F);
    tip_on_hover(texts("recording.rate_tip"_m));
}

void file_fields(const PanelContext& context, state::RecordForm& form) {
    const Look& look = context.look;
    field_name(look, context.state.texts("film.file"_m), look.of(name_width));
    edit_text("##file", form.file, look.of(card_width - name_width - 30));
    const auto& seen = context.state.record.seen;
    if (!seen || seen->file != form.file) {
        return;
    }
    ImGui::PushFont(look.fonts.small_print);
    muted_text(look, seen->path);
    ImGui::PopFont();
    if (seen->exists) {
        ImGui::Checkbox(context.state.texts("recording.replace"_m), &form.replace);
    }
    if (seen->has_part) {
        ImGui::Checkbox(context.state.texts("recording.resume"_m), &form.resume);
    }
}

void draw_form(const PanelContext& context) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    state::RecordForm form = context.state.record.form;
    range_fields(context, form);
    file_fields(context, form);
    kind_fields(context, form);
    size_fields(context, form);
    if (!(form == context.state.record.form)) {
        context.commands.push_back(state::SetRecordForm{form});
    }
    const std::string problem = state::why_not_recorded(context.state);
    if (!problem.empty()) {
        ImGui::PushStyleColor(ImGuiCol_Text, look.colors.error);
        wrapped_text(problem);
        ImGui::PopStyleColor();
    }
    if (word_button(look, texts("recording.record"_m), problem.empty(), texts("recording.record_tip"_m))) {
        context.commands.push_back(state::StartRecording{});
    }
    if (side_button(texts("panel.copy_command"_m), texts("recording.command_tip"_m))) {
        context.commands.push_back(state::CopyRecordCommand{});
    }
}

void draw_recording(const PanelContext& context, const state::RecordingLine& line, std::size_t index) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    ImGui::PushFont(look.fonts.bold);
    text(line.name);
    ImGui::PopFont();
    if (line.job != 0) {
        ImGui::ProgressBar(static_cast<float>(std::max(0.0, line.fraction)), {look.of(card_width - 24), look.of(8)},
                           "");
    }
    ImGui::PushStyleColor(ImGuiCol_Text, line.failed ? look.colors.error : look.colors.muted);
    wrapped_text(line.words);
    ImGui::PopStyleColor();
    if (line.job != 0) {
        if (ImGui::Button(line.paused ? texts("jobs.go_on"_m) : texts("jobs.pause"_m))) {
            context.commands.push_back(state::PauseJob{line.job, !line.paused});
        }
        if (side_button(texts("recording.stop"_m), texts("recording.stop_tip"_m))) {
            context.commands.push_back(state::CancelJob{line.job});
        }
        return;
    }
    if (line.can_go_on) {
        if (ImGui::Button(texts("recording.go_on"_m))) {
            context.commands.push_back(state::ResumeRecording{index});
        }
        ImGui::SameLine();
    }
    if (ImGui::Button(texts("recording.forget"_m))) {
        context.commands.push_back(state::ForgetRecording{index});
    }
}

}  // namespace

void record_card(const PanelContext& context) {
    if (!context.state.record.open) {
        return;
    }
    const Look& look = context.look;
    const UiRect map = ui_rect(state::page_layout(context.state).open_map, context.state.window);
    const ImVec2 top{map.position.x + map.size.x / 2, map.position.y + look.of(14)};
    const float wide = std::min(look.of(card_width), map.size.x - look.of(16));
    ImGui::PushFont(look.fonts.body);
    if (begin_popover("record", top, {0.5F, 0.0F}, {wide, 0}, {wide, map.size.y - look.of(28)})) {
        if (panel_title(look, look.fonts.title, context.state.texts("recording.title"_m),
                        context.state.texts("panel.close"_m))) {
            context.commands.push_back(state::ToggleRecordCard{});
        }
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {look.of(6), look.of(3)});
        draw_form(context);
        const std::vector<state::RecordingLine> lines = state::recording_lines(context.state);
        for (std::size_t index = 0; index < lines.size(); ++index) {
            ImGui::PushID(static_cast<int>(index));
            ImGui::Separator();
            draw_recording(context, lines[index], index);
            ImGui::PopID();
        }
        ImGui::PopStyleVar();
    }
    end_popover();
    ImGui::PopFont();
}

}  // namespace app::ui
