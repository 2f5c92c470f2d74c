// The running text in its column: mentions marked by how they stand, the sentence in hand on a ground of its own.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

/// Fills `size` at the cursor. A text must be open.
void reading_text(const PanelContext& context, ImVec2 size);

/// The ground of a mention, as the text and the panel's legend show it.
struct MentionInk {
    ImU32 ground = 0;     ///< 0: none
    ImU32 text = 0;       ///< 0: as the text around it
    ImU32 underline = 0;  ///< 0: none
    bool struck = false;
};
[[nodiscard]] MentionInk mention_ink(const Look& look, document::Standing how, bool is_date);

}  // namespace app::ui
