// One open font face: its file mapped once, read by FreeType for pictures and by HarfBuzz for shaping.
#pragma once

#include "app/text/font_stack.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb.h>

#include <memory>
#include <string>
#include <vector>

namespace app::text {

/// FreeType itself; outlives every face.
class GlyphLibrary {
  public:
    /// Null where FreeType does not start.
    [[nodiscard]] static std::unique_ptr<GlyphLibrary> open();
    [[nodiscard]] FT_Library get() const { return m_library.get(); }

  private:
    struct Done {
        void operator()(FT_Library library) const { FT_Done_FreeType(library); }
    };
    std::unique_ptr<FT_LibraryRec_, Done> m_library;
};

/// Measures that shaping needs, in parts of an em.
struct FaceMetrics {
    double ascent = 1.0;
    double descent = 0.3;
};

/// A face. `library` must outlive it.
class Face {
  public:
    /// Null where the file is not a scalable font.
    [[nodiscard]] static std::unique_ptr<Face> open(const GlyphLibrary& library, const std::string& file, int number);

    [[nodiscard]] hb_font_t* shaper() const { return m_font.get(); }
    [[nodiscard]] double units_per_em() const { return m_units_per_em; }
    [[nodiscard]] const FaceMetrics& metrics() const { return m_metrics; }

    [[nodiscard]] GlyphBitmap render(std::uint32_t glyph, double size_px, const FontStack::Pen& pen,
                                     double outline_px) const;
    [[nodiscard]] std::vector<OutlineStep> outline(std::uint32_t glyph, double size_px) const;

  private:
    Face() = default;
    [[nodiscard]] bool load(std::uint32_t glyph, double size_px) const;

    struct Destroy {
        void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
        void operator()(hb_font_t* font) const { hb_font_destroy(font); }
        void operator()(FT_Face face) const { FT_Done_Face(face); }
    };
    std::unique_ptr<hb_blob_t, Destroy> m_file;
    std::unique_ptr<hb_font_t, Destroy> m_font;
    std::unique_ptr<FT_FaceRec_, Destroy> m_face;
    double m_units_per_em = 1000.0;
    FaceMetrics m_metrics;
};

}  // namespace app::text
