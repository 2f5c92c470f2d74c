// Drawing only what changed gives the pixels of drawing everything.
#include "tests/unit/app/gl/drawing.hpp"

#include <glad/gl.h>

#include <array>
#include <cmath>
#include <random>

using namespace drawing;
using namespace app::scene;

namespace {

/// Random lists of every kind of item, and random changes to them.
class Chance {
  public:
    Chance(const Studio& studio, unsigned seed) : m_studio(studio), m_random(seed) {
        for (const char* words : {"Kabul", "ننگرهار", "Mazār-e Sharīf 1992", "خوست"}) {
            m_texts.push_back({std::make_shared<app::text::ShapedText>(
                                   app::text::shape(*m_studio.fonts(), words, 17, app::text::FontStyle::Regular)),
                               words, std::hash<std::string>{}(words)});
        }
    }

    [[nodiscard]] DrawList list() {
        DrawList made = page(230, 170, {240, 235, 225, 255});
        made.layers.clear();
        for (const char* name : {"ground", "control", "lines", "marks", "notes"}) {
            Layer layer{name, {}, name[0] == 'c' || name[0] == 'l'};
            LayerWriter writer(made.view, layer);
            for (int i = number(4) + 1; i > 0; --i) {
                add_item(writer);
            }
            made.layers.push_back(std::move(layer));
        }
        return made;
    }

    /// Some items go, some come, some change places, in any of the layers.
    void change(DrawList& list) {
        for (int times = number(3); times >= 0; --times) {
            Layer& layer = list.layers[static_cast<std::size_t>(number(static_cast<int>(list.layers.size())))];
            const int kind = number(3);
            if (kind == 0 && !layer.items.empty()) {
                layer.items.erase(layer.items.begin() + number(static_cast<int>(layer.items.size())));
            } else if (kind == 1 && layer.items.size() > 1) {
                std::swap(layer.items.front(), layer.items.back());
            } else {
                Layer extra;
                LayerWriter writer(list.view, extra);
                add_item(writer);
                const int at = number(static_cast<int>(layer.items.size()) + 1);
                layer.items.insert(layer.items.begin() + at, extra.items.begin(), extra.items.end());
            }
        }
    }

    [[nodiscard]] int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

  private:
    [[nodiscard]] double at(double from, double to) {
        return std::uniform_real_distribution<double>(from, to)(m_random);
    }
    [[nodiscard]] std::uint8_t byte() { return static_cast<std::uint8_t>(number(256)); }
    [[nodiscard]] Color color() { return {byte(), byte(), byte(), number(2) == 0 ? std::uint8_t{255} : byte()}; }
    [[nodiscard]] Point place() { return {at(-20, 250), at(-20, 190)}; }
    [[nodiscard]] Point ground() { return {at(-130, 130), at(-100, 100)}; }

    [[nodiscard]] Pen some_pen() {
        Pen made;
        made.color = color();
        made.width_px = static_cast<float>(at(0.5, 9));
        made.dash_px = number(2) == 0 ? 0 : static_cast<float>(at(1, 9));
        made.gap_px = 5;
        made.cap = number(2) == 0 ? Cap::Butt : Cap::Round;
        made.end_width_px = number(2) == 0 ? -1 : static_cast<float>(at(0, 9));
        return made;
    }

    void add_item(LayerWriter& writer) {
        switch (number(7)) {
            case 0: add_fill(writer); break;
            case 1:
                writer.stroke({make_path({ground(), ground(), ground(), ground()}, number(2) == 0)}, some_pen());
                break;
            case 2: writer.stroke_px({place(), place(), place()}, some_pen(), number(2) == 0); break;
            case 3:
                writer.disc({place(), static_cast<float>(at(1, 30)), color(), color(), static_cast<float>(at(0, 4)),
                             number(2) == 0 ? 0 : static_cast<float>(at(0, 9))});
                break;
            case 4: writer.polygon({place(), place(), place(), place()}, color(), color(), at(0, 4)); break;
            case 5: writer.box({at(0, 100), at(0, 80), at(100, 200), at(80, 150)}, color(), color(), at(0, 3)); break;
            default: {
                const TextRun& run = m_texts[static_cast<std::size_t>(number(static_cast<int>(m_texts.size())))];
                TextStyle style;
                style.size = 17;
                style.color = color();
                style.halo = color();
                style.halo_width = at(0, 4);
                writer.text(run, place(), style, 1);
            }
        }
    }

    void add_fill(LayerWriter& writer) {
        if (number(5) == 0) {
            Picture picture{m_random(), 16, 16, number(2) == 0 ? 1 : 4, {}};
            for (int i = 16 * 16 * picture.channels; i > 0; --i) {
                picture.cells.push_back(byte());
            }
            const Point corner = ground();
            geo::core::Triangles triangles{
                {corner, corner + Point{90, 10}, corner + Point{80, 70}, corner + Point{5, 60}}, {0, 1, 2, 0, 2, 3}};
            writer.picture(make_mesh(std::move(triangles), {{0, 1}, {1, 1}, {1, 0}, {0, 0}}),
                           std::make_shared<const Picture>(std::move(picture)), at(0.2, 1));
            return;
        }
        writer.fill(make_mesh({{ground(), ground(), ground()}, {0, 1, 2}}),
                    {color(), static_cast<Pattern>(number(7)), color(), static_cast<float>(at(3, 12)),
                     static_cast<float>(at(0.5, 4))});
    }

    const Studio& m_studio;
    std::mt19937 m_random;
    std::vector<TextRun> m_texts;
};

}  // namespace

