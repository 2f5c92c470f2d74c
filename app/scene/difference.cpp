#include "app/scene/difference.hpp"

#include "app/scene/color.hpp"
#include "app/scene/compare_wording.hpp"
#include "app/scene/line_cache.hpp"
#include "app/scene/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace app::scene {
namespace {

/// Of its own colour in ground that stayed as it was.
constexpr double pale_strength = 0.22;
constexpr double stripe_spacing = 22;
constexpr double stripe_width = 6;
constexpr double stripe_strength = 0.82;

Paint pale_paint(const Frame& frame, const Look& look) {
    ControlStyle style = frame.style.control;
    style.strength = pale_strength;
    style.unknown = mixed(style.light, style.unknown, 0.45);
    style.unknown_dots = mixed(style.light, style.unknown_dots, 0.3);
    style.siege = faded(style.siege, 0.25);
    return fill_paint(look, style, frame.spec.scale);
}

/// Stripes of the former holder; they lean the other way than a hatch, which stands for centre or countryside.
Paint stripes(const Frame& frame, const AreaDifference& difference) {
    const ControlStyle& style = frame.style.control;
    const Color below = fill_paint(difference.now, style, frame.spec.scale).color;
    Paint paint;
    paint.color = {0, 0, 0, 0};
    paint.pattern = Pattern::BackHatch;
    paint.pattern_color = apart_from(mixed(style.light, difference.before.color, stripe_strength), below, 1.45);
    paint.spacing_px = frame.pxf(stripe_spacing);
    paint.line_px = frame.pxf(stripe_width);
    return paint;
}

/// The look of a change as one swatch: the new colour, striped with the old.
Paint swatch_paint(const Frame& frame, const AreaDifference& difference) {
    Paint paint = fill_paint(difference.now, frame.style.control, frame.spec.scale);
    if (difference.other_holder()) {
        const Paint over = stripes(frame, difference);
        paint.pattern = over.pattern;
        paint.pattern_color = over.pattern_color;
        paint.spacing_px = over.spacing_px * 0.7F;
        paint.line_px = over.line_px * 0.7F;
    }
    return paint;
}

std::string actor_words(const Frame& frame, const Look& look) {
    if (!look.actor) {
        return std::string(phrase(Phrase::Unknown, frame.language()));
    }
    const campaign::Actor& actor = frame.campaign.actor(*look.actor);
    const std::string name = holder_words(frame, actor);
    // The letters are what the marks on the map have.
    return actor.letter.empty() ? name : fmt::format("{} ({})", name, actor.letter);
}

std::string status_words(const Frame& frame, campaign::HoldStatus status) {
    switch (status) {
        case campaign::HoldStatus::Contested: return std::string(phrase(Phrase::Contested, frame.language()));
        case campaign::HoldStatus::Besieged: return std::string(phrase(Phrase::Besieged, frame.language()));
        case campaign::HoldStatus::Controlled:
        case campaign::HoldStatus::Unknown: break;
    }
    return {};
}

std::string look_words(const Frame& frame, const Look& look, bool with_status) {
    const std::string status = with_status ? status_words(frame, look.status) : std::string();
    const std::string actor = actor_words(frame, look);
    return status.empty() ? actor : fmt::format("{}, {}", actor, status);
}

/// Changes that look alike, put together.
struct Transition {
    AreaDifference example;
    int areas = 0;
    double area_km2 = 0;
};

std::vector<Transition> transitions_of(const Frame& frame, const std::vector<AreaDifference>& differences) {
    using Key = std::tuple<std::optional<campaign::ActorId>, campaign::HoldStatus, std::optional<campaign::ActorId>,
                           campaign::HoldStatus>;
    std::map<Key, Transition> by_look;
    for (const AreaDifference& difference : differences) {
        if (!difference.changed() || !frame.facts.area_in_sight[difference.area.index()]) {
            continue;
        }
        // A change of hands is told without the states, a change of state with them.
        const bool states = !difference.other_holder();
        const Key key{difference.before.actor, states ? difference.before.status : campaign::HoldStatus::Controlled,
                      difference.now.actor, states ? difference.now.status : campaign::HoldStatus::Controlled};
        Transition& transition = by_look[key];
        if (transition.areas == 0 || difference.now.status == campaign::HoldStatus::Controlled) {
            transition.example = difference;
        }
        ++transition.areas;
        transition.area_km2 += frame.campaign.area(difference.area).area_km2;
    }
    std::vector<Transition> transitions;
    transitions.reserve(by_look.size());
    for (auto& [key, transition] : by_look) {
        transitions.push_back(transition);
    }
    std::stable_sort(transitions.begin(), transitions.end(),
                     [](const Transition& a, const Transition& b) { return a.area_km2 > b.area_km2; });
    return transitions;
}

}  // namespace

