#include "app/scene/text_marks.hpp"

#include "app/scene/color.hpp"
#include "app/scene/layers.hpp"
#include "app/scene/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Point;

// Design pixels.
constexpr double head_radius = 8.0;
constexpr double head_above = 15.0;  ///< of the middle of a pin's head over its tip
constexpr double speck_radius = 4.5;
constexpr double edge_inset = 30.0;
constexpr double in_hand_size = 1.35;
constexpr double casing = 1.6;

constexpr Color ink{88, 36, 138, 255};
constexpr Color white{255, 255, 255, 255};
constexpr Color rejected_ink{96, 92, 88, 255};

/// Names are given to so many marks at most.
constexpr std::size_t most_names = 120;

/// The part of the page that no panel covers.
Box open_page(const FrameSpec& spec) {
    return {static_cast<double>(spec.covered_left_px), 0.0,
            static_cast<double>(spec.view.width_px - spec.covered_right_px), static_cast<double>(spec.view.height_px)};
}

/// Where a direction from the page's middle meets its edge.
Point at_edge(const FrameSpec& spec, double bearing_deg) {
    const Box page = open_page(spec).grown(-edge_inset * spec.scale);
    const Point middle = page.centre();
    const double angle = bearing_deg * std::numbers::pi / 180.0;
    const Point way{std::sin(angle), -std::cos(angle)};
    const double across = std::abs(way.x) > 1e-9 ? (page.max_x - middle.x) / std::abs(way.x) : 1e12;
    const double along = std::abs(way.y) > 1e-9 ? (page.max_y - middle.y) / std::abs(way.y) : 1e12;
    return middle + way * std::max(0.0, std::min(across, along));
}

Point spot_of(const FrameSpec& spec, const TextMark& mark) {
    return mark.beyond_deg ? at_edge(spec, *mark.beyond_deg) : spec.view.px_from_world(mark.world);
}

bool is_on_page(const FrameSpec& spec, Point px) {
    const Box page = open_page(spec);
    return px.is_finite() && px.x >= page.min_x && px.x <= page.max_x && px.y >= page.min_y - 4 * spec.scale &&
           px.y <= page.max_y + head_above * 2 * spec.scale;
}

/// A drop that stands on its tip.
std::vector<Point> pin(Point tip, double size) {
    constexpr double from_deg = 125.0;  // clockwise from the top: the head's circle leaves room for the tip
    constexpr int steps = 20;
    const Point head{tip.x, tip.y - head_above * size};
    std::vector<Point> outline{tip};
    for (int step = 0; step <= steps; ++step) {
        const double angle = (-from_deg + 2 * from_deg * step / steps) * std::numbers::pi / 180.0;
        outline.push_back(
            {head.x + head_radius * size * std::sin(angle), head.y - head_radius * size * std::cos(angle)});
    }
    return outline;
}

/// An arrow head that points out of the page.
std::vector<Point> pointer(Point at, double bearing_deg, double size) {
    const double angle = bearing_deg * std::numbers::pi / 180.0;
    const Point way{std::sin(angle), -std::cos(angle)};
    const Point across{-way.y, way.x};
    return {at + way * (12 * size), at - way * (7 * size) + across * (9 * size), at - way * (3 * size),
            at - way * (7 * size) - across * (9 * size)};
}

void draw_shape(const Frame& frame, LayerWriter& writer, const std::vector<Point>& outline, TextMarkState state) {
    const bool accepted = state == TextMarkState::Accepted;
    writer.polygon(outline, white, white, frame.px(2 * casing + 1.8));
    writer.polygon(outline, accepted ? ink : white, ink, frame.px(1.8));
}

/// How far around its spot the place may be; not of what is as wide as the page.
void draw_reach(const Frame& frame, LayerWriter& writer, const TextMark& mark, bool in_hand) {
    const double radius = mark.precision_m / frame.spec.view.metres_per_px;
    const double least = frame.px(in_hand ? head_radius : 2 * head_radius);
    const double most = (in_hand ? 1.5 : 0.25) * std::min(frame.spec.view.width_px, frame.spec.view.height_px);
    if (mark.beyond_deg || mark.state == TextMarkState::Rejected || radius < least || radius > most) {
        return;
    }
    const Point at = frame.spec.view.px_from_world(mark.world);
    const auto width = frame.pxf(in_hand ? 2.0 : 1.0);
    writer.disc({at, static_cast<float>(radius), with_alpha(ink, in_hand ? 34 : 0), with_alpha(ink, in_hand ? 200 : 90),
                 width, 0});
}

