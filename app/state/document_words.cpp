#include "app/state/document_words.hpp"

#include <fmt/core.h>

namespace app::state {

using namespace messages::literals;

std::string left_over_words(const messages::Texts& texts, const std::vector<document::KeptDecision>& left_over) {
    return texts(left_over.size() == 1 ? "document.left_over"_m : "document.left_over_many"_m,
                 fmt::arg("count", left_over.size()), fmt::arg("quote", left_over.front().quote));
}

std::string accepted_words(const messages::Texts& texts, std::size_t count) {
    return count == 0 ? std::string(texts("document.none_certain"_m))
                      : texts.count("document.accepted_one"_m, "document.accepted_many"_m, count);
}

std::string not_a_date_words(const messages::Texts& texts, const std::string& typed) {
    return texts("document.no_date"_m, fmt::arg("typed", typed));
}

}  // namespace app::state
