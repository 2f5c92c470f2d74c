// Every setting of a Style by the name that it has in a theme's file: "label.town1.size". One list for reading, writing
// and checking.
#pragma once

#include "app/scene/style.hpp"

#include <string>

namespace app::scene {

/// Calls `visit(name, field)` for every setting; a field is a Color, double, bool, std::uint8_t or text::FontStyle.
template <typename Visit>
void each_field(TextStyle& style, const std::string& name, Visit& visit) {
    visit(name + ".size", style.size);
    visit(name + ".face", style.face);
    visit(name + ".color", style.color);
    visit(name + ".halo", style.halo);
    visit(name + ".halo_width", style.halo_width);
    visit(name + ".spacing", style.spacing);
    visit(name + ".caps", style.caps);
}

template <typename Visit>
void each_field(LineStyle& style, const std::string& name, Visit& visit) {
    visit(name + ".color", style.color);
    visit(name + ".width", style.width);
    visit(name + ".dash", style.dash);
    visit(name + ".gap", style.gap);
    visit(name + ".casing", style.casing);
    visit(name + ".casing_width", style.casing_width);
}

template <typename Visit>
void each_field(GroundStyle& style, Visit& visit) {
    visit("ground.paper", style.paper);
    visit("ground.sea", style.sea);
    visit("ground.land", style.land);
    visit("ground.tint", style.tint);
    visit("ground.shading", style.shading);
    visit("ground.water", style.water);
    each_field(style.shore, "ground.shore", visit);
    each_field(style.graticule, "ground.graticule", visit);
}

template <typename Visit>
void each_field(ControlStyle& style, Visit& visit) {
    visit("control.fill_alpha", style.fill_alpha);
    visit("control.strength", style.strength);
    visit("control.unknown", style.unknown);
    visit("control.unknown_dots", style.unknown_dots);
    visit("control.dot_spacing", style.dot_spacing);
    visit("control.dot_size", style.dot_size);
    visit("control.light", style.light);
    visit("control.stripe_spacing", style.stripe_spacing);
    visit("control.stripe_width", style.stripe_width);
    visit("control.stripe_light", style.stripe_light);
    visit("control.siege", style.siege);
    visit("control.siege_spacing", style.siege_spacing);
    visit("control.siege_width", style.siege_width);
    visit("control.hatch_spacing", style.hatch_spacing);
    visit("control.hatch_width", style.hatch_width);
    visit("control.point_hatch_share", style.point_hatch_share);
    visit("control.hatch_contrast", style.hatch_contrast);
    visit("control.greys", style.greys);
    visit("control.grey_spacing", style.grey_spacing);
    visit("control.grey_line", style.grey_line);
}

template <typename Visit>
void each_field(BorderStyle& style, Visit& visit) {
    each_field(style.outer, "border.outer", visit);
    each_field(style.country, "border.country", visit);
    each_field(style.disputed_country, "border.disputed_country", visit);
    each_field(style.province, "border.province", visit);
    each_field(style.subunit, "border.subunit", visit);
    each_field(style.disputed, "border.disputed", visit);
    each_field(style.selected, "border.selected", visit);
}

template <typename Visit>
void each_field(TownStyle& style, Visit& visit) {
    visit("town.capital", style.capital);
    visit("town.centre", style.centre);
    visit("town.place", style.place);
    visit("town.near_place", style.near_place);
    visit("town.dot", style.dot);
    visit("town.ink", style.ink);
    visit("town.casing", style.casing);
    visit("town.line", style.line);
    visit("town.casing_width", style.casing_width);
    each_field(style.letter, "town.letter", visit);
}

template <typename Visit>
void each_field(MovementStyle& style, Visit& visit) {
    visit("movement.least_width", style.least_width);
    visit("movement.most_width", style.most_width);
    visit("movement.unknown_width", style.unknown_width);
    visit("movement.men_at_unit_width", style.men_at_unit_width);
    visit("movement.dash", style.dash);
    visit("movement.gap", style.gap);
    visit("movement.trail_opacity", style.trail_opacity);
    visit("movement.casing", style.casing);
    visit("movement.casing_width", style.casing_width);
    visit("movement.ink", style.ink);
    visit("movement.ink_width", style.ink_width);
    visit("movement.plate", style.plate);
    each_field(style.label, "movement.label", visit);
}

template <typename Visit>
void each_field(BattleStyle& style, Visit& visit) {
    visit("battle.least_radius", style.least_radius);
    visit("battle.most_radius", style.most_radius);
    visit("battle.unknown_radius", style.unknown_radius);
    visit("battle.killed_at_most_radius", style.killed_at_most_radius);
    visit("battle.fill", style.fill);
    visit("battle.ink", style.ink);
    visit("battle.casing", style.casing);
    visit("battle.line", style.line);
    visit("battle.ring", style.ring);
    visit("battle.ring_line", style.ring_line);
    each_field(style.coarse, "battle.coarse", visit);
    each_field(style.label, "battle.label", visit);
    each_field(style.count, "battle.count", visit);
}

template <typename Visit>
void each_field(LabelStyle& style, Visit& visit) {
    each_field(style.province, "label.province", visit);
    each_field(style.subunit, "label.subunit", visit);
    for (std::size_t rank = 0; rank < style.town.size(); ++rank) {
        each_field(style.town[rank], "label.town" + std::to_string(rank + 1), visit);
    }
    each_field(style.foreign_town, "label.foreign_town", visit);
    each_field(style.country, "label.country", visit);
    each_field(style.water, "label.water", visit);
    each_field(style.road, "label.road", visit);
    each_field(style.graticule, "label.graticule", visit);
}

template <typename Visit>
void each_field(FurnitureStyle& style, Visit& visit) {
    visit("furniture.panel", style.panel);
    visit("furniture.panel_line", style.panel_line);
    visit("furniture.bar", style.bar);
    visit("furniture.margin", style.margin);
    visit("furniture.padding", style.padding);
    visit("furniture.column", style.column);
    each_field(style.title, "furniture.title", visit);
    each_field(style.date, "furniture.date", visit);
    each_field(style.heading, "furniture.heading", visit);
    each_field(style.entry, "furniture.entry", visit);
    each_field(style.small, "furniture.small", visit);
}

template <typename Visit>
void each_field(Style& style, Visit& visit) {
    visit("page.ink", style.ink);
    visit("page.muted", style.muted);
    each_field(style.ground, visit);
    each_field(style.control, visit);
    each_field(style.border, visit);
    each_field(style.river, "line.river", visit);
    each_field(style.road, "line.road", visit);
    each_field(style.town, visit);
    each_field(style.movement, visit);
    each_field(style.battle, visit);
    each_field(style.label, visit);
    each_field(style.furniture, visit);
}

}  // namespace app::scene