std::vector<AreaDifference> area_differences(const Frame& now, const campaign::Campaign& other_campaign,
                                             const snapshot::Snapshot& other) {
    std::vector<AreaDifference> differences;
    for (const campaign::AreaId area : now.snapshot.areas) {
        AreaDifference difference{area, {}, {}};
        difference.now = area_looks(now.campaign, now.snapshot, area, now.spec.reading, now.style.control).fill;
        difference.before = std::find(other.areas.begin(), other.areas.end(), area) == other.areas.end()
                                ? look_of(other_campaign, now.style.control, std::nullopt)
                                : area_looks(other_campaign, other, area, now.spec.reading, now.style.control).fill;
        differences.push_back(difference);
    }
    return differences;
}

void add_difference_fills(const Frame& frame, const std::vector<AreaDifference>& differences, Layer& layer) {
    LayerWriter writer(frame.spec.view, layer);
    const FillMeshes& meshes = frame.lines.fills(frame.geometry, frame.spec.view.metres_per_px);
    for (const AreaDifference& difference : differences) {
        const MeshRef& mesh = meshes.areas[difference.area.index()];
        if (!difference.changed()) {
            writer.fill(mesh, pale_paint(frame, difference.now));
            continue;
        }
        writer.fill(mesh, fill_paint(difference.now, frame.style.control, frame.spec.scale));
        if (difference.other_holder()) {
            writer.fill(mesh, stripes(frame, difference));
        }
    }
}

std::vector<LegendEntry> difference_entries(const Frame& frame, const std::vector<AreaDifference>& differences,
                                            const std::string& chosen) {
    const bool interpretations = !chosen.empty();
    const auto words = [&frame](ComparePhrase of) { return std::string(phrase(of, frame.language())); };
    std::vector<LegendEntry> entries;
    const auto add = [&entries](LegendEntry::Sign sign, std::string said, int spare) -> LegendEntry& {
        entries.push_back({});
        entries.back().sign = sign;
        entries.back().words = std::move(said);
        entries.back().spare = spare;
        return entries.back();
    };
    const bool by_centre = frame.spec.reading == Reading::Centre;
    add(LegendEntry::Sign::Heading,
        std::string(phrase(by_centre ? Phrase::FillShowsCentre : Phrase::FillShowsCountryside, frame.language())), 0);
    add(LegendEntry::Sign::Note, words(interpretations ? ComparePhrase::ColourOther : ComparePhrase::ColourNow), 0);
    if (interpretations) {
        add(LegendEntry::Sign::Note, fmt::format(fmt::runtime(words(ComparePhrase::Chosen)), chosen), 0);
    }
    LegendEntry& pale = add(LegendEntry::Sign::Fill, words(ComparePhrase::Unchanged), 0);
    pale.paint =
        pale_paint(frame, {std::nullopt, campaign::HoldStatus::Controlled, frame.style.muted, Pattern::None, false});
    const std::vector<Transition> transitions = transitions_of(frame, differences);
    if (transitions.empty()) {
        add(LegendEntry::Sign::Note, words(ComparePhrase::NothingChanged), 0);
        return entries;
    }
    add(LegendEntry::Sign::Heading, words(interpretations ? ComparePhrase::Disagreements : ComparePhrase::Transitions),
        0);
    int rank = 1;
    for (const Transition& transition : transitions) {
        const AreaDifference& example = transition.example;
        const bool states = !example.other_holder();
        const std::string said = from_to_words(look_words(frame, example.before, states),
                                               look_words(frame, example.now, states), frame.language());
        const std::string count = number_words(transition.areas, frame.language());
        add(LegendEntry::Sign::Fill, fmt::format("{}: {}", count, said), rank++).paint = swatch_paint(frame, example);
    }
    return entries;
}

LineStyle ghost_style(const Style& style) {
    return {style.ink, 3.4, 12, 7, {255, 255, 255, 230}, 7.0};
}

void add_ghost_borders(const Frame& frame, const std::vector<AreaDifference>& differences, Layer& layer) {
    LayerWriter writer(frame.spec.view, layer);
    std::map<campaign::AreaId, Look> other;
    for (const AreaDifference& difference : differences) {
        other.emplace(difference.area, difference.before);
    }
    std::vector<PathRef> lines;
    for (const BorderArc& arc : frame.geometry.arcs) {
        // A sub-unit that is filled by itself stands for its ground; the outlines of its parents run around it too.
        std::vector<Look> sides;
        for (const campaign::AreaId area : arc.areas) {
            const auto found = other.find(area);
            const bool filled = frame.geometry.areas[area.index()].fill != nullptr;
            if (found != other.end() && filled) {
                sides.push_back(found->second);
            }
        }
        const bool front = sides.size() > 1 && std::any_of(sides.begin(), sides.end(), [&sides](const Look& side) {
                               return side.actor != sides.front().actor;
                           });
        if (front) {
            lines.push_back(arc.path);
        }
    }
    writer.line(lines, ghost_style(frame.style), frame.spec.scale);
}

}  // namespace app::scene