TEST_CASE("a frame drawn over the last one is the frame drawn from nothing") {
    Studio studio;
    std::size_t partly = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        Chance chance(studio, seed);
        DrawList list = chance.list();
        RenderTarget target = studio.target(list);
        app::gl::Renderer over = std::move(app::gl::Renderer::create(studio.fonts()).value());
        REQUIRE(over.draw(list, target).has_value());
        for (int step = 0; step < 6; ++step) {
            const Image before = target.read();
            chance.change(list);
            const auto changed = over.draw(list, target);
            REQUIRE(changed.has_value());
            const Image now = target.read();
            INFO("seed " << seed << ", step " << step);
            REQUIRE(now == studio.fresh(list));
            partly += over.counters().share_redrawn < 0.9 ? 1U : 0U;
            // Nothing changes outside the boxes that were reported.
            Image patched = before;
            for (const PixelRect& box : *changed) {
                target.read_into(patched, box);
            }
            REQUIRE(patched == now);
        }
    }
    CHECK(partly > 50);
}

TEST_CASE("an unchanged list is not drawn again") {
    Studio studio;
    Chance chance(studio, 5);
    const DrawList list = chance.list();
    RenderTarget target = studio.target(list);
    REQUIRE_FALSE(studio.renderer().draw(list, target)->empty());
    CHECK(studio.renderer().draw(list, target)->empty());
    CHECK(studio.renderer().counters().items_drawn == 0);
    CHECK(studio.renderer().counters().share_redrawn == 0);
}

TEST_CASE("a single frame keeps nothing below its checkpoints") {
    Studio studio;
    Chance chance(studio, 8);
    DrawList list = chance.list();
    RenderTarget target = studio.target(list);
    REQUIRE(studio.renderer().draw(list, target).has_value());
    const std::size_t once = studio.renderer().counters().cache_bytes;
    chance.change(list);
    REQUIRE(studio.renderer().draw(list, target).has_value());
    CHECK(studio.renderer().counters().cache_bytes > once + 230 * 170 * 4);
}

TEST_CASE("only the stage that changed and those above it are drawn") {
    Studio studio;
    DrawList list = page(300, 200);
    list.layers[0].checkpoint = true;
    for (int i = 0; i < 50; ++i) {
        add(list, DiscItem{{i * 6.0, 100}, 3, {0, 0, 0, 255}, {}, 0, 0}, {i * 6.0 - 5, 95, i * 6.0 + 5, 105}, 1);
    }
    list.layers.push_back({"above", {}, false});
    add(list, DiscItem{{20, 20}, 5, {255, 0, 0, 255}, {}, 0, 0}, {14, 14, 26, 26}, 2);
    RenderTarget target = studio.target(list);
    REQUIRE(studio.renderer().draw(list, target).has_value());
    CHECK(studio.renderer().counters().items_drawn == 51);
    // The second frame keeps what is below the checkpoint; from the third on there is something to keep.
    list.layers[1].items[0].hash = 4;
    REQUIRE(studio.renderer().draw(list, target).has_value());
    CHECK(studio.renderer().counters().items_drawn == 51);
    list.layers[1].items[0] = {DiscItem{{20, 20}, 5, {0, 0, 255, 255}, {}, 0, 0}, {14, 14, 26, 26}, 3};
    const auto changed = studio.renderer().draw(list, target);
    REQUIRE(changed.has_value());
    CHECK(*changed == std::vector<PixelRect>{{14, 14, 12, 12}});
    CHECK(studio.renderer().counters().items_drawn == 1);
    CHECK(studio.renderer().counters().boxes_redrawn == 1);
    CHECK(pixel(target.read(), 20, 20) == Color{0, 0, 255, 255});
}

TEST_CASE("another target, or a forgotten one, is drawn whole") {
    Studio studio;
    Chance chance(studio, 9);
    const DrawList list = chance.list();
    RenderTarget one = studio.target(list);
    RenderTarget other = studio.target(list);
    REQUIRE(studio.renderer().draw(list, one).has_value());
    CHECK(studio.renderer().draw(list, other)->size() == 1);
    CHECK(one.read() == other.read());
    studio.renderer().forget();
    CHECK(studio.renderer().draw(list, other)->size() == 1);
    // A target that takes the place of a dead one, name and all, is a new one.
    other = studio.target(list);
    CHECK(studio.renderer().draw(list, other)->size() == 1);
    CHECK(one.read() == other.read());
}

TEST_CASE("the view's shift, scale and size count as changes of everything") {
    Studio studio;
    Chance chance(studio, 12);
    DrawList list = chance.list();
    RenderTarget target = studio.target(list);
    REQUIRE(studio.renderer().draw(list, target).has_value());
    list.view.centre.x += 0.25;
    CHECK(studio.renderer().draw(list, target)->size() == 1);
    CHECK(target.read() == studio.fresh(list));
}

TEST_CASE("what was drawn before into the window does not show, and the state left behind is plain") {
    Studio studio;
    Chance chance(studio, 3);
    const DrawList list = chance.list();
    const Image image = studio.fresh(list);
    glEnable(GL_DEPTH_TEST);
    glEnable(GL_CULL_FACE);
    glCullFace(GL_FRONT_AND_BACK);
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_SUBTRACT);
    glScissor(3, 3, 2, 2);
    glViewport(5, 5, 7, 7);
    CHECK(studio.fresh(list) == image);
    CHECK(glIsEnabled(GL_BLEND) == GL_FALSE);
    CHECK(glIsEnabled(GL_SCISSOR_TEST) == GL_FALSE);
    GLint bound = -1;
    glGetIntegerv(GL_FRAMEBUFFER_BINDING, &bound);
    CHECK(bound == 0);
    std::array<GLboolean, 4> mask{};
    glGetBooleanv(GL_COLOR_WRITEMASK, mask.data());
    CHECK(mask == std::array<GLboolean, 4>{GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE});
}
