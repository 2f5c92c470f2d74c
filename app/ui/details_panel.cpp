#include "app/ui/details_panel.hpp"

#include "app/state/details_view.hpp"
#include "app/ui/widgets.hpp"

namespace app::ui {

using namespace messages::literals;

namespace {

constexpr float label_column = 104.0F;  // design pixels

void draw_title(const PanelContext& context, const state::DetailsView& view) {
    const Look& look = context.look;
    const float close_size = look.of(26);
    const float right = ImGui::GetWindowContentRegionMax().x - close_size;
    const bool from_list = context.state.panels.has(state::Panel::Find);
    if (from_list) {
        if (ImGui::Button(context.state.texts("details.back"_m))) {
            context.commands.push_back(state::ClearSelection{});
        }
    } else {
        muted_text(look, view.kind);
    }
    ImGui::SameLine(right);
    if (icon_button(look, "close", Icon::Close,
                    from_list ? context.state.texts("details.close_both"_m) : context.state.texts("panel.close"_m),
                    close_size)) {
        context.commands.push_back(state::ClearSelection{});
        if (from_list) {
            context.commands.push_back(state::TogglePanel{state::Panel::Find});
        }
    }
    if (from_list) {
        muted_text(look, view.kind);
    }
    ImGui::PushFont(look.fonts.title);
    wrapped_text(view.title);
    ImGui::PopFont();
    if (!view.other_names.empty()) {
        wrapped_text(view.other_names);
    }
    const scene::Selection& selection = context.state.selection;
    if (selection.kind == scene::Selection::Kind::Source) {
        const std::vector<campaign::SourceId> only{campaign::SourceId(selection.index)};
        bool alone = context.state.filter.only_sources == only;
        if (ImGui::Checkbox(context.state.texts("details.only_source"_m), &alone)) {
            compare::FactFilter filter = context.state.filter;
            filter.only_sources = alone ? only : std::vector<campaign::SourceId>{};
            context.commands.push_back(state::SetFilter{std::move(filter)});
        }
    }
    for (const state::DateJump& jump : view.jumps) {
        if (ImGui::Button(context.state.texts(jump.label))) {
            context.commands.push_back(state::SetDate{jump.day});
        }
        ImGui::SameLine();
    }
    if (!view.jumps.empty()) {
        ImGui::NewLine();
    }
}

void draw_fields(const PanelContext& context, const state::DetailsSection& section) {
    const Look& look = context.look;
    for (const state::DetailsField& field : section.fields) {
        muted_text(look, context.state.texts(field.label));
        ImGui::SameLine(look.of(label_column));
        wrapped_text(field.text);
    }
}

void draw_history(const PanelContext& context, const state::DetailsSection& section) {
    if (section.history.size() < 2) {
        return;
    }
    const Look& look = context.look;
    muted_text(look, context.state.texts("details.over_time"_m));
    for (std::size_t index = 0; index < section.history.size(); ++index) {
        const state::HistoryLine& line = section.history[index];
        ImGui::PushID(static_cast<int>(index));
        const ImVec2 start = ImGui::GetCursorPos();
        if (ImGui::Selectable("##line", line.is_now)) {
            context.commands.push_back(state::SetDate{line.day});
        }
        ImGui::SetCursorPos({start.x + look.of(4), start.y});
        swatch(look, line.color);
        text(line.when);
        ImGui::SameLine(look.of(label_column + 76));
        text(line.what);
        ImGui::PopID();
    }
}

void draw_source(const PanelContext& context, const state::SourceLine& source) {
    const Look& look = context.look;
    ImGui::PushID(static_cast<int>(source.index));
    if (link_text(look, source.title, context.state.texts("details.rests"_m))) {
        context.commands.push_back(state::Select{{scene::Selection::Kind::Source, source.index}});
    }
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.of(8), look.of(1)});
    ImGui::PushFont(look.fonts.small_print);
    ImGui::PushStyleColor(ImGuiCol_Text, look.colors.muted);
    if (!source.detail.empty()) {
        wrapped_text(source.detail);
    }
    if (!source.where.empty()) {
        wrapped_text(source.where);
    }
    ImGui::PopStyleColor();
    ImGui::PopFont();
    ImGui::PopStyleVar();
    if (!source.link.empty() && link_text(look, source.link, context.state.texts("details.copy_link"_m))) {
        ImGui::SetClipboardText(source.link.c_str());
    }
    ImGui::Dummy({0, look.of(2)});
    ImGui::PopID();
}

void draw_sources(const PanelContext& context, const state::DetailsSection& section) {
    const Look& look = context.look;
    if (section.sources.empty()) {
        return;
    }
    ImGui::Dummy({0, look.of(2)});
    muted_text(look, section.sources.size() == 1 ? context.state.texts("details.source"_m)
                                                 : context.state.texts("details.sources"_m));
    ImGui::Indent(look.of(12));
    for (const state::SourceLine& source : section.sources) {
        draw_source(context, source);
    }
    ImGui::Unindent(look.of(12));
}

void draw_section(const PanelContext& context, const state::DetailsSection& section) {
    const Look& look = context.look;
    if (!section.heading.empty()) {
        heading(look, section.heading);
    }
    if (!section.headline.empty()) {
        if (section.swatch) {
            swatch(look, *section.swatch);
        }
        wrapped_text(section.headline);
    }
    draw_fields(context, section);
    draw_history(context, section);
    draw_sources(context, section);
}

void draw_related(const PanelContext& context, const state::DetailsView& view) {
    if (view.related.empty()) {
        return;
    }
    const Look& look = context.look;
    heading(look, context.state.texts("details.related"_m));
    for (std::size_t index = 0; index < view.related.size(); ++index) {
        const state::RelatedRecord& record = view.related[index];
        ImGui::PushID(static_cast<int>(index));
        if (!record.when.empty()) {
            muted_text(look, record.when);
            ImGui::SameLine(look.of(label_column + 40));
        }
        if (link_text(look, record.words, context.state.texts("details.go"_m))) {
            context.commands.push_back(state::Show{record.what, record.day});
        }
        ImGui::PopID();
    }
}

}  // namespace

void details_panel(const PanelContext& context) {
    const auto view = state::details_view(context.state);
    const state::WindowRect room = state::page_layout(context.state).details;
    if (!view || room.empty()) {
        return;
    }
    const UiRect rect = ui_rect(room, context.state.window);
    if (begin_region("details", rect, context.look)) {
        ImGui::GetWindowDrawList()->AddLine(rect.position, {rect.position.x, rect.position.y + rect.size.y},
                                            context.look.colors.line);
        // A new record starts at its top, not where the one before was scrolled to: each has a scroll position of its
        // own.
        const auto& selection = context.state.selection;
        ImGui::PushID(static_cast<int>(selection.kind));
        ImGui::PushID(static_cast<int>(selection.index));
        draw_title(context, *view);
        ImGui::BeginChild("record", {0, 0}, false, ImGuiWindowFlags_NoSavedSettings);
        for (std::size_t index = 0; index < view->sections.size(); ++index) {
            ImGui::PushID(static_cast<int>(index));
            draw_section(context, view->sections[index]);
            ImGui::PopID();
        }
        draw_related(context, *view);
        ImGui::EndChild();
        ImGui::PopID();
        ImGui::PopID();
    }
    end_region();
}

}  // namespace app::ui
