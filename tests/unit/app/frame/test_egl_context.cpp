// OpenGL without a display: contexts come, go and live side by side.
#include "app/frame/egl_context.hpp"
#include "app/gl/render_target.hpp"

#include <catch2/catch.hpp>

#include <utility>

using app::frame::EglContext;
using app::gl::RenderTarget;

TEST_CASE("a context has a driver that tells what it is") {
    const auto context = EglContext::create();
    REQUIRE(context.has_value());
    CHECK_FALSE(context->driver().renderer.empty());
    CHECK_FALSE(context->driver().version.empty());
    CHECK(context->driver().max_texture_px >= 1024);
    CHECK(EglContext::get_proc_address()("glClear") != nullptr);
}

TEST_CASE("the end of one context leaves another alive") {
    auto first = EglContext::create();
    REQUIRE(first.has_value());
    {
        const auto second = EglContext::create();
        REQUIRE(second.has_value());
        CHECK(RenderTarget::create(16, 16).has_value());
    }
    // The last one made was current; a new one takes its place on the same display.
    const auto third = EglContext::create();
    REQUIRE(third.has_value());
    CHECK(RenderTarget::create(16, 16).has_value());
}

TEST_CASE("a context can change hands while it is current") {
    auto made = EglContext::create();
    REQUIRE(made.has_value());
    const EglContext moved = std::move(*made);
    const auto target = RenderTarget::create(16, 16);
    REQUIRE(target.has_value());
    CHECK(target->read().pixels.size() == 16 * 16 * 4);
}
