#include "app/shell/story_requests.hpp"

#include "app/record/narration.hpp"
#include "app/store/story_files.hpp"
#include "app/text/font_stack.hpp"

#include <fmt/core.h>

#include <utility>

namespace app::shell {

using namespace messages::literals;

namespace {

store::StoryFolders folders_of(const RequestContext& context) {
    const campaign::CampaignInfo& info = context.state.campaign->info;
    return store::story_folders(info.folder, info.id);
}

void tell(const RequestContext& context, const geo::Error& error) {
    context.commands.emplace_back(state::Tell{{geo::Severity::Error, {}, "storyboard", geo::describe(error)}});
}

}  // namespace

void answer(const state::request::ListStories& /*list*/, const RequestContext& context) {
    if (context.state.has_campaign()) {
        context.commands.emplace_back(state::StoriesListed{store::stored_stories(folders_of(context))});
    }
}

void answer(const state::request::OpenStory& open, const RequestContext& context) {
    auto loaded = store::load_story(open.file);
    if (!loaded) {
        tell(context, loaded.error());
        return;
    }
    context.commands.emplace_back(state::StoryOpened{std::move(loaded->board), std::move(loaded->unread)});
}

void answer(const state::request::SaveStory& save, const RequestContext& context) {
    auto saved = store::save_story(*save.board, save.name, folders_of(context));
    if (!saved) {
        tell(context, saved.error());
        return;
    }
    const std::string file = saved->board->file.string();
    context.commands.emplace_back(state::StorySaved{
        std::move(saved->board),
        context.state.texts(saved->in_campaign ? "notice.saved"_m : "notice.saved_in_own"_m, fmt::arg("file", file))});
    answer(state::request::ListStories{}, context);
}

void answer(const state::request::LookUpOutside& look, const RequestContext& context) {
    context.jobs.start({.title = context.state.texts("job.outside"_m), .can_cancel = false},
                       [look](const JobContext& job) -> geo::Result<void> {
                           state::StoryOutside outside{look.narration, look.fonts, {}};
                           if (!look.narration.empty()) {
                               const auto length_s = record::narration_length_s(look.narration);
                               if (length_s) {
                                   outside.found.narration_s = *length_s;
                               } else {
                                   outside.found.narration_problem = length_s.error().message;
                               }
                           }
                           outside.found.missing_fonts = text::missing_families(look.fonts);
                           job.post(state::StoryOutsideFound{std::move(outside)});
                           return {};
                       });
}

}  // namespace app::shell
