#include "app/cli/film_frames.hpp"

#include <utility>

namespace app::cli {

geo::Result<record::DrawnFrame> FilmFrames::draw(std::int64_t frame) {
    const scene::FrameSpec spec = m_spec_of_frame(frame);
    record::DrawnFrame drawn;
    drawn.image = &m_picture;
    if (m_shown == spec) {
        return drawn;
    }
    auto changed = m_pipeline.draw(spec);
    if (!changed) {
        return geo::fail(changed.error());
    }
    m_shown = spec;
    if (m_picture.pixels.empty()) {
        m_picture = m_pipeline.target().read();
        drawn.changed = {{0, 0, m_picture.width, m_picture.height}};
        return drawn;
    }
    for (const image::PixelRect& rect : *changed) {
        m_pipeline.target().read_into(m_picture, rect);
    }
    drawn.changed = std::move(*changed);
    return drawn;
}

}  // namespace app::cli
