// The frames of a film drawn into one picture of which only what changed is read back.
#pragma once

#include "app/cli/film_script.hpp"
#include "app/frame/frame_pipeline.hpp"
#include "app/record/recorder.hpp"
#include "app/scene/frame_spec.hpp"
#include "geo/base/result.hpp"

#include <cstdint>
#include <optional>

namespace app::cli {

/// Draws frames by a pipeline that must outlive it. A frame that is described as the one before is not drawn again.
class FilmFrames {
  public:
    FilmFrames(frame::FramePipeline& pipeline, SpecOfFrame spec_of_frame)
        : m_pipeline(pipeline), m_spec_of_frame(std::move(spec_of_frame)) {}

    [[nodiscard]] geo::Result<record::DrawnFrame> draw(std::int64_t frame);

  private:
    frame::FramePipeline& m_pipeline;
    SpecOfFrame m_spec_of_frame;
    std::optional<scene::FrameSpec> m_shown;
    image::Image m_picture;
};

}  // namespace app::cli
