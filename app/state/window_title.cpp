#include "app/state/window_title.hpp"

#include "app/state/date_words.hpp"
#include "app/state/details_view.hpp"

#include <fmt/core.h>

namespace app::state {

using namespace messages::literals;

std::string window_title(const AppState& state) {
    if (!state.has_campaign()) {
        return "Salang";
    }
    const std::string name = selection_name(state);
    const std::string date = day_words(state.texts, state.playhead.now.day());
    return name.empty() ? state.texts("title.day"_m, fmt::arg("day", date))
                        : state.texts("title.selected"_m, fmt::arg("day", date), fmt::arg("name", name));
}

}  // namespace app::state
