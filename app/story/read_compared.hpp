// What a scene is compared with, and which facts count in it. Only for the .cpp files of this folder.
#pragma once

#include "app/story/story_fields.hpp"
#include "app/story/storyboard.hpp"

namespace app::story {

/// The field "filter".
void read_believed(Fields& fields, std::optional<Believed>& filter);
/// The field "compare".
void read_compared(Fields& fields, std::optional<Compared>& compared);

}  // namespace app::story
