#include "app/ui/reading_panel.hpp"

#include "app/document/mention_format.hpp"
#include "app/state/document_commands.hpp"
#include "app/state/document_view.hpp"
#include "app/ui/jobs_strip.hpp"
#include "app/ui/reading_card.hpp"
#include "app/ui/reading_text.hpp"
#include "app/ui/widgets.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>

namespace app::ui {

using namespace messages::literals;

namespace {

using state::DocumentView;
using state::MentionFilter;

constexpr float largest_card = 0.6F;  // of the panel

void head(const PanelContext& context, const std::string& name) {
    const Look& look = context.look;
    const float close_size = look.of(26);
    const float right = ImGui::GetWindowContentRegionMax().x - close_size;
    ImGui::PushFont(look.fonts.bold);
    ImGui::PushClipRect(ImGui::GetCursorScreenPos(),
                        {ImGui::GetWindowPos().x + right - look.of(6), ImGui::GetCursorScreenPos().y + look.of(40)},
                        true);
    text(name);
    ImGui::PopClipRect();
    ImGui::PopFont();
    ImGui::SameLine(right);
    if (icon_button(look, "close", Icon::Close, context.state.texts("panel.close"_m), close_size)) {
        context.commands.push_back(state::TogglePanel{state::Panel::Reading});
    }
}

/// Jobs that read a text, here as well as in the window's corner: who waits for a text looks here.
void under_way(const PanelContext& context) {
    for (const state::JobState& job : context.state.jobs.list) {
        if (job.reads_text) {
            draw_job(context, job);
        }
    }
}

void open_button(const PanelContext& context, const char* words) {
    if (ImGui::Button(words)) {
        context.commands.push_back(state::TogglePanel{state::Panel::Open});
    }
}

void empty_panel(const PanelContext& context) {
    const messages::Texts& texts = context.state.texts;
    head(context, texts("reading.title"_m));
    wrapped_text(texts("reading.what"_m));
    muted_text(context.look, texts("reading.formats"_m));
    ImGui::Dummy({0, context.look.of(4)});
    open_button(context, texts("reading.open"_m));
    ImGui::Dummy({0, context.look.of(8)});
    under_way(context);
}

void filter_choice(const PanelContext& context, const DocumentView& view) {
    const MentionFilter filter = context.state.document.filter;
    const auto now = std::find_if(view.filters.begin(), view.filters.end(),
                                  [filter](const state::FilterChoice& choice) { return choice.filter == filter; });
    ImGui::SetNextItemWidth(context.look.of(160));
    if (ImGui::BeginCombo("##filter", now == view.filters.end() ? "" : now->words.c_str())) {
        for (const state::FilterChoice& choice : view.filters) {
            if (ImGui::Selectable(choice.words.c_str(), choice.filter == filter)) {
                context.commands.push_back(state::FilterMentions{choice.filter});
            }
        }
        ImGui::EndCombo();
    }
    tip_on_hover(context.state.texts("reading.filter_tip"_m));
}

void step_buttons(const PanelContext& context) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    const float size = look.of(28);
    ImGui::SameLine();
    if (icon_button(look, "previous", Icon::DayBack, texts("reading.before"_m), size)) {
        context.commands.push_back(state::StepItem{-1, false});
    }
    ImGui::SameLine();
    if (icon_button(look, "next", Icon::DayOn, texts("reading.next"_m), size)) {
        context.commands.push_back(state::StepItem{1, false});
    }
    ImGui::SameLine();
    if (ImGui::Button(texts("reading.undecided"_m))) {
        context.commands.push_back(state::StepItem{1, true});
    }
    tip_on_hover(texts("reading.undecided_tip"_m));
}

void more_buttons(const PanelContext& context, const DocumentView& view) {
    const state::DocumentState& doc = context.state.document;
    const messages::Texts& texts = context.state.texts;
    ImGui::SameLine();
    if (ImGui::Button(texts("toolbar.more"_m))) {
        ImGui::OpenPopup("more");
    }
    if (!ImGui::BeginPopup("more")) {
        return;
    }
    if (ImGui::MenuItem(texts("reading.accept_likely"_m))) {
        context.commands.push_back(state::AcceptLikely{});
    }
    if (ImGui::MenuItem(texts("reading.undo"_m), texts("reading.undo_key"_m), false, !doc.before.empty())) {
        context.commands.push_back(state::UndoDecision{});
    }
    if (ImGui::MenuItem(texts("reading.redo"_m), texts("reading.redo_key"_m), false, !doc.after.empty())) {
        context.commands.push_back(state::RedoDecision{});
    }
    ImGui::Separator();
    for (const document::MentionFormat format : document::mention_formats) {
        const std::string words = texts("reading.export"_m, fmt::arg("format", mention_format_name(format)));
        if (ImGui::MenuItem(words.c_str(), nullptr, false, doc.tally.accepted > 0)) {
            context.commands.push_back(state::ExportMentions{format});
        }
    }
    ImGui::Separator();
    if (ImGui::MenuItem(texts("reading.open_another"_m))) {
        context.commands.push_back(state::TogglePanel{state::Panel::Open});
    }
    if (ImGui::MenuItem(texts("reading.close"_m))) {
        context.commands.push_back(state::CloseDocument{});
    }
    if (!view.kept.empty()) {
        ImGui::PushFont(context.look.fonts.small_print);
        ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + context.look.of(360));
        muted_text(context.look, view.kept);
        ImGui::PopTextWrapPos();
        ImGui::PopFont();
    }
    ImGui::EndPopup();
}

