// A smaller copy of a picture.
#pragma once

#include "app/image/image.hpp"

namespace app::image {

/// Each pixel is the mean of those that it stands for. Sizes are at least 1 and at most the picture's own.
[[nodiscard]] Image shrunk(const Image& picture, int width, int height);

}  // namespace app::image
