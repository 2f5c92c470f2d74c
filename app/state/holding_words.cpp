#include "app/state/holding_words.hpp"

#include "app/state/panel_text.hpp"

#include <fmt/core.h>

namespace app::state {

using campaign::Campaign;
using campaign::HoldStatus;

std::string status_words(HoldStatus status) {
    switch (status) {
        case HoldStatus::Controlled: return "held";
        case HoldStatus::Contested: return "contested";
        case HoldStatus::Besieged: return "held, under siege";
        case HoldStatus::Unknown: return "unknown";
    }
    return "unknown";
}

std::string actor_words(const Campaign& campaign, campaign::ActorId actor) {
    const campaign::Actor& party = campaign.actor(actor);
    return panel_text(party.short_name.empty() ? party.names.en : party.short_name);
}

std::string holder_words(const Campaign& campaign, const campaign::Control& row) {
    switch (row.status) {
        case HoldStatus::Controlled: return actor_words(campaign, row.controller);
        case HoldStatus::Contested: return fmt::format("{}, contested", actor_words(campaign, row.controller));
        case HoldStatus::Besieged: return fmt::format("{}, under siege", actor_words(campaign, row.controller));
        case HoldStatus::Unknown: return "unknown";
    }
    return "unknown";
}

std::string subject_words(const Campaign& campaign, campaign::SubjectId subject_id) {
    const campaign::Subject& subject = campaign.subject(subject_id);
    const std::string area = subject.area ? panel_text(campaign.area(*subject.area).names.en) : std::string{};
    std::string place = subject.place ? panel_text(campaign.place(*subject.place).names.en) : std::string{};
    switch (subject.kind) {
        case campaign::SubjectKind::Countryside: return fmt::format("{} (countryside)", area);
        case campaign::SubjectKind::Centre:
            return place.empty() ? fmt::format("{} (centre)", area) : fmt::format("{}, centre of {}", place, area);
        case campaign::SubjectKind::Place: return place;
    }
    return place;
}

}  // namespace app::state
