// Records of events, parties and sources.
#include "app/state/date_words.hpp"
#include "app/state/details_parts.hpp"
#include "app/state/panel_text.hpp"
#include "geo/calendar/edtf.hpp"

#include <fmt/core.h>

namespace app::state {

using namespace messages::literals;

namespace {

using campaign::Campaign;
using messages::Texts;

/// What a party holds on a day, counted by kind of subject.
std::string holdings_words(const Texts& texts, const Campaign& campaign, campaign::ActorId actor,
                           geo::calendar::Day day) {
    int centres = 0;
    int countrysides = 0;
    int places = 0;
    for (std::size_t index = 0; index < campaign.subjects.size(); ++index) {
        const auto row = campaign.timelines.at(campaign::SubjectId(index), day);
        if (!row || campaign.control(*row).controller != actor) {
            continue;
        }
        switch (campaign.subjects[index].kind) {
            case campaign::SubjectKind::Centre: ++centres; break;
            case campaign::SubjectKind::Countryside: ++countrysides; break;
            case campaign::SubjectKind::Place: ++places; break;
        }
    }
    return texts("record_words.holdings"_m, fmt::arg("centres", centres), fmt::arg("countrysides", countrysides),
                 fmt::arg("places", places));
}

/// A written date in words; as it stands where it is none. One that is open says nothing.
std::string written_words(const Texts& texts, const std::string& text) {
    const auto date = geo::calendar::parse_edtf(text);
    if (!date) {
        return text;
    }
    return date->open ? std::string{} : edtf_words(texts, *date);
}

}  // namespace

DetailsView event_details(const Texts& texts, const Campaign& campaign, campaign::EventId id) {
    const campaign::Event& event = campaign.event(id);
    DetailsView view;
    view.kind = event.category.empty()
                    ? texts("record_words.event"_m)
                    : texts("record_words.event_of"_m, fmt::arg("category", panel_text(event.category)));
    view.title = panel_text(event.title);
    view.jumps = jumps_of(event.when);
    DetailsSection facts;
    add_field(facts, "record.when"_m, sentence_case(when_words(texts, event.when)));
    add_field(facts, "record.where"_m, event.place ? panel_text(campaign.place(*event.place).names.en) : std::string{});
    add_field(facts, "record.who"_m, actors_words(campaign, event.actors));
    add_field(facts, "record.what"_m, event.summary == event.title ? std::string{} : panel_text(event.summary));
    add_provenance(facts, texts, campaign, event.provenance);
    view.sections.push_back(std::move(facts));
    return view;
}

DetailsView actor_details(const AppState& state, campaign::ActorId id) {
    const Campaign& campaign = *state.believed;
    const Texts& texts = state.texts;
    const campaign::Actor& actor = campaign.actor(id);
    DetailsView view;
    view.kind = texts("record_words.party"_m);
    view.title = panel_text(actor.names.en);
    view.other_names = other_names_words(actor.names);
    DetailsSection facts;
    facts.swatch = actor.color;
    facts.headline = panel_text(actor.short_name.empty() ? actor.names.en : actor.short_name);
    add_names(facts, texts, actor.names);
    add_field(facts, "record.part_of"_m,
              actor.parent ? panel_text(campaign.actor(*actor.parent).names.en) : std::string{});
    add_field(facts, "record.led_by"_m, panel_text(actor.leader));
    add_field(facts, "record.from"_m, written_words(texts, actor.active_from));
    add_field(facts, "record.to"_m, written_words(texts, actor.active_to));
    add_field(facts, "record.holds"_m, holdings_words(texts, campaign, id, state.playhead.now.day()));
    add_provenance(facts, texts, campaign, actor.provenance);
    view.sections.push_back(std::move(facts));
    return view;
}

DetailsView source_details(const Texts& texts, const Campaign& campaign, campaign::SourceId id) {
    const campaign::Source& source = campaign.source(id);
    DetailsView view;
    view.kind = source.type.empty() ? texts("record_words.source"_m)
                                    : texts("record_words.source_of"_m, fmt::arg("type", panel_text(source.type)));
    view.title = panel_text(source.title.empty() ? source.key : source.title);
    DetailsSection facts;
    add_field(facts, "record.id"_m, source.key);
    add_field(facts, "record.by"_m, panel_text(source.author));
    add_field(facts, "record.year"_m, panel_text(source.year));
    add_field(facts, "record.where"_m, panel_text(source.where));
    view.sections.push_back(std::move(facts));
    return view;
}

}  // namespace app::state
