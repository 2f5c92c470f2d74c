#include "app/print/font_faces.hpp"

#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>

namespace app::print {

cairo_font_face_t* FontFaces::get(text::FaceIndex face) {
    if (const auto found = m_faces.find(face); found != m_faces.end()) {
        return found->second.get();
    }
    // A pattern with a file and a face in it is not looked for: it is opened.
    const std::string file = m_fonts->face_file(face);
    FcPattern* pattern = FcPatternCreate();
    FcPatternAddString(pattern, FC_FILE, reinterpret_cast<const FcChar8*>(file.c_str()));
    FcPatternAddInteger(pattern, FC_INDEX, m_fonts->face_number(face));
    CairoFontFace made(cairo_ft_font_face_create_for_pattern(pattern));
    FcPatternDestroy(pattern);
    return m_faces.emplace(face, std::move(made)).first->second.get();
}

}  // namespace app::print