/// About how high the card will be, in design pixels: the text has the rest, and the card scrolls where it is higher.
float card_height(const state::MentionCard& card, bool asked) {
    constexpr float head_and_buttons = 156.0F;
    constexpr float line = 19.0F;
    constexpr float choice = 42.0F;
    const auto lines = static_cast<float>((card.role.empty() ? 0 : 2) + (card.beyond.empty() ? 0 : 2) +
                                          (card.detail.size() > 60 ? 1 : 0) + (card.date.size() > 60 ? 1 : 0) +
                                          (card.candidates.size() > 1 ? 1 : 0) + (asked ? 1 : 0));
    const std::size_t choices = card.answers.size() + (card.candidates.size() > 1 ? card.candidates.size() : 0);
    return head_and_buttons + line * lines + choice * static_cast<float>(choices);
}

void open_text(const PanelContext& context) {
    const Look& look = context.look;
    const DocumentView view = state::document_view(context.state);
    head(context, view.name);
    ImGui::PushFont(look.fonts.small_print);
    muted_text(look, view.summary);
    ImGui::PopFont();
    under_way(context);
    filter_choice(context, view);
    step_buttons(context);
    more_buttons(context, view);
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const bool asked = !context.state.document.asked.empty() || !context.state.document.date_problem.empty();
    const float card = view.card ? std::min(look.of(card_height(*view.card, asked)), room.y * largest_card) : 0.0F;
    const float gap = view.card ? look.of(8) : 0.0F;
    reading_text(context, {room.x, std::max(1.0F, room.y - card - 2 * gap)});
    if (view.card) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::GetWindowDrawList()->AddLine(at, {at.x + room.x, at.y}, look.colors.line);
        ImGui::Dummy({0, look.of(2)});
        ImGui::BeginChild("card", {0, 0}, false, ImGuiWindowFlags_NoSavedSettings);
        reading_card(context, *view.card);
        ImGui::EndChild();
    }
}

}  // namespace

void reading_panel(const PanelContext& context) {
    const state::WindowRect room = state::page_layout(context.state).docked;
    if (!context.state.panels.has(state::Panel::Reading) || room.empty()) {
        return;
    }
    const UiRect rect = ui_rect(room, context.state.window);
    if (begin_region("reading", rect, context.look)) {
        const float right = rect.position.x + rect.size.x - 1.0F;
        ImGui::GetWindowDrawList()->AddLine({right, rect.position.y}, {right, rect.position.y + rect.size.y},
                                            context.look.colors.line);
        if (context.state.document.text == nullptr) {
            empty_panel(context);
        } else {
            open_text(context);
        }
    }
    end_region();
}

}  // namespace app::ui
