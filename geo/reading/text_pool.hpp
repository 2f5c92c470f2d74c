// Texts kept once each and known by number; number 0 is the empty text.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace geo::reading {

class TextPool {
  public:
    TextPool() { static_cast<void>(add({})); }

    [[nodiscard]] std::uint32_t add(std::string_view text) {
        if (const auto known = m_numbers.find(text); known != m_numbers.end()) {
            return known->second;
        }
        const auto number = static_cast<std::uint32_t>(m_texts.size());
        m_numbers.emplace(m_texts.emplace_back(text), number);
        return number;
    }
    [[nodiscard]] std::vector<std::string> take() {
        m_numbers.clear();
        std::vector<std::string> all(std::make_move_iterator(m_texts.begin()), std::make_move_iterator(m_texts.end()));
        m_texts.clear();
        return all;
    }

  private:
    std::deque<std::string> m_texts;
    std::unordered_map<std::string_view, std::uint32_t> m_numbers;
};

}  // namespace geo::reading
