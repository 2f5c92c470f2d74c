// Font files by family and coverage, as fontconfig knows them. The only place that talks to it.
#pragma once

#include "app/text/font_stack.hpp"
#include "geo/base/result.hpp"

#include <fontconfig/fontconfig.h>

#include <memory>
#include <string>
#include <vector>

namespace app::text {

/// The characters of a font. Copies share fontconfig's table.
class CharacterSet {
  public:
    explicit CharacterSet(FcCharSet* set);
    [[nodiscard]] bool has(char32_t character) const;

  private:
    std::shared_ptr<FcCharSet> m_set;
};

/// One face in a font file. `number` counts the faces of a collection.
struct FontFile {
    std::string file;
    int number = 0;
    CharacterSet characters;
};

/// The installed fonts, read once: fontconfig takes longer to start than to answer.
class FontFinder {
  public:
    [[nodiscard]] static geo::Result<FontFinder> open();

    /// The face of a family whose weight and slant come nearest to the style; variable and bitmap fonts are passed
    /// over. Null where the family is not installed. (fontconfig does not list Noto's Arabic fonts for Pashto, so
    /// nobody here asks by language.)
    [[nodiscard]] std::unique_ptr<FontFile> by_family(const std::string& family, FontStyle style) const;

    /// What fontconfig falls back on, best first, as far as each adds characters.
    [[nodiscard]] std::vector<FontFile> fall_backs() const;

  private:
    struct Destroy {
        void operator()(FcConfig* config) const { FcConfigDestroy(config); }
    };
    explicit FontFinder(std::unique_ptr<FcConfig, Destroy> config) : m_config(std::move(config)) {}

    std::unique_ptr<FcConfig, Destroy> m_config;
};

}  // namespace app::text
