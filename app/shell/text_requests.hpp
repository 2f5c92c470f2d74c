// What the panel of a text asks for: a text read, its decisions kept, what was accepted written down.
#pragma once

#include "app/shell/requests.hpp"

#include <filesystem>

namespace app::shell {

void answer(const state::request::ReadText& read, const RequestContext& context);
void answer(const state::request::WriteMentions& write, const RequestContext& context);
void answer(const state::request::KeepDecisions& keep, const RequestContext& context);

/// Whether a file is to be opened as a text, by the ending of its name.
[[nodiscard]] bool is_text_file(const std::filesystem::path& file);

}  // namespace app::shell
