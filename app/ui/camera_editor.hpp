// What the camera of a scene shows, and how it goes there.
#pragma once

#include "app/story/storyboard.hpp"
#include "app/ui/panel.hpp"

namespace app::ui {

/// True where anything has just become another.
bool camera_editor(const PanelContext& context, story::Scene& scene);

}  // namespace app::ui
