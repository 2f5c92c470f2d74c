#include "app/scene/build_scene.hpp"

#include "app/scene/chart.hpp"
#include "app/scene/compare_furniture.hpp"
#include "app/scene/compare_wording.hpp"
#include "app/scene/compared_scene.hpp"
#include "app/scene/layers.hpp"
#include "app/scene/line_cache.hpp"
#include "app/scene/map_extras.hpp"
#include "app/scene/text_cache.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace app::scene {
namespace {

using campaign::AreaId;

/// What decides the things that are reckoned once for a view. What the base map has on a day is part of it.
struct ViewKey {
    View view;
    double scale = 1;
    int covered_right_px = 0;
    int covered_left_px = 0;
    campaign::Language language = campaign::Language::English;
    std::optional<campaign::Language> second_language;
    Theme theme = Theme::Light;
    Calendar calendar = Calendar::Gregorian;
    std::string caption;
    bool furniture = true;
    bool chart = false;
    bool towns = true;
    geo::core::Box plate_px;
    double afterglow_days = 0;
    std::vector<AreaId> areas;
    std::vector<bool> base;
    std::vector<OwnShapesRef> own_layers;

    friend bool operator==(const ViewKey&, const ViewKey&) = default;
};

struct ViewCache {
    ViewKey key;
    ViewFacts facts;
    PageLayout page;
    FixedLabels labels;
};

/// What decides the checkpoint stages below the moving things, besides the view.
struct TerritoryKey {
    Reading reading = Reading::Centre;
    LayerOpacities layers;
    LayerOrder order;
    HiddenMarks hidden;
    std::vector<snapshot::Holding> holdings;

    friend bool operator==(const TerritoryKey&, const TerritoryKey&) = default;
};

struct TerritoryCache {
    TerritoryKey key;
    Layer ground;
    Layer territory;
};

/// What decides the pixels of those stages, but for the part of them that the view shows.
struct GroundKey {
    ViewKey view;
    TerritoryKey territory;

    friend bool operator==(const GroundKey&, const GroundKey&) = default;
};

GroundKey ground_key(const ViewKey& view, const TerritoryKey& territory) {
    GroundKey key{view, territory};
    key.view.view.centre = {};
    return key;
}

geo::calendar::Day day_in_span(const campaign::Campaign& campaign, geo::calendar::Instant instant) {
    const geo::calendar::DayRange& span = campaign.info.span;
    return std::max(span.from, std::min(instant.day(), span.to - 1));
}

/// Which countries, borders, rivers and roads there are on a day.
std::vector<bool> base_on(const StaticGeometry& geometry, geo::calendar::Day day) {
    std::vector<bool> valid;
    for (const CountryShape& country : geometry.countries) {
        valid.push_back(country.valid.contains(day));
    }
    for (const auto* lines : {&geometry.borders, &geometry.rivers, &geometry.roads}) {
        for (const LineShape& line : *lines) {
            valid.push_back(line.valid.contains(day));
        }
    }
    return valid;
}

/// The legend's panel grows and shrinks with the day, so it is no part of the fixed ground.
Occupancy with_panel(Occupancy occupied, const geo::core::Box& panel) {
    if (!panel.empty()) {
        occupied.take(panel);
    }
    return occupied;
}

/// What hides the map below it.
std::vector<geo::core::Box> panels_of(const PageLayout& page, const LegendLayout& legend) {
    std::vector<geo::core::Box> panels;
    for (const geo::core::Box& panel : {page.title, legend.panel, page.scale, page.source, page.inset, page.chart}) {
        if (!panel.empty()) {
            panels.push_back(panel);
        }
    }
    return panels;
}

/// What covers the ground. Layers of the user's own come with the borders.
void add_of_ground(const Frame& frame, LayerKind kind, Layer& layer) {
    switch (kind) {
        case LayerKind::Control: add_control(frame, layer); break;
        case LayerKind::Relief: add_shading(frame, layer); break;
        case LayerKind::Water: add_water(frame, layer); break;
        case LayerKind::Roads: add_roads(frame, layer); break;
        case LayerKind::Borders:
            add_own_rasters(frame, layer);
            add_borders(frame, layer);
            add_own_vectors(frame, layer);
            break;
        default: break;
    }
}

/// Who looks at battles or movements alone wants no ground that says "not known" of everything.
FrameSpec without_silent_layers(FrameSpec spec) {
    if (!spec.filter.lets_through(compare::FactKind::Control)) {
        spec.layers.value[static_cast<std::size_t>(LayerKind::Control)] = 0;
        spec.layers.value[static_cast<std::size_t>(LayerKind::Hatch)] = 0;
        spec.hidden.keys.push_back({LegendKey::Kind::Status, static_cast<std::size_t>(campaign::HoldStatus::Unknown)});
    }
    return spec;
}

/// A map on which facts are held back says so in its legend: else it would seem that nothing more is known.
MapExtras told_of_filter(const FrameSpec& spec) {
    MapExtras extras;
    if (!spec.filter.lets_all_through()) {
        extras.legend = [](const Frame& frame, std::vector<LegendEntry>& entries) {
            LegendEntry note;
            note.sign = LegendEntry::Sign::Note;
            note.words = fmt::format(fmt::runtime(phrase(ComparePhrase::Chosen, frame.language())),
                                     filter_words(frame.campaign, frame.spec.filter, frame.language()));
            entries.push_back(std::move(note));
        };
    }
    return extras;
}

Layer named(const char* name, bool checkpoint = false) {
    return {name, {}, checkpoint};
}

}  // namespace

