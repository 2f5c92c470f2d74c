#include "app/scene/style.hpp"

namespace app::scene {
namespace {

using text::FontStyle;

constexpr Color ink{38, 36, 34, 255};
constexpr Color muted{92, 86, 78, 255};
constexpr Color paper{250, 246, 236, 255};
constexpr Color white{255, 255, 255, 255};

constexpr Color with(Color color, std::uint8_t alpha) {
    return {color.red, color.green, color.blue, alpha};
}

GroundStyle ground() {
    GroundStyle style;
    style.paper = {242, 237, 225, 255};
    style.sea = {198, 217, 227, 255};
    style.land = {241, 236, 224, 255};
    style.tint = 0.75;
    style.water = {182, 208, 222, 255};
    style.shore = {{104, 146, 172, 255}, 1.2, 0, 0, {}, 0};
    style.graticule = {{110, 104, 92, 70}, 0.8, 0, 0, {}, 0};
    return style;
}

ControlStyle control() {
    ControlStyle style;
    style.fill_alpha = 240;
    style.strength = 0.66;
    style.unknown = {190, 188, 186, 255};
    style.unknown_dots = {96, 94, 92, 255};
    style.light = {252, 249, 242, 255};
    style.siege = with(ink, 190);
    style.hatch_contrast = 1.75;
    style.point_hatch_share = 0.62;
    style.stripe_light = 0.72;
    return style;
}

BorderStyle border() {
    BorderStyle style;
    style.outer = {{66, 48, 44, 255}, 3.2, 0, 0, {255, 252, 244, 190}, 8.0};
    style.country = {{108, 92, 82, 215}, 1.7, 0, 0, {255, 252, 244, 110}, 5.0};
    style.disputed_country = {{108, 92, 82, 215}, 1.7, 9, 5, {255, 252, 244, 110}, 5.0};
    style.province = {{52, 44, 42, 225}, 1.6, 0, 0, {255, 252, 244, 150}, 4.4};
    style.subunit = {{52, 44, 42, 235}, 2.0, 6, 4, {255, 252, 244, 170}, 4.6};
    style.disputed = {{52, 44, 42, 235}, 3.0, 3, 4.5, {255, 252, 244, 190}, 5.6};
    style.selected = {ink, 3.0, 0, 0, {255, 255, 255, 235}, 6.5};
    return style;
}

TownStyle town() {
    TownStyle style;
    style.ink = ink;
    style.casing = with(paper, 235);
    style.letter = {11.5, FontStyle::Bold, ink, {}, 0, 0, false};
    return style;
}

MovementStyle movement() {
    MovementStyle style;
    style.casing = with(white, 240);
    style.ink = with(ink, 235);
    style.label = {13.5, FontStyle::Bold, ink, {}, 0, 0, false};
    style.plate = with(paper, 238);
    return style;
}

BattleStyle battle() {
    BattleStyle style;
    style.fill = {255, 196, 38, 255};
    style.ink = {46, 22, 10, 255};
    style.casing = with(white, 230);
    style.ring = {255, 176, 40, 70};
    style.ring_line = {150, 70, 0, 190};
    style.coarse = {{176, 84, 0, 235}, 3.0, 4, 7, with(white, 200), 6.0};
    style.label = {13, FontStyle::Italic, {74, 30, 6, 255}, with(paper, 225), 2.2, 0, false};
    style.count = {13, FontStyle::Bold, {46, 22, 10, 255}, {}, 0, 0, false};
    return style;
}

LabelStyle label() {
    LabelStyle style;
    const Color halo = with(paper, 215);
    style.province = {15, FontStyle::Bold, {52, 46, 42, 225}, with(paper, 165), 2.0, 3.0, true};
    style.subunit = {12.5, FontStyle::Italic, {52, 46, 42, 225}, with(paper, 165), 2.0, 1.0, false};
    style.town = {TextStyle{21, FontStyle::Bold, ink, halo, 2.6, 0, false},
                  TextStyle{16.5, FontStyle::Bold, ink, halo, 2.4, 0, false},
                  TextStyle{15, FontStyle::Regular, ink, halo, 2.3, 0, false},
                  TextStyle{14, FontStyle::Regular, ink, halo, 2.2, 0, false},
                  TextStyle{13, FontStyle::Regular, ink, halo, 2.2, 0, false}};
    style.foreign_town = {13.5, FontStyle::Regular, muted, with(paper, 190), 2.0, 0, false};
    style.country = {25, FontStyle::Regular, {96, 86, 74, 245}, with(paper, 140), 2.2, 9.0, true};
    style.water = {13, FontStyle::Italic, {38, 88, 126, 255}, with(paper, 170), 1.8, 1.0, false};
    style.road = {11.5, FontStyle::Regular, {104, 64, 36, 255}, with(paper, 190), 1.8, 0.4, false};
    style.graticule = {11.5, FontStyle::Regular, {84, 78, 68, 230}, with(paper, 150), 1.6, 0, false};
    return style;
}

FurnitureStyle furniture() {
    FurnitureStyle style;
    style.panel = with({251, 248, 240, 255}, 232);
    style.panel_line = with(ink, 90);
    style.bar = white;
    style.title = {25, FontStyle::Bold, muted, {}, 0, 0, false};
    style.date = {44, FontStyle::Bold, ink, {}, 0, 0, false};
    style.heading = {15, FontStyle::Bold, muted, {}, 0, 0.6, false};
    style.entry = {17, FontStyle::Regular, ink, {}, 0, 0, false};
    style.small = {13, FontStyle::Regular, muted, {}, 0, 0, false};
    return style;
}

}  // namespace

Style light_style() {
    Style style;
    style.ink = ink;
    style.muted = muted;
    style.ground = ground();
    style.control = control();
    style.border = border();
    style.river = {{70, 128, 168, 255}, 2.4, 0, 0, {}, 0};
    style.road = {{134, 92, 62, 215}, 1.5, 0, 0, {255, 250, 238, 120}, 3.0};
    style.town = town();
    style.movement = movement();
    style.battle = battle();
    style.label = label();
    style.furniture = furniture();
    return style;
}

}  // namespace app::scene
