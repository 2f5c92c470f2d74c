// Parts of a film put together, without encoding again, into the file that is handed on: with its index in front,
// chapters, captions and narration.
#pragma once

#include "app/image/image.hpp"
#include "geo/base/result.hpp"

#include <filesystem>
#include <vector>

namespace app::record {

/// Makes `file` out of the unfinished film, or of all shards of one (in any order). Writes `NAME.srt`, `NAME.vtt` and
/// `NAME.sources.txt` beside it where there are captions and sources; the film itself gets its name last. Fails with
/// CannotRead or BadData where a part is missing, unfinished or of another film, CannotWrite, AlreadyExists.
[[nodiscard]] geo::Result<void> finish_film(const std::vector<std::filesystem::path>& parts,
                                            const std::filesystem::path& file, image::Existing existing);

}  // namespace app::record
