#include "app/gl/renderer.hpp"

#include "app/gl/ground_lattice.hpp"
#include "app/gl/painters.hpp"
#include "app/gl/pixel_boxes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>

namespace app::gl {

using image::PixelRect;

namespace {

/// What a picture shows, without the shapes: enough to tell what changed.
scene::DrawList trace_of(const scene::DrawList& list, std::span<const scene::Layer> layers) {
    scene::DrawList trace{list.view, list.background, {}};
    trace.layers.reserve(layers.size());
    for (const scene::Layer& layer : layers) {
        scene::Layer& kept = trace.layers.emplace_back();
        kept.name = layer.name;
        kept.window = layer.window;
        kept.items.reserve(layer.items.size());
        for (const scene::Item& item : layer.items) {
            kept.items.push_back({scene::DiscItem{}, item.box_px, item.hash});
        }
    }
    return trace;
}

/// Layers of each stage: all but the last end with a checkpoint.
std::vector<std::span<const scene::Layer>> stages_of(const scene::DrawList& list) {
    std::vector<std::span<const scene::Layer>> stages;
    const std::span<const scene::Layer> layers(list.layers);
    std::size_t first = 0;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (layers[i].checkpoint) {
            stages.push_back(layers.subspan(first, i + 1 - first));
            first = i + 1;
        }
    }
    stages.push_back(layers.subspan(first));
    return stages;
}

/// A picture kept from the last frame: everything up to a checkpoint.
struct Kept {
    RenderTarget picture;
    std::optional<scene::DrawList> trace;
    std::optional<std::uint64_t> ground;  ///< what it shows a part of; nothing where that is not known
};

/// The ground that layers are; nothing where they do not say, or where any of it stands on the page instead.
std::optional<std::uint64_t> ground_of(std::span<const scene::Layer> layers) {
    const auto in_world = [](const scene::Item& item) {
        const auto* fill = std::get_if<scene::FillItem>(&item.shape);
        const auto* stroke = std::get_if<scene::StrokeItem>(&item.shape);
        const auto* picture = std::get_if<scene::PictureItem>(&item.shape);
        return (fill != nullptr && fill->space == scene::Space::World) ||
               (stroke != nullptr && stroke->space == scene::Space::World) ||
               (picture != nullptr && picture->space == scene::Space::World);
    };
    std::optional<std::uint64_t> ground;
    for (const scene::Layer& layer : layers) {
        if (!layer.ground || layer.window || (ground && ground != layer.ground) ||
            !std::all_of(layer.items.begin(), layer.items.end(), in_world)) {
            return std::nullopt;
        }
        ground = layer.ground;
    }
    return ground;
}

/// Where the pictures below the last stage keep the ground.
GroundLattice lattice_of(const scene::DrawList& list, std::span<const std::span<const scene::Layer>> stages) {
    const auto below = stages.first(stages.size() - 1);
    const bool is_ground =
        std::all_of(below.begin(), below.end(), [](const auto& layers) { return ground_of(layers).has_value(); });
    return is_ground ? GroundLattice(list.view) : GroundLattice::alone(list.view);
}

std::vector<PixelRect> whole_page(const scene::DrawList& list) {
    return {page_rect(list.view.width_px, list.view.height_px)};
}

/// `dirty`, which lower stages have left, with what differs between two lists of one view; the whole page where there
/// is none before.
std::vector<PixelRect> with_changes(std::vector<PixelRect> dirty, const std::optional<scene::DrawList>& before,
                                    const scene::DrawList& now) {
    if (!before) {
        return whole_page(now);
    }
    for (const geo::core::Box& box : scene::changed_boxes(*before, now)) {
        dirty.push_back(pixels_of(box, now.view.width_px, now.view.height_px));
    }
    return merged(std::move(dirty));
}

}  // namespace

struct Renderer::Impl {
    explicit Impl(Painters made) : painters(std::move(made)) {}

