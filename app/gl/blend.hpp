// How a fragment meets what is in the framebuffer. Colours are premultiplied; alpha in the framebuffer is 1 between
// draws.
#pragma once

namespace app::gl {

enum class Blend {
    Replace,      ///< opaque
    Over,         ///< source over what is there
    Multiply,     ///< what is there times source
    GatherCover,  ///< only alpha: the least of both (1 - cover) stays
    ApplyCover,   ///< colour by the gathered cover, which is used up: the next fragment on that pixel finds none
};

/// Sets blending for the draws that follow. Leaves colour writes on, except in GatherCover.
void set_blend(Blend blend);

}  // namespace app::gl
