// A context without a display, lists made by hand and what comes of them, for the tests of drawing.
#pragma once

#include "app/frame/egl_context.hpp"
#include "app/gl/gl_debug.hpp"
#include "app/gl/renderer.hpp"
#include "app/scene/layer_writer.hpp"
#include "app/text/shaped_text.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <string>
#include <utility>

namespace drawing {

using app::gl::RenderTarget;
using app::image::Image;
using app::image::PixelRect;
using app::scene::Color;
using app::scene::DrawList;
using app::scene::Pen;
using geo::core::Box;
using geo::core::Point;

/// Members in the order in which they need each other. What the driver complains about fails the test at the end.
class Studio {
  public:
    Studio()
        : m_context(std::move(app::frame::EglContext::create().value())),
          m_log(app::frame::EglContext::get_proc_address()),
          m_fonts(std::make_shared<app::text::FontStack>(std::move(app::text::FontStack::open().value()))),
          m_renderer(std::move(app::gl::Renderer::create(m_fonts).value())) {}
    Studio(const Studio&) = delete;
    Studio& operator=(const Studio&) = delete;
    ~Studio() {
        for (const std::string& message : m_log.messages()) {
            FAIL_CHECK(message);
        }
        CHECK(m_log.listens());
    }

    [[nodiscard]] app::gl::Renderer& renderer() { return m_renderer; }
    [[nodiscard]] const std::shared_ptr<app::text::FontStack>& fonts() const { return m_fonts; }

    [[nodiscard]] RenderTarget target(const DrawList& list) const {
        return std::move(RenderTarget::create(list.view.width_px, list.view.height_px).value());
    }
    /// Drawn from nothing.
    [[nodiscard]] Image fresh(const DrawList& list) {
        RenderTarget own = target(list);
        m_renderer.forget();
        REQUIRE(m_renderer.draw(list, own).has_value());
        return own.read();
    }
    [[nodiscard]] app::scene::TextItem text(const std::string& words, double size_px, Point origin_px, Color color,
                                            Color halo, float halo_px) const {
        return {std::make_shared<app::text::ShapedText>(
                    app::text::shape(*m_fonts, words, size_px, app::text::FontStyle::Regular)),
                origin_px,
                color,
                halo,
                halo_px,
                words};
    }

  private:
    app::frame::EglContext m_context;
    app::gl::DebugLog m_log;
    std::shared_ptr<app::text::FontStack> m_fonts;
    app::gl::Renderer m_renderer;
};

/// An empty page, one unit of ground a pixel, the world's origin in the middle.
inline DrawList page(int width_px, int height_px, Color background = {255, 255, 255, 255}) {
    DrawList list;
    list.view.width_px = width_px;
    list.view.height_px = height_px;
    list.view.metres_per_px = 1;
    list.background = background;
    list.layers.push_back({"first", {}, false});
    return list;
}

/// Adds an item whose box is known; the hash is the caller's word that the same number means the same shape.
inline void add(DrawList& list, app::scene::Shape shape, const Box& box_px, std::uint64_t hash = 1) {
    list.layers.back().items.push_back({std::move(shape), box_px, hash});
}

inline Box whole(const DrawList& list) {
    return {0, 0, static_cast<double>(list.view.width_px), static_cast<double>(list.view.height_px)};
}

inline Color pixel(const Image& image, int x, int y) {
    const auto at =
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x)) * 4;
    return {image.pixels[at], image.pixels[at + 1], image.pixels[at + 2], image.pixels[at + 3]};
}

inline bool near(Color a, Color b, int tolerance = 2) {
    return std::abs(a.red - b.red) <= tolerance && std::abs(a.green - b.green) <= tolerance &&
           std::abs(a.blue - b.blue) <= tolerance && std::abs(a.alpha - b.alpha) <= tolerance;
}

/// How much black ink a picture on white has, in whole pixels.
inline double ink(const Image& image) {
    double sum = 0;
    for (std::size_t i = 0; i < image.pixels.size(); i += 4) {
        sum += (255 - image.pixels[i]) / 255.0;
    }
    return sum;
}

}  // namespace drawing
