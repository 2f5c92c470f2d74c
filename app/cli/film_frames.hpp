// The frames of a plain film, one after the other, drawn into one picture of which only what changed is read back.
#pragma once

#include "app/frame/frame_pipeline.hpp"
#include "app/playback/recording_plan.hpp"
#include "app/record/recorder.hpp"
#include "app/scene/frame_spec.hpp"
#include "geo/base/result.hpp"

#include <cstdint>

namespace app::cli {

/// Draws frames of a plan by a pipeline that must outlive it. Frames must be asked for in order.
class FilmFrames {
  public:
    /// `spec` says everything but the instant and the fades, which the plan gives.
    FilmFrames(frame::FramePipeline& pipeline, const scene::FrameSpec& spec, const playback::RecordingPlan& plan);

    [[nodiscard]] geo::Result<record::DrawnFrame> draw(std::int64_t frame);

  private:
    frame::FramePipeline& m_pipeline;
    scene::FrameSpec m_spec;
    playback::RecordingPlan m_plan;
    image::Image m_picture;
};

}  // namespace app::cli
