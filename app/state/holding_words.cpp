#include "app/state/holding_words.hpp"

#include "app/state/panel_text.hpp"

#include <fmt/core.h>

namespace app::state {

using namespace messages::literals;

using campaign::Campaign;
using campaign::HoldStatus;
using messages::Texts;

std::string status_words(const Texts& texts, HoldStatus status) {
    switch (status) {
        case HoldStatus::Controlled: return texts("holding.held"_m);
        case HoldStatus::Contested: return texts("holding.contested"_m);
        case HoldStatus::Besieged: return texts("holding.besieged"_m);
        case HoldStatus::Unknown: return texts("holding.unknown"_m);
    }
    return texts("holding.unknown"_m);
}

std::string actor_words(const Campaign& campaign, campaign::ActorId actor) {
    const campaign::Actor& party = campaign.actor(actor);
    return panel_text(party.short_name.empty() ? party.names.en : party.short_name);
}

std::string holder_words(const Texts& texts, const Campaign& campaign, const campaign::Control& row) {
    const auto by = [&](messages::Key words) {
        return texts(words, fmt::arg("holder", actor_words(campaign, row.controller)));
    };
    switch (row.status) {
        case HoldStatus::Controlled: return actor_words(campaign, row.controller);
        case HoldStatus::Contested: return by("holding.contested_by"_m);
        case HoldStatus::Besieged: return by("holding.besieged_by"_m);
        case HoldStatus::Unknown: return texts("holding.unknown"_m);
    }
    return texts("holding.unknown"_m);
}

std::string subject_words(const Texts& texts, const Campaign& campaign, campaign::SubjectId subject_id) {
    const campaign::Subject& subject = campaign.subject(subject_id);
    const std::string area = subject.area ? panel_text(campaign.area(*subject.area).names.en) : std::string{};
    std::string place = subject.place ? panel_text(campaign.place(*subject.place).names.en) : std::string{};
    switch (subject.kind) {
        case campaign::SubjectKind::Countryside: return texts("holding.countryside"_m, fmt::arg("area", area));
        case campaign::SubjectKind::Centre:
            return place.empty() ? texts("holding.centre"_m, fmt::arg("area", area))
                                 : texts("holding.centre_of"_m, fmt::arg("place", place), fmt::arg("area", area));
        case campaign::SubjectKind::Place: return place;
    }
    return place;
}

}  // namespace app::state
