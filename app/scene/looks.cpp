#include "app/scene/looks.hpp"

#include "app/scene/certainty.hpp"
#include "app/scene/color.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

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

/// Patterns by the words of `actors.pattern`; what fills no area, or fills it whole, has none.
struct PartyPattern {
    Pattern pattern = Pattern::None;
    bool wide = false;
};
PartyPattern pattern_of(std::string_view words) {
    constexpr std::string_view wide = "wide-";
    const bool is_wide = words.starts_with(wide);
    const std::string_view word = is_wide ? words.substr(wide.size()) : words;
    if (word == "hatched") {
        return {Pattern::Hatch, is_wide};
    }
    if (word == "striped") {
        return {Pattern::BackHatch, is_wide};
    }
    if (word == "crossed") {
        return {Pattern::CrossHatch, is_wide};
    }
    return {word == "dotted" ? Pattern::Dots : Pattern::None, is_wide};
}

/// As light or dark as the colour looks, kept light where a pattern has to show on it.
Color grey_of(Color color, bool patterned) {
    const double light = std::sqrt(luminance(color));
    const double grey = patterned ? 205 + 45 * light : 95 + 155 * light;
    const auto value = static_cast<std::uint8_t>(std::lround(std::clamp(grey, 0.0, 255.0)));
    return {value, value, value, 255};
}

/// Fine lines, or wide ones further apart.
constexpr double wide_share = 1.9;

Paint with_party_pattern(Paint paint, const Look& look, const ControlStyle& style, double scale) {
    const double share = look.wide ? wide_share : 1.0;
    // Dots need more room than lines to be seen, crossed lines less.
    const double weight = look.pattern == Pattern::Dots ? 1.9 : (look.pattern == Pattern::CrossHatch ? 0.65 : 1.0);
    paint.pattern = look.pattern;
    paint.spacing_px = static_cast<float>(style.grey_spacing * share * scale);
    paint.line_px = static_cast<float>(style.grey_line * share * weight * scale);
    return paint;
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

Color party_color(const campaign::Campaign& campaign, const ControlStyle& style, campaign::ActorId actor) {
    return party_look(campaign, style, actor).color;
}

Look party_look(const campaign::Campaign& campaign, const ControlStyle& style, campaign::ActorId id) {
    const campaign::Actor& actor = campaign.actor(id);
    const Color color{actor.color.red, actor.color.green, actor.color.blue, 255};
    if (!style.greys) {
        return {id, HoldStatus::Controlled, color};
    }
    const PartyPattern pattern = pattern_of(actor.pattern);
    return {id, HoldStatus::Controlled, grey_of(color, pattern.pattern != Pattern::None), pattern.pattern,
            pattern.wide};
}

Look look_of(const campaign::Campaign& campaign, const ControlStyle& style, std::optional<campaign::ControlId> row) {
    if (!row || campaign.control(*row).status == HoldStatus::Unknown) {
        return {std::nullopt, HoldStatus::Unknown, style.unknown};
    }
    const campaign::Control& control = campaign.control(*row);
    Look look = party_look(campaign, style, control.controller);
    look.status = control.status;
    return look;
}

Paint fill_paint(const Look& look, const ControlStyle& style, double scale) {
    const auto px = [scale](double design) { return static_cast<float>(design * scale); };
    Paint paint;
    paint.color = with_alpha(fill_color(look, style), style.fill_alpha);
    switch (look.status) {
        case HoldStatus::Controlled:
            if (look.pattern != Pattern::None) {
                paint = with_party_pattern(paint, look, style, scale);
                paint.pattern_color = style.siege;
            }
            break;
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
    if (other.pattern != Pattern::None) {
        // Dark on all grounds, as in that party's own fills: there it is known by its lines alone.
        paint = with_party_pattern(paint, other, style, scale);
        paint.line_px *= firm ? 1.0F : 0.5F;
        paint.pattern_color = with_alpha(style.siege, 255);
    }
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

bool is_hidden(const Look& look, const HiddenMarks& hidden) {
    return hidden.has(look.status) || (look.actor && hidden.has(*look.actor));
}

AreaPaints area_paints(const campaign::Campaign& campaign, const snapshot::Snapshot& snapshot, campaign::AreaId area,
                       Reading reading, const ControlStyle& style, double scale) {
    const auto& [centre, countryside] = holdings_of(campaign, snapshot, area);
    const AreaLooks now = looks_of(campaign, style, reading, centre.now, countryside.now);
    AreaPaints paints{fill_paint(now.fill, style, scale), hatch_paint(now.fill, now.hatch, reading, style, scale)};
    const bool by_centre = reading == Reading::Centre;
    const double fill_certainty = by_centre ? centre.certainty : countryside.certainty;
    const double hatch_certainty = by_centre ? countryside.certainty : centre.certainty;
    const auto with_doubt = [&] {
        paints.fill = paled(paints.fill, style.light, fill_certainty);
        paints.hatch = paled(paints.hatch, style.light, hatch_certainty);
        return paints;
    };
    const double mix = std::min(centre.mix, countryside.mix);
    if (mix >= 1.0) {
        return with_doubt();
    }
    const AreaLooks before = looks_of(campaign, style, reading, centre.mix < 1.0 ? centre.before : centre.now,
                                      countryside.mix < 1.0 ? countryside.before : countryside.now);
    const double fill_mix = by_centre ? centre.mix : countryside.mix;
    paints.fill = cross_faded(fill_paint(before.fill, style, scale), paints.fill, fill_mix);
    paints.hatch = cross_faded(hatch_paint(before.fill, before.hatch, reading, style, scale), paints.hatch, mix);
    return with_doubt();
}

}  // namespace app::scene
