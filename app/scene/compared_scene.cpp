#include "app/scene/compared_scene.hpp"

#include "app/scene/build_scene.hpp"
#include "app/scene/chart.hpp"
#include "app/scene/compare_furniture.hpp"
#include "app/scene/compare_wording.hpp"
#include "app/scene/difference.hpp"
#include "app/scene/layers.hpp"
#include "app/scene/line_cache.hpp"
#include "app/scene/map_extras.hpp"
#include "app/scene/page_layout.hpp"
#include "app/scene/windowed.hpp"
#include "app/scene/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Point;

constexpr double date_plate_size = 30;
constexpr double small_plate_size = 17;
/// More maps than this on a page are small ones, about control alone.
constexpr std::size_t most_full_maps = 3;
constexpr double small_map_scale = 0.68;
constexpr std::size_t many_maps = 6;
constexpr double tiny_map_scale = 0.56;

FrameSpec single(const FrameSpec& spec) {
    FrameSpec out = spec;
    out.comparison = {};
    return out;
}

void switch_off(FrameSpec& spec, std::initializer_list<LayerKind> kinds) {
    for (const LayerKind kind : kinds) {
        spec.layers.value[static_cast<std::size_t>(kind)] = 0.0F;
    }
}

/// The date of one of the maps: the frame's own first.
ComparedMap map_of(const FrameSpec& spec, std::size_t index) {
    return index == 0 ? ComparedMap{spec.instant, spec.filter} : spec.comparison.others[index - 1];
}

/// Puts the layers of several maps in an order that keeps their stages together.
class PageList {
  public:
    PageList(const View& view, std::size_t maps) : m_maps(maps) {
        constexpr std::size_t most_page_layers = 16;  // whose places in memory must not change
        m_page.reserve(most_page_layers);
        m_list.view = view;
    }

    /// Adds a map's layers but those that are named.
    void add(DrawList map, Point corner_px, const Box& box_px, std::initializer_list<std::string_view> without) {
        m_list.background = map.background;
        const View in_page = view_in_page(map.view, corner_px, m_list.view.width_px, m_list.view.height_px);
        ++m_added;
        for (Layer& layer : map.layers) {
            if (std::find(without.begin(), without.end(), layer.name) != without.end()) {
                continue;
            }
            const bool ground = layer.name == "ground";
            const bool territory = layer.name == "territory";
            Layer moved = windowed(std::move(layer), in_page, corner_px, box_px);
            moved.name += " " + std::to_string(m_added);
            // A stage ends with the last map's layer of it.
            moved.checkpoint = moved.checkpoint && m_added == m_maps;
            (ground ? m_ground : territory ? m_territory : m_rest).push_back(std::move(moved));
        }
    }
    Layer& page_layer(const char* name) {
        m_page.push_back({name, {}, false});
        return m_page.back();
    }
    void add_page_layer(Layer layer) { m_page.push_back(std::move(layer)); }
    [[nodiscard]] DrawList take() {
        for (auto* layers : {&m_ground, &m_territory, &m_rest, &m_page}) {
            std::move(layers->begin(), layers->end(), std::back_inserter(m_list.layers));
        }
        return std::move(m_list);
    }

  private:
    std::size_t m_maps;
    std::size_t m_added = 0;
    DrawList m_list;
    std::vector<Layer> m_ground;
    std::vector<Layer> m_territory;
    std::vector<Layer> m_rest;
    std::vector<Layer> m_page;
};

Layer* find_layer(DrawList& list, std::string_view name) {
    const auto found =
        std::find_if(list.layers.begin(), list.layers.end(), [name](const Layer& layer) { return layer.name == name; });
    return found == list.layers.end() ? nullptr : &*found;
}

/// Where the curtain hangs: as the spec has it, or in the middle of the map beside the legend's column.
double curtain_px(const FrameSpec& spec, const Style& style) {
    const double width = spec.view.width_px;
    if (spec.comparison.curtain) {
        return std::round(std::clamp(*spec.comparison.curtain, 0.0, 1.0) * width);
    }
    const bool column = page_kind(spec.view.width_px, spec.view.height_px, spec.scale) == PageKind::Column &&
                        spec.layers.of(LayerKind::Furniture) > 0.0F;
    const double left =
        spec.covered_left_px + (column ? (2 * style.furniture.margin + style.furniture.column) * spec.scale : 0.0);
    return std::round((left + width - spec.covered_right_px) / 2);
}

}  // namespace