    /// Whether the target holds a frame that was drawn without keeping anything below it, and still is that frame.
    [[nodiscard]] bool still_first(const scene::DrawList& list) const;
    [[nodiscard]] geo::Result<void> make_room(std::size_t checkpoints, int width_px, int height_px);
    [[nodiscard]] geo::Result<std::vector<PixelRect>> draw(const scene::DrawList& list, RenderTarget& target);
    /// Brings a kept picture up to date; `dirty` are boxes of the page that a picture below it has drawn anew.
    [[nodiscard]] geo::Result<std::vector<PixelRect>> keep(const scene::DrawList& list, std::size_t index,
                                                           std::span<const scene::Layer> layers,
                                                           const GroundLattice& lattice, std::vector<PixelRect> dirty);
    [[nodiscard]] geo::Result<void> paint(const Stage& stage, std::span<const PixelRect> boxes);
    [[nodiscard]] std::size_t bytes() const;

    Painters painters;
    std::vector<Kept> kept;
    std::optional<GroundLattice> kept_at;  ///< of the kept pictures
    std::optional<scene::DrawList> shown;  ///< trace of the last stage in the target
    std::weak_ptr<const void> shown_in;    ///< identity of that target
    DrawCounters counters;
};

bool Renderer::Impl::still_first(const scene::DrawList& list) const {
    return shown && kept.empty() && GroundLattice(list.view).is_page() &&
           scene::changed_boxes(*shown, trace_of(list, list.layers)).empty();
}

geo::Result<void> Renderer::Impl::make_room(std::size_t checkpoints, int width_px, int height_px) {
    const bool fits =
        kept.size() == checkpoints &&
        (kept.empty() || (kept[0].picture.width_px() == width_px && kept[0].picture.height_px() == height_px));
    if (fits) {
        return {};
    }
    kept.clear();
    for (std::size_t i = 0; i < checkpoints; ++i) {
        geo::Result<RenderTarget> picture = RenderTarget::create(width_px, height_px);
        if (!picture) {
            return geo::fail(picture.error());
        }
        kept.push_back({std::move(*picture), std::nullopt, std::nullopt});
    }
    shown.reset();
    return {};
}

geo::Result<void> Renderer::Impl::paint(const Stage& stage, std::span<const PixelRect> boxes) {
    const geo::Result<int> items = painters.paint(stage, boxes);
    if (!items) {
        return geo::fail(items.error());
    }
    counters.items_drawn += *items;
    counters.boxes_redrawn += static_cast<int>(boxes.size());
    return {};
}

geo::Result<std::vector<PixelRect>> Renderer::Impl::keep(const scene::DrawList& list, std::size_t index,
                                                         std::span<const scene::Layer> layers,
                                                         const GroundLattice& lattice, std::vector<PixelRect> dirty) {
    Kept& picture = kept[index];
    scene::DrawList now = trace_of(list, layers);
    const std::optional<std::uint64_t> ground = ground_of(layers);
    if (!kept_at || !picture.trace || !lattice.same_places(*kept_at)) {
        dirty = whole_page(list);
    } else if (lattice.same_page(*kept_at)) {
        dirty = with_changes(std::move(dirty), picture.trace, now);
    } else if (ground && ground == picture.ground) {
        const auto strips = lattice.uncovered(*kept_at);
        dirty.insert(dirty.end(), strips.begin(), strips.end());
        dirty = merged(std::move(dirty));
    } else {
        dirty = whole_page(list);
    }
    // Until it is drawn it holds neither picture.
    picture.trace.reset();
    const RenderTarget* below = index > 0 ? &kept[index - 1].picture : nullptr;
    for (const GroundCell& cell : lattice.cells()) {
        const std::vector<PixelRect> boxes = in_cell(dirty, cell);
        const Stage stage{layers, below, &picture.picture, cell.view, list.background, cell.page_to_cell, {}};
        if (auto painted = boxes.empty() ? geo::Result<void>() : paint(stage, boxes); !painted) {
            return geo::fail(painted.error());
        }
    }
    picture.trace = std::move(now);
    picture.ground = ground;
    return dirty;
}

