// The words of the window in the language that the user wants.
#pragma once

#include "app/messages/translation.hpp"

#include <fmt/core.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace app::messages {

/// Names a message: "topic.name" of data/messages/en.json. Written as a literal, `"log.close"_m`, so that a test can
/// hold the keys in the sources against those of the file.
struct Key {
    std::string_view name;

    friend bool operator==(const Key&, const Key&) = default;
};

namespace literals {
constexpr Key operator""_m(const char* name, std::size_t size) {
    return {{name, size}};
}
}  // namespace literals

/// A value, cheap to copy. English where nothing else was given.
class Texts {
  public:
    Texts() = default;
    explicit Texts(std::shared_ptr<const Translation> translation) : m_translation(std::move(translation)) {}

    /// The words as they stand; of a key that no file has, the key. They last as long as any copy of this.
    [[nodiscard]] const char* operator()(Key key) const;
    /// With values in place of `{name}`: `texts("log.rows"_m, fmt::arg("file", name))`.
    template <typename First, typename... Rest>
    [[nodiscard]] std::string operator()(Key key, const First& first, const Rest&... rest) const {
        return fmt::vformat((*this)(key), fmt::make_format_args(first, rest...));
    }
    /// A number of things, `{count}`: one message for 1, another for every other number.
    [[nodiscard]] std::string count(Key one, Key other, std::size_t number) const {
        return (*this)(number == 1 ? one : other, fmt::arg("count", number));
    }

    friend bool operator==(const Texts&, const Texts&) = default;

  private:
    std::shared_ptr<const Translation> m_translation;
};

}  // namespace app::messages
