#include "app/scene/compare_furniture.hpp"

#include "app/scene/layers.hpp"
#include "app/scene/page_layout.hpp"
#include "app/scene/wording.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace app::scene {
namespace {

using geo::core::Box;
using Sign = LegendEntry::Sign;

bool same_entry(const LegendEntry& a, const LegendEntry& b) {
    return a.sign == b.sign && a.words == b.words && a.letters == b.letters;
}

/// End of the group that a heading begins: the next heading, or the end.
std::vector<LegendEntry>::iterator end_of_group(std::vector<LegendEntry>& entries,
                                                std::vector<LegendEntry>::iterator heading) {
    return std::find_if(std::next(heading), entries.end(),
                        [](const LegendEntry& entry) { return entry.sign == Sign::Heading; });
}

/// Before the first entry of the group that is of another kind than all the fills with letters: holders stay together.
std::vector<LegendEntry>::iterator place_in_group(std::vector<LegendEntry>& entries,
                                                  std::vector<LegendEntry>::iterator heading,
                                                  const LegendEntry& entry) {
    const auto end = end_of_group(entries, heading);
    if (entry.letters.empty()) {
        return end;
    }
    return std::find_if(std::next(heading), end, [](const LegendEntry& other) { return other.letters.empty(); });
}

}  // namespace

std::vector<LegendEntry> merged_entries(std::vector<LegendEntry> first, const std::vector<LegendEntry>& second) {
    LegendEntry heading;
    for (const LegendEntry& entry : second) {
        if (entry.sign == Sign::Heading) {
            heading = entry;
            continue;
        }
        auto group = std::find_if(first.begin(), first.end(),
                                  [&heading](const LegendEntry& other) { return same_entry(other, heading); });
        if (group == first.end()) {
            first.push_back(heading);
            group = std::prev(first.end());
        }
        const auto end = end_of_group(first, group);
        if (std::none_of(group, end, [&entry](const LegendEntry& other) { return same_entry(other, entry); })) {
            first.insert(place_in_group(first, group, entry), entry);
        }
    }
    return first;
}

void add_page_title(const Frame& page, const CompareLayout& layout, LayerWriter& writer) {
    const FurnitureStyle& style = page.style.furniture;
    if (layout.title.empty()) {
        return;
    }
    writer.box(layout.title, style.panel, style.panel_line, page.px(1));
    const bool from_right = is_right_to_left(page.language());
    TextStyle title = style.title;
    TextRun run = page.text.line(page.campaign.info.title.in(page.language()), title, page.spec.scale);
    const Box inside = layout.title.grown(-page.px(style.padding));
    if (run.width() > inside.width()) {
        title.size *= inside.width() / run.width();
        run = page.text.line(page.campaign.info.title.in(page.language()), title, page.spec.scale);
    }
    const double x = from_right ? inside.max_x - run.width() : inside.min_x;
    writer.text(run, {x, layout.title.centre().y + page.px(title.size) * cap_height_share / 2}, title, page.spec.scale);
    const PageLayout plain = page_layout(page.campaign, page.geometry, page.spec, page.style, page.text);
    writer.box(plain.source, style.panel);
    for (const auto* lines : {&plain.caption_lines, &plain.source_lines}) {
        for (const PlacedText& line : *lines) {
            writer.text(line.run, line.origin_px, line.style, page.spec.scale);
        }
    }
}

void add_fitted_legend(const Frame& page, const Box& area, const std::vector<LegendEntry>& entries, Layer& layer) {
    PageLayout column;
    column.legend_area = area;
    const auto needed = static_cast<std::size_t>(
        std::count_if(entries.begin(), entries.end(), [](const LegendEntry& entry) { return entry.spare == 0; }));
    for (const double smaller : {1.0, 0.9, 0.8, 0.72, 0.65}) {
        FrameSpec spec = page.spec;
        spec.scale *= smaller;
        const Frame frame{page.campaign, page.geometry, spec,       page.snapshot, page.style,
                          page.facts,    page.text,     page.lines, page.day};
        const LegendLayout legend = legend_layout(frame, column, entries);
        const auto shown = static_cast<std::size_t>(std::count_if(
            legend.rows.begin(), legend.rows.end(), [](const LegendLayout::Row& row) { return row.entry.spare == 0; }));
        if (shown == needed || smaller < 0.66) {
            add_legend(frame, legend, layer);
            return;
        }
    }
}

namespace {

/// The lines of a plate and how much room they take.
struct Plate {
    TextBlock date;
    TextBlock note;
    double gap_px = 0;
    double padding_px = 0;
    Box box;
};

Plate plate_of(const Frame& page, geo::core::Point corner_px, PlateSide side, const std::string& date,
               const std::string& note, double text_size) {
    TextStyle style = page.style.furniture.date;
    style.size = text_size;
    TextStyle small = page.style.furniture.small;
    small.size = std::max(text_size * 0.5, 12.0);
    Plate plate;
    plate.date = text_block({page.text.line(date, style, page.spec.scale)}, style, page.spec.scale);
    plate.padding_px = page.px(text_size * 0.35);
    double height = plate.date.height_px;
    if (!note.empty()) {
        plate.note = text_block({page.text.line(note, small, page.spec.scale)}, small, page.spec.scale);
        plate.gap_px = page.px(4);
        height += plate.gap_px + plate.note.height_px;
    }
    const double width = std::max(plate.date.width_px, plate.note.width_px) + 2 * plate.padding_px;
    const double left = side == PlateSide::LeftAt ? corner_px.x : corner_px.x - width;
    plate.box = {left, corner_px.y, left + width, corner_px.y + height + 2 * plate.padding_px};
    return plate;
}

}  // namespace

Box date_plate_box(const Frame& page, geo::core::Point corner_px, PlateSide side, const std::string& date,
                   const std::string& note, double text_size) {
    return plate_of(page, corner_px, side, date, note, text_size).box;
}

void add_date_plate(const Frame& page, geo::core::Point corner_px, PlateSide side, const std::string& date,
                    const std::string& note, double text_size, LayerWriter& writer) {
    const FurnitureStyle& furniture = page.style.furniture;
    const Plate plate = plate_of(page, corner_px, side, date, note, text_size);
    writer.box(plate.box, furniture.panel, furniture.panel_line, page.px(1));
    const Box inside = plate.box.grown(-plate.padding_px);
    const Box below{inside.min_x, inside.min_y + plate.date.height_px + plate.gap_px, inside.max_x, inside.max_y};
    const Align align = is_right_to_left(page.language()) ? Align::Right : Align::Left;
    for (const auto& [block, box] : {std::pair(&plate.date, &inside), std::pair(&plate.note, &below)}) {
        for (const PlacedText& line : placed_block(*block, *box, align, page.spec.scale)) {
            writer.text(line.run, line.origin_px, line.style, page.spec.scale);
        }
    }
}

}  // namespace app::scene
