#include "app/ui/compare_controls.hpp"

#include "app/state/panel_text.hpp"
#include "app/ui/widgets.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>

namespace app::ui {
namespace {

/// A button after the last one, on a line of its own where there is no room beside it.
void beside(const std::string& word) {
    const float right = ImGui::GetItemRectMax().x + ImGui::GetStyle().ItemSpacing.x + word_button_width(word);
    if (right <= ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x) {
        ImGui::SameLine();
    }
}

void looks(const PanelContext& context, const state::CompareView& view) {
    bool first = true;
    for (const state::CompareLookLine& line : view.looks) {
        if (!std::exchange(first, false)) {
            beside(line.word);
        }
        if (word_button(context.look, line.word, line.chosen && view.comparing, line.tip)) {
            context.commands.emplace_back(state::SetCompareLook{line.look});
        }
    }
}

/// A date to write over; true with what was entered.
void other_date(const PanelContext& context, const std::string& date, std::size_t index, float width) {
    std::array<char, 96> buffer{};
    date.copy(buffer.data(), buffer.size() - 1);
    ImGui::SetNextItemWidth(width);
    if (ImGui::InputText("##other", buffer.data(), buffer.size(),
                         ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll)) {
        context.commands.emplace_back(state::WriteOtherDate{index, buffer.data()});
    }
    if (!ImGui::IsItemActive()) {
        tip_on_hover("Type a date and press Enter, or drag the hollow handle on the timeline");
    }
}

void dates(const PanelContext& context, const state::CompareView& view) {
    const Look& look = context.look;
    const float width = look.of(170);
    muted_text(look, "The map's date");
    ImGui::SameLine(look.of(120));
    text(view.first);
    const std::size_t shown = view.takes_many ? view.others.size() : std::min<std::size_t>(view.others.size(), 1);
    for (std::size_t index = 0; index < shown; ++index) {
        ImGui::PushID(static_cast<int>(index));
        ImGui::AlignTextToFramePadding();
        muted_text(look, index == 0 ? "against" : "and");
        ImGui::SameLine(look.of(120));
        other_date(context, view.others[index], index, width);
        if (view.takes_many && view.others.size() > 1) {
            ImGui::SameLine();
            if (icon_button(look, "remove", Icon::Close, "Take this date away", ImGui::GetFrameHeight())) {
                context.commands.emplace_back(state::RemoveOtherDate{index});
            }
        }
        ImGui::PopID();
    }
    if (ImGui::Button("Swap the dates")) {
        context.commands.emplace_back(state::SwapDates{});
    }
    tip_on_hover("W");
    if (view.can_add) {
        beside("Add a date");
        if (ImGui::Button("Add a date")) {
            context.commands.emplace_back(state::AddOtherDate{});
        }
        tip_on_hover("One more small map, in the longest gap between the dates");
    }
    if (!context.state.compare.date_problem.empty()) {
        ImGui::PushStyleColor(ImGuiCol_Text, look.colors.error);
        wrapped_text(context.state.compare.date_problem);
        ImGui::PopStyleColor();
    }
}

void source_choice(const PanelContext& context, const compare::FactFilter& filter) {
    const campaign::Campaign& campaign = *context.state.campaign;
    const std::string chosen = filter.only_sources.empty()
                                   ? "Any source"
                                   : state::panel_text(campaign.source(filter.only_sources.front()).title);
    ImGui::SetNextItemWidth(-1.0F);
    if (!ImGui::BeginCombo("##source", chosen.c_str())) {
        return;
    }
    const auto choose = [&](std::vector<campaign::SourceId> sources) {
        compare::FactFilter chosen_facts = filter;
        chosen_facts.only_sources = std::move(sources);
        context.commands.emplace_back(state::SetComparedFilter{std::move(chosen_facts)});
    };
    if (ImGui::Selectable("Any source", filter.only_sources.empty())) {
        choose({});
    }
    for (std::size_t index = 0; index < campaign.sources.size(); ++index) {
        const campaign::SourceId id(index);
        const bool is_chosen = !filter.only_sources.empty() && filter.only_sources.front() == id;
        const std::string name = fmt::format("{}##{}", state::panel_text(campaign.sources[index].title), index);
        if (ImGui::Selectable(name.c_str(), is_chosen)) {
            choose({id});
        }
    }
    ImGui::EndCombo();
}

/// Which facts the other map of the same day believes.
void other_facts(const PanelContext& context) {
    const compare::FactFilter& filter = context.state.compare.choice.filter;
    muted_text(context.look, "Facts of the other map: of which confidence, by which source");
    constexpr std::array<std::pair<const char*, campaign::Confidence>, 3> levels{
        {{"any", campaign::Confidence::Low},
         {"medium or high", campaign::Confidence::Medium},
         {"high", campaign::Confidence::High}}};
    for (const auto& [word, least] : levels) {
        if (ImGui::RadioButton(word, filter.least == least)) {
            compare::FactFilter chosen = filter;
            chosen.least = least;
            context.commands.emplace_back(state::SetComparedFilter{std::move(chosen)});
        }
        ImGui::SameLine();
    }
    ImGui::NewLine();
    source_choice(context, filter);
}

}  // namespace

void compare_controls(const PanelContext& context, const state::CompareView& view) {
    looks(context, view);
    ImGui::Dummy({0, context.look.of(2)});
    if (ImGui::RadioButton("Two dates", !view.same_day)) {
        context.commands.emplace_back(state::CompareSameDay{false});
    }
    ImGui::SameLine();
    if (ImGui::RadioButton("One date, other facts", view.same_day)) {
        context.commands.emplace_back(state::CompareSameDay{true});
    }
    tip_on_hover("Two interpretations: what is left where only some facts are believed");
    if (view.same_day) {
        other_facts(context);
    } else {
        dates(context, view);
    }
    if (ImGui::Button(view.comparing ? "Stop comparing" : "Compare")) {
        context.commands.emplace_back(state::ToggleComparing{});
    }
}

void compare_exports(const PanelContext& context) {
    heading(context.look, "Export report");
    constexpr std::array<std::tuple<const char*, state::ReportFile, const char*>, 4> files{
        {{"PDF", state::ReportFile::Pdf, "Pages of A4 with vector maps"},
         {"HTML", state::ReportFile::Html, "One page that opens in a browser, offline"},
         {"Markdown", state::ReportFile::Markdown, "A folder with the text and its pictures"},
         {"CSV", state::ReportFile::Csv, "The changes, for a spreadsheet"}}};
    bool first = true;
    for (const auto& [word, file, tip] : files) {
        if (!std::exchange(first, false)) {
            beside(word);
        }
        if (ImGui::Button(word)) {
            context.commands.emplace_back(state::ExportComparison{file});
        }
        tip_on_hover(tip);
    }
    if (ImGui::Button("Copy as command")) {
        context.commands.emplace_back(state::CopyCompareCommand{});
    }
    tip_on_hover("The salang compare line that writes this report; Ctrl + C copies the one that draws the map");
}

}  // namespace app::ui
