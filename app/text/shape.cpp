#include "app/text/bidi.hpp"
#include "app/text/font_stack_impl.hpp"
#include "app/text/shaped_text.hpp"

#include <algorithm>

namespace app::text {

namespace {

/// Neighbouring characters of one level, script and face, in logical order.
struct Run {
    std::size_t first = 0;
    std::size_t count = 0;
    std::uint8_t level = 0;
    hb_script_t script = HB_SCRIPT_COMMON;
    FaceIndex face = 0;
};

struct BufferDestroy {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using Buffer = std::unique_ptr<hb_buffer_t, BufferDestroy>;

bool is_shared(hb_script_t script) {
    return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED;
}

/// Letters of these scripts hang together; a gap between them would break the line.
bool joins(hb_script_t script) {
    return script == HB_SCRIPT_ARABIC || script == HB_SCRIPT_SYRIAC || script == HB_SCRIPT_NKO ||
           script == HB_SCRIPT_MONGOLIAN || script == HB_SCRIPT_DEVANAGARI || script == HB_SCRIPT_BENGALI;
}

/// Scripts with digits, spaces and signs given to the script they stand in.
std::vector<hb_script_t> scripts_of(const std::vector<Character>& text) {
    hb_unicode_funcs_t* unicode = hb_unicode_funcs_get_default();
    std::vector<hb_script_t> scripts(text.size());
    std::transform(text.begin(), text.end(), scripts.begin(),
                   [&](const Character& c) { return hb_unicode_script(unicode, c.code); });
    const auto first_own = std::find_if_not(scripts.begin(), scripts.end(), is_shared);
    hb_script_t last = first_own == scripts.end() ? HB_SCRIPT_LATIN : *first_own;
    for (hb_script_t& script : scripts) {
        if (is_shared(script)) {
            script = last;
        }
        last = script;
    }
    return scripts;
}

std::vector<Run> runs_of(const FontStack& fonts, const std::vector<Character>& text, FontStyle style) {
    const std::vector<std::uint8_t> levels = bidi_levels(text);
    const std::vector<hb_script_t> scripts = scripts_of(text);
    hb_unicode_funcs_t* unicode = hb_unicode_funcs_get_default();
    std::vector<Run> runs;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t code = text[i].code;
        // Signs shared by scripts, and marks, stay in the face of the letter before them where it has them.
        const bool shared = is_shared(hb_unicode_script(unicode, code));
        const bool stay = shared && !runs.empty() && fonts.impl().has(runs.back().face, code);
        const FaceIndex face = stay ? runs.back().face : fonts.face_for(code, style);
        if (runs.empty() || runs.back().level != levels[i] || runs.back().script != scripts[i] ||
            runs.back().face != face) {
            runs.push_back({i, 0, levels[i], scripts[i], face});
        }
        ++runs.back().count;
    }
    return runs;
}

/// Appends glyphs of run after run from left to right.
class LineShaper {
  public:
    LineShaper(const FontStack& fonts, const std::vector<Character>& text, double size_px, double spacing_px)
        : m_fonts(fonts), m_text(text), m_size_px(size_px), m_spacing_px(spacing_px), m_buffer(hb_buffer_create()) {
        // The first face sets the least height, so that a line of digits is as high as its neighbours.
        if (const Face* face = fonts.impl().face(0)) {
            m_ascent = face->metrics().ascent;
            m_descent = face->metrics().descent;
        }
        m_codes.resize(text.size());
        std::transform(text.begin(), text.end(), m_codes.begin(), [](const Character& c) { return c.code; });
        m_line.size_px = static_cast<float>(size_px);
    }

    void add(const Run& run) {
        const Face* face = m_fonts.impl().face(run.face);
        if (face == nullptr) {
            return;
        }
        m_ascent = std::max(m_ascent, face->metrics().ascent);
        m_descent = std::max(m_descent, face->metrics().descent);
        hb_buffer_t* buffer = m_buffer.get();
        hb_buffer_reset(buffer);
        // The whole line goes in as context, so that letters join across a change of face.
        hb_buffer_add_codepoints(buffer, m_codes.data(), static_cast<int>(m_codes.size()),
                                 static_cast<unsigned>(run.first), static_cast<int>(run.count));
        hb_buffer_set_direction(buffer, run.level % 2 == 1 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
        hb_buffer_set_script(buffer, run.script);
        // Never the locale's language: the same text must have the same glyphs everywhere.
        hb_buffer_set_language(buffer, hb_language_from_string("und", -1));
        hb_shape(face->shaper(), buffer, nullptr, 0);
        append(run, m_size_px / face->units_per_em());
    }

    [[nodiscard]] ShapedText finish() {
        m_line.width_px = static_cast<float>(m_pen_px - m_trailing_px);
        m_line.ascent_px = static_cast<float>(m_ascent * m_size_px);
        m_line.descent_px = static_cast<float>(m_descent * m_size_px);
        return std::move(m_line);
    }

  private:
    void append(const Run& run, double scale) {
        unsigned count = 0;
        const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(m_buffer.get(), &count);
        const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(m_buffer.get(), &count);
        for (unsigned i = 0; i < count; ++i) {
            ShapedGlyph glyph;
            glyph.face = run.face;
            glyph.glyph = infos[i].codepoint;
            glyph.x_px = static_cast<float>(m_pen_px + positions[i].x_offset * scale);
            glyph.y_px = static_cast<float>(-positions[i].y_offset * scale);
            glyph.advance_px = static_cast<float>(positions[i].x_advance * scale);
            glyph.cluster = m_text[infos[i].cluster].byte;
            m_line.glyphs.push_back(glyph);
            m_pen_px += positions[i].x_advance * scale;
            const bool last_of_cluster = i + 1 == count || infos[i + 1].cluster != infos[i].cluster;
            m_trailing_px = last_of_cluster && !joins(run.script) ? m_spacing_px : 0.0;
            m_pen_px += m_trailing_px;
        }
    }

    const FontStack& m_fonts;
    const std::vector<Character>& m_text;
    double m_size_px;
    double m_spacing_px;
    Buffer m_buffer;
    std::vector<hb_codepoint_t> m_codes;
    ShapedText m_line;
    double m_pen_px = 0;
    double m_trailing_px = 0;  ///< spacing after the last glyph, which the line's width leaves out
    double m_ascent = 0;
    double m_descent = 0;
};

}  // namespace

ShapedText shape(const FontStack& fonts, std::string_view utf8, double size_px, FontStyle style,
                 double letter_spacing_px) {
    const std::vector<Character> text = characters_of(utf8);
    const std::vector<Run> runs = runs_of(fonts, text, style);
    std::vector<std::uint8_t> levels(runs.size());
    std::transform(runs.begin(), runs.end(), levels.begin(), [](const Run& run) { return run.level; });
    LineShaper line(fonts, text, size_px, letter_spacing_px);
    for (const std::size_t index : visual_order(levels)) {
        line.add(runs[index]);
    }
    return line.finish();
}

}  // namespace app::text
