#include "app/state/window_title.hpp"

#include "app/state/date_words.hpp"
#include "app/state/details_view.hpp"

#include <fmt/core.h>

namespace app::state {

std::string window_title(const AppState& state) {
    if (!state.has_campaign()) {
        return "Salang";
    }
    const std::string name = selection_name(state);
    const std::string date = day_words(state.playhead.now.day());
    return name.empty() ? fmt::format("Salang - {}", date) : fmt::format("Salang - {} - {}", date, name);
}

}  // namespace app::state
