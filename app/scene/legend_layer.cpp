#include "app/scene/certainty.hpp"
#include "app/scene/color.hpp"
#include "app/scene/difference.hpp"
#include "app/scene/layers.hpp"
#include "app/scene/symbols.hpp"
#include "app/scene/wording.hpp"

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Point;
using Sign = LegendEntry::Sign;

void draw_fill(const Frame& frame, LayerWriter& writer, const LegendLayout::Row& row) {
    writer.swatch(row.sign_px, row.entry.paint);
    writer.box(row.sign_px, {0, 0, 0, 0}, frame.style.ink, frame.px(1));
    if (row.entry.letters.empty()) {
        return;
    }
    TextStyle style = frame.style.town.letter;
    style.size *= 1.1;
    style.color = readable_on(row.entry.paint.color, frame.style.ink, with_alpha(frame.style.town.casing, 255));
    const TextRun run = frame.text.line(row.entry.letters, style, frame.spec.scale);
    const Point centre = row.sign_px.centre();
    if (row.entry.paint.pattern != Pattern::None) {
        // Letters between lines are not read: they get a piece of plain ground.
        const double half_width = run.width() / 2 + frame.px(2);
        const double half_height = frame.px(style.size) * cap_height_share / 2 + frame.px(2);
        writer.box({centre.x - half_width, centre.y - half_height, centre.x + half_width, centre.y + half_height},
                   row.entry.paint.color);
    }
    writer.text(run, {centre.x - run.width() / 2, centre.y + frame.px(style.size) * cap_height_share / 2}, style,
                frame.spec.scale);
}

void draw_way(const Frame& frame, LayerWriter& writer, const LegendLayout::Row& row, bool inferred) {
    const Box& box = row.sign_px;
    const double y = box.centre().y;
    const bool by_air =
        row.entry.movement == campaign::MovementKind::Airlift || row.entry.movement == campaign::MovementKind::Missile;
    const double width = frame.px(frame.style.movement.unknown_width) * (by_air ? 0.6 : 1.0);
    const double head = inferred ? 0.0 : head_length(width, frame.spec.scale);
    draw_movement_line(writer, row.entry.movement, by_air, inferred, {{box.min_x, y}, {box.max_x - head * 0.7, y}},
                       width, width, row.entry.color, frame.style.movement, frame.spec.scale);
    if (!inferred) {
        // Planes and rockets are drawn around their place, arrows end at it.
        draw_movement_head(writer, row.entry.movement, {box.max_x - (by_air ? head * 0.75 : 0.0), y}, {1, 0}, width,
                           row.entry.color, frame.style.movement, frame.spec.scale);
    }
}

void draw_dashes(const Frame& frame, LayerWriter& writer, const Box& box, const LineStyle& style) {
    const double y = box.centre().y;
    const geo::core::Line line{{box.min_x, y}, {box.max_x, y}};
    writer.stroke_px(line,
                     {style.color, frame.pxf(style.width), frame.pxf(style.dash), frame.pxf(style.gap), Cap::Butt, -1});
}

void draw_frame(const Frame& frame, LayerWriter& writer, const LegendLayout::Row& row, Point centre) {
    constexpr double size = 15;
    const Look look{std::nullopt, campaign::HoldStatus::Controlled, row.entry.color};
    draw_holder_mark(writer, frame.text, {centre, frame.px(size), look, {}, row.entry.form, 1.0}, frame.style.town,
                     frame.style.control, frame.spec.scale);
}

/// From certain to as likely as not.
void draw_ramp(const Frame& frame, LayerWriter& writer, const Box& box) {
    constexpr int steps = 4;
    const double step = box.width() / steps;
    for (int index = 0; index < steps; ++index) {
        const double certainty = 1.0 - 0.5 * index / (steps - 1);
        writer.box({box.min_x + step * index, box.min_y, box.min_x + step * (index + 1), box.max_y},
                   paled(frame.style.muted, frame.style.control.light, certainty));
    }
    writer.box(box, {0, 0, 0, 0}, frame.style.ink, frame.px(1));
}

/// What a layer of the user's is made of, in its colour: a sheet, ground, a line, a point.
void draw_own(const Frame& frame, LayerWriter& all, const LegendLayout::Row& row) {
    const OwnShapes& own = *row.entry.own;
    LayerWriter writer = all.at_opacity(static_cast<double>(own.opacity));
    const Box& box = row.sign_px;
    const Point centre = box.centre();
    if (own.raster != nullptr) {
        // A sheet with a corner turned down.
        const double fold = box.height() * 0.36;
        all.polygon({{box.min_x, box.min_y},
                     {box.max_x - fold, box.min_y},
                     {box.max_x, box.min_y + fold},
                     {box.max_x, box.max_y},
                     {box.min_x, box.max_y}},
                    frame.style.town.casing, frame.style.ink, frame.px(1.2));
        all.polygon(
            {{box.max_x - fold, box.min_y}, {box.max_x, box.min_y + fold}, {box.max_x - fold, box.min_y + fold}},
            frame.style.muted, frame.style.ink, frame.px(1.2));
    }
    if (!own.fills.empty()) {
        writer.box(box, faded(own.color, 0.22), own.color, frame.px(1.6));
    }
    if (!own.lines.empty()) {
        writer.stroke_px({{box.min_x, centre.y}, {box.max_x, centre.y}},
                         {own.color, frame.pxf(2.4), 0, 0, Cap::Butt, -1});
    }
    if (!own.points.empty()) {
        writer.disc({centre, frame.pxf(4.5), own.color, {0, 0, 0, 0}, 0, 0});
    }
}

