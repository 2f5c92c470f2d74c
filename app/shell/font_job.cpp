#include "app/shell/font_job.hpp"

namespace app::shell {
namespace {

geo::Result<ReadyFonts> prepare(double content_scale) {
    auto stack = text::FontStack::open();
    if (!stack) {
        return geo::fail(stack.error());
    }
    ReadyFonts ready;
    const auto file = [&stack](text::FontStyle style) { return stack->face_file(stack->face_for(U'A', style)); };
    ready.files = {file(text::FontStyle::Regular), file(text::FontStyle::Bold)};
    ready.panels = bake(ready.files, content_scale);
    ready.map = std::make_shared<const text::FontStack>(std::move(*stack));
    return ready;
}

}  // namespace

std::future<geo::Result<ReadyFonts>> prepare_fonts(double content_scale) {
    return std::async(std::launch::async, prepare, content_scale);
}

}  // namespace app::shell
