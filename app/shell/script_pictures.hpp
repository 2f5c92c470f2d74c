// Panels' text in scripts that ImGui cannot set, shaped and drawn by the map's own fonts, as textures.
#pragma once

#include "app/gl/coverage_texture.hpp"
#include "app/text/font_stack.hpp"
#include "app/ui/look.hpp"
#include "app/ui/script_text.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

namespace app::shell {

/// Bounded: where the textures are over their budget at the start of a frame, those that the frame before did not draw
/// go. Needs a current context whenever it is used and when it dies.
class ScriptPictures final : public ui::ScriptTextures {
  public:
    explicit ScriptPictures(std::shared_ptr<const text::FontStack> fonts) : m_fonts(std::move(fonts)) {}

    /// `pixel_ratio`: device pixels a unit of ImGui. Not inside a frame.
    void begin_frame(const ui::Fonts& fonts, double pixel_ratio);
    [[nodiscard]] const ui::ScriptPicture& picture(const ui::ScriptOrder& order) override;
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

  private:
    struct Entry {
        std::optional<gl::CoverageTexture> texture;
        ui::ScriptPicture picture;
        std::size_t bytes = 0;
        std::uint64_t last_frame = 0;
    };
    [[nodiscard]] Entry made(const ui::ScriptOrder& order) const;
    [[nodiscard]] bool is_bold(const ImFont* font) const;

    std::shared_ptr<const text::FontStack> m_fonts;
    ui::Fonts m_panel_fonts;
    double m_pixel_ratio = 1.0;
    std::unordered_map<std::string, Entry> m_entries;
    std::size_t m_bytes = 0;
    std::uint64_t m_frame = 0;
};

}  // namespace app::shell
