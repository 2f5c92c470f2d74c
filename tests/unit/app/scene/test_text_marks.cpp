#include "app/scene/text_marks.hpp"
#include "tests/unit/app/scene/scene_fixture.hpp"

#include <memory>

using namespace app::scene;
using scene_test::Fixture;
using scene_test::layer;
using scene_test::says;

namespace {

TextMarksRef pins(const FrameSpec& spec) {
    const auto at = [&spec](double share, TextMarkState state) {
        TextMark mark;
        mark.world = spec.view.world_from_px({spec.view.width_px * share, spec.view.height_px * 0.5});
        mark.state = state;
        return mark;
    };
    TextMark beside = at(0.5, TextMarkState::Rejected);
    beside.world.x += 1e8;
    return std::make_shared<const TextMarks>(
        TextMarks{{at(0.5, TextMarkState::ToDecide), at(0.6, TextMarkState::Accepted), beside}});
}

}  // namespace

TEST_CASE("The legend says what the pins of a text mean, of those on the page", "[scene]") {
    Fixture fixture;
    auto spec = fixture.spec(2);
    auto builder = fixture.builder();
    const std::string plain = to_text(builder.build(spec));
    CHECK(plain.find("Places that the text names") == std::string::npos);
    spec.text_marks = pins(spec);
    CHECK(text_marks_in_sight(spec) == std::set{TextMarkState::ToDecide, TextMarkState::Accepted});
    const std::string text = to_text(builder.build(spec));
    CHECK(text.find("Places that the text names") != std::string::npos);
    CHECK(text.find("Not decided yet") != std::string::npos);
    CHECK(text.find("Accepted") != std::string::npos);
    CHECK(text.find("Rejected") == std::string::npos);
    spec.text_marks = nullptr;
    CHECK(to_text(builder.build(spec)) == plain);
}
