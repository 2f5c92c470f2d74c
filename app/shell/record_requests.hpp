// Films that the window has recorded beside it.
#pragma once

#include "app/shell/requests.hpp"

namespace app::shell {

/// A process that records, as a job that can be paused and stopped.
void answer(const state::request::Record& wanted, const RequestContext& context);
/// What stands where a film is to be written.
void answer(const state::request::LookAtOutput& look, const RequestContext& context);

}  // namespace app::shell
