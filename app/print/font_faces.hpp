// The faces of a FontStack as Cairo knows them, so that it can embed them. Only for the .cpp files of this folder.
#pragma once

#include "app/print/canvas.hpp"
#include "app/text/font_stack.hpp"

#include <map>

namespace app::print {

/// Opened when first asked for; one set serves all pages of a document.
class FontFaces {
  public:
    explicit FontFaces(const text::FontStack& fonts) : m_fonts(&fonts) {}

    [[nodiscard]] cairo_font_face_t* get(text::FaceIndex face);

  private:
    const text::FontStack* m_fonts;
    std::map<text::FaceIndex, CairoFontFace> m_faces;
};

}  // namespace app::print
