#include "app/ui/number_format.hpp"

#include <fmt/core.h>

namespace app::ui {

std::string escaped_format(std::string_view words) {
    std::string format;
    for (const char letter : words) {
        format += letter;
        if (letter == '%') {
            format += letter;
        }
    }
    return format;
}

std::string number_format(const messages::Texts& texts, messages::Key key, std::string_view number) {
    constexpr std::string_view place = "\1";  // stands in no text
    std::string format = escaped_format(texts(key, fmt::arg("value", place)));
    // Once, as in English: another translation is not taken.
    format.replace(format.find(place), place.size(), number);
    return format;
}

}  // namespace app::ui
