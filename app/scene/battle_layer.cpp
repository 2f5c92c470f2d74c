#include "app/scene/certainty.hpp"
#include "app/scene/layers.hpp"
#include "app/scene/line_cache.hpp"
#include "app/scene/placed_text.hpp"
#include "app/scene/symbols.hpp"
#include "app/scene/wording.hpp"

namespace app::scene {
namespace {

/// Provinces in which something happens at no known place get dots and an outline instead of a false point.
void add_coarse(const Frame& frame, const LayerWriter& all) {
    for (const snapshot::ActiveBattle& active : coarse_battles(frame.campaign, frame.snapshot)) {
        const auto area = area_of_battle(frame.campaign, frame.geometry, frame.snapshot, active.battle);
        if (area) {
            // Of fine dots little is left when they pale as much as a token does.
            LayerWriter writer = all.at_opacity(active.opacity * (0.6 + 0.4 * strength_at(active.certainty)));
            // Dots, since a wash would turn the holder's colour into another's.
            const float spacing = frame.pxf(20);
            writer.fill(frame.geometry.areas[area->index()].fill,
                        {{0, 0, 0, 0}, Pattern::Dots, frame.style.battle.coarse.color, spacing, frame.pxf(4.5)});
            writer.line(
                frame.lines.simplified(frame.geometry.areas[area->index()].outline, frame.spec.view.metres_per_px),
                frame.style.battle.coarse, frame.spec.scale);
        }
    }
}

/// A soft disc; where it would wash over a whole town plan, its rim instead.
void draw_reach(const Frame& frame, LayerWriter& writer, const BattleMark& mark) {
    constexpr double widest_disc = 55;
    const BattleStyle style = paled(frame.style.battle, mark.certainty);
    const auto ring = static_cast<float>(mark.ring_px);
    if (mark.ring_px <= frame.px(widest_disc)) {
        writer.disc({mark.place_px, ring * 0.8F, style.ring, {0, 0, 0, 0}, 0, ring * 0.2F});
    } else {
        writer.disc({mark.place_px, ring, {0, 0, 0, 0}, style.ring_line, frame.pxf(1.4), 0});
    }
}

/// A plain token with the number of battles that it stands for.
void draw_count(const Frame& frame, LayerWriter& writer, const BattleMark& mark) {
    const BattleStyle& style = frame.style.battle;
    const auto radius = static_cast<float>(frame.px(style.unknown_radius));
    writer.disc({mark.centre_px, radius + frame.pxf(1.8), style.casing, {0, 0, 0, 0}, 0, 0});
    writer.disc({mark.centre_px, radius, style.fill, style.ink, frame.pxf(style.line), 0});
    const TextRun run = frame.text.line(number_words(mark.more, frame.language()), style.count, frame.spec.scale);
    writer.text(
        run, {mark.centre_px.x - run.width() / 2, mark.centre_px.y + frame.px(style.count.size) * cap_height_share / 2},
        style.count, frame.spec.scale);
}

}  // namespace

void add_battle_reaches(const Frame& frame, const std::vector<BattleMark>& marks, Layer& layer) {
    const LayerWriter all(frame.spec.view, layer, frame.opacity(LayerKind::Battles));
    add_coarse(frame, all);
    for (const BattleMark& mark : marks) {
        LayerWriter writer = all.at_opacity(mark.opacity);
        draw_reach(frame, writer, mark);
    }
}

void add_battles(const Frame& frame, const std::vector<BattleMark>& marks, Layer& layer) {
    const LayerWriter all(frame.spec.view, layer, frame.opacity(LayerKind::Battles));
    for (const BattleMark& mark : marks) {
        LayerWriter writer = all.at_opacity(mark.opacity);
        const BattleStyle style = paled(frame.style.battle, mark.certainty);
        if (mark.siege_ring) {
            draw_siege_ring(writer, mark.centre_px, mark.radius_px, style, frame.spec.scale);
        } else if (mark.centre_px != mark.anchor_px) {
            // From the rim of the town's symbol, which stays free, to under the token.
            const geo::core::Point away = mark.centre_px - mark.anchor_px;
            const geo::core::Point foot = mark.anchor_px + away * (mark.anchor_half_px * 1.2 / geo::core::length(away));
            writer.stroke_px({foot, mark.centre_px}, {style.casing, frame.pxf(4), 0, 0, Cap::Butt, -1});
            writer.stroke_px({foot, mark.centre_px}, {style.ink, frame.pxf(1.6), 0, 0, Cap::Butt, -1});
        }
    }
    for (const BattleMark& mark : marks) {
        if (mark.more > 0) {
            LayerWriter writer = all.at_opacity(mark.opacity);
            draw_count(frame, writer, mark);
        } else if (!mark.siege_ring) {
            LayerWriter writer = all.at_opacity(mark.opacity);
            draw_battle_token(writer, frame.campaign.battle(mark.battle).kind, mark.centre_px, mark.radius_px,
                              paled(frame.style.battle, mark.certainty), frame.spec.scale);
        }
    }
}

}  // namespace app::scene
