// The looks that a map may have, read once from small files of "name = value" lines; a file says only what differs from
// the light theme.
#pragma once

#include "app/scene/frame_spec.hpp"
#include "app/scene/style.hpp"
#include "geo/base/result.hpp"

#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace app::scene {

/// A style for every Theme. Immutable once made; const is safe to share.
class Themes {
  public:
    /// Every theme looks like the light one that the program carries in itself.
    Themes();
    /// Reads `light.theme`, `dark.theme`, `projector.theme` and `print.theme` of a folder. Fails with NotFound,
    /// CannotRead or BadData; the error names file, line and setting.
    [[nodiscard]] static geo::Result<std::shared_ptr<const Themes>> read(const std::filesystem::path& folder);

    [[nodiscard]] const Style& of(Theme theme) const { return m_styles[static_cast<std::size_t>(theme)]; }

  private:
    std::array<Style, theme_count> m_styles;
};
using ThemesPtr = std::shared_ptr<const Themes>;

/// "light", "dark", "projector", "print": as in files and on the command line.
[[nodiscard]] std::string_view theme_name(Theme theme);

/// `base` with the settings of a text. Lines: "[section]", "name = value", blank, or a comment after ";". Values: a
/// colour as #RRGGBB or #RRGGBBAA, a number, yes or no, or a face (regular, bold, italic). `type` multiplies the size
/// of all lettering once the rest is read. `file` is for the error: BadData with file and line.
[[nodiscard]] geo::Result<Style> parse_theme(std::string_view text, const Style& base, const std::string& file);
/// All settings as such a text; parsing it gives the style again.
[[nodiscard]] std::string theme_text(const Style& style);

}  // namespace app::scene
