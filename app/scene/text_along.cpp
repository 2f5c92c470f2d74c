#include "app/scene/text_along.hpp"

#include "geo/core/measure.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Line;
using geo::core::Point;

/// Between two letters, and over the whole text (radians).
constexpr double sharpest_bend = 0.22;
constexpr double most_turn = 1.15;
/// A text of one direction may stray from its line by so much of its size.
constexpr double most_stray = 0.42;

/// The stretch of a line that a text takes, running from left to right.
Line stretch_of(const Line& line, double from, double to) {
    Line stretch = geo::core::part_of_line(line, from, to);
    if (stretch.size() >= 2 && stretch.back().x < stretch.front().x) {
        std::reverse(stretch.begin(), stretch.end());
    }
    return stretch;
}

double angle_of(Point direction) {
    return std::atan2(direction.y, direction.x);
}

double turn_between(double a, double b) {
    return std::remainder(b - a, 2 * std::numbers::pi);
}

/// The line's direction around a spot, over so many pixels: small wiggles do not turn letters.
double direction_at(const Line& line, double along, double reach) {
    const Point before = geo::core::point_along(line, along - reach).point;
    const Point after = geo::core::point_along(line, along + reach).point;
    return angle_of(after - before);
}

bool strays(const Line& stretch, double most_px) {
    const Point start = stretch.front();
    const Point along = stretch.back() - start;
    const double size = geo::core::length(along);
    return size <= 0 || std::any_of(stretch.begin(), stretch.end(), [&](Point point) {
               return std::abs(geo::core::cross(along, point - start)) / size > most_px;
           });
}

/// Where each glyph stands on the page.
class Setter {
  public:
    Setter(const TextRun& run, const Line& stretch, double size_px, double lift_px)
        : m_shaped(*run.text), m_stretch(stretch), m_size_px(size_px), m_lift_px(lift_px) {}

    /// All in one direction, on the chord of the stretch.
    void set_stiff() {
        const Point start = m_stretch.front();
        const Point chord = m_stretch.back() - start;
        const double turn = angle_of(chord);
        const Point along = chord * (1 / geo::core::length(chord));
        for (text::ShapedGlyph& glyph : m_shaped.glyphs) {
            stand(glyph, start + along * static_cast<double>(glyph.x_px), turn);
        }
    }

    /// Each in the direction of its own spot; false where the bend is too sharp for letters.
    bool set_bent() {
        double last = 0;
        double least = 0;
        double most = 0;
        double sum = 0;
        for (std::size_t index = 0; index < m_shaped.glyphs.size(); ++index) {
            text::ShapedGlyph& glyph = m_shaped.glyphs[index];
            const double half = static_cast<double>(glyph.advance_px) / 2;
            const double middle = static_cast<double>(glyph.x_px) + half;
            const double turn = direction_at(m_stretch, middle, m_size_px * 0.9);
            if (index > 0) {
                const double step = turn_between(last, turn);
                sum += step;
                least = std::min(least, sum);
                most = std::max(most, sum);
                if (std::abs(step) > sharpest_bend || most - least > most_turn) {
                    return false;
                }
            }
            last = turn;
            const Point at = geo::core::point_along(m_stretch, middle).point;
            stand(glyph, at - Point{std::cos(turn), std::sin(turn)} * half, turn);
        }
        return true;
    }

    [[nodiscard]] const text::ShapedText& shaped() const { return m_shaped; }
    [[nodiscard]] const std::vector<Box>& boxes() const { return m_boxes; }

  private:
    void stand(text::ShapedGlyph& glyph, Point foot, double turn) {
        const Point up{std::sin(turn), -std::cos(turn)};
        const Point along{std::cos(turn), std::sin(turn)};
        // Marks above or below their letter keep their distance from it.
        const Point pen = foot + up * (m_lift_px - static_cast<double>(glyph.y_px));
        Box box;
        box.add(pen);
        box.add(pen + along * static_cast<double>(glyph.advance_px));
        box.add(pen + up * (m_size_px * cap_height_share));
        box.add(pen + along * static_cast<double>(glyph.advance_px) + up * (m_size_px * cap_height_share));
        m_boxes.push_back(box);
        glyph.x_px = static_cast<float>(pen.x);
        glyph.y_px = static_cast<float>(pen.y);
        glyph.turn = static_cast<float>(turn);
    }

    text::ShapedText m_shaped;
    const Line& m_stretch;
    double m_size_px;
    double m_lift_px;
    std::vector<Box> m_boxes;
};

}  // namespace

std::optional<TextAlong> text_along(const TextRun& run, const TextStyle& style, double scale, const Line& line_px,
                                    double middle_px, double lift_px, bool stiff) {
    const double width = run.width();
    const double from = middle_px - width / 2;
    const double to = middle_px + width / 2;
    if (run.text->glyphs.empty() || from < 0 || to > geo::core::line_length(line_px)) {
        return std::nullopt;
    }
    const Line stretch = stretch_of(line_px, from, to);
    const double size_px = style.size * scale;
    if (stretch.size() < 2 || (stiff && strays(stretch, most_stray * size_px))) {
        return std::nullopt;
    }
    Setter setter(run, stretch, size_px, lift_px);
    if (stiff) {
        setter.set_stiff();
    } else if (!setter.set_bent()) {
        return std::nullopt;
    }
    // Relative to its first letter's pen, moved as one while the map is panned.
    text::ShapedText shaped = setter.shaped();
    const Point origin{static_cast<double>(shaped.glyphs.front().x_px),
                       static_cast<double>(shaped.glyphs.front().y_px)};
    Box whole;
    for (text::ShapedGlyph& glyph : shaped.glyphs) {
        whole.add(Point{static_cast<double>(glyph.x_px), static_cast<double>(glyph.y_px)});
        glyph.x_px -= static_cast<float>(origin.x);
        glyph.y_px -= static_cast<float>(origin.y);
    }
    TextRun bent{std::make_shared<const text::ShapedText>(std::move(shaped)), run.words, run.hash};
    return TextAlong{{std::move(bent), origin, style, whole}, setter.boxes()};
}

}  // namespace app::scene