void draw_sign(const Frame& frame, LayerWriter& writer, const LegendLayout::Row& row) {
    const Point centre = row.sign_px.centre();
    switch (row.entry.sign) {
        case Sign::Heading:
        case Sign::Note: break;
        case Sign::Fill: draw_fill(frame, writer, row); break;
        case Sign::Mark: {
            const TownStyle& town = frame.style.town;
            draw_holder_mark(
                writer, frame.text,
                {centre, frame.px(row.entry.small ? town.place : town.centre), row.entry.look, {}, row.entry.form, 1.0},
                town, frame.style.control, frame.spec.scale);
            break;
        }
        case Sign::UnitFrame: draw_frame(frame, writer, row, centre); break;
        case Sign::PlaceReach:
            writer.disc({centre, frame.pxf(9), faded(frame.style.town.ink, 0.2), {0, 0, 0, 0}, 0, frame.pxf(2.5)});
            break;
        case Sign::Uncertain: draw_ramp(frame, writer, row.sign_px); break;
        case Sign::OwnLayer: draw_own(frame, writer, row); break;
        case Sign::Pin: draw_pin(frame, writer, centre, row.entry.pin); break;
        case Sign::Front:
            draw_front(writer,
                       {{row.sign_px.min_x, centre.y - frame.px(3)}, {row.sign_px.max_x, centre.y - frame.px(3)}},
                       false, row.entry.color, row.sign_px, frame.style.movement, frame.spec.scale);
            break;
        case Sign::Disputed: draw_dashes(frame, writer, row.sign_px, frame.style.border.disputed); break;
        case Sign::DisputedCountry: draw_dashes(frame, writer, row.sign_px, frame.style.border.disputed_country); break;
        case Sign::Dashes: draw_dashes(frame, writer, row.sign_px, frame.style.border.subunit); break;
        case Sign::Ghost: draw_dashes(frame, writer, row.sign_px, ghost_style(frame.style)); break;
        case Sign::Coarse: draw_dashes(frame, writer, row.sign_px, frame.style.battle.coarse); break;
        case Sign::Head: draw_way(frame, writer, row, false); break;
        case Sign::InferredWay: draw_way(frame, writer, row, true); break;
        case Sign::Battle:
            draw_battle_token(writer, row.entry.battle, centre, frame.px(frame.style.battle.least_radius - 1),
                              frame.style.battle, frame.spec.scale);
            break;
        case Sign::Count: {
            const BattleStyle& style = frame.style.battle;
            writer.disc({centre, frame.pxf(style.least_radius - 1), style.fill, style.ink, frame.pxf(style.line), 0});
            const TextRun run = frame.text.line(number_words(2, frame.language()), style.count, frame.spec.scale);
            writer.text(run, {centre.x - run.width() / 2, centre.y + frame.px(style.count.size) * cap_height_share / 2},
                        style.count, frame.spec.scale);
            break;
        }
        case Sign::Ring:
            writer.disc({centre, frame.pxf(7), frame.style.battle.ring, {0, 0, 0, 0}, 0, frame.pxf(3)});
            writer.disc({centre, frame.pxf(10), {0, 0, 0, 0}, frame.style.battle.ring_line, frame.pxf(1.4), 0});
            break;
    }
}

/// A line through words that are switched off: paleness alone may be a matter of the screen.
void strike_out(const Frame& frame, LayerWriter& writer, const PlacedText& line) {
    const double y = line.origin_px.y - frame.px(line.style.size) * cap_height_share / 2;
    writer.stroke_px({{line.origin_px.x, y}, {line.origin_px.x + line.run.width(), y}},
                     {frame.style.muted, frame.pxf(1.2), 0, 0, Cap::Butt, -1});
}

}  // namespace

void add_legend(const Frame& frame, const LegendLayout& legend, Layer& layer) {
    LayerWriter writer(frame.spec.view, layer, frame.opacity(LayerKind::Furniture));
    if (legend.panel.empty()) {
        return;
    }
    writer.box(legend.panel, frame.style.furniture.panel, frame.style.furniture.panel_line, frame.px(1));
    constexpr double pale = 0.4;
    LayerWriter hidden = writer.at_opacity(pale);
    for (const LegendLayout::Row& row : legend.rows) {
        LayerWriter& into = row.entry.hidden ? hidden : writer;
        draw_sign(frame, into, row);
        for (const PlacedText& line : row.lines) {
            into.text(line.run, line.origin_px, line.style, frame.spec.scale);
            if (row.entry.hidden) {
                strike_out(frame, writer, line);
            }
        }
    }
}

std::vector<LegendSpot> legend_spots(const LegendLayout& legend) {
    std::vector<LegendSpot> spots;
    for (const LegendLayout::Row& row : legend.rows) {
        if (!row.entry.key) {
            continue;
        }
        Box box = row.sign_px;
        for (const PlacedText& line : row.lines) {
            box.add(line.origin_px);
            box.add(line.origin_px + Point{line.run.width(), 0});
        }
        spots.push_back({*row.entry.key, box, row.entry.hidden});
    }
    return spots;
}

}  // namespace app::scene
