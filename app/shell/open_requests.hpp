// Opening what the user names or drops on the window.
#pragma once

#include "app/shell/requests.hpp"

namespace app::shell {

/// By what it is: a folder with a campaign takes the place of the one that is shown, a text goes to the reading panel,
/// any other file becomes a layer; the Open panel looks into any other folder. "~" is the user's own folder.
void answer(const state::request::OpenPath& open, const RequestContext& context);
/// In a job.
void answer(const state::request::OpenLayer& open, const RequestContext& context);
/// In a job: a folder may lie far away.
void answer(const state::request::ListFolder& list, const RequestContext& context);

}  // namespace app::shell
