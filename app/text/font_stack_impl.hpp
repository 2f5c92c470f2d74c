// What a FontStack holds: the faces in the order in which they are asked, opened when first needed.
#pragma once

#include "app/text/face.hpp"
#include "app/text/font_finder.hpp"
#include "app/text/font_stack.hpp"

#include <array>
#include <memory>
#include <vector>

namespace app::text {

struct FontStack::Impl {
    std::unique_ptr<GlyphLibrary> library;
    std::vector<FontFile> files;                      ///< by FaceIndex
    std::array<std::vector<FaceIndex>, 3> by_style;   ///< order of asking
    mutable std::vector<std::unique_ptr<Face>> open;  ///< by FaceIndex; a cache, null until needed

    [[nodiscard]] bool has(FaceIndex face, char32_t character) const { return files[face].characters.has(character); }
    /// Null where the file is gone or broken.
    [[nodiscard]] const Face* face(FaceIndex index) const;
    /// The face in `files`, added if it is not there.
    FaceIndex add(FontFile file);
};

}  // namespace app::text
