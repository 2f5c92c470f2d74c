// The fonts of the map: found by family through fontconfig, checked for the letters they must have.
#pragma once

#include "geo/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace app::text {

/// Weights and slants of which the stack has a face for each script.
enum class FontStyle { Regular, Bold, Italic };

/// A face of the stack: an index that is the same for the same fonts installed.
using FaceIndex = std::uint32_t;

/// 8-bit coverage of one glyph. `left_px` and `top_px` place its upper left corner relative to the pen (x right, y
/// down).
struct GlyphBitmap {
    int width = 0;
    int height = 0;
    int left_px = 0;
    int top_px = 0;
    std::vector<std::uint8_t> coverage;
};

/// One step of a glyph's outline, for drawing as vectors: pixels relative to the pen, y down.
struct OutlineStep {
    enum class Kind { Move, Line, Quadratic, Cubic, Close } kind = Kind::Move;
    double x[3] = {0, 0, 0};
    double y[3] = {0, 0, 0};
};

/// The font stack. Not thread-safe: each thread opens its own. Same fonts installed, same answers.
class FontStack {
  public:
    /// Opens the families in `first` as far as they are installed, then Noto Sans (Latin), Noto Sans Arabic / Noto
    /// Naskh Arabic and fall-backs that fontconfig knows. Fails with NoFont and the package's name where Latin letters,
    /// or the letters of Dari and Pashto, have no font.
    [[nodiscard]] static geo::Result<FontStack> open(const std::vector<std::string>& first = {});

    FontStack(FontStack&&) noexcept;
    FontStack& operator=(FontStack&&) noexcept;
    ~FontStack();

    /// The face that has a character in a style; the first face where none has it.
    [[nodiscard]] FaceIndex face_for(char32_t character, FontStyle style) const;
    [[nodiscard]] std::string face_file(FaceIndex face) const;
    /// Which face of that file it is, as FreeType and fontconfig count them (a named instance above bit 16).
    [[nodiscard]] int face_number(FaceIndex face) const;

    /// Where a glyph's pen stands within its pixel (0 to 1, x right, y down), and how far it is turned around it
    /// (radians, clockwise).
    struct Pen {
        double subpixel_x = 0;
        double subpixel_y = 0;
        double turn = 0;
    };
    /// The glyph at a size (pixels per em), grown outwards by `outline_px` (0: as it is; more: a halo).
    [[nodiscard]] GlyphBitmap render(FaceIndex face, std::uint32_t glyph, double size_px, const Pen& pen,
                                     double outline_px) const;
    [[nodiscard]] GlyphBitmap render(FaceIndex face, std::uint32_t glyph, double size_px, double subpixel_x,
                                     double outline_px) const {
        return render(face, glyph, size_px, Pen{subpixel_x, 0, 0}, outline_px);
    }
    [[nodiscard]] std::vector<OutlineStep> outline(FaceIndex face, std::uint32_t glyph, double size_px) const;

    struct Impl;
    [[nodiscard]] const Impl& impl() const { return *m_impl; }

  private:
    explicit FontStack(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// Which of some families are not installed, in their order. Without fontconfig's list: all of them.
[[nodiscard]] std::vector<std::string> missing_families(const std::vector<std::string>& families);

}  // namespace app::text
