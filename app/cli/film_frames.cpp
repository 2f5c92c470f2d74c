#include "app/cli/film_frames.hpp"

#include "app/snapshot/fades_at_speed.hpp"

#include <utility>

namespace app::cli {

FilmFrames::FilmFrames(frame::FramePipeline& pipeline, const scene::FrameSpec& spec,
                       const playback::RecordingPlan& plan)
    : m_pipeline(pipeline), m_spec(spec), m_plan(plan) {
    m_spec.fades = snapshot::fades_at_speed(playback::days_per_second(plan));
}

geo::Result<record::DrawnFrame> FilmFrames::draw(std::int64_t frame) {
    m_spec.instant = playback::instant_for_frame(m_plan, frame);
    auto changed = m_pipeline.draw(m_spec);
    if (!changed) {
        return geo::fail(changed.error());
    }
    record::DrawnFrame drawn;
    drawn.image = &m_picture;
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
