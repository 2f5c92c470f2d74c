#include "app/scene/layers.hpp"
#include "app/scene/pictograms.hpp"
#include "app/scene/shapes.hpp"
#include "app/scene/wording.hpp"

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Point;

void draw_lines(const Frame& frame, LayerWriter& writer, const std::vector<PlacedText>& lines) {
    for (const PlacedText& line : lines) {
        writer.text(line.run, line.origin_px, line.style, frame.spec.scale);
    }
}

void draw_dates(const Frame& frame, LayerWriter& writer, const PageLayout& page) {
    for (const DateLine& line : page.dates) {
        const TextRun run = frame.text.line(words_of(line, frame.spec.instant.day()), line.style, frame.spec.scale);
        const double x = is_right_to_left(frame.language()) ? line.box.max_x - run.width() : line.box.min_x;
        writer.text(run, {x, line.box.max_y - frame.px(line.style.size) * 0.06}, line.style, frame.spec.scale);
    }
}

/// Words in the place of the date, smaller where they are longer than it.
void draw_in_place_of_date(const Frame& frame, LayerWriter& writer, const PageLayout& page, const std::string& words) {
    if (page.dates.empty()) {
        return;
    }
    const DateLine& line = page.dates.front();
    TextStyle style = line.style;
    TextRun run = frame.text.line(words, style, frame.spec.scale);
    if (run.width() > line.box.width()) {
        style.size *= line.box.width() / run.width();
        run = frame.text.line(words, style, frame.spec.scale);
    }
    const double x = is_right_to_left(frame.language()) ? line.box.max_x - run.width() : line.box.min_x;
    writer.text(run, {x, line.box.max_y - frame.px(line.style.size) * 0.06}, style, frame.spec.scale);
}

/// One bar from a left end, its top given, filled and empty in turn.
void draw_bar(const Frame& frame, LayerWriter& writer, const ScaleBar& bar, Point left_top) {
    const FurnitureStyle& style = frame.style.furniture;
    for (int part = 0; part < bar.parts; ++part) {
        const Box box{left_top.x + bar.length_px * part / bar.parts, left_top.y,
                      left_top.x + bar.length_px * (part + 1) / bar.parts, left_top.y + frame.px(6)};
        writer.box(box, part % 2 == 0 ? frame.style.ink : style.bar, frame.style.ink, frame.px(1));
    }
}

/// Kilometres above, miles below, from one zero.
void draw_scale(const Frame& frame, LayerWriter& writer, const PageLayout& page) {
    const TextStyle& style = frame.style.furniture.small;
    constexpr double first_x = 46;
    const double left = page.scale.min_x + frame.px(first_x);
    const double middle = page.scale.centre().y;
    const double size = frame.px(style.size);
    draw_bar(frame, writer, page.scale_bar, {left, middle - frame.px(8)});
    draw_bar(frame, writer, page.mile_bar, {left, middle + frame.px(2)});
    const auto words_at = [&](const std::string& words, double x, double base) {
        const TextRun run = frame.text.line(words, style, frame.spec.scale);
        writer.text(run, {x - run.width() / 2, base}, style, frame.spec.scale);
    };
    const double above = middle - frame.px(13);
    const double below = middle + frame.px(13) + size * cap_height_share;
    words_at(number_words(0, frame.language()), left, above);
    words_at(kilometres_words(page.scale_bar.km, frame.language()), left + page.scale_bar.length_px, above);
    words_at(miles_words(page.mile_bar.km, frame.language()), left + page.mile_bar.length_px, below);
}

/// Half dark, half light, turned to where north is at this spot of the page.
void draw_north(const Frame& frame, LayerWriter& writer, const PageLayout& page) {
    const FurnitureStyle& style = frame.style.furniture;
    const Point foot{page.scale.min_x + frame.px(21), page.scale.centre().y + frame.px(7)};
    const double size = frame.px(30);
    writer.polygon(placed(pictogram::needle_left, foot, size, page.north), style.bar, frame.style.ink, frame.px(1));
    writer.polygon(placed(pictogram::needle_right, foot, size, page.north), frame.style.ink, frame.style.ink,
                   frame.px(1));
    TextStyle letter = style.small;
    letter.face = text::FontStyle::Bold;
    const TextRun run = frame.text.line(phrase(Phrase::North, frame.language()), letter, frame.spec.scale);
    writer.text(run, {foot.x - run.width() / 2, foot.y + frame.px(6) + frame.px(letter.size) * cap_height_share},
                letter, frame.spec.scale);
}

}  // namespace

void add_furniture(const Frame& frame, const PageLayout& page, const std::string& date, Layer& layer) {
    LayerWriter writer(frame.spec.view, layer, frame.opacity(LayerKind::Furniture));
    const FurnitureStyle& style = frame.style.furniture;
    if (page.title.empty()) {
        return;
    }
    for (const Box& panel : {page.title, page.scale}) {
        writer.box(panel, style.panel, style.panel_line, frame.px(1));
    }
    writer.box(page.source, style.panel);
    draw_lines(frame, writer, page.title_lines);
    if (date.empty()) {
        draw_dates(frame, writer, page);
    } else {
        draw_in_place_of_date(frame, writer, page, date);
    }
    draw_scale(frame, writer, page);
    draw_north(frame, writer, page);
    draw_lines(frame, writer, page.caption_lines);
    draw_lines(frame, writer, page.source_lines);
}

}  // namespace app::scene
