#include "app/state/document_words.hpp"

#include <fmt/core.h>

namespace app::state {

std::string counted_words(std::size_t count, const char* one, const char* many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string left_over_words(const std::vector<document::KeptDecision>& left_over) {
    return fmt::format("The text has changed: {} of before ({} \"{}\") found no place in it. They are kept.",
                       counted_words(left_over.size(), "decision", "decisions"),
                       left_over.size() == 1 ? "about" : "the first about", left_over.front().quote);
}

std::string accepted_words(std::size_t count) {
    return count == 0 ? std::string("Nothing that waits is that certain")
                      : fmt::format("Accepted: {}. Z takes that back.", counted_words(count, "mention", "mentions"));
}

std::string not_a_date_words(const std::string& typed) {
    return fmt::format("'{}' is no date. Write 15 Feb 1989, 1989-02, 1989-21 (spring) or 1989-02/1989-05.", typed);
}

}  // namespace app::state
