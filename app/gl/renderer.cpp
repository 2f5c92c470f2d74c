#include "app/gl/renderer.hpp"

#include "app/gl/painters.hpp"
#include "app/gl/pixel_boxes.hpp"

#include <fmt/format.h>

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
};

/// `dirty`, which lower stages have left, with what differs between two lists; the whole page where there is none
/// before.
std::vector<PixelRect> with_changes(std::vector<PixelRect> dirty, const std::optional<scene::DrawList>& before,
                                    const scene::DrawList& now) {
    const int width_px = now.view.width_px;
    const int height_px = now.view.height_px;
    if (!before) {
        return merged({page_rect(width_px, height_px)});
    }
    for (const geo::core::Box& box : scene::changed_boxes(*before, now)) {
        dirty.push_back(pixels_of(box, width_px, height_px));
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
    [[nodiscard]] std::size_t bytes() const;

    Painters painters;
    std::vector<Kept> kept;
    std::optional<scene::DrawList> shown;  ///< trace of the last stage in the target
    std::weak_ptr<const void> shown_in;    ///< identity of that target
    DrawCounters counters;
};

bool Renderer::Impl::still_first(const scene::DrawList& list) const {
    return shown && kept.empty() && scene::changed_boxes(*shown, trace_of(list, list.layers)).empty();
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
        kept.push_back({std::move(*picture), std::nullopt});
    }
    shown.reset();
    return {};
}

geo::Result<std::vector<PixelRect>> Renderer::Impl::draw(const scene::DrawList& list, RenderTarget& target) {
    const int width_px = list.view.width_px;
    const int height_px = list.view.height_px;
    const auto identity = target.identity();
    if (shown_in.owner_before(identity) || identity.owner_before(shown_in)) {
        shown.reset();
    }
    shown_in = identity;
    if (still_first(list)) {
        return std::vector<PixelRect>{};
    }
    auto stages = stages_of(list);
    if (!shown && kept.empty()) {
        // Nobody knows whether another frame follows: a single picture needs no memory for pictures below it.
        stages = {std::span<const scene::Layer>(list.layers)};
    }
    if (auto room = make_room(stages.size() - 1, width_px, height_px); !room) {
        return geo::fail(room.error());
    }
    std::vector<PixelRect> dirty;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const bool last = i + 1 == stages.size();
        std::optional<scene::DrawList>& before = last ? shown : kept[i].trace;
        scene::DrawList now = trace_of(list, stages[i]);
        dirty = with_changes(std::move(dirty), before, now);
        // Until it is drawn it holds neither picture.
        before.reset();
        if (!dirty.empty()) {
            const Stage stage{stages[i], i > 0 ? &kept[i - 1].picture : nullptr, last ? &target : &kept[i].picture};
            const geo::Result<int> items = painters.paint(list, stage, dirty);
            if (!items) {
                return geo::fail(items.error());
            }
            counters.items_drawn += *items;
            counters.boxes_redrawn += static_cast<int>(dirty.size());
        }
        before = std::move(now);
    }
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
    for (Kept& picture : m_impl->kept) {
        picture.trace.reset();
    }
}

const DrawCounters& Renderer::counters() const {
    return m_impl->counters;
}

}  // namespace app::gl
