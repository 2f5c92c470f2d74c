#include "app/ui/reading_card.hpp"

#include "app/state/document_commands.hpp"
#include "app/state/panel_text.hpp"
#include "app/ui/reading_text.hpp"
#include "app/ui/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace app::ui {

using namespace messages::literals;

namespace {

using document::Verdict;
using state::MentionCard;
using state::PlaceChoice;

/// How it stands, as the text shows it.
void standing_tag(const PanelContext& context, const MentionCard& card) {
    const Look& look = context.look;
    const MentionInk ink = mention_ink(look, card.how, card.is_date);
    ImGui::PushFont(look.fonts.small_print);
    const ImVec2 size = ImGui::CalcTextSize(card.standing.c_str());
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 pad{look.of(7), look.of(2)};
    const ImVec2 far_corner{corner.x + size.x + 2 * pad.x, corner.y + size.y + 2 * pad.y};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(corner, far_corner, ink.ground != 0 ? ink.ground : look.colors.track, look.of(4));
    list->AddText({corner.x + pad.x, corner.y + pad.y}, ink.text != 0 ? ink.text : look.colors.text,
                  card.standing.c_str());
    ImGui::Dummy({far_corner.x - corner.x, far_corner.y - corner.y});
    ImGui::SameLine();
    muted_text(look, card.position);
    ImGui::PopFont();
}

void small_muted(const Look& look, const std::string& words) {
    if (words.empty()) {
        return;
    }
    ImGui::PushFont(look.fonts.small_print);
    ImGui::PushStyleColor(ImGuiCol_Text, look.colors.muted);
    wrapped_text(words);
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

void decide(const PanelContext& context, Verdict verdict, bool all_alike) {
    context.commands.push_back(state::DecideItem{verdict, all_alike});
}

void verdict_buttons(const PanelContext& context, const MentionCard& card) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    const bool accepted = card.how == document::Standing::Accepted;
    const bool rejected = card.how == document::Standing::Rejected;
    if (word_button(look, texts("reading.accept"_m), accepted,
                    accepted ? texts("reading.take_back_accepted"_m) : texts("reading.accept_tip"_m))) {
        decide(context, Verdict::Accepted, false);
    }
    ImGui::SameLine();
    if (word_button(look, texts("reading.reject"_m), rejected,
                    rejected ? texts("reading.take_back_rejected"_m) : texts("reading.reject_tip"_m))) {
        decide(context, Verdict::Rejected, false);
    }
    if (card.alike < 2) {
        return;
    }
    ImGui::SameLine();
    if (word_button(look, texts("reading.accept_all"_m, fmt::arg("count", card.alike)), false,
                    texts("reading.accept_all_tip"_m))) {
        decide(context, Verdict::Accepted, true);
    }
    ImGui::SameLine();
    if (word_button(look, texts("reading.reject_all"_m), false, texts("reading.reject_all_tip"_m))) {
        decide(context, Verdict::Rejected, true);
    }
}

/// A place to choose; true when pressed.
bool choice_row(const Look& look, const PlaceChoice& choice, std::size_t number) {
    constexpr std::size_t last_key = 9;
    const std::string name = number > last_key ? choice.name : fmt::format("{}  {}", number, choice.name);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float height = ImGui::GetTextLineHeight() + look.of(18);
    const float width = std::max(1.0F, ImGui::GetContentRegionAvail().x);
    ImGui::PushID(static_cast<int>(number));
    const bool pressed = ImGui::InvisibleButton("choice", {width, height});
    const bool hovered = ImGui::IsItemHovered();
    ImGui::PopID();
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (hovered || choice.chosen) {
        list->AddRectFilled(corner, {corner.x + width, corner.y + height},
                            choice.chosen ? look.colors.passed : look.colors.hover, look.of(4));
    }
    list->PushClipRect(corner, {corner.x + width, corner.y + height}, true);
    list->AddText({corner.x + look.of(6), corner.y + look.of(1)}, look.colors.text, name.c_str());
    ImGui::PushFont(look.fonts.small_print);
    list->AddText({corner.x + look.of(6), corner.y + look.of(2) + ImGui::GetTextLineHeight() * 1.2F}, look.colors.muted,
                  choice.detail.c_str());
    ImGui::PopFont();
    list->PopClipRect();
    return pressed;
}

void candidates(const PanelContext& context, const MentionCard& card) {
    if (card.candidates.size() < 2) {
        return;
    }
    small_muted(context.look, context.state.texts("reading.may_be"_m));
    for (std::size_t index = 0; index < card.candidates.size(); ++index) {
        if (choice_row(context.look, card.candidates[index], index + 1)) {
            context.commands.push_back(state::ChooseCandidate{index, ImGui::GetIO().KeyShift});
        }
    }
}

/// What was typed, where Enter was pressed.
bool field(const PanelContext& context, const char* hint, std::array<char, 256>& buffer) {
    ImGui::SetNextItemWidth(-1.0F);
    if (context.state.wants_keys == state::Field::Place) {
        ImGui::SetKeyboardFocusHere();
        context.commands.push_back(state::FocusField{state::Field::None});
    }
    return ImGui::InputTextWithHint("##other", hint, buffer.data(), buffer.size(),
                                    ImGuiInputTextFlags_AutoSelectAll | ImGuiInputTextFlags_EnterReturnsTrue);
}

void another_place(const PanelContext& context, const MentionCard& card) {
    const state::DocumentState& doc = context.state.document;
    std::array<char, 256> buffer{};
    doc.asked.copy(buffer.data(), buffer.size() - 1);
    ImGui::PushID(static_cast<int>(card.item));
    const bool entered = field(context, context.state.texts("reading.another_place"_m), buffer);
    ImGui::PopID();
    if (entered || doc.asked != buffer.data()) {
        if (entered && doc.answers != nullptr && !doc.answers->empty() && doc.asked == buffer.data()) {
            context.commands.push_back(state::ChooseAnswer{0, false});
        } else {
            context.commands.push_back(state::AskPlace{buffer.data()});
        }
    }
    for (std::size_t index = 0; index < card.answers.size(); ++index) {
        ImGui::PushID("answer");
        if (choice_row(context.look, card.answers[index], 100 + index)) {
            context.commands.push_back(state::ChooseAnswer{index, ImGui::GetIO().KeyShift});
        }
        ImGui::PopID();
    }
    if (!doc.asked.empty() && card.answers.empty()) {
        small_muted(context.look, context.state.texts("reading.unknown"_m));
    }
}

void another_date(const PanelContext& context, const MentionCard& card) {
    std::array<char, 256> buffer{};
    document::date_of(*context.state.document.text, *context.state.document.decisions, card.item)
        .copy(buffer.data(), buffer.size() - 1);
    ImGui::PushID(static_cast<int>(card.item));
    if (field(context, context.state.texts("reading.another_date"_m), buffer)) {
        context.commands.push_back(state::CorrectDate{buffer.data()});
    }
    ImGui::PopID();
    if (!context.state.document.date_problem.empty()) {
        ImGui::PushStyleColor(ImGuiCol_Text, context.look.colors.error);
        wrapped_text(context.state.document.date_problem);
        ImGui::PopStyleColor();
    }
}

}  // namespace

void reading_card(const PanelContext& context, const MentionCard& card) {
    const Look& look = context.look;
    standing_tag(context, card);
    ImGui::PushFont(look.fonts.bold);
    wrapped_text(card.meaning.empty() ? state::panel_text(card.quote) : card.meaning);
    ImGui::PopFont();
    small_muted(look, card.detail);
    small_muted(look, card.role);
    small_muted(look, card.date);
    small_muted(look, card.beyond);
    verdict_buttons(context, card);
    if (card.is_date) {
        another_date(context, card);
    } else {
        candidates(context, card);
        another_place(context, card);
    }
}

}  // namespace app::ui
