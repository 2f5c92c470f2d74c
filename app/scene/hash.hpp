// A 64-bit hash of plain values, the same on every run: identity of shapes and items.
#pragma once

#include "geo/core/point.hpp"

#include <bit>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace app::scene {

/// Fed value by value; the order of values matters. Not for adversaries.
class Hash {
  public:
    template <std::integral Integer>
    Hash& add(Integer value) {
        m_state ^=
            static_cast<std::uint64_t>(value) + std::uint64_t{0x9e3779b97f4a7c15} + (m_state << 6U) + (m_state >> 2U);
        m_state *= std::uint64_t{0xff51afd7ed558ccd};
        m_state ^= m_state >> 33U;
        return *this;
    }
    /// Zero and minus zero count as the same number.
    Hash& add(double value) { return add(std::bit_cast<std::uint64_t>(value + 0.0)); }
    Hash& add(geo::core::Point point) { return add(point.x).add(point.y); }
    /// Eight bytes at a time: pictures are long.
    Hash& add(std::string_view bytes) {
        add(bytes.size());
        while (bytes.size() >= sizeof(std::uint64_t)) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes.data(), sizeof(word));
            add(word);
            bytes.remove_prefix(sizeof(word));
        }
        for (const char letter : bytes) {
            add(letter);
        }
        return *this;
    }

    [[nodiscard]] std::uint64_t value() const { return m_state; }

  private:
    std::uint64_t m_state = 0xcbf29ce484222325;
};

}  // namespace app::scene
