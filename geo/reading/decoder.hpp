// Bytes of a file to UTF-8, piece by piece: the encoding is found from the first bytes, and said.
#pragma once

#include "geo/base/result.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace geo::reading {

/// Turns bytes into well-formed UTF-8. Broken sequences become U+FFFD, one for each as Unicode advises; a byte order
/// mark is no part of the text.
class Decoder {
  public:
    /// `name` is an encoding as ICU knows it, or empty: then it is found from `first_bytes` (the more the better; up to
    /// 64 KiB are looked at). Fails with a sentence where the bytes are no text, or no encoding is called `name`.
    [[nodiscard]] static Result<Decoder> create(std::string_view name, std::string_view first_bytes);

    Decoder(Decoder&&) noexcept;
    Decoder& operator=(Decoder&&) noexcept;
    ~Decoder();

    /// Appends the text of the next bytes. `last`: no more follow.
    [[nodiscard]] Result<void> decode(std::string_view bytes, bool last, std::string& text);
    /// "UTF-8", "windows-1252" ...; may change once, from UTF-8 to a legacy encoding, where only late bytes tell.
    [[nodiscard]] const std::string& encoding() const;

  private:
    struct Impl;
    explicit Decoder(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace geo::reading
