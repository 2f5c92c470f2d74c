#include "app/gl/blend.hpp"

#include <glad/gl.h>

namespace app::gl {

void set_blend(Blend blend) {
    const bool only_alpha = blend == Blend::GatherCover;
    const auto colors = static_cast<GLboolean>(only_alpha ? GL_FALSE : GL_TRUE);
    glColorMask(colors, colors, colors, GL_TRUE);
    glBlendEquation(only_alpha ? GL_MIN : GL_FUNC_ADD);
    if (blend == Blend::Replace) {
        glDisable(GL_BLEND);
        return;
    }
    glEnable(GL_BLEND);
    switch (blend) {
        case Blend::Over: glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA); break;
        case Blend::Multiply: glBlendFunc(GL_DST_COLOR, GL_ZERO); break;
        case Blend::ApplyCover: glBlendFuncSeparate(GL_ONE_MINUS_DST_ALPHA, GL_DST_ALPHA, GL_ONE, GL_ZERO); break;
        case Blend::GatherCover:
        case Blend::Replace: break;
    }
}

}  // namespace app::gl