struct SceneBuilder::Impl {
    campaign::CampaignPtr whole;
    campaign::CampaignPtr campaign;  // what the filter leaves of it
    compare::FactFilter filter;
    StaticGeometryPtr geometry;
    std::shared_ptr<const text::FontStack> fonts;
    ThemesPtr themes;
    TextCache text;
    LineCache lines;
    std::optional<ViewCache> view;
    std::optional<TerritoryCache> territory;
    std::optional<GroundKey> ground;
    std::uint64_t ground_number = 0;  // of the ground with that key
    std::optional<ControlSeries> series;
    std::vector<LegendSpot> spots;            // of the frame built last
    std::unique_ptr<ComparedScene> compared;  // where frames compare: pages of several maps

    Impl(campaign::CampaignPtr of, StaticGeometryPtr shapes, std::shared_ptr<const text::FontStack> with,
         ThemesPtr looks)
        : whole(std::move(of)),
          campaign(whole),
          geometry(std::move(shapes)),
          fonts(std::move(with)),
          themes(looks != nullptr ? std::move(looks) : std::make_shared<const Themes>()),
          text(fonts) {}

    void restrict(const compare::FactFilter& wanted) {
        if (filter != wanted) {
            filter = wanted;
            campaign = compare::restricted_to(whole, filter);
            view.reset();
            territory.reset();
            ground.reset();
            series.reset();
        }
    }

    const ControlSeries& series_for(Reading reading) {
        if (!series || series->reading != reading) {
            series.emplace(control_series(*campaign, reading));
        }
        return *series;
    }

    /// Fills `view` for this frame if it holds another's.
    void prepare_view(const FrameSpec& spec, const snapshot::Snapshot& snapshot, geo::calendar::Day day,
                      const geo::core::Box& plate_px) {
        ViewKey key{spec.view,
                    spec.scale,
                    spec.covered_right_px,
                    spec.covered_left_px,
                    spec.language,
                    spec.second_language,
                    spec.theme,
                    spec.calendar,
                    spec.caption,
                    spec.layers.of(LayerKind::Furniture) > 0.0F,
                    spec.chart,
                    spec.layers.of(LayerKind::Towns) > 0.0F,
                    plate_px,
                    spec.fades.afterglow_days,
                    snapshot.areas,
                    base_on(*geometry, day),
                    spec.own_layers};
        if (view && view->key == key) {
            return;
        }
        territory.reset();
        const Style& style = themes->of(spec.theme);
        ViewFacts facts = view_facts(*campaign, *geometry, spec, snapshot.areas, style);
        PageLayout page = page_layout(*campaign, *geometry, spec, style, text);
        page.title = page.title.empty() ? plate_px : page.title;
        const Frame frame{*campaign, *geometry, spec, snapshot, style, facts, text, lines, day};
        FixedLabels labels = fixed_labels(frame, page);
        view.emplace(ViewCache{std::move(key), std::move(facts), std::move(page), std::move(labels)});
    }

    void prepare_territory(const Frame& frame) {
        TerritoryKey key{frame.spec.reading, frame.spec.layers, frame.spec.order, frame.spec.hidden,
                         frame.snapshot.holdings};
        if (territory && territory->key == key) {
            return;
        }
        if (GroundKey wanted = ground_key(view->key, key); ground != wanted) {
            ground = std::move(wanted);
            ++ground_number;
        }
        TerritoryCache made{std::move(key), named("ground", true), named("territory", true)};
        made.ground.ground = ground_number;
        made.territory.ground = ground_number;
        add_ground(frame, made.ground);
        for (const LayerKind kind : frame.spec.order.ground) {
            add_of_ground(frame, kind, made.territory);
        }
        territory.emplace(std::move(made));
    }
};

SceneBuilder::SceneBuilder(campaign::CampaignPtr campaign, StaticGeometryPtr geometry,
                           std::shared_ptr<const text::FontStack> fonts, ThemesPtr themes)
    : m_impl(std::make_unique<Impl>(std::move(campaign), std::move(geometry), std::move(fonts), std::move(themes))) {}
