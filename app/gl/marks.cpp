#include "app/gl/marks.hpp"

#include <algorithm>

namespace app::gl {

using geo::core::Box;

namespace {

constexpr int least_sheet_width = 1024;

std::array<std::uint8_t, 4> bytes_of(scene::Color color) {
    return {color.red, color.green, color.blue, color.alpha};
}

/// All corners of a box with the same numbers.
Mark mark_over(MarkKind kind, const Box& px, const MarkVertex& pattern) {
    Mark mark{kind, {}};
    const std::array<float, 2> xs{static_cast<float>(px.min_x), static_cast<float>(px.max_x)};
    const std::array<float, 2> ys{static_cast<float>(px.min_y), static_cast<float>(px.max_y)};
    for (std::size_t i = 0; i < mark.vertices.size(); ++i) {
        mark.vertices[i] = pattern;
        mark.vertices[i].corner_px = {xs[i % 2], ys[i / 2]};
    }
    return mark;
}

std::optional<Mark> disc_mark(const scene::DiscItem& item) {
    if (item.radius_px <= 0) {
        return std::nullopt;
    }
    MarkVertex vertex;
    vertex.shape = {static_cast<float>(item.centre_px.x), static_cast<float>(item.centre_px.y), item.radius_px,
                    item.line.alpha > 0 ? item.line_px : 0.0F};
    vertex.extra = {item.soft_px, 0};
    vertex.front = bytes_of(item.line);
    vertex.back = bytes_of(item.fill);
    Box box;
    box.add(item.centre_px);
    const double reach = static_cast<double>(item.radius_px + item.soft_px / 2) + 1;
    return mark_over(MarkKind::Disc, box.grown(reach), vertex);
}

Mark box_mark(const Box& box, const scene::PolygonItem& item) {
    const float line_px = item.line.alpha > 0 ? item.line_px : 0.0F;
    MarkVertex vertex;
    vertex.shape = {static_cast<float>(box.min_x), static_cast<float>(box.min_y), static_cast<float>(box.max_x),
                    static_cast<float>(box.max_y)};
    vertex.extra = {line_px, 0};
    vertex.front = bytes_of(item.line);
    vertex.back = bytes_of(item.fill);
    return mark_over(MarkKind::Box, box.grown(static_cast<double>(line_px) / 2 + 1), vertex);
}

}  // namespace

void MarkMaker::begin_sheet(const SheetLimits& limits) {
    m_limits = limits;
    m_sheet.reset(std::max(least_sheet_width, limits.page.width));
}

bool MarkMaker::is_mark(const scene::Shape& shape) {
    return std::holds_alternative<scene::DiscItem>(shape) || std::holds_alternative<scene::PolygonItem>(shape) ||
           std::holds_alternative<scene::TextItem>(shape);
}

std::optional<Mark> MarkMaker::sprite_mark(const MadeSprite& made, scene::Color front, scene::Color back,
                                           bool& full) const {
    if (made.state != SpriteState::Made) {
        full = full || made.state == SpriteState::Full;
        return std::nullopt;
    }
    const image::PixelRect& page = made.sprite.page;
    const SheetPlace& sheet = made.sprite.sheet;
    MarkVertex vertex;
    vertex.front = bytes_of(front);
    vertex.back = bytes_of(back);
    const Box px{static_cast<double>(page.x), static_cast<double>(page.y), static_cast<double>(page.x + page.width),
                 static_cast<double>(page.y + page.height)};
    Mark mark = mark_over(MarkKind::Sprite, px, vertex);
    for (std::size_t i = 0; i < mark.vertices.size(); ++i) {
        mark.vertices[i].shape[0] = static_cast<float>(sheet.x + (i % 2 == 1 ? sheet.width : 0));
        mark.vertices[i].shape[1] = static_cast<float>(sheet.y + (i / 2 == 1 ? sheet.height : 0));
    }
    return mark;
}

std::optional<Mark> MarkMaker::make(const scene::Shape& shape, bool& full) {
    if (const auto* disc = std::get_if<scene::DiscItem>(&shape)) {
        return disc_mark(*disc);
    }
    if (const auto* polygon = std::get_if<scene::PolygonItem>(&shape)) {
        if (const auto box = upright_box(*polygon)) {
            return box_mark(*box, *polygon);
        }
        return sprite_mark(make_polygon_sprite(*polygon, m_sheet, m_limits), polygon->line, polygon->fill, full);
    }
    if (const auto* text = std::get_if<scene::TextItem>(&shape); text != nullptr && text->text != nullptr) {
        return sprite_mark(make_text_sprite(*text, m_glyphs, m_sheet, m_limits), text->color, text->halo, full);
    }
    return std::nullopt;
}

}  // namespace app::gl
