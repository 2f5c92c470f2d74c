// Output files that appear under their final name only when they are complete.
#pragma once

#include "app/image/image.hpp"
#include "geo/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <span>

namespace app::image {

/// Where an output is kept while it is made: `NAME.part.EXT` beside it (`NAME.part` where it has no extension).
[[nodiscard]] std::filesystem::path part_path(const std::filesystem::path& file);

/// Whether `file` can be made, asked before the work starts: its folder is there and may be written, it is no folder
/// itself, and it does not exist or may be replaced. Fails with CannotWrite or AlreadyExists.
[[nodiscard]] geo::Result<void> check_output(const std::filesystem::path& file, Existing existing);

/// Gives a finished part its final name. Fails with AlreadyExists where somebody else made that file meanwhile
/// (`Existing::Refuse`), else CannotWrite.
[[nodiscard]] geo::Result<void> publish(const std::filesystem::path& part, const std::filesystem::path& file,
                                        Existing existing);

/// Writes all bytes into the part and publishes it; on failure the part is removed.
[[nodiscard]] geo::Result<void> write_file(std::span<const std::uint8_t> bytes, const std::filesystem::path& file,
                                           Existing existing);

}  // namespace app::image
