// Everything that decides the pixels of a frame besides the campaign. Nothing else does: no clock, no memory of the
// last frame.
#pragma once

#include "app/campaign/names.hpp"
#include "app/campaign/reading.hpp"
#include "app/compare/interpretation.hpp"
#include "app/scene/hidden_marks.hpp"
#include "app/scene/layer_order.hpp"
#include "app/scene/own_shapes.hpp"
#include "app/scene/text_marks.hpp"
#include "app/scene/view.hpp"
#include "app/snapshot/snapshot.hpp"
#include "geo/calendar/day.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace app::scene {

/// Which of the two fills a province; the other is drawn as a hatch over it.
using campaign::Reading;

/// How the map looks; what each means stands in a file of its own (Themes).
enum class Theme { Light, Dark, Projector, Print };
inline constexpr std::size_t theme_count = 4;

/// In which calendar the page tells its date.
enum class Calendar { Gregorian, SolarHijri, Both };

/// How units and their posts are marked: by signs of the map's own, or in the frames of military symbols (APP-6,
/// MIL-STD-2525) by the affiliation that the campaign gives each party.
enum class SymbolSet { Plain, Nato };

/// Opacity of each layer; 0 is off.
struct LayerOpacities {
    std::array<float, layer_kind_count> value{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

    [[nodiscard]] float of(LayerKind kind) const { return value[static_cast<std::size_t>(kind)]; }
    friend bool operator==(const LayerOpacities&, const LayerOpacities&) = default;
};

/// What is picked out in the window. Drawn with an outline (an event where its place is; parties and sources have
/// none); never set in films.
struct Selection {
    enum class Kind { None, Area, Place, Movement, Battle, Event, Actor, Source } kind = Kind::None;
    std::size_t index = 0;

    friend bool operator==(const Selection&, const Selection&) = default;
};

/// How other dates are shown beside the frame's own.
enum class CompareMode {
    None,
    Side,        ///< one map for each date, the same camera
    Swipe,       ///< two dates on one map, parted by a curtain
    Difference,  ///< one map of what is held otherwise, and by whom before
    Ghost,       ///< the lines between holders of another date over the map
    Multiples,   ///< many small maps
};

/// Another date, or another interpretation of one.
struct ComparedMap {
    geo::calendar::Instant instant;
    compare::FactFilter filter;

    friend bool operator==(const ComparedMap&, const ComparedMap&) = default;
};

/// What the frame's own date is compared with. Swipe, Difference and Ghost take the first of `others`; Side and
/// Multiples up to `most_compared` of them. With none it is as if there were no comparison.
struct Comparison {
    CompareMode mode = CompareMode::None;
    std::vector<ComparedMap> others;
    /// Where the curtain of Swipe hangs, as a share of the page's width: the frame's own date is left of it. None: in
    /// the middle of the map.
    std::optional<double> curtain;

    [[nodiscard]] bool compares() const { return mode != CompareMode::None && !others.empty(); }
    friend bool operator==(const Comparison&, const Comparison&) = default;
};
inline constexpr std::size_t most_compared = 11;

/// A frame, wholly described.
struct FrameSpec {
    geo::calendar::Instant instant;
    View view;           ///< also says the size in pixels
    double scale = 1.0;  ///< device pixels per design pixel: 1 at 1080 lines; text and lines grow with it
    Reading reading = Reading::Centre;
    campaign::Language language = campaign::Language::English;
    /// Names in this language too, below those in the first.
    std::optional<campaign::Language> second_language;
    Theme theme = Theme::Light;
    Calendar calendar = Calendar::Gregorian;
    std::string caption;  ///< a sentence of the author's at the foot of the page; empty: none
    LayerOpacities layers;
    LayerOrder order;
    HiddenMarks hidden;         ///< switched off in the legend
    bool lists_hidden = false;  ///< the legend names what is switched off too, so that it can be switched on again
    snapshot::Fades fades;      ///< all 0 in a still
    Selection selection;
    TextMarksRef text_marks;  ///< of a text that is read; null: none
    std::optional<std::size_t> text_mark_in_hand;
    std::vector<OwnShapesRef> own_layers;  ///< of the user's, from below; told in the source line
    compare::FactFilter filter;            ///< facts that it holds back are as if they were not there
    Comparison comparison;
    SymbolSet symbols = SymbolSet::Plain;
    bool chart = false;        ///< who held how much over the campaign, with the instant marked
    int covered_right_px = 0;  ///< at the right edge, under something else (a window's record): furniture keeps off it
    int covered_left_px = 0;   ///< the same at the left edge

    friend bool operator==(const FrameSpec&, const FrameSpec&) = default;
};

/// The design scale for a picture of so many pixels: 1 at 1920x1080, by the smaller side, never below 0.5.
[[nodiscard]] double scale_for_size(int width_px, int height_px);

}  // namespace app::scene
