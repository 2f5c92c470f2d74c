// What the layers of one frame read: the campaign and its shapes, the spec, the snapshot, the style, what the view
// shows.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/scene/frame_spec.hpp"
#include "app/scene/static_geometry.hpp"
#include "app/scene/style.hpp"
#include "app/scene/view_facts.hpp"
#include "app/snapshot/snapshot.hpp"

#include <string>

namespace app::scene {

class TextCache;
class LineCache;

/// References only; lives as long as one build.
struct Frame {
    const campaign::Campaign& campaign;
    const StaticGeometry& geometry;
    const FrameSpec& spec;
    const snapshot::Snapshot& snapshot;
    const Style& style;
    const ViewFacts& facts;
    TextCache& text;
    LineCache& lines;
    geo::calendar::Day day;  ///< that the snapshot shows: of the instant, moved into the span

    /// Design pixels to page pixels.
    [[nodiscard]] double px(double design) const { return design * spec.scale; }
    [[nodiscard]] float pxf(double design) const { return static_cast<float>(design * spec.scale); }
    [[nodiscard]] double opacity(LayerKind kind) const { return static_cast<double>(spec.layers.of(kind)); }
    [[nodiscard]] campaign::Language language() const { return spec.language; }
    /// A name in the second language; empty where none is wanted, or it is the same.
    [[nodiscard]] std::string second(const campaign::Names& names) const {
        if (!spec.second_language) {
            return {};
        }
        const std::string& other = names.in(*spec.second_language);
        return other == names.in(spec.language) ? std::string() : other;
    }
    /// The holding of a subject; nobody where there is no such subject.
    [[nodiscard]] snapshot::Holding holding(std::optional<campaign::SubjectId> subject) const {
        return subject ? snapshot.holdings[subject->index()] : snapshot::Holding{};
    }
};

}  // namespace app::scene
