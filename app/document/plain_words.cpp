#include "app/document/plain_words.hpp"

#include "app/document/utf8.hpp"

#include <string_view>

namespace app::document {

std::string plain_words(const Document& document, const ByteRange& bytes) {
    const std::string_view words = std::string_view(document.text).substr(bytes.begin, bytes.end - bytes.begin);
    std::string line;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t begin = at;
        const char32_t c = next_character(words, at);
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            line += line.empty() || line.back() == ' ' ? "" : " ";
        } else if (c != soft_hyphen) {
            line += words.substr(begin, at - begin);
        }
    }
    return line;
}

std::string plain_words(const Document& document, const Item& item) {
    return plain_words(document, ByteRange{item.byte_begin, item.byte_end});
}

}  // namespace app::document
