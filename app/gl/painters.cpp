#include "app/gl/painters.hpp"

#include "app/gl/blend.hpp"
#include "app/gl/pixel_boxes.hpp"

#include <algorithm>
#include <array>

namespace app::gl {

using image::PixelRect;

namespace {

bool overlap(const PixelRect& a, const PixelRect& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/// The item after a fill, where it is only a pattern on it.
const scene::FillItem* pattern_after(const scene::Layer& layer, std::size_t index) {
    const auto* below = std::get_if<scene::FillItem>(&layer.items[index].shape);
    const auto* above =
        index + 1 < layer.items.size() ? std::get_if<scene::FillItem>(&layer.items[index + 1].shape) : nullptr;
    const bool joined = below != nullptr && above != nullptr && is_pattern_over(*above, *below) &&
                        layer.items[index].box_px == layer.items[index + 1].box_px;
    return joined ? above : nullptr;
}

/// The state that drawing relies on, whatever was drawn before into the window.
void set_state(const scene::View& view, const RenderTarget& target) {
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, target.framebuffer_name());
    glViewport(0, 0, view.width_px, view.height_px);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_STENCIL_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_DITHER);
    glEnable(GL_SCISSOR_TEST);
    glActiveTexture(GL_TEXTURE0);
}

void leave_state() {
    set_blend(Blend::Replace);
    glDisable(GL_SCISSOR_TEST);
    glBindTexture(GL_TEXTURE_2D, 0);
    glBindVertexArray(0);
    glUseProgram(0);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

/// The part of a box that may be drawn into: all of it, or what a window has of it.
class Clip {
  public:
    Clip(const scene::View& page, const PixelRect& box) : m_page(page), m_whole(box), m_box(box) {}

    /// False where the window has nothing of the box.
    bool enter(const scene::Window* window) {
        if (window != m_window) {
            m_window = window;
            m_box = window == nullptr
                        ? m_whole
                        : intersection(m_whole, pixels_of(window->box_px, m_page.width_px, m_page.height_px));
            // OpenGL's rows run upwards.
            glScissor(m_box.x, m_page.height_px - m_box.y - m_box.height, m_box.width, m_box.height);
        }
        return m_box.width > 0 && m_box.height > 0;
    }
    [[nodiscard]] const PixelRect& box() const { return m_box; }

  private:
    const scene::View& m_page;
    PixelRect m_whole;
    PixelRect m_box;
    const scene::Window* m_window = nullptr;
};

/// Copies pixels from the framebuffer that is bound for reading.
void copy(const PixelRect& from, const PixelRect& to, int height_px) {
    const auto blit = [](int from_x, int from_y, const PixelRect& box, int to_x, int to_y) {
        glBlitFramebuffer(from_x, from_y, from_x + box.width, from_y + box.height, to_x, to_y, to_x + box.width,
                          to_y + box.height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    };
    // OpenGL's rows run upwards.
    blit(from.x, height_px - from.y - from.height, to, to.x, height_px - to.y - to.height);
}

/// Pixels of the stage's target that something with that box on the page touches.
PixelRect touched_pixels(const geo::core::Box& box_px, const Stage& stage) {
    const geo::core::Point by = stage.moved_px;
    return pixels_of({box_px.min_x + by.x, box_px.min_y + by.y, box_px.max_x + by.x, box_px.max_y + by.y},
                     stage.view.width_px, stage.view.height_px);
}

/// Puts what is below into one box.
void start_box(const Stage& stage, const PixelRect& box) {
    // OpenGL's rows run upwards.
    glScissor(box.x, stage.view.height_px - box.y - box.height, box.width, box.height);
    if (stage.below != nullptr) {
        if (stage.below_cells.empty()) {
            copy(box, box, stage.view.height_px);
        }
        for (const GroundCell& cell : stage.below_cells) {
            const std::array<PixelRect, 1> boxes{box};
            for (const PixelRect& from : in_cell(boxes, cell)) {
                copy(from, intersection(box, cell.on_page), stage.view.height_px);
            }
        }
        return;
    }
    const scene::Color& color = stage.background;
    glClearColor(static_cast<float>(color.red) / 255.0F, static_cast<float>(color.green) / 255.0F,
                 static_cast<float>(color.blue) / 255.0F, 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);
}

}  // namespace

geo::Result<Painters> Painters::create(std::shared_ptr<const text::FontStack> fonts) {
    geo::Result<FillPainter> fills = FillPainter::create();
    if (!fills) {
        return geo::fail(fills.error());
    }
    geo::Result<StrokePainter> strokes = StrokePainter::create();
    if (!strokes) {
        return geo::fail(strokes.error());
    }
    geo::Result<PicturePainter> pictures = PicturePainter::create();
    if (!pictures) {
        return geo::fail(pictures.error());
    }
    geo::Result<MarkPainter> marks = MarkPainter::create();
    if (!marks) {
        return geo::fail(marks.error());
    }
    return Painters(std::move(*fills), std::move(*strokes), std::move(*pictures), std::move(*marks), std::move(fonts));
}

Painters::Painters(FillPainter fills, StrokePainter strokes, PicturePainter pictures, MarkPainter marks,
                   std::shared_ptr<const text::FontStack> fonts)
    : m_fills(std::move(fills)),
      m_strokes(std::move(strokes)),
      m_pictures(std::move(pictures)),
      m_marks(std::move(marks)),
      m_mark_maker(std::move(fonts)) {}

void Painters::begin_frame() {
    m_strokes.begin_frame();
    m_mesh_cache.begin_frame();
    m_picture_cache.begin_frame();
    m_mark_maker.begin_frame();
}

std::size_t Painters::bytes() const {
    return m_strokes.bytes() + m_marks.bytes() + m_mesh_cache.bytes() + m_picture_cache.bytes() + m_mark_maker.bytes();
}

void Painters::ready(const scene::Item& item, const scene::View& view) {
    if (const auto* stroke = std::get_if<scene::StrokeItem>(&item.shape)) {
        m_strokes.prepare(*stroke, view);
    } else if (const auto* fill = std::get_if<scene::FillItem>(&item.shape)) {
        (void)m_mesh_cache.get(*fill->mesh);
    } else if (const auto* picture = std::get_if<scene::PictureItem>(&item.shape)) {
        (void)m_mesh_cache.get(*picture->mesh);
        (void)m_picture_cache.get(*picture->picture);
    }
}

CommandList Painters::gather(const Stage& stage, std::span<const PixelRect> boxes, int& items, bool& full) {
    GLint max_height = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &max_height);
    m_mark_maker.begin_sheet({page_rect(stage.view.width_px, stage.view.height_px), max_height});
    CommandList commands;
    for (const scene::Layer& layer : stage.layers) {
        commands.enter(layer.window ? &*layer.window : nullptr);
        for (std::size_t i = 0; i < layer.items.size(); ++i) {
            const scene::Item& item = layer.items[i];
            const PixelRect touched = touched_pixels(item.box_px, stage);
            if (std::none_of(boxes.begin(), boxes.end(), [&](const PixelRect& box) { return overlap(touched, box); })) {
                continue;
            }
            ++items;
            if (!MarkMaker::is_mark(item.shape)) {
                ready(item, layer.window ? layer.window->view : stage.view);
                const scene::FillItem* pattern = pattern_after(layer, i);
                if (pattern != nullptr) {
                    // Both have the same box, so what is drawn together here is drawn together in every box.
                    commands.add(item, *pattern);
                    ++items;
                    ++i;
                } else {
                    commands.add(item);
                }
            } else if (const auto mark = m_mark_maker.make(item.shape, full)) {
                commands.add(*mark, item.box_px);
            }
        }
    }
    commands.finish();
    return commands;
}

void Painters::draw(const Command& command, const scene::View& view, const PixelRect& box) {
    if (command.item == nullptr) {
        m_marks.draw(command, view);
    } else if (const auto* fill = std::get_if<scene::FillItem>(&command.item->shape)) {
        const scene::Paint paint =
            command.pattern != nullptr ? patterned(fill->paint, command.pattern->paint) : fill->paint;
        m_fills.draw(paint, fill->space, m_mesh_cache.get(*fill->mesh), view);
    } else if (const auto* stroke = std::get_if<scene::StrokeItem>(&command.item->shape)) {
        m_strokes.draw(*stroke, view, box_of(box));
    } else if (const auto* picture = std::get_if<scene::PictureItem>(&command.item->shape)) {
        m_pictures.draw(*picture, m_mesh_cache.get(*picture->mesh), m_picture_cache.get(*picture->picture), view);
    }
}

geo::Result<int> Painters::paint(const Stage& stage, std::span<const PixelRect> boxes) {
    int items = 0;
    bool full = false;
    const CommandList gathered = gather(stage, boxes, items, full);
    if (full) {
        return geo::fail(geo::ErrorCode::Unsupported,
                         "There is more text and more symbols on one page than this graphics driver can hold.");
    }
    m_strokes.upload();
    m_marks.upload(m_mark_maker.sheet(), gathered.vertices());
    set_state(stage.view, *stage.target);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, stage.below != nullptr ? stage.below->framebuffer_name() : 0);
    for (const PixelRect& box : boxes) {
        set_blend(Blend::Replace);
        start_box(stage, box);
        Clip clip(stage.view, box);
        for (const Command& command : gathered.commands()) {
            if (overlap(touched_pixels(command.bounds_px, stage), box) && clip.enter(command.window)) {
                draw(command, command.window != nullptr ? command.window->view : stage.view, clip.box());
            }
        }
    }
    leave_state();
    // Under a software rasteriser the pixels are filled by other threads while the next stage is gathered.
    glFlush();
    return items;
}

}  // namespace app::gl
