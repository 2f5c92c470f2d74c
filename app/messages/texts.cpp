#include "app/messages/texts.hpp"

namespace app::messages {

const char* Texts::operator()(Key key) const {
    if (m_translation != nullptr) {
        if (const char* text = m_translation->find(key.name)) {
            return text;
        }
    }
    const char* text = english_text(key.name);
    return text != nullptr ? text : key.name.data();  // a literal, so it ends with a zero
}

}  // namespace app::messages