geo::Result<std::vector<PixelRect>> Renderer::Impl::draw(const scene::DrawList& list, RenderTarget& target) {
    const auto identity = target.identity();
    if (shown_in.owner_before(identity) || identity.owner_before(shown_in)) {
        shown.reset();
    }
    shown_in = identity;
    if (still_first(list)) {
        return std::vector<PixelRect>{};
    }
    auto stages = stages_of(list);
    const GroundLattice lattice = lattice_of(list, stages);
    if (!shown && kept.empty() && lattice.is_page()) {
        // Nobody knows whether another frame follows: a single picture needs no memory for pictures below it.
        stages = {std::span<const scene::Layer>(list.layers)};
    }
    if (auto room = make_room(stages.size() - 1, list.view.width_px, list.view.height_px); !room) {
        return geo::fail(room.error());
    }
    std::vector<PixelRect> dirty;
    for (std::size_t i = 0; i + 1 < stages.size(); ++i) {
        auto changed = keep(list, i, stages[i], lattice, std::move(dirty));
        if (!changed) {
            return changed;
        }
        dirty = std::move(*changed);
    }
    kept_at = lattice;
    scene::DrawList now = trace_of(list, stages.back());
    dirty = with_changes(std::move(dirty), shown, now);
    shown.reset();
    const RenderTarget* below = kept.empty() ? nullptr : &kept.back().picture;
    const Stage stage{stages.back(), below, &target, list.view, list.background, {}, lattice.cells()};
    if (auto painted = dirty.empty() ? geo::Result<void>() : paint(stage, dirty); !painted) {
        return geo::fail(painted.error());
    }
    shown = std::move(now);
    return dirty;
}

std::size_t Renderer::Impl::bytes() const {
    std::size_t sum = painters.bytes();
    for (const Kept& picture : kept) {
        sum += static_cast<std::size_t>(area(page_rect(picture.picture.width_px(), picture.picture.height_px()))) * 4;
    }
    return sum;
}

Renderer::Renderer(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Renderer::Renderer(Renderer&&) noexcept = default;
Renderer& Renderer::operator=(Renderer&&) noexcept = default;
Renderer::~Renderer() = default;

geo::Result<Renderer> Renderer::create(std::shared_ptr<const text::FontStack> fonts) {
    geo::Result<Painters> painters = Painters::create(std::move(fonts));
    if (!painters) {
        return geo::fail(painters.error());
    }
    return Renderer(std::make_unique<Impl>(std::move(*painters)));
}

geo::Result<std::vector<PixelRect>> Renderer::draw(const scene::DrawList& list, RenderTarget& target) {
    if (list.view.width_px != target.width_px() || list.view.height_px != target.height_px()) {
        return geo::fail(geo::ErrorCode::BadArgument,
                         fmt::format("A page of {}x{} pixels cannot be drawn into a target of {}x{}.",
                                     list.view.width_px, list.view.height_px, target.width_px(), target.height_px()));
    }
    m_impl->counters = {};
    m_impl->painters.begin_frame();
    geo::Result<std::vector<PixelRect>> changed = m_impl->draw(list, target);
    if (const GLenum error = glGetError(); error != GL_NO_ERROR && changed) {
        changed = geo::fail(error == GL_OUT_OF_MEMORY ? geo::ErrorCode::Unsupported : geo::ErrorCode::Internal,
                            fmt::format("The graphics driver failed while drawing (OpenGL error 0x{:04X}).", error));
    }
    if (!changed) {
        forget();
        return changed;
    }
    long redrawn = 0;
    for (const PixelRect& box : *changed) {
        redrawn += area(box);
    }
    m_impl->counters.share_redrawn =
        static_cast<double>(redrawn) / static_cast<double>(area(page_rect(target.width_px(), target.height_px())));
    m_impl->counters.cache_bytes = m_impl->bytes();
    return changed;
}

void Renderer::forget() {
    m_impl->shown.reset();
    m_impl->kept_at.reset();
    for (Kept& picture : m_impl->kept) {
        picture.trace.reset();
    }
}

const DrawCounters& Renderer::counters() const {
    return m_impl->counters;
}

}  // namespace app::gl
