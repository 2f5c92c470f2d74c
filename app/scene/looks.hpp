// What a holding looks like: the holder's colour, and a pattern for the state it is held in. Never colour alone.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/scene/draw_list.hpp"
#include "app/scene/frame_spec.hpp"
#include "app/scene/style.hpp"
#include "app/snapshot/snapshot.hpp"

#include <optional>

namespace app::scene {

/// Who holds, and how. Nobody (unknown) has no actor.
struct Look {
    std::optional<campaign::ActorId> actor;
    campaign::HoldStatus status = campaign::HoldStatus::Unknown;
    Color color;
    Pattern pattern = Pattern::None;  ///< of the holder, where the theme tells parties apart without colour
    bool wide = false;                ///< the pattern has wide lines far apart

    friend bool operator==(const Look&, const Look&) = default;
};

/// The colour of a party under a theme: its own, or a grey of its own lightness.
[[nodiscard]] Color party_color(const campaign::Campaign& campaign, const ControlStyle& style, campaign::ActorId actor);
/// How a party looks where it holds firmly.
[[nodiscard]] Look party_look(const campaign::Campaign& campaign, const ControlStyle& style, campaign::ActorId id);

/// The look of a control row; unknown where there is none.
[[nodiscard]] Look look_of(const campaign::Campaign& campaign, const ControlStyle& style,
                           std::optional<campaign::ControlId> row);

/// Fill of ground held that way.
[[nodiscard]] Paint fill_paint(const Look& look, const ControlStyle& style, double scale);
/// Hatch over ground that is filled as `below` for somebody who holds `other` in it; no pattern where both are the
/// same. Under the countryside reading it stands for a town only, and is thinner.
[[nodiscard]] Paint hatch_paint(const Look& below, const Look& other, Reading reading, const ControlStyle& style,
                                double scale);

/// Half-way between two paints: colours mix, the pattern of the first fades out before that of the second fades in.
[[nodiscard]] Paint cross_faded(const Paint& before, const Paint& now, double mix);

/// Whose colour fills an area at a snapshot and whose hatch lies over it (the same where there is none), cross-fades
/// apart; the reading decides which of centre and countryside is which.
struct AreaLooks {
    Look fill;
    Look hatch;
};
[[nodiscard]] AreaLooks area_looks(const campaign::Campaign& campaign, const snapshot::Snapshot& snapshot,
                                   campaign::AreaId area, Reading reading, const ControlStyle& style);

/// Whether the holder, or the way in which it is held, is switched off in the legend.
[[nodiscard]] bool is_hidden(const Look& look, const HiddenMarks& hidden);

/// The same as paints, in the middle of a cross-fade where there is one.
struct AreaPaints {
    Paint fill;
    Paint hatch;
};
[[nodiscard]] AreaPaints area_paints(const campaign::Campaign& campaign, const snapshot::Snapshot& snapshot,
                                     campaign::AreaId area, Reading reading, const ControlStyle& style, double scale);

}  // namespace app::scene
