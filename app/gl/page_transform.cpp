#include "app/gl/page_transform.hpp"

namespace app::gl {

geo::core::Box PageTransform::px_from(const geo::core::Box& box) const {
    geo::core::Box px;
    if (!box.empty()) {
        px.add(px_from(geo::core::Point{box.min_x, box.min_y}));
        px.add(px_from(geo::core::Point{box.max_x, box.max_y}));
    }
    return px;
}

PageTransform page_transform(const scene::View& view, scene::Space space) {
    PageTransform transform;
    transform.page_px = {view.width_px, view.height_px};
    if (space == scene::Space::World) {
        transform.origin = view.centre;
        transform.scale = {1.0 / view.metres_per_px, -1.0 / view.metres_per_px};
        transform.offset_px = {view.width_px / 2.0, view.height_px / 2.0};
    }
    return transform;
}

TransformUniforms TransformUniforms::of(const Program& program) {
    return {program.location("origin_high"), program.location("origin_low"), program.location("scale"),
            program.location("offset_px"), program.location("page_px")};
}

void TransformUniforms::set(const PageTransform& transform) const {
    const SplitDouble x = split(transform.origin.x);
    const SplitDouble y = split(transform.origin.y);
    glUniform2f(origin_high, x.high, y.high);
    glUniform2f(origin_low, x.low, y.low);
    glUniform2f(scale, static_cast<float>(transform.scale[0]), static_cast<float>(transform.scale[1]));
    glUniform2f(offset_px, static_cast<float>(transform.offset_px[0]), static_cast<float>(transform.offset_px[1]));
    glUniform2f(page_px, static_cast<float>(transform.page_px[0]), static_cast<float>(transform.page_px[1]));
}

}  // namespace app::gl
