// The report of a comparison into files.
#pragma once

#include "app/shell/requests.hpp"

namespace app::shell {

/// In a job; says where the file is.
void answer(const state::request::ExportComparison& exported, const RequestContext& context);

}  // namespace app::shell
