// What the legend says: an entry for everything that is on the map now, and for nothing else.
#pragma once

#include "app/scene/frame.hpp"
#include "app/scene/legend_spot.hpp"
#include "app/scene/looks.hpp"
#include "app/scene/mark_shapes.hpp"
#include "app/scene/marks.hpp"
#include "app/scene/page_layout.hpp"
#include "app/scene/placed_text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app::scene {

/// A line of the legend and the sign beside it.
struct LegendEntry {
    enum class Sign {
        Heading,
        Fill,
        Mark,
        UnitFrame,
        PlaceReach,
        Dashes,
        Disputed,
        DisputedCountry,
        Head,
        InferredWay,
        Front,
        Battle,
        Count,
        Ring,
        Coarse,
        Ghost,
        Uncertain,
        OwnLayer,
        Pin,
        Note
    };

    Sign sign = Sign::Note;
    std::string words;
    /// Where room is short, entries with the highest number go first; 0 always stays.
    int spare = 0;
    Paint paint;          ///< of a fill
    std::string letters;  ///< in a fill or mark
    Look look;            ///< of a mark
    Color color;          ///< of a movement
    bool small = false;   ///< a mark of a lesser place
    MarkForm form;        ///< of a mark, a sign or a frame
    OwnShapesRef own;     ///< a layer of the user's
    TextMarkState pin = TextMarkState::ToDecide;
    campaign::MovementKind movement = campaign::MovementKind::Other;
    campaign::BattleKind battle = campaign::BattleKind::Other;
    std::optional<LegendKey> key;  ///< by which it is switched off and on; none: it stays
    bool hidden = false;           ///< switched off, and named only so that it can be switched on again
};

/// How the legend calls a party, in the frame's languages; and what it says of the fills.
[[nodiscard]] std::string holder_words(const Frame& frame, const campaign::Actor& actor);
[[nodiscard]] std::string fill_heading(const Frame& frame);
[[nodiscard]] std::vector<LegendEntry> legend_entries(const Frame& frame, const std::vector<MovementMark>& movements,
                                                      const std::vector<BattleMark>& battles);

/// The entries in their places; an empty panel where there is no room for a legend.
struct LegendLayout {
    struct Row {
        LegendEntry entry;
        geo::core::Box sign_px;
        std::vector<PlacedText> lines;
    };
    geo::core::Box panel;
    std::vector<Row> rows;
};
[[nodiscard]] LegendLayout legend_layout(const Frame& frame, const PageLayout& page, std::vector<LegendEntry> entries);
/// Of those of its entries that can be switched off.
[[nodiscard]] std::vector<LegendSpot> legend_spots(const LegendLayout& legend);

}  // namespace app::scene
