// The map as a picture file.
#pragma once

#include "app/shell/requests.hpp"

namespace app::shell {

/// Draws at once, writes in a job; says where the file is.
void answer(const state::request::WritePicture& picture, const RequestContext& context);

}  // namespace app::shell
