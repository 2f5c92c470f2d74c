// Widgets that edit plain values: each says whether the value has just become another.
#pragma once

#include "app/messages/texts.hpp"
#include "app/ui/look.hpp"

#include <imgui.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app::ui {

/// A line of text, at most 500 bytes.
bool edit_text(const char* id, std::string& value, float width, const char* hint = "");
/// Several lines, at most 6000 bytes.
bool edit_lines(const char* id, std::string& value, ImVec2 size);
/// A list of texts in one line, parted by semicolons.
bool edit_list(const char* id, std::vector<std::string>& values, float width, const char* hint);

/// A number that is typed, or changed by dragging. `format` is one of ImGui's: see number_format.
bool edit_number(const char* id, double& value, float width, double least, double most, const std::string& format,
                 float speed = 0.05F);

/// A word of a file, and what the window shows for it.
struct WordChoice {
    std::string_view word;
    std::string shown;
};
/// Words that are the same in every language: codes and names.
[[nodiscard]] std::vector<WordChoice> as_they_are(const std::vector<std::string_view>& words);

/// One of a few words, or none, which is shown as `none`.
bool edit_word(const char* id, std::optional<std::string>& value, const std::vector<WordChoice>& choices,
               const char* none, float width);
/// Yes, no, or as the film says.
bool edit_flag(const messages::Texts& texts, const char* id, std::optional<bool>& value, const char* none, float width);

/// A name before a field, on its line.
void field_name(const Look& look, const char* name, float width);
/// A small button on the line of the widget before.
bool side_button(const char* word, const char* tip);

}  // namespace app::ui
