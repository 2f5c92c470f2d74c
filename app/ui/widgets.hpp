// Small widgets that several panels share.
#pragma once

#include "app/campaign/actor.hpp"
#include "app/ui/look.hpp"

#include <string>
#include <string_view>

namespace app::ui {

/// Signs drawn as shapes: no font need have them.
enum class Icon { Play, PlayBack, Pause, DayBack, DayOn, ChangeBack, ChangeOn, Close };

/// A square button with a sign; true when pressed. `tip` shows while the pointer rests on it.
bool icon_button(const Look& look, const char* id, Icon icon, const std::string& tip, float size, bool strong = false);
/// A panel's name in a font of `look.fonts` and a cross at the right edge; whether that was pressed.
bool panel_title(const Look& look, ImFont* font, const std::string& title, const std::string& tip);
/// A flat button with a word; `on` shows it as chosen.
bool word_button(const Look& look, const std::string& word, bool on, const std::string& tip);
[[nodiscard]] float word_button_width(const std::string& word);

void text(std::string_view words);
void muted_text(const Look& look, std::string_view words);
/// Wrapped at the panel's right edge.
void wrapped_text(std::string_view words);
/// Wrapped text that can be pressed; true when it was.
bool link_text(const Look& look, const std::string& words, const char* tip);
void heading(const Look& look, const std::string& words);
/// A small square in a party's colour, as high as the text beside it.
void swatch(const Look& look, const campaign::ActorColor& color);
/// Shows a line by the pointer while the last widget is under it.
void tip_on_hover(const std::string& tip);
/// Whether the pointer itself is on the last item. ImGui calls an item hovered too that the keys have gone to; what
/// depends on where in the item the pointer is must not follow that.
[[nodiscard]] bool pointer_is_on_item();

[[nodiscard]] ImU32 packed(const campaign::ActorColor& color);

}  // namespace app::ui
