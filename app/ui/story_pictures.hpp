// Pictures of the scenes of a storyboard, made by whoever can draw maps.
#pragma once

#include <vector>

namespace app::ui {

struct StoryPictures {
    std::vector<unsigned> scenes;  ///< OpenGL's number of the texture of each; 0: not made yet
};

}  // namespace app::ui
