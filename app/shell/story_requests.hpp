// Storyboards of the window, from and to their files.
#pragma once

#include "app/shell/requests.hpp"

namespace app::shell {

void answer(const state::request::ListStories& list, const RequestContext& context);
void answer(const state::request::OpenStory& open, const RequestContext& context);
void answer(const state::request::SaveStory& save, const RequestContext& context);
/// Narration and fonts.
void answer(const state::request::LookUpOutside& look, const RequestContext& context);

}  // namespace app::shell
