// What the user likes, whatever campaign is open.
#pragma once

#include "app/campaign/names.hpp"
#include "app/messages/texts.hpp"
#include "app/scene/frame_spec.hpp"

#include <string>
#include <vector>

namespace app::state {

/// Kept from run to run.
struct Settings {
    double text_size = 1.0;
    scene::Theme theme = scene::Theme::Light;
    scene::Calendar calendar = scene::Calendar::Gregorian;
    campaign::Language names = campaign::Language::English;  ///< on the map
    std::string messages = "en";                             ///< code of the window's own language
    bool large_pointer = true;                               ///< while presenting

    friend bool operator==(const Settings&, const Settings&) = default;
};

/// The settings that stand nowhere else in the state, and what there is to choose from.
struct Comfort {
    std::string messages = "en";
    std::vector<messages::MessageLanguage> languages{{"en", "English"}};
    bool large_pointer = true;
    bool steers_by_keys = false;  ///< arrows and space go through panels instead of moving the date

    friend bool operator==(const Comfort&, const Comfort&) = default;
};

}  // namespace app::state
