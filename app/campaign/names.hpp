// A name in the languages of the map, and the rule for what is missing.
#pragma once

#include <string>
#include <string_view>

namespace app::campaign {

/// Languages that names are kept in: English, Dari (fa), Pashto (ps).
enum class Language { English, Dari, Pashto };

/// "en", "fa", "ps".
[[nodiscard]] std::string_view language_code(Language language);

/// One thing's names. Dari falls back to Pashto, Pashto to Dari, both to English.
struct Names {
    std::string en;
    std::string fa;
    std::string ps;
    bool reviewed = false;  ///< whether a reader of the language has checked fa and ps

    [[nodiscard]] const std::string& in(Language language) const;
};

}  // namespace app::campaign
