#include "app/scene/color.hpp"
#include "app/scene/pictograms.hpp"
#include "app/scene/shapes.hpp"
#include "app/scene/symbols.hpp"

namespace app::scene {
namespace {

using campaign::BattleKind;
using geo::core::Point;

constexpr Color nothing{0, 0, 0, 0};
constexpr Point rightwards{1.0, 0.0};
constexpr Point up_right{0.7071067811865476, -0.7071067811865476};

void draw_burst(LayerWriter& writer, Point centre, double radius, const BattleStyle& style, double scale) {
    const double line = style.line * scale;
    constexpr int points = 9;
    constexpr double outer = 1.14;
    constexpr double inner = 0.62;
    writer.polygon(star(centre, radius * outer + 2.2 * scale, radius * inner + 2.2 * scale, points, 0), style.casing);
    writer.polygon(star(centre, radius * outer, radius * inner, points, 0), style.fill, style.ink, line);
    writer.disc({centre, static_cast<float>(radius * 0.2), style.ink, nothing, 0, 0});
}

void draw_disc(LayerWriter& writer, Point centre, double radius, Color fill, const BattleStyle& style, double scale) {
    writer.disc({centre, static_cast<float>(radius + 1.8 * scale), style.casing, nothing, 0, 0});
    writer.disc({centre, static_cast<float>(radius), fill, style.ink, static_cast<float>(style.line * scale), 0});
}

void draw_sign(LayerWriter& writer, BattleKind kind, Point centre, double radius, const BattleStyle& style) {
    const auto sign = [&](std::span<const Point> outline, Point direction, Color color) {
        writer.polygon(placed(outline, centre, radius, direction), color);
    };
    switch (kind) {
        case BattleKind::Ambush:
            sign(pictogram::triangle, rightwards, style.ink);
            sign(pictogram::small_triangle, rightwards, style.fill);
            break;
        case BattleKind::Air: sign(pictogram::plane, up_right, style.ink); break;
        case BattleKind::Missile: sign(pictogram::rocket, up_right, style.ink); break;
        case BattleKind::Coup: sign(pictogram::lightning, rightwards, style.ink); break;
        case BattleKind::Surrender:
            sign(pictogram::flag_pole, rightwards, style.ink);
            writer.polygon(placed(pictogram::flag, centre, radius), {255, 255, 255, 255}, style.ink, radius * 0.11);
            break;
        case BattleKind::Siege:
        case BattleKind::Offensive:
        case BattleKind::Other: sign(pictogram::diamond, rightwards, style.ink); break;
    }
}

}  // namespace

void draw_siege_ring(LayerWriter& writer, Point centre, double radius, const BattleStyle& style, double scale) {
    constexpr int pieces = 6;
    constexpr double piece_deg = 360.0 / pieces;
    constexpr double gap_deg = 16.0;
    const double thick = 4.0 * scale;
    const double line = 1.2 * scale;
    const double rim = 1.6 * scale;
    for (int piece = 0; piece < pieces; ++piece) {
        const double from = piece * piece_deg + gap_deg / 2;
        const double to = (piece + 1) * piece_deg - gap_deg / 2;
        writer.polygon(ring_piece(centre, radius + thick / 2 + rim, radius - thick / 2 - rim, from - 3, to + 3),
                       style.casing);
        writer.polygon(ring_piece(centre, radius + thick / 2, radius - thick / 2, from, to), style.fill, style.ink,
                       line);
        // A tooth that points at the besieged.
        const double middle = (from + to) / 2;
        writer.polygon(ring_piece(centre, radius - thick / 2, radius - thick * 1.35, middle - 6, middle + 6),
                       style.ink);
    }
}

void draw_battle_token(LayerWriter& writer, BattleKind kind, Point centre, double radius, const BattleStyle& style,
                       double scale) {
    if (kind == BattleKind::Offensive) {
        draw_burst(writer, centre, radius, style, scale);
        return;
    }
    if (kind == BattleKind::Siege) {
        constexpr double ring_share = 0.72;
        draw_siege_ring(writer, centre, radius * ring_share, style, scale);
        return;
    }
    draw_disc(writer, centre, radius, style.fill, style, scale);
    draw_sign(writer, kind, centre, radius, style);
}

}  // namespace app::scene
