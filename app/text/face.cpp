#include "app/text/face.hpp"

#include "app/text/halo.hpp"

#include FT_GLYPH_H
#include FT_OUTLINE_H

#include <algorithm>
#include <cmath>
#include <cstring>

namespace app::text {

namespace {

/// FreeType counts pixels in 64ths.
FT_Pos sixty_fourths(double px) {
    return std::lround(px * 64.0);
}

/// Clockwise on a page whose y runs down; FreeType's y runs up and its matrices count in 65536ths.
FT_Matrix turn_matrix(double turn) {
    constexpr double one = 65536.0;
    const FT_Fixed along = std::lround(std::cos(turn) * one);
    const FT_Fixed across = std::lround(std::sin(turn) * one);
    return {along, across, -across, along};
}

struct GlyphDone {
    void operator()(FT_Glyph glyph) const { FT_Done_Glyph(glyph); }
};
using GlyphHandle = std::unique_ptr<FT_GlyphRec_, GlyphDone>;

/// Coverage of an outline glyph; empty where it covers nothing (a space) or cannot be drawn.
GlyphBitmap rasterised(FT_Glyph outline) {
    FT_Glyph picture = outline;
    if (FT_Glyph_To_Bitmap(&picture, FT_RENDER_MODE_NORMAL, nullptr, 0) != 0) {
        return {};
    }
    const GlyphHandle held(picture);
    const auto* bitmap_glyph = reinterpret_cast<FT_BitmapGlyph>(picture);
    const FT_Bitmap& from = bitmap_glyph->bitmap;
    GlyphBitmap to;
    to.width = static_cast<int>(from.width);
    to.height = static_cast<int>(from.rows);
    to.left_px = bitmap_glyph->left;
    to.top_px = -bitmap_glyph->top;
    to.coverage.resize(static_cast<std::size_t>(from.width) * from.rows);
    for (unsigned row = 0; row < from.rows; ++row) {
        std::memcpy(to.coverage.data() + static_cast<std::size_t>(row) * from.width,
                    from.buffer + static_cast<std::ptrdiff_t>(row) * from.pitch, from.width);
    }
    return to;
}

/// Collects an outline step by step for FT_Outline_Decompose.
class StepCollector {
  public:
    [[nodiscard]] static std::vector<OutlineStep> steps_of(FT_Outline& outline) {
        const FT_Outline_Funcs calls{
            [](const FT_Vector* to, void* self) { return of(self).add(OutlineStep::Kind::Move, {to}); },
            [](const FT_Vector* to, void* self) { return of(self).add(OutlineStep::Kind::Line, {to}); },
            [](const FT_Vector* a, const FT_Vector* to, void* self) {
                return of(self).add(OutlineStep::Kind::Quadratic, {a, to});
            },
            [](const FT_Vector* a, const FT_Vector* b, const FT_Vector* to, void* self) {
                return of(self).add(OutlineStep::Kind::Cubic, {a, b, to});
            },
            0,
            0};
        StepCollector collector;
        FT_Outline_Decompose(&outline, &calls, &collector);
        collector.close();
        return std::move(collector.m_steps);
    }

  private:
    static StepCollector& of(void* self) { return *static_cast<StepCollector*>(self); }

    int add(OutlineStep::Kind kind, std::initializer_list<const FT_Vector*> points) {
        if (kind == OutlineStep::Kind::Move) {
            close();
        }
        OutlineStep step;
        step.kind = kind;
        std::size_t i = 0;
        for (const FT_Vector* point : points) {
            step.x[i] = static_cast<double>(point->x) / 64.0;
            step.y[i] = -static_cast<double>(point->y) / 64.0;
            ++i;
        }
        m_steps.push_back(step);
        return 0;
    }

    void close() {
        if (!m_steps.empty()) {
            m_steps.push_back({OutlineStep::Kind::Close, {}, {}});
        }
    }

    std::vector<OutlineStep> m_steps;
};

}  // namespace

std::unique_ptr<GlyphLibrary> GlyphLibrary::open() {
    auto opened = std::make_unique<GlyphLibrary>();
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) {
        return nullptr;
    }
    opened->m_library.reset(library);
    return opened;
}

std::unique_ptr<Face> Face::open(const GlyphLibrary& library, const std::string& file, int number) {
    std::unique_ptr<Face> opened(new Face);
    opened->m_file.reset(hb_blob_create_from_file_or_fail(file.c_str()));
    if (!opened->m_file) {
        return nullptr;
    }
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(opened->m_file.get(), &length);
    FT_Face face = nullptr;
    if (FT_New_Memory_Face(library.get(), reinterpret_cast<const FT_Byte*>(bytes), static_cast<FT_Long>(length), number,
                           &face) != 0) {
        return nullptr;
    }
    opened->m_face.reset(face);
    if (!FT_IS_SCALABLE(face) || face->units_per_EM == 0) {
        return nullptr;
    }
    hb_face_t* shaping_face = hb_face_create(opened->m_file.get(), static_cast<unsigned>(number) & 0xFFFFU);
    opened->m_font.reset(hb_font_create(shaping_face));
    hb_face_destroy(shaping_face);
    // Above bit 16 stands the named instance of a variable font, from 1: "Noto Sans Bold" of a file with all weights.
    if (const unsigned instance = static_cast<unsigned>(number) >> 16U; instance > 0) {
        hb_font_set_var_named_instance(opened->m_font.get(), instance - 1);
    }
    opened->m_units_per_em = static_cast<double>(face->units_per_EM);
    hb_font_extents_t extents{};
    if (hb_font_get_h_extents(opened->m_font.get(), &extents) != 0) {
        opened->m_metrics = {extents.ascender / opened->m_units_per_em, -extents.descender / opened->m_units_per_em};
    }
    return opened;
}

bool Face::load(std::uint32_t glyph, double size_px) const {
    // Without hints a glyph has one shape at every place and size, and its advance is the one that HarfBuzz gave.
    return FT_Set_Char_Size(m_face.get(), 0, sixty_fourths(size_px), 72, 72) == 0 &&
           FT_Load_Glyph(m_face.get(), glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) == 0 &&
           m_face->glyph->format == FT_GLYPH_FORMAT_OUTLINE;
}

GlyphBitmap Face::render(std::uint32_t glyph, double size_px, const FontStack::Pen& pen, double outline_px) const {
    if (!load(glyph, size_px)) {
        return {};
    }
    FT_Outline* outline = &m_face->glyph->outline;
    if (pen.turn != 0.0) {
        const FT_Matrix turned = turn_matrix(pen.turn);
        FT_Outline_Transform(outline, &turned);
    }
    FT_Outline_Translate(outline, sixty_fourths(pen.subpixel_x), -sixty_fourths(pen.subpixel_y));
    FT_Glyph taken = nullptr;
    if (FT_Get_Glyph(m_face->glyph, &taken) != 0) {
        return {};
    }
    const GlyphHandle plain(taken);
    GlyphBitmap inside = rasterised(plain.get());
    if (outline_px <= 0.0 || inside.coverage.empty()) {
        return inside;
    }
    // Not FreeType's stroker: its inner border turns inside out where the radius is larger than the feature, and leaves
    // holes.
    return grown(inside, straightened(StepCollector::steps_of(m_face->glyph->outline)), outline_px);
}

std::vector<OutlineStep> Face::outline(std::uint32_t glyph, double size_px) const {
    return load(glyph, size_px) ? StepCollector::steps_of(m_face->glyph->outline) : std::vector<OutlineStep>{};
}

}  // namespace app::text
