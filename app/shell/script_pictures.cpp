#include "app/shell/script_pictures.hpp"

#include "app/text/text_picture.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace app::shell {
namespace {

constexpr std::size_t budget_bytes = std::size_t{16} << 20U;
constexpr std::size_t entry_bytes = 512;  // what an entry takes besides its texels, about
/// Arabic letters are drawn smaller within an em than Latin ones of the same eye.
constexpr double to_the_eye = 1.12;

std::string key_of(const ui::ScriptOrder& order, bool bold) {
    return fmt::format("{}:{:.2f}:{:.2f}:{}", bold ? 'b' : 'r', order.line, order.wrap, order.words);
}

}  // namespace

void ScriptPictures::begin_frame(const ui::Fonts& fonts, double pixel_ratio) {
    m_panel_fonts = fonts;
    if (pixel_ratio != m_pixel_ratio) {
        m_pixel_ratio = pixel_ratio;
        m_entries.clear();
        m_bytes = 0;
    }
    if (m_bytes > budget_bytes) {
        for (auto entry = m_entries.begin(); entry != m_entries.end();) {
            if (entry->second.last_frame == m_frame) {
                ++entry;
                continue;
            }
            m_bytes -= entry->second.bytes;
            entry = m_entries.erase(entry);
        }
    }
    ++m_frame;
}

bool ScriptPictures::is_bold(const ImFont* font) const {
    return font != nullptr && (font == m_panel_fonts.bold || font == m_panel_fonts.title);
}

const ui::ScriptPicture& ScriptPictures::picture(const ui::ScriptOrder& order) {
    const std::string key = key_of(order, is_bold(order.font));
    auto found = m_entries.find(key);
    if (found == m_entries.end()) {
        found = m_entries.emplace(key, made(order)).first;
        m_bytes += found->second.bytes;
    }
    found->second.last_frame = m_frame;
    return found->second.picture;
}

ScriptPictures::Entry ScriptPictures::made(const ui::ScriptOrder& order) const {
    const double line_px = static_cast<double>(order.line) * m_pixel_ratio;
    const double wrap_px = static_cast<double>(order.wrap) * m_pixel_ratio;
    const text::TextPicture drawn =
        text::draw_text(*m_fonts, {order.words, text::size_for_line(*m_fonts, line_px) * to_the_eye,
                                   is_bold(order.font) ? text::FontStyle::Bold : text::FontStyle::Regular, wrap_px});
    Entry entry;
    entry.bytes = drawn.coverage.size() + order.words.size() + entry_bytes;
    const int most = gl::most_texture_px();
    if (drawn.coverage.empty() || drawn.width > most || drawn.height > most) {
        return entry;
    }
    entry.texture.emplace(drawn.width, drawn.height, drawn.coverage);
    const auto units = [this](auto px) { return static_cast<float>(static_cast<double>(px) / m_pixel_ratio); };
    // NOLINTNEXTLINE(performance-no-int-to-ptr): ImGui's OpenGL backend takes the number of a texture as its name.
    entry.picture.texture = reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(entry.texture->name()));
    entry.picture.size = {units(drawn.width), units(drawn.height)};
    entry.picture.baseline = units(drawn.baseline_px);
    entry.picture.line = units(drawn.line_px);
    entry.picture.lines = drawn.lines;
    entry.picture.right_to_left = drawn.right_to_left;
    for (const text::CaretStop& stop : drawn.carets) {
        entry.picture.carets.push_back({stop.byte, units(stop.x_px)});
    }
    return entry;
}

}  // namespace app::shell
