#include "app/scene/page_layout.hpp"

#include "app/scene/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::scene {
namespace {

using geo::core::Box;

struct Maker {
    const campaign::Campaign& campaign;
    const FrameSpec& spec;
    const FurnitureStyle& style;
    TextCache& text;

    [[nodiscard]] double px(double design) const { return design * spec.scale; }
    /// Where the part of the page ends that nothing covers.
    [[nodiscard]] double right() const { return spec.view.width_px - spec.covered_right_px; }
    /// Where it begins.
    [[nodiscard]] double left() const { return spec.covered_left_px; }
    [[nodiscard]] Align align() const { return is_right_to_left(spec.language) ? Align::Right : Align::Left; }
};

/// Made smaller until every month fits.
void fit_date(const Maker& make, DateLine& line, double room_px) {
    double widest = 1.0;
    const int year = make.campaign.info.span.from.civil().year;
    for (int month = 1; month <= 12; ++month) {
        const auto day = geo::calendar::Day::from_civil({year, month, 28});
        widest = std::max(widest, make.text.line(words_of(line, day), line.style, make.spec.scale).width());
    }
    line.style.size *= std::min(1.0, room_px / widest);
}

/// The day in the first calendar and language, large; what else is wanted below it, a line for each language.
std::vector<DateLine> date_lines(const Maker& make) {
    const bool hijri_first = make.spec.calendar == Calendar::SolarHijri;
    const bool both = make.spec.calendar == Calendar::Both;
    const Calendar first = hijri_first ? Calendar::SolarHijri : Calendar::Gregorian;
    constexpr double small_share = 0.92;
    TextStyle small = make.style.title;
    small.size *= small_share;
    std::vector<DateLine> lines{{{{first, make.spec.language}}, make.style.date, {}}};
    if (both) {
        lines.push_back({{{Calendar::SolarHijri, make.spec.language}}, small, {}});
    }
    if (make.spec.second_language) {
        lines.push_back({{{first, *make.spec.second_language}}, small, {}});
        if (both) {
            lines.back().parts.push_back({Calendar::SolarHijri, *make.spec.second_language});
        }
    }
    return lines;
}

std::vector<TextRun> title_runs(const Maker& make, campaign::Language language, const TextStyle& style, double room) {
    return make.text.lines(make.campaign.info.title.in(language), style, make.spec.scale, room);
}

void add_title(const Maker& make, PageLayout& page) {
    const double margin = make.px(make.style.margin);
    const double padding = make.px(make.style.padding);
    const double room = make.px(make.style.column) - 2 * padding;
    std::vector<TextRun> titles = title_runs(make, make.spec.language, make.style.title, room);
    if (make.spec.second_language) {
        for (TextRun& run : title_runs(make, *make.spec.second_language, make.style.title, room)) {
            titles.push_back(std::move(run));
        }
    }
    const TextBlock block = text_block(std::move(titles), make.style.title, make.spec.scale);
    page.dates = date_lines(make);
    const double left = make.left() + margin;
    double y = margin + padding + block.height_px;
    for (DateLine& line : page.dates) {
        fit_date(make, line, room);
        const bool large = &line == page.dates.data();
        const double size_px = make.px(line.style.size);
        const double height = large ? size_px : size_px * 1.36;
        line.box = {left + padding, y + height - size_px * 0.9, left + padding + room, y + height};
        y += height;
    }
    page.title = {left, margin, left + make.px(make.style.column), y + padding};
    page.title_lines = placed_block(
        block, {left + padding, margin + padding, left + padding + room, margin + padding + block.height_px},
        make.align(), make.spec.scale);
}

void add_source(const Maker& make, PageLayout& page) {
    const double padding = make.px(6);
    const double left = make.left();
    const double right = make.right();
    const double room = right - left - 4 * padding;
    const double height = make.spec.view.height_px;
    const std::string count = number_words(static_cast<long long>(make.campaign.sources.size()), make.spec.language);
    const std::string sources = fmt::format(fmt::runtime(phrase(Phrase::Sources, make.spec.language)), count);
    std::string words = sources;
    const campaign::CampaignInfo& info = make.campaign.info;
    if (!info.data_version.empty()) {
        words += " " + fmt::format(fmt::runtime(phrase(Phrase::DataVersion, make.spec.language)), info.data_version);
    }
    if (!info.credit.empty()) {
        words += " " + info.credit;
    }
    if (!make.spec.own_layers.empty()) {
        std::vector<std::string> names;
        for (const OwnShapesRef& own : make.spec.own_layers) {
            names.push_back(own->name);
        }
        const std::string listed = fmt::format("{}", fmt::join(names, ", "));
        words += words.ends_with('.') ? " " : ". ";
        words += fmt::format(fmt::runtime(phrase(Phrase::OwnLayers, make.spec.language)), listed);
    }
    const TextBlock block =
        text_block(make.text.lines(words, make.style.small, make.spec.scale, room), make.style.small, make.spec.scale);
    const double line_top = height - block.height_px - padding;
    page.source = {left, line_top - padding, right, height};
    const Box inside{left + 2 * padding, line_top, right - 2 * padding, height - padding};
    page.source_lines = placed_block(block, inside, make.align(), make.spec.scale);
    if (make.spec.caption.empty()) {
        return;
    }
    const TextBlock caption = text_block(make.text.lines(make.spec.caption, make.style.entry, make.spec.scale, room),
                                         make.style.entry, make.spec.scale);
    page.source.min_y -= caption.height_px + 1.5 * padding;
    const Box above{left + 2 * padding, page.source.min_y + padding, right - 2 * padding,
                    page.source.min_y + padding + caption.height_px};
    page.caption_lines = placed_block(caption, above, make.align(), make.spec.scale);
}

void add_legend_area(const Maker& make, PageLayout& page) {
    const View& view = make.spec.view;
    const double margin = make.px(make.style.margin);
    const double bottom = page.source.min_y - margin / 2;
    switch (page_kind(view.width_px, view.height_px, make.spec.scale)) {
        case PageKind::Column:
            page.legend_area = {page.title.min_x, page.title.max_y + margin / 2, page.title.max_x, bottom};
            break;
        case PageKind::Foot:
            page.legend_area = {make.left() + margin, view.height_px * legend_foot_share, make.right() - margin,
                                bottom};
            break;
        case PageKind::Bare: break;
    }
}

/// Room for the arrow to north beside the bars, for the bars, and beside them for half their last words.
constexpr double arrow_room = 34;
constexpr double bar_room = 58;

void add_scale(const Maker& make, const StaticGeometry& geometry, PageLayout& page) {
    const View& view = make.spec.view;
    const double margin = make.px(make.style.margin);
    const double ground = view.metres_per_px * geometry.ground_scale.at(view.centre);
    page.scale_bar = scale_bar(ground, make.px(220));
    page.mile_bar = scale_bar(ground, make.px(220), metres_a_mile);
    const double words_px = make.px(make.style.small.size);
    const double width =
        std::max(page.scale_bar.length_px, page.mile_bar.length_px) + make.px(arrow_room + bar_room) + words_px;
    const bool at_foot = page_kind(view.width_px, view.height_px, make.spec.scale) == PageKind::Foot;
    const double bottom = (at_foot ? page.legend_area.min_y : page.source.min_y) - margin / 2;
    const double height = 2 * words_px + make.px(42);
    const double above_chart = page.chart.empty() ? bottom : page.chart.min_y - margin / 2;
    page.scale = {make.right() - margin - width, above_chart - height, make.right() - margin, above_chart};
    const geo::core::Point north = geometry.ground_scale.north_at(view.world_from_px(page.scale.centre()));
    page.north = {north.x, -north.y};
}

/// Above the scale bar, where the view shows but a part of the campaign and the page has room.
void add_inset(const Maker& make, const StaticGeometry& geometry, PageLayout& page) {
    constexpr double smallest_share = 0.62;
    constexpr double width = 230;
    const View& view = make.spec.view;
    const Box whole = campaign_box(geometry);
    const Box seen = view.world_box();
    const bool near = seen.width() * seen.height() < smallest_share * smallest_share * whole.width() * whole.height();
    if (!near || page_kind(view.width_px, view.height_px, make.spec.scale) != PageKind::Column) {
        return;
    }
    const double padding = make.px(8);
    const double inside = make.px(width) - 2 * padding;
    page.inset_metres_per_px = std::max(whole.width(), whole.height() * 1.1) / inside;
    const double height = whole.height() / page.inset_metres_per_px + 2 * padding;
    const double bottom = page.scale.min_y - make.px(make.style.margin) / 2;
    page.inset = {page.scale.max_x - make.px(width), bottom - height, page.scale.max_x, bottom};
}

/// Right of the legend's column, or above its foot; none where there is no legend either.
void add_chart(const Maker& make, PageLayout& page) {
    const double margin = make.px(make.style.margin);
    const PageKind kind = page_kind(make.spec.view.width_px, make.spec.view.height_px, make.spec.scale);
    if (!make.spec.chart || kind == PageKind::Bare) {
        return;
    }
    const bool column = kind == PageKind::Column;
    const double left = column ? page.title.max_x + margin / 2 : make.left() + margin;
    const double bottom = (column ? page.source.min_y : page.legend_area.min_y) - margin / 2;
    page.chart = {left, bottom - make.px(chart_height), make.right() - margin, bottom};
}

}  // namespace

