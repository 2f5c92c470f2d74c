// The pins of a text: its places, each once, as far as the filter shows them.
#pragma once

#include "app/scene/static_geometry.hpp"
#include "app/state/document_state.hpp"

#include <memory>

namespace app::state {

/// Whether the filter leaves an item.
[[nodiscard]] bool passes(const DocumentState& state, document::ItemNumber item);

/// `text` must not be null.
[[nodiscard]] std::shared_ptr<const DocumentMarks> document_marks(const DocumentState& state,
                                                                  const scene::StaticGeometry& geometry);

}  // namespace app::state
