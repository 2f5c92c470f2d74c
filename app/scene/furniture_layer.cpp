#include "app/scene/layers.hpp"
#include "app/scene/wording.hpp"

namespace app::scene {
namespace {

using geo::core::Box;

void draw_lines(const Frame& frame, LayerWriter& writer, const std::vector<PlacedText>& lines) {
    for (const PlacedText& line : lines) {
        writer.text(line.run, line.origin_px, line.style, frame.spec.scale);
    }
}

void draw_date(const Frame& frame, LayerWriter& writer, const PageLayout& page) {
    const TextRun run =
        frame.text.line(date_words(frame.spec.instant.day(), frame.language()), page.date_style, frame.spec.scale);
    const double x = is_right_to_left(frame.language()) ? page.date.max_x - run.width() : page.date.min_x;
    writer.text(run, {x, page.date.max_y - frame.px(page.date_style.size) * 0.06}, page.date_style, frame.spec.scale);
}

void draw_scale(const Frame& frame, LayerWriter& writer, const PageLayout& page) {
    const FurnitureStyle& style = frame.style.furniture;
    const ScaleBar& bar = page.scale_bar;
    const double left = page.scale.min_x + frame.px(18);
    const double bottom = page.scale.max_y - frame.px(9);
    const double top = bottom - frame.px(7);
    for (int part = 0; part < bar.parts; ++part) {
        const Box box{left + bar.length_px * part / bar.parts, top, left + bar.length_px * (part + 1) / bar.parts,
                      bottom};
        writer.box(box, part % 2 == 0 ? frame.style.ink : style.bar, frame.style.ink, frame.px(1));
    }
    const auto words_at = [&](const std::string& words, double x) {
        const TextRun run = frame.text.line(words, style.small, frame.spec.scale);
        writer.text(run, {x - run.width() / 2, top - frame.px(6)}, style.small, frame.spec.scale);
    };
    words_at(number_words(0, frame.language()), left);
    words_at(kilometres_words(bar.km, frame.language()), left + bar.length_px);
}

}  // namespace

void add_furniture(const Frame& frame, const PageLayout& page, Layer& layer) {
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
    draw_date(frame, writer, page);
    draw_scale(frame, writer, page);
    draw_lines(frame, writer, page.source_lines);
}

}  // namespace app::scene