struct ComparedScene::Impl {
    campaign::CampaignPtr campaign;
    StaticGeometryPtr geometry;
    std::shared_ptr<const text::FontStack> fonts;
    ThemesPtr themes;
    TextCache text;
    LineCache lines;
    ViewFacts facts;
    std::vector<SceneBuilder> maps;
    std::optional<ControlSeries> series;
    std::optional<std::pair<compare::FactFilter, campaign::CampaignPtr>> interpretation;

    Impl(campaign::CampaignPtr of, StaticGeometryPtr shapes, std::shared_ptr<const text::FontStack> with,
         ThemesPtr looks)
        : campaign(std::move(of)),
          geometry(std::move(shapes)),
          fonts(std::move(with)),
          themes(std::move(looks)),
          text(fonts) {}

    [[nodiscard]] const Style& style_of(const FrameSpec& spec) const { return themes->of(spec.theme); }

    SceneBuilder& map(std::size_t index) {
        while (maps.size() <= index) {
            maps.emplace_back(campaign, geometry, fonts, themes);
        }
        return maps[index];
    }
    /// The campaign as a filter leaves it; the last one is kept.
    const campaign::Campaign& restricted(const compare::FactFilter& filter) {
        if (!interpretation || interpretation->first != filter) {
            interpretation.emplace(filter, compare::restricted_to(campaign, filter));
        }
        return *interpretation->second;
    }
    [[nodiscard]] std::string date(const ComparedMap& map, const FrameSpec& spec) const {
        return date_words(map.instant.day(), spec.language);
    }
    /// What tells a map from the others besides its date; empty where nothing does.
    [[nodiscard]] std::string note(const ComparedMap& map, const FrameSpec& spec) const {
        std::string words = filter_words(*campaign, map.filter, spec.language);
        const bool same_day =
            std::all_of(spec.comparison.others.begin(), spec.comparison.others.end(),
                        [&](const ComparedMap& other) { return other.instant.day() == spec.instant.day(); });
        return words.empty() && same_day ? std::string(phrase(ComparePhrase::AllFacts, spec.language)) : words;
    }

    [[nodiscard]] DrawList maps_beside(const FrameSpec& spec);
    void page_furniture(const Frame& page, const CompareLayout& layout, std::vector<LegendEntry> legend,
                        double plate_size, PageList& list);
    [[nodiscard]] DrawList swiped(const FrameSpec& spec);
    [[nodiscard]] DrawList difference(const FrameSpec& spec);
    [[nodiscard]] DrawList ghost(const FrameSpec& spec);
};

DrawList ComparedScene::Impl::maps_beside(const FrameSpec& spec) {
    const CompareLayout layout = compare_layout(spec);
    const bool small = layout.maps.size() > most_full_maps;
    PageList list(spec.view, layout.maps.size());
    const double plate_size = small ? small_plate_size : date_plate_size;
    std::vector<LegendEntry> legend;
    const snapshot::Snapshot none;
    const Frame page{*campaign, *geometry, spec, none, style_of(spec), facts, text, lines, spec.instant.day()};
    for (std::size_t index = 0; index < layout.maps.size(); ++index) {
        const Box& box = layout.maps[index];
        const ComparedMap of = map_of(spec, index);
        FrameSpec sub = single(spec);
        sub.view = {spec.view.centre, spec.view.metres_per_px, static_cast<int>(box.width()),
                    static_cast<int>(box.height())};
        sub.instant = of.instant;
        sub.filter = of.filter;
        sub.fades = index == 0 ? spec.fades : snapshot::Fades{};  // only the frame's own date moves
        sub.chart = false;
        sub.covered_right_px = 0;
        sub.covered_left_px = 0;
        switch_off(sub, {LayerKind::Furniture});
        if (small) {
            sub.scale *= layout.maps.size() > many_maps ? tiny_map_scale : small_map_scale;
            switch_off(sub, {LayerKind::Names, LayerKind::Movements, LayerKind::Battles, LayerKind::Graticule});
        }
        MapExtras extras;
        extras.plate_px = date_plate_box(page, {0, 0}, PlateSide::LeftAt, date(of, spec), note(of, spec), plate_size);
        BuiltMap built = map(index).build_map(sub, extras);
        legend = index == 0 ? std::move(built.legend) : merged_entries(std::move(legend), built.legend);
        list.add(std::move(built.list), {box.min_x, box.min_y}, box, {"furniture", "legend", "selection"});
    }
    page_furniture(page, layout, std::move(legend), plate_size, list);
    return list.take();
}

