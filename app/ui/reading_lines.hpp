// The lines of a text that fit a column, laid out from an anchor: only what shows is ever set, so that a text of any
// length scrolls alike.
#pragma once

#include "app/document/paragraphs.hpp"
#include "app/state/document_state.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace app::ui {

/// A line in the column. Bytes are those of the document.
struct SetLine {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    std::size_t paragraph = 0;
    double y = 0;  ///< of its upper edge, in lines below that of the column
};

/// A column of text: how wide it is, how many lines high.
struct Column {
    float width = 0;
    double lines = 0;
    document::Advance advance;  ///< in the unit of `width`
};

/// Lines that show, from above.
struct SetText {
    std::vector<SetLine> lines;
    /// The same view by its first line: what an anchor becomes when it has been moved.
    state::TextAnchor top;
};

/// So that the beginning and the end of the text do not leave the column's edges, where the text is longer than the
/// column.
[[nodiscard]] SetText set_text(const document::Document& document, const state::TextAnchor& anchor,
                               const Column& column);

/// Space below a paragraph, in lines.
inline constexpr double paragraph_gap = 0.5;

}  // namespace app::ui
