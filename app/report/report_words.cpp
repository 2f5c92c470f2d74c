#include "app/report/report_words.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <string_view>

namespace app::report {

std::string short_name(const campaign::Actor& actor) {
    return actor.short_name.empty() ? actor.names.en : actor.short_name;
}

std::string controller_words(const campaign::Campaign& campaign, std::optional<campaign::ControlId> row) {
    return row ? short_name(campaign.actor(campaign.control(*row).controller)) : std::string("nobody known");
}

std::string holder_words(const campaign::Campaign& campaign, std::optional<campaign::ControlId> row) {
    if (!row || campaign.control(*row).status == campaign::HoldStatus::Controlled) {
        return controller_words(campaign, row);
    }
    const campaign::HoldStatus status = campaign.control(*row).status;
    const std::string name = controller_words(campaign, row);
    if (status != campaign::HoldStatus::Unknown) {
        return fmt::format("{}, {}", name, campaign::hold_status_name(status));
    }
    // Campaigns have an actor of that name for where no source names anybody.
    return name == "Unknown" ? std::string("not known") : fmt::format("not known ({} named)", name);
}

std::string day_words(geo::calendar::Day day) {
    constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
    const geo::calendar::CivilDate date = day.civil();
    return fmt::format("{} {} {}", date.day, months[static_cast<std::size_t>(date.month - 1)], date.year);
}

std::string joined_words(const std::vector<std::string>& words) {
    std::string out;
    for (std::size_t index = 0; index < words.size(); ++index) {
        if (index > 0) {
            out += index + 1 == words.size() ? " and " : ", ";
        }
        out += words[index];
    }
    return out;
}

}  // namespace app::report