void ComparedScene::Impl::page_furniture(const Frame& page, const CompareLayout& layout,
                                         std::vector<LegendEntry> legend, double plate_size, PageList& list) {
    const FrameSpec& spec = page.spec;
    LayerWriter writer(spec.view, list.page_layer("plates"), page.opacity(LayerKind::Furniture));
    for (std::size_t index = 0; index < layout.maps.size(); ++index) {
        const Box& box = layout.maps[index];
        const ComparedMap of = map_of(spec, index);
        writer.box(box, {0, 0, 0, 0}, page.style.ink, page.px(1.4));
        add_date_plate(page, {box.min_x, box.min_y}, PlateSide::LeftAt, date(of, spec), note(of, spec), plate_size,
                       writer);
    }
    LayerWriter title(spec.view, list.page_layer("furniture"), page.opacity(LayerKind::Furniture));
    add_page_title(page, layout, title);
    if (!layout.chart.empty()) {
        if (!series || series->reading != spec.reading) {
            series.emplace(control_series(*campaign, spec.reading));
        }
        add_chart(page, layout.chart, *series, list.page_layer("chart"));
        legend = merged_entries(std::move(legend), chart_entries(page, *series));
    }
    add_fitted_legend(page, layout.legend_area, legend, list.page_layer("legend"));
}

DrawList ComparedScene::Impl::swiped(const FrameSpec& spec) {
    const Style& style = style_of(spec);
    const double x = curtain_px(spec, style);
    const double width = spec.view.width_px;
    const double height = spec.view.height_px;
    const ComparedMap own = map_of(spec, 0);
    const ComparedMap other = map_of(spec, 1);
    FrameSpec sub = single(spec);
    sub.instant = other.instant;
    sub.filter = other.filter;
    sub.fades = {};
    BuiltMap right = map(1).build_map(sub, {});
    MapExtras extras;
    extras.date = date(own, spec) + " | " + date(other, spec);
    extras.legend = [&right](const Frame&, std::vector<LegendEntry>& entries) {
        entries = merged_entries(std::move(entries), right.legend);
    };
    // The chart marks the other date too, so the left map keeps the comparison that it does not draw.
    BuiltMap left = map(0).build_map(spec, extras);
    PageList list(spec.view, 2);
    std::vector<Layer> over;
    for (const char* name : {"furniture", "chart", "legend"}) {
        if (Layer* layer = find_layer(left.list, name)) {
            over.push_back(std::move(*layer));
            layer->items.clear();
            layer->name = name;
        }
    }
    const auto page_layers = {std::string_view("furniture"), std::string_view("chart"), std::string_view("legend")};
    list.add(std::move(left.list), {0, 0}, {0, 0, x, height}, page_layers);
    list.add(std::move(right.list), {0, 0}, {x, 0, width, height}, page_layers);

    const snapshot::Snapshot none;
    const Frame page{*campaign, *geometry, spec, none, style_of(spec), facts, text, lines, spec.instant.day()};
    LayerWriter writer(spec.view, list.page_layer("curtain"));
    writer.stroke_px({{x, 0}, {x, height}}, {{255, 255, 255, 235}, page.pxf(7)});
    writer.stroke_px({{x, 0}, {x, height}}, {style.ink, page.pxf(2.6)});
    writer.disc({{x, height / 2}, page.pxf(15), {255, 255, 255, 255}, style.ink, page.pxf(2.2), 0});
    for (const double side : {-1.0, 1.0}) {
        writer.polygon({{x + side * page.px(3.5), height / 2 - page.px(6)},
                        {x + side * page.px(10), height / 2},
                        {x + side * page.px(3.5), height / 2 + page.px(6)}},
                       style.ink);
    }
    if (spec.layers.of(LayerKind::Furniture) > 0.0F) {
        const double top = page.px(style.furniture.margin);
        const double away = page.px(12);
        add_date_plate(page, {x - away, top}, PlateSide::RightAt, date(own, spec), note(own, spec), date_plate_size,
                       writer);
        add_date_plate(page, {x + away, top}, PlateSide::LeftAt, date(other, spec), note(other, spec), date_plate_size,
                       writer);
    }
    for (Layer& layer : over) {
        list.add_page_layer(std::move(layer));
    }
    return list.take();
}

