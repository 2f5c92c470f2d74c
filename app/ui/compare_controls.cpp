#include "app/ui/compare_controls.hpp"

#include "app/state/panel_text.hpp"
#include "app/ui/widgets.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <tuple>
#include <utility>

namespace app::ui {

using namespace messages::literals;

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
        tip_on_hover(context.state.texts("compare.other_tip"_m));
    }
}

void dates(const PanelContext& context, const state::CompareView& view) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    const float width = look.of(170);
    muted_text(look, texts("compare.first"_m));
    ImGui::SameLine(look.of(120));
    text(view.first);
    const std::size_t shown = view.takes_many ? view.others.size() : std::min<std::size_t>(view.others.size(), 1);
    for (std::size_t index = 0; index < shown; ++index) {
        ImGui::PushID(static_cast<int>(index));
        ImGui::AlignTextToFramePadding();
        muted_text(look, index == 0 ? texts("compare.against"_m) : texts("compare.and"_m));
        ImGui::SameLine(look.of(120));
        other_date(context, view.others[index], index, width);
        if (view.takes_many && view.others.size() > 1) {
            ImGui::SameLine();
            if (icon_button(look, "remove", Icon::Close, texts("compare.remove"_m), ImGui::GetFrameHeight())) {
                context.commands.emplace_back(state::RemoveOtherDate{index});
            }
        }
        ImGui::PopID();
    }
    if (ImGui::Button(texts("compare.swap"_m))) {
        context.commands.emplace_back(state::SwapDates{});
    }
    tip_on_hover(texts("compare.swap_tip"_m));
    if (view.can_add) {
        beside(texts("compare.add"_m));
        if (ImGui::Button(texts("compare.add"_m))) {
            context.commands.emplace_back(state::AddOtherDate{});
        }
        tip_on_hover(texts("compare.add_tip"_m));
    }
    if (!context.state.compare.date_problem.empty()) {
        ImGui::PushStyleColor(ImGuiCol_Text, look.colors.error);
        wrapped_text(context.state.compare.date_problem);
        ImGui::PopStyleColor();
    }
}

void source_choice(const PanelContext& context, const compare::FactFilter& filter) {
    const campaign::Campaign& campaign = *context.state.campaign;
    const char* any = context.state.texts("compare.any_source"_m);
    const std::string chosen =
        filter.only_sources.empty() ? any : state::panel_text(campaign.source(filter.only_sources.front()).title);
    ImGui::SetNextItemWidth(-1.0F);
    if (!ImGui::BeginCombo("##source", chosen.c_str())) {
        return;
    }
    const auto choose = [&](std::vector<campaign::SourceId> sources) {
        compare::FactFilter chosen_facts = filter;
        chosen_facts.only_sources = std::move(sources);
        context.commands.emplace_back(state::SetComparedFilter{std::move(chosen_facts)});
    };
    if (ImGui::Selectable(any, filter.only_sources.empty())) {
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
    muted_text(context.look, context.state.texts("compare.facts"_m));
    constexpr std::array<std::pair<messages::Key, campaign::Confidence>, 3> levels{
        {{"compare.any"_m, campaign::Confidence::Low},
         {"compare.medium_or_high"_m, campaign::Confidence::Medium},
         {"compare.high"_m, campaign::Confidence::High}}};
    for (const auto& [word, least] : levels) {
        if (ImGui::RadioButton(context.state.texts(word), filter.least == least)) {
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
    const messages::Texts& texts = context.state.texts;
    looks(context, view);
    ImGui::Dummy({0, context.look.of(2)});
    if (ImGui::RadioButton(texts("compare.two_dates"_m), !view.same_day)) {
        context.commands.emplace_back(state::CompareSameDay{false});
    }
    ImGui::SameLine();
    if (ImGui::RadioButton(texts("compare.other_facts"_m), view.same_day)) {
        context.commands.emplace_back(state::CompareSameDay{true});
    }
    tip_on_hover(texts("compare.other_facts_tip"_m));
    if (view.same_day) {
        other_facts(context);
    } else {
        dates(context, view);
    }
    if (ImGui::Button(view.comparing ? texts("compare.stop"_m) : texts("compare.start"_m))) {
        context.commands.emplace_back(state::ToggleComparing{});
    }
}

void compare_exports(const PanelContext& context) {
    const messages::Texts& texts = context.state.texts;
    heading(context.look, texts("compare.report"_m));
    constexpr std::array<std::tuple<messages::Key, state::ReportFile, messages::Key>, 4> files{
        {{"compare.pdf"_m, state::ReportFile::Pdf, "compare.pdf_tip"_m},
         {"compare.html"_m, state::ReportFile::Html, "compare.html_tip"_m},
         {"compare.markdown"_m, state::ReportFile::Markdown, "compare.markdown_tip"_m},
         {"compare.csv"_m, state::ReportFile::Csv, "compare.csv_tip"_m}}};
    bool first = true;
    for (const auto& [word, file, tip] : files) {
        if (!std::exchange(first, false)) {
            beside(texts(word));
        }
        if (ImGui::Button(texts(word))) {
            context.commands.emplace_back(state::ExportComparison{file});
        }
        tip_on_hover(texts(tip));
    }
    if (ImGui::Button(texts("panel.copy_command"_m))) {
        context.commands.emplace_back(state::CopyCompareCommand{});
    }
    tip_on_hover(texts("compare.command_tip"_m));
}

}  // namespace app::ui
