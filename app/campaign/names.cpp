#include "app/campaign/names.hpp"

namespace app::campaign {

std::string_view language_code(Language language) {
    switch (language) {
        case Language::English: return "en";
        case Language::Dari: return "fa";
        case Language::Pashto: return "ps";
    }
    return "en";
}

const std::string& Names::in(Language language) const {
    if (language == Language::English) {
        return en;
    }
    const std::string& wanted = language == Language::Dari ? fa : ps;
    const std::string& sister = language == Language::Dari ? ps : fa;
    if (!wanted.empty()) {
        return wanted;
    }
    return sister.empty() ? en : sister;
}

}  // namespace app::campaign