PageKind page_kind(int width_px, int height_px, double scale) {
    constexpr double least_aspect = 1.3;
    constexpr double least_width_for_column = 900;  // design pixels, as below
    constexpr double least_width_for_foot = 480;
    constexpr double least_height_for_foot = 800;
    if (width_px > least_aspect * height_px) {
        return width_px >= least_width_for_column * scale ? PageKind::Column : PageKind::Bare;
    }
    const bool room = width_px >= least_width_for_foot * scale && height_px >= least_height_for_foot * scale;
    return room ? PageKind::Foot : PageKind::Bare;
}

std::string words_of(const DateLine& line, geo::calendar::Day day) {
    std::string words;
    for (const DateLine::Part& part : line.parts) {
        const std::string hijri =
            part.calendar == Calendar::SolarHijri ? solar_hijri_words(day, part.language) : std::string();
        // Before the Hijra there is but one calendar.
        const std::string date = hijri.empty() ? date_words(day, part.language) : hijri;
        words += words.empty() ? date : fmt::format(" · {}", date);
    }
    return words;
}

ScaleBar scale_bar(double ground_metres_per_px, double most_px, double unit_m) {
    const double most = std::max(1e-9, ground_metres_per_px * most_px / unit_m);
    const double power = std::pow(10.0, std::floor(std::log10(most)));
    const double first = most / power;
    const double digit = first >= 5.0 ? 5.0 : (first >= 2.0 ? 2.0 : 1.0);
    return {digit * power * unit_m / ground_metres_per_px, digit * power, digit == 5.0 ? 5 : 4};
}

PageLayout page_layout(const campaign::Campaign& campaign, const StaticGeometry& geometry, const FrameSpec& spec,
                       const Style& style, TextCache& text) {
    PageLayout page;
    if (spec.layers.of(LayerKind::Furniture) <= 0.0F) {
        return page;
    }
    const Maker make{campaign, spec, style.furniture, text};
    add_source(make, page);
    add_title(make, page);
    add_legend_area(make, page);
    add_chart(make, page);
    add_scale(make, geometry, page);
    add_inset(make, geometry, page);
    return page;
}

}  // namespace app::scene
