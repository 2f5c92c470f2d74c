// How scenes look: theme, language, layers, quiet days, which facts count, what they are compared with.
#pragma once

#include "app/story/storyboard.hpp"
#include "app/ui/panel.hpp"

#include <optional>

namespace app::ui {

/// `none` is shown where nothing is said. True where anything has just become another, as below.
bool look_editor(const PanelContext& context, story::Look& edited, const char* none);
bool compared_editor(const PanelContext& context, std::optional<story::Compared>& compared);

}  // namespace app::ui
