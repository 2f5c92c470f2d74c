#include "app/ui/jobs_strip.hpp"

#include "app/ui/widgets.hpp"

#include <algorithm>
#include <string>

namespace app::ui {

using namespace messages::literals;

namespace {

constexpr float strip_width = 320.0F;  // design pixels
constexpr float bar_height = 6.0F;

/// A bar whose full part says how much is done; a full one in a paler colour where nobody knows.
void progress_bar(const Look& look, double fraction) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = std::max(1.0F, ImGui::GetContentRegionAvail().x);
    const float height = look.of(bar_height);
    const float done = fraction < 0.0 ? width : width * static_cast<float>(std::min(fraction, 1.0));
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(corner, {corner.x + width, corner.y + height}, look.colors.pressed, height / 2);
    const ImU32 color = fraction < 0.0 ? look.colors.passed : look.colors.accent;
    list->AddRectFilled(corner, {corner.x + done, corner.y + height}, color, height / 2);
    ImGui::Dummy({width, height});
}

}  // namespace

void draw_job(const PanelContext& context, const state::JobState& job) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    ImGui::PushID(static_cast<int>(job.id));
    ImGui::PushFont(look.fonts.bold);
    wrapped_text(job.title);
    ImGui::PopFont();
    progress_bar(look, job.fraction);
    if (job.cancelling) {
        muted_text(look, texts("jobs.stopping"_m));
    } else if (!job.words.empty()) {
        ImGui::PushStyleColor(ImGuiCol_Text, look.colors.muted);
        wrapped_text(job.paused ? texts("jobs.paused_at"_m, fmt::arg("words", job.words)) : job.words);
        ImGui::PopStyleColor();
    }
    if (job.can_pause && !job.cancelling) {
        if (ImGui::Button(job.paused ? texts("jobs.go_on"_m) : texts("jobs.pause"_m))) {
            context.commands.push_back(state::PauseJob{job.id, !job.paused});
        }
        ImGui::SameLine();
    }
    if (job.can_cancel && !job.cancelling) {
        if (ImGui::Button(texts("jobs.cancel"_m))) {
            context.commands.push_back(state::CancelJob{job.id});
        }
    } else if (job.can_pause && !job.cancelling) {
        ImGui::NewLine();
    }
    ImGui::PopID();
}

void jobs_strip(const PanelContext& context) {
    const auto& jobs = context.state.jobs.list;
    const auto is_shown = [](const state::JobState& job) { return job.shown; };
    if (std::none_of(jobs.begin(), jobs.end(), is_shown)) {
        return;
    }
    const Look& look = context.look;
    const UiRect map = ui_rect(state::page_layout(context.state).open_map, context.state.window);
    const ImVec2 corner{map.position.x + map.size.x - look.of(12), map.position.y + look.of(12)};
    const float width = std::min(look.of(strip_width), map.size.x - look.of(24));
    ImGui::PushFont(look.fonts.body);
    if (begin_popover("jobs", corner, {1, 0}, {width, 0}, {width, map.size.y - look.of(24)})) {
        bool first = true;
        for (const state::JobState& job : jobs) {
            if (!job.shown) {
                continue;
            }
            if (!first) {
                ImGui::Separator();
            }
            first = false;
            draw_job(context, job);
        }
    }
    end_popover();
    ImGui::PopFont();
}

}  // namespace app::ui
