// How a map looks: every colour, width and size, in design pixels (1 at 1080 lines). A plain value, so that themes can
// come from files.
#pragma once

#include "app/scene/draw_list.hpp"
#include "app/text/font_stack.hpp"

#include <array>

namespace app::scene {

/// Lettering of one kind of name. `caps` sets it in capitals where its script has them.
struct TextStyle {
    double size = 14;
    text::FontStyle face = text::FontStyle::Regular;
    Color color;
    Color halo;
    double halo_width = 0;
    double spacing = 0;
    bool caps = false;
};

/// A line in up to two strokes: a wider one below (none where its width is 0), and the line itself.
struct LineStyle {
    Color color;
    double width = 1;
    double dash = 0;
    double gap = 0;
    Color casing;
    double casing_width = 0;
};

/// Paper, land, water and relief.
struct GroundStyle {
    Color paper;  ///< behind everything where the base map has no countries
    Color sea;    ///< behind everything where it has
    Color land;
    double tint = 1;     ///< opacity of the hypsometric tint
    double shading = 1;  ///< strength of the shading of slopes
    Color water;
    LineStyle shore;
    LineStyle graticule;
};

/// Fills of held ground and what marks their state.
struct ControlStyle {
    std::uint8_t fill_alpha = 255;
    double strength = 1.0;  ///< of a holder's colour in a fill, the rest is `light`
    Color unknown;
    Color unknown_dots;
    double dot_spacing = 12;
    double dot_size = 3;
    Color light;  ///< what contested ground is striped with
    double stripe_spacing = 22;
    double stripe_width = 10;
    double stripe_light = 1.0;  ///< of a stripe: `light`, or between it and the fill
    Color siege;                ///< lines over besieged ground
    double siege_spacing = 9;
    double siege_width = 2;
    double hatch_spacing = 12;
    double hatch_width = 4.5;        ///< of a side that holds; half of it where it only contests
    double point_hatch_share = 1.0;  ///< width of a hatch that stands for a mere town, in hatches of a countryside
    double hatch_contrast = 1.0;     ///< least contrast (WCAG) between a hatch and what is below it
    /// Every party in a grey of its own lightness and in the pattern that its campaign gives it: for copiers.
    bool greys = false;
    double grey_spacing = 8;  ///< between the lines of such a pattern
    double grey_line = 1.6;
};

struct BorderStyle {
    LineStyle outer;  ///< around all areas of the campaign
    LineStyle country;
    LineStyle disputed_country;
    LineStyle province;
    LineStyle subunit;
    LineStyle disputed;  ///< of an area whose boundary is in dispute
    LineStyle selected;
};

/// Symbols of towns and held places.
struct TownStyle {
    double capital = 24;     ///< side of the square of a capital
    double centre = 19;      ///< of a provincial centre
    double place = 13;       ///< of another held place
    double near_place = 17;  ///< the same where the map is zoomed in
    double dot = 5;          ///< diameter of a town about which nothing is said
    Color ink;
    Color casing;
    double line = 1.5;
    double casing_width = 1.5;
    TextStyle letter;
};

struct MovementStyle {
    double least_width = 5;
    double most_width = 15;
    double unknown_width = 6;
    double men_at_unit_width = 400;  ///< a line is sqrt(men / this) pixels wide, within the limits
    double dash = 11;
    double gap = 8;
    double trail_opacity = 0.85;
    Color casing;
    double casing_width = 2;
    Color ink;
    double ink_width = 1;
    TextStyle label;
    Color plate;
};

struct BattleStyle {
    double least_radius = 12;
    double most_radius = 19;
    double unknown_radius = 13;
    double killed_at_most_radius = 1500;
    Color fill;
    Color ink;
    Color casing;
    double line = 1.6;
    Color ring;
    Color ring_line;
    LineStyle coarse;  ///< outline of a province in which something happened at no known place
    TextStyle label;
    TextStyle count;  ///< how many a sign stands for that many share
};

struct FurnitureStyle {
    Color panel;
    Color panel_line;
    Color bar;  ///< every other part of the scale bar
    double margin = 24;
    double padding = 16;
    double column = 416;  ///< width of title and legend
    TextStyle title;
    TextStyle date;
    TextStyle heading;
    TextStyle entry;
    TextStyle small;
};

struct LabelStyle {
    TextStyle province;
    TextStyle subunit;
    std::array<TextStyle, 5> town;  ///< by rank from 1
    TextStyle foreign_town;
    TextStyle country;
    TextStyle water;  ///< along rivers, in lakes
    TextStyle road;   ///< along roads
    TextStyle graticule;
};

/// All of a theme.
struct Style {
    Color ink;
    Color muted;
    GroundStyle ground;
    ControlStyle control;
    BorderStyle border;
    LineStyle river;  ///< width of rank 1; each rank further is a step thinner
    LineStyle road;
    TownStyle town;
    MovementStyle movement;
    BattleStyle battle;
    LabelStyle label;
    FurnitureStyle furniture;
};

/// Printed atlas on light paper: what every theme starts from.
[[nodiscard]] Style light_style();

}  // namespace app::scene
