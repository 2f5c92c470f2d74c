// Opening what the user names or drops on the window.
#pragma once

#include "app/shell/requests.hpp"

namespace app::shell {

/// A text is read beside the map. A folder with a campaign takes the place of the one that is shown, once it is loaded.
void answer(const state::request::OpenPath& open, const RequestContext& context);

}  // namespace app::shell