DrawList ComparedScene::Impl::difference(const FrameSpec& spec) {
    ComparedMap before = map_of(spec, 0);
    ComparedMap now = map_of(spec, 1);
    const bool interpretations = before.instant.day() == now.instant.day();
    if (!interpretations && now.instant < before.instant) {
        std::swap(before, now);
    }
    FrameSpec sub = spec;
    sub.instant = now.instant;
    sub.filter = now.filter;
    sub.comparison.others = {before};  // for the chart, which marks both
    sub.fades = {};
    switch_off(sub, {LayerKind::Control, LayerKind::Hatch, LayerKind::Towns, LayerKind::Movements, LayerKind::Battles});
    const campaign::Campaign& other = restricted(before.filter);
    const snapshot::Snapshot then = snapshot::at(other, before.instant, {});
    std::vector<AreaDifference> differences;
    MapExtras extras;
    extras.date = interpretations ? date(now, spec) : from_to_words(date(before, spec), date(now, spec), spec.language);
    extras.legend = [&](const Frame& frame, std::vector<LegendEntry>& entries) {
        differences = area_differences(frame, other, then);
        const std::string chosen = interpretations ? note(now, spec) : std::string();
        entries = difference_entries(frame, differences, chosen);
    };
    extras.on_ground = [&differences](const Frame& frame, Layer& layer) {
        add_difference_fills(frame, differences, layer);
    };
    extras.on_names = [&differences](const Frame& frame, const FixedLabels& labels, const Box& panel, Layer& layer) {
        add_difference_marks(frame, differences, labels, panel, layer);
    };
    return map(0).build_map(sub, extras).list;
}

DrawList ComparedScene::Impl::ghost(const FrameSpec& spec) {
    const ComparedMap of = map_of(spec, 1);
    const campaign::Campaign& other = restricted(of.filter);
    const snapshot::Snapshot then = snapshot::at(other, of.instant, {});
    MapExtras extras;
    extras.on_borders = [&](const Frame& frame, Layer& layer) {
        add_ghost_borders(frame, area_differences(frame, other, then), layer);
    };
    extras.legend = [&](const Frame& frame, std::vector<LegendEntry>& entries) {
        LegendEntry entry;
        entry.sign = LegendEntry::Sign::Ghost;
        entry.words = fmt::format(fmt::runtime(phrase(ComparePhrase::GhostLine, frame.language())), date(of, spec));
        const std::string told = note(of, spec);
        entry.words += of.filter.lets_all_through() ? std::string() : ", " + told;
        // Right after the heading, where it is seen first.
        entries.insert(entries.empty() ? entries.begin() : std::next(entries.begin()), std::move(entry));
    };
    return map(0).build_map(spec, extras).list;
}

ComparedScene::ComparedScene(campaign::CampaignPtr campaign, StaticGeometryPtr geometry,
                             std::shared_ptr<const text::FontStack> fonts, ThemesPtr themes)
    : m_impl(std::make_unique<Impl>(std::move(campaign), std::move(geometry), std::move(fonts), std::move(themes))) {}
ComparedScene::~ComparedScene() = default;

DrawList ComparedScene::build(const FrameSpec& spec) {
    switch (spec.comparison.mode) {
        case CompareMode::Swipe: return m_impl->swiped(spec);
        case CompareMode::Difference: return m_impl->difference(spec);
        case CompareMode::Ghost: return m_impl->ghost(spec);
        case CompareMode::None:
        case CompareMode::Side:
        case CompareMode::Multiples: break;
    }
    return m_impl->maps_beside(spec);
}

}  // namespace app::scene
