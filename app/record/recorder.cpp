#include "app/record/recorder.hpp"

#include <fmt/format.h>

#include <utility>

namespace app::record {

Recorder::Recorder(std::unique_ptr<FrameSink> sink, FrameSource source, const FilmParts& parts)
    : m_sink(std::move(sink)), m_source(std::move(source)), m_parts(parts), m_done(m_sink->frames_there()) {}

geo::Result<bool> Recorder::step() {
    if (m_done >= frame_count()) {
        return false;
    }
    const auto drawn = m_source(m_parts.film_frame(m_done));
    if (!drawn) {
        return geo::fail(drawn.error());
    }
    if (auto written = m_sink->write(*drawn->image, drawn->changed); !written) {
        return geo::fail(written.error());
    }
    ++m_done;
    return m_done < frame_count();
}

geo::Result<void> Recorder::finish() {
    if (m_done < frame_count()) {
        return geo::fail(geo::ErrorCode::Interrupted,
                         fmt::format("The recording stopped after {} of {} frames.", m_done, frame_count()));
    }
    return m_sink->finish();
}

}  // namespace app::record
