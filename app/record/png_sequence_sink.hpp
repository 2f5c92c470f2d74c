// A film as numbered pictures in a folder: frame-000000.png and on.
#pragma once

#include "app/record/frame_sink.hpp"

#include <filesystem>
#include <memory>

namespace app::record {

/// Writes into `FOLDER.part/` and renames it at `finish`. Fails with AlreadyExists where the folder is there and holds
/// anything and overwriting was not asked for.
[[nodiscard]] geo::Result<std::unique_ptr<FrameSink>> open_png_sequence(const std::filesystem::path& folder,
                                                                        image::Existing existing);

}  // namespace app::record
