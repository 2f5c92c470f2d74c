#include "app/record/progress_line.hpp"

#include <fmt/format.h>

#include <charconv>

namespace app::record {

namespace {

/// Takes words off the front of a line, one after the other.
class Taker {
  public:
    explicit Taker(std::string_view line) : m_rest(line) {}

    void words(std::string_view expected) {
        m_good = m_good && m_rest.starts_with(expected);
        m_rest.remove_prefix(m_good ? expected.size() : 0);
    }
    template <typename Number>
    void number(Number& value) {
        const auto [end, error] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
        m_good = m_good && error == std::errc{};
        m_rest.remove_prefix(m_good ? static_cast<std::size_t>(end - m_rest.data()) : 0);
    }
    [[nodiscard]] bool all_taken() const { return m_good && m_rest.find_first_not_of(' ') == std::string_view::npos; }

  private:
    std::string_view m_rest;
    bool m_good = true;
};

}  // namespace

std::string progress_line(const RecordProgress& progress) {
    return fmt::format("frame {} of {}, {:.1f} a second, {:.0f} s left, {:.1f} MB", progress.done, progress.all,
                       progress.rate, progress.left_s, progress.megabytes);
}

std::optional<RecordProgress> parse_progress_line(std::string_view line) {
    RecordProgress progress;
    Taker taker(line);
    taker.words("frame ");
    taker.number(progress.done);
    taker.words(" of ");
    taker.number(progress.all);
    taker.words(", ");
    taker.number(progress.rate);
    taker.words(" a second, ");
    taker.number(progress.left_s);
    taker.words(" s left, ");
    taker.number(progress.megabytes);
    taker.words(" MB");
    return taker.all_taken() ? std::optional(progress) : std::nullopt;
}

}  // namespace app::record