SceneBuilder::SceneBuilder(SceneBuilder&&) noexcept = default;
SceneBuilder& SceneBuilder::operator=(SceneBuilder&&) noexcept = default;
SceneBuilder::~SceneBuilder() = default;

BuiltMap SceneBuilder::build_map(const FrameSpec& wanted, const MapExtras& extras) {
    Impl& impl = *m_impl;
    const FrameSpec spec = without_silent_layers(wanted);
    impl.restrict(spec.filter);
    const snapshot::Snapshot snapshot = snapshot::at(*impl.campaign, spec.instant, spec.fades);
    const geo::calendar::Day day = day_in_span(*impl.campaign, spec.instant);
    impl.prepare_view(spec, snapshot, day, extras.plate_px);
    const ViewCache& view = *impl.view;
    const Style& style = impl.themes->of(spec.theme);
    const Frame frame{*impl.campaign, *impl.geometry, spec, snapshot, style, view.facts, impl.text, impl.lines, day};
    impl.prepare_territory(frame);

    auto movements = movement_marks(*impl.campaign, *impl.geometry, spec, snapshot, style.movement);
    keep_off_places(movements, view.facts.spots.places, spec.scale);
    const auto battles = battle_marks(*impl.campaign, *impl.geometry, spec, snapshot, view.facts, style.battle);
    BuiltMap built;
    built.legend = legend_entries(frame, movements, battles);
    if (spec.chart) {
        built.legend = merged_entries(std::move(built.legend), chart_entries(frame, impl.series_for(spec.reading)));
    }
    if (extras.legend) {
        extras.legend(frame, built.legend);
    }
    const LegendLayout legend = legend_layout(frame, view.page, built.legend);

    DrawList& list = built.list;
    list.view = spec.view;
    list.background = impl.geometry->countries.empty() ? style.ground.paper : style.ground.sea;
    const Notes notes = place_notes(frame, movements, battles, panels_of(view.page, legend),
                                    with_panel(view.labels.occupied, legend.panel));
    const auto next = [&list](const char* name) -> Layer& {
        list.layers.push_back(named(name));
        return list.layers.back();
    };
    list.layers.push_back(impl.territory->ground);
    if (extras.on_ground) {
        extras.on_ground(frame, next("difference"));
    }
    list.layers.push_back(impl.territory->territory);
    if (extras.on_borders) {
        extras.on_borders(frame, next("ghost"));
    }
    const auto add_marks = [&](LayerKind kind) {
        switch (kind) {
            case LayerKind::Movements: {
                Layer& ways = next("ways");
                add_battle_reaches(frame, battles, ways);
                add_place_reaches(frame, ways);
                add_fronts(frame, ways);
                add_movement_lines(frame, movements, ways);
                break;
            }
            case LayerKind::Towns: add_towns(frame, next("towns")); break;
            case LayerKind::Battles: add_battles(frame, battles, next("battles")); break;
            case LayerKind::Names: add_names(frame, view.labels, notes, movements, legend.panel, next("names")); break;
            default: break;
        }
    };
    std::for_each(spec.order.marks.begin(), spec.order.marks.end(), add_marks);
    add_movement_heads(frame, movements, next("heads"));
    add_notes(frame, notes, next("notes"));
    if (extras.on_names) {
        extras.on_names(frame, view.labels, legend.panel, next("changes"));
    }
    if (spec.text_marks) {
        Occupancy taken = with_panel(view.labels.occupied, legend.panel);
        for (const BattleNote& note : notes.battles) {
            taken.take(note.box);
        }
        for (const UnitPlate& plate : notes.plates) {
            taken.take(plate.box);
        }
        add_text_marks(frame, taken, next("text"));
    }
    add_selection(frame, movements, battles, next("selection"));
    Layer& furniture = next("furniture");
    add_furniture(frame, view.page, extras.date, furniture);
    add_inset(frame, view.page, furniture);
    if (spec.chart) {
        add_chart(frame, view.page.chart, impl.series_for(spec.reading), next("chart"));
    }
    add_legend(frame, legend, next("legend"));
    built.spots = scene::legend_spots(legend);
    return built;
}

const std::vector<LegendSpot>& SceneBuilder::legend_spots() const {
    return m_impl->spots;
}

DrawList SceneBuilder::build(const FrameSpec& spec) {
    if (!spec.comparison.compares()) {
        BuiltMap built = build_map(spec, told_of_filter(spec));
        m_impl->spots = std::move(built.spots);
        return std::move(built.list);
    }
    Impl& impl = *m_impl;
    impl.spots.clear();
    if (!impl.compared) {
        impl.compared = std::make_unique<ComparedScene>(impl.whole, impl.geometry, impl.fonts, impl.themes);
    }
    return impl.compared->build(spec);
}

}  // namespace app::scene