void draw_number(const Frame& frame, LayerWriter& writer, const TextMark& mark, Point tip, double size) {
    if (mark.mentions < 2 || mark.state == TextMarkState::Rejected) {
        return;
    }
    TextStyle style = frame.style.town.letter;
    style.size = (mark.mentions > 99 ? 7.5 : 9.5) * size / frame.spec.scale;
    style.face = text::FontStyle::Bold;
    style.color = mark.state == TextMarkState::Accepted ? white : ink;
    style.halo_width = 0;
    const TextRun run =
        frame.text.line(number_words(static_cast<long long>(mark.mentions), frame.language()), style, frame.spec.scale);
    const Point head{tip.x, tip.y - head_above * size};
    writer.text(run, {head.x - run.width() / 2, head.y + frame.px(style.size) * cap_height_share / 2}, style,
                frame.spec.scale);
}

void draw_rejected(const Frame& frame, LayerWriter& writer, Point at) {
    const double reach = frame.px(speck_radius);
    for (const Color color : {white, rejected_ink}) {
        const Pen pen{color, frame.pxf(color == white ? 4.6 : 2.0), 0, 0, Cap::Round, -1};
        writer.stroke_px({at + Point{-reach, -reach}, at + Point{reach, reach}}, pen);
        writer.stroke_px({at + Point{-reach, reach}, at + Point{reach, -reach}}, pen);
    }
}

void draw_mark(const Frame& frame, LayerWriter& writer, const TextMark& mark, Point at, bool in_hand) {
    const double size = frame.spec.scale * (in_hand ? in_hand_size : 1.0);
    if (mark.beyond_deg) {
        draw_shape(frame, writer, pointer(at, *mark.beyond_deg, size), mark.state);
        return;
    }
    if (mark.state == TextMarkState::Rejected && !in_hand) {
        draw_rejected(frame, writer, at);
        return;
    }
    if (in_hand) {
        writer.disc({{at.x, at.y - head_above * size},
                     static_cast<float>((head_radius + 5) * size),
                     {255, 190, 40, 235},
                     white,
                     frame.pxf(1.5),
                     0});
    }
    draw_shape(frame, writer, pin(at, size), mark.state);
    draw_number(frame, writer, mark, at, size);
    if (mark.state == TextMarkState::Rejected) {
        draw_rejected(frame, writer, {at.x, at.y - head_above * size});
    }
}

std::string words_of(const Frame& frame, const TextMark& mark) {
    return mark.beyond_deg ? fmt::format("{}, {}", mark.name,
                                         kilometres_words(std::round(mark.away_km / 10) * 10, frame.language()))
                           : mark.name;
}

Box body_of(const Frame& frame, const TextMark& mark, Point at) {
    const double r = frame.px(head_radius + 3);
    return mark.beyond_deg ? Box{at.x - r, at.y - r, at.x + r, at.y + r}
                           : Box{at.x - r, at.y - frame.px(head_above) - r, at.x + r, at.y + frame.px(2)};
}

/// Whether the map has this name at this spot already.
bool is_named(const Frame& frame, const TextMark& mark, Point at) {
    return std::any_of(frame.facts.spots.places.begin(), frame.facts.spots.places.end(), [&](const PlaceSpot& spot) {
        return geo::core::distance(spot.px, at) < frame.px(14) &&
               frame.campaign.place(spot.place).names.en == mark.name;
    });
}

class Names {
  public:
    Names(const Frame& frame, Occupancy taken, LayerWriter& writer)
        : m_frame(frame), m_taken(std::move(taken)), m_writer(writer) {}

    void take(const Box& box) { m_taken.take(box); }

    void place(const TextMark& mark, Point at, bool in_hand) {
        TextStyle style = m_frame.style.label.town.back();
        style.face = text::FontStyle::Bold;
        style.size = in_hand ? 15 : 12.5;
        style.color = apart_from(mark.state == TextMarkState::Rejected ? rejected_ink : ink, style.halo, 4.5);
        style.halo_width = std::max(style.halo_width, 2.5);
        const double scale = m_frame.spec.scale;
        const TextBlock block = text_block({m_frame.text.line(words_of(m_frame, mark), style, scale)}, style, scale);
        const Box body = body_of(m_frame, mark, at);
        const Point middle = body.centre();
        const double across = (body.max_x - body.min_x) / 2 + m_frame.px(2) + block.width_px / 2;
        const double along = (body.max_y - body.min_y) / 2 + m_frame.px(3) + block.height_px / 2;
        const std::array<Point, 4> sides{Point{across, 0}, Point{-across, 0}, Point{0, along}, Point{0, -along}};
        for (const Point off : sides) {
            const Box box = block_box(block, middle + off);
            if (m_taken.is_free(box.grown(m_frame.px(1))) && open_page(m_frame.spec).contains(box.centre())) {
                return write(block, box);
            }
        }
        if (in_hand) {
            const double left = open_page(m_frame.spec).max_x - middle.x;
            write(block, block_box(block, middle + sides[left > across + block.width_px / 2 ? 0 : 1]));
        }
    }

