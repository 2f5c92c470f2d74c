#include "app/scene/looks.hpp"

#include "app/scene/color.hpp"

#include <algorithm>

namespace app::scene {
namespace {

using campaign::HoldStatus;
using campaign::SubjectKind;

/// Paler than the holder's own colour, so that symbols and hatches stand out; unknown ground has its grey as it is.
Color fill_color(const Look& look, const ControlStyle& style) {
    return look.status == HoldStatus::Unknown ? look.color : mixed(style.light, look.color, style.strength);
}

AreaLooks looks_of(const campaign::Campaign& campaign, const ControlStyle& style, Reading reading,
                   std::optional<campaign::ControlId> centre, std::optional<campaign::ControlId> countryside) {
    const Look of_centre = look_of(campaign, style, centre);
    const Look of_countryside = look_of(campaign, style, countryside);
    return reading == Reading::Centre ? AreaLooks{of_centre, of_countryside} : AreaLooks{of_countryside, of_centre};
}

/// What an area has of both kinds; a unit with facts of one kind only shows these under either reading.
struct AreaHoldings {
    snapshot::Holding centre;
    snapshot::Holding countryside;
};

AreaHoldings holdings_of(const campaign::Campaign& campaign, const snapshot::Snapshot& snapshot,
                         campaign::AreaId area) {
    const auto centre = campaign.subject_of(area, SubjectKind::Centre);
    const auto countryside = campaign.subject_of(area, SubjectKind::Countryside);
    const auto holding = [&snapshot](std::optional<campaign::SubjectId> subject) {
        return subject ? snapshot.holdings[subject->index()] : snapshot::Holding{};
    };
    return {holding(centre ? centre : countryside), holding(countryside ? countryside : centre)};
}

Paint without_pattern(Paint paint) {
    paint.pattern = Pattern::None;
    return paint;
}

Paint pattern_at(Paint paint, double opacity) {
    paint.pattern_color = faded(paint.pattern_color, opacity);
    return opacity > 0.0 ? paint : without_pattern(paint);
}

bool same_pattern(const Paint& a, const Paint& b) {
    return a.pattern == b.pattern && a.spacing_px == b.spacing_px && a.line_px == b.line_px;
}

}  // namespace

Look look_of(const campaign::Campaign& campaign, const ControlStyle& style, std::optional<campaign::ControlId> row) {
    if (!row || campaign.control(*row).status == HoldStatus::Unknown) {
        return {std::nullopt, HoldStatus::Unknown, style.unknown};
    }
    const campaign::Control& control = campaign.control(*row);
    const campaign::ActorColor color = campaign.actor(control.controller).color;
    return {control.controller, control.status, {color.red, color.green, color.blue, 255}};
}

Paint fill_paint(const Look& look, const ControlStyle& style, double scale) {
    const auto px = [scale](double design) { return static_cast<float>(design * scale); };
    Paint paint;
    paint.color = with_alpha(fill_color(look, style), style.fill_alpha);
    switch (look.status) {
        case HoldStatus::Controlled: break;
        case HoldStatus::Contested:
            paint.pattern = Pattern::Vertical;
            paint.pattern_color = mixed(paint.color, with_alpha(style.light, style.fill_alpha), style.stripe_light);
            paint.spacing_px = px(style.stripe_spacing);
            paint.line_px = px(style.stripe_width);
            break;
        case HoldStatus::Besieged:
            paint.pattern = Pattern::Horizontal;
            paint.pattern_color = style.siege;
            paint.spacing_px = px(style.siege_spacing);
            paint.line_px = px(style.siege_width);
            break;
        case HoldStatus::Unknown:
            paint.pattern = Pattern::Dots;
            paint.pattern_color = style.unknown_dots;
            paint.spacing_px = px(style.dot_spacing);
            paint.line_px = px(style.dot_size);
            break;
    }
    return paint;
}

Paint hatch_paint(const Look& below, const Look& other, Reading reading, const ControlStyle& style, double scale) {
    Paint paint;
    paint.color = {0, 0, 0, 0};
    if (other == below) {
        return paint;
    }
    const bool firm = other.status == HoldStatus::Controlled;
    paint.pattern = Pattern::Hatch;
    paint.pattern_color = apart_from(other.color, fill_color(below, style), style.hatch_contrast);
    paint.spacing_px = static_cast<float>(style.hatch_spacing * scale);
    const double share = (firm ? 1.0 : 0.5) * (reading == Reading::Countryside ? style.point_hatch_share : 1.0);
    paint.line_px = static_cast<float>(style.hatch_width * scale * share);
    return paint;
}

Paint cross_faded(const Paint& before, const Paint& now, double mix) {
    if (mix >= 1.0) {
        return now;
    }
    Paint out;
    if (same_pattern(before, now)) {
        out = now;
        out.pattern_color = mixed(before.pattern_color, now.pattern_color, mix);
    } else {
        out = mix < 0.5 ? pattern_at(before, 1.0 - 2.0 * mix) : pattern_at(now, 2.0 * mix - 1.0);
    }
    out.color = mixed(before.color, now.color, mix);
    return out;
}

AreaLooks area_looks(const campaign::Campaign& campaign, const snapshot::Snapshot& snapshot, campaign::AreaId area,
                     Reading reading, const ControlStyle& style) {
    const AreaHoldings holdings = holdings_of(campaign, snapshot, area);
    return looks_of(campaign, style, reading, holdings.centre.now, holdings.countryside.now);
}

AreaPaints area_paints(const campaign::Campaign& campaign, const snapshot::Snapshot& snapshot, campaign::AreaId area,
                       Reading reading, const ControlStyle& style, double scale) {
    const auto& [centre, countryside] = holdings_of(campaign, snapshot, area);
    const AreaLooks now = looks_of(campaign, style, reading, centre.now, countryside.now);
    AreaPaints paints{fill_paint(now.fill, style, scale), hatch_paint(now.fill, now.hatch, reading, style, scale)};
    const double mix = std::min(centre.mix, countryside.mix);
    if (mix >= 1.0) {
        return paints;
    }
    const AreaLooks before = looks_of(campaign, style, reading, centre.mix < 1.0 ? centre.before : centre.now,
                                      countryside.mix < 1.0 ? countryside.before : countryside.now);
    const double fill_mix = reading == Reading::Centre ? centre.mix : countryside.mix;
    paints.fill = cross_faded(fill_paint(before.fill, style, scale), paints.fill, fill_mix);
    paints.hatch = cross_faded(hatch_paint(before.fill, before.hatch, reading, style, scale), paints.hatch, mix);
    return paints;
}

}  // namespace app::scene
