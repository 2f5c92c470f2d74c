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
    [[nodiscard]] Align align() const { return is_right_to_left(spec.language) ? Align::Right : Align::Left; }
};

/// The date's lettering, made smaller until every month fits.
TextStyle fitting_date(const Maker& make, double room_px) {
    TextStyle style = make.style.date;
    double widest = 1.0;
    for (int month = 1; month <= 12; ++month) {
        const auto day = geo::calendar::Day::from_civil({make.campaign.info.span.from.civil().year, month, 28});
        widest = std::max(widest, make.text.line(date_words(day, make.spec.language), style, make.spec.scale).width());
    }
    style.size *= std::min(1.0, room_px / widest);
    return style;
}

void add_title(const Maker& make, PageLayout& page) {
    const double margin = make.px(make.style.margin);
    const double padding = make.px(make.style.padding);
    const double room = make.px(make.style.column) - 2 * padding;
    const std::string& title = make.campaign.info.title.in(make.spec.language);
    const TextBlock block =
        text_block(make.text.lines(title, make.style.title, make.spec.scale, room), make.style.title, make.spec.scale);
    page.date_style = fitting_date(make, room);
    const double date_px = make.px(page.date_style.size);
    page.title = {margin, margin, margin + make.px(make.style.column),
                  margin + 2 * padding + block.height_px + date_px};
    const Box inside = page.title.grown(-padding);
    page.title_lines = placed_block(block, {inside.min_x, inside.min_y, inside.max_x, inside.min_y + block.height_px},
                                    make.align(), make.spec.scale);
    page.date = {inside.min_x, inside.max_y - date_px * 0.9, inside.max_x, inside.max_y};
}

void add_source(const Maker& make, PageLayout& page) {
    const double padding = make.px(6);
    const double width = make.right();
    const double height = make.spec.view.height_px;
    const std::string count = number_words(static_cast<long long>(make.campaign.sources.size()), make.spec.language);
    const std::string sources = fmt::format(fmt::runtime(phrase(Phrase::Sources, make.spec.language)), count);
    std::string words =
        make.campaign.info.credit.empty() ? sources : fmt::format("{} {}", sources, make.campaign.info.credit);
    if (!make.spec.own_layers.empty()) {
        std::vector<std::string> names;
        for (const OwnShapesRef& own : make.spec.own_layers) {
            names.push_back(own->name);
        }
        const std::string listed = fmt::format("{}", fmt::join(names, ", "));
        words += words.ends_with('.') ? " " : ". ";
        words += fmt::format(fmt::runtime(phrase(Phrase::OwnLayers, make.spec.language)), listed);
    }
    const TextBlock block = text_block(make.text.lines(words, make.style.small, make.spec.scale, width - 4 * padding),
                                       make.style.small, make.spec.scale);
    page.source = {0, height - block.height_px - 2 * padding, width, height};
    const Box inside{2 * padding, page.source.min_y + padding, width - 2 * padding, height - padding};
    page.source_lines = placed_block(block, inside, make.align(), make.spec.scale);
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
            page.legend_area = {margin, view.height_px * legend_foot_share, make.right() - margin, bottom};
            break;
        case PageKind::Bare: break;
    }
}

void add_scale(const Maker& make, const StaticGeometry& geometry, PageLayout& page) {
    const View& view = make.spec.view;
    const double margin = make.px(make.style.margin);
    page.scale_bar = scale_bar(view.metres_per_px * geometry.ground_scale.at(view.centre), make.px(240));
    const double width = page.scale_bar.length_px + make.px(74);
    const bool at_foot = page_kind(view.width_px, view.height_px, make.spec.scale) == PageKind::Foot;
    const double bottom = (at_foot ? page.legend_area.min_y : page.source.min_y) - margin / 2;
    page.scale = {make.right() - margin - width, bottom - make.px(46), make.right() - margin, bottom};
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

ScaleBar scale_bar(double ground_metres_per_px, double most_px) {
    const double most_m = std::max(1e-6, ground_metres_per_px * most_px);
    const double power = std::pow(10.0, std::floor(std::log10(most_m)));
    const double first = most_m / power;
    const double digit = first >= 5.0 ? 5.0 : (first >= 2.0 ? 2.0 : 1.0);
    return {digit * power / ground_metres_per_px, digit * power / 1000.0, digit == 5.0 ? 5 : 4};
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
    add_scale(make, geometry, page);
    return page;
}

}  // namespace app::scene
