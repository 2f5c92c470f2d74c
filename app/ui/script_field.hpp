// A field to type into whose words may be in any script.
#pragma once

#include <imgui.h>

#include <cstddef>

namespace app::ui {

/// As `ImGui::InputTextWithHint`; words whose letters join or run from right to left are seen as they are read, with
/// the cursor and the selection where they are in them.
bool script_field(const char* id, const char* hint, char* buffer, std::size_t size, ImGuiInputTextFlags flags);

}  // namespace app::ui