  private:
    void write(const TextBlock& block, const Box& box) {
        m_taken.take(box);
        for (const PlacedText& line : placed_block(block, box, Align::Left, m_frame.spec.scale)) {
            m_writer.text(line.run, line.origin_px, line.style, m_frame.spec.scale);
        }
    }

    const Frame& m_frame;
    Occupancy m_taken;
    LayerWriter& m_writer;
};

}  // namespace

std::optional<std::size_t> text_mark_at(const FrameSpec& spec, Point px) {
    if (!spec.text_marks) {
        return std::nullopt;
    }
    const auto& marks = spec.text_marks->marks;
    for (std::size_t index = 0; index < marks.size(); ++index) {
        const TextMark& mark = marks[index];
        const Point at = spot_of(spec, mark);
        if (!is_on_page(spec, at)) {
            continue;
        }
        const bool small = mark.beyond_deg || mark.state == TextMarkState::Rejected;
        const Point middle = small ? at : at - Point{0, head_above * spec.scale};
        const double reach = (head_radius + 3) * spec.scale;
        if (geo::core::distance(px, middle) < reach || geo::core::distance(px, at) < reach / 2) {
            return index;
        }
    }
    return std::nullopt;
}

std::set<TextMarkState> text_marks_in_sight(const FrameSpec& spec) {
    std::set<TextMarkState> states;
    if (spec.text_marks) {
        for (const TextMark& mark : spec.text_marks->marks) {
            if (is_on_page(spec, spot_of(spec, mark))) {
                states.insert(mark.state);
            }
        }
    }
    return states;
}

void draw_pin(const Frame& frame, LayerWriter& writer, Point middle, TextMarkState state) {
    if (state == TextMarkState::Rejected) {
        draw_rejected(frame, writer, middle);
        return;
    }
    constexpr double share = 0.8;  // lines of the legend are lower than pins
    const double tip_below = (head_above + head_radius) / 2 * share;
    draw_shape(frame, writer, pin(middle + Point{0, frame.px(tip_below)}, frame.spec.scale * share), state);
}

void add_text_marks(const Frame& frame, const Occupancy& taken, Layer& layer) {
    if (!frame.spec.text_marks) {
        return;
    }
    const auto& marks = frame.spec.text_marks->marks;
    LayerWriter writer(frame.spec.view, layer);
    struct Drawn {
        std::size_t index = 0;
        Point at;
    };
    std::vector<Drawn> drawn;
    for (std::size_t index = 0; index < marks.size(); ++index) {
        const Point at = spot_of(frame.spec, marks[index]);
        if (is_on_page(frame.spec, at)) {
            drawn.push_back({index, at});
        }
    }
    const auto in_hand = [&](const Drawn& one) { return frame.spec.text_mark_in_hand == one.index; };
    for (const Drawn& one : drawn) {
        draw_reach(frame, writer, marks[one.index], in_hand(one));
    }
    Names names(frame, taken, writer);
    // What is named most often lies on top, and the one in hand over all.
    for (auto one = drawn.rbegin(); one != drawn.rend(); ++one) {
        names.take(body_of(frame, marks[one->index], one->at));
        if (!in_hand(*one)) {
            draw_mark(frame, writer, marks[one->index], one->at, false);
        }
    }
    for (const bool first : {true, false}) {
        for (std::size_t k = 0; k < drawn.size() && (first || k < most_names); ++k) {
            const TextMark& mark = marks[drawn[k].index];
            if (in_hand(drawn[k]) != first || mark.name.empty()) {
                continue;
            }
            if (first) {
                draw_mark(frame, writer, mark, drawn[k].at, true);
            }
            if (first || (mark.state != TextMarkState::Rejected && !is_named(frame, mark, drawn[k].at))) {
                names.place(mark, drawn[k].at, first);
            }
        }
    }
}

}  // namespace app::scene
