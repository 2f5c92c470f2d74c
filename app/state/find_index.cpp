#include "app/state/find_index.hpp"

#include "app/state/change_index.hpp"
#include "app/state/date_words.hpp"
#include "app/state/details_parts.hpp"
#include "app/state/holding_words.hpp"
#include "app/state/panel_text.hpp"
#include "geo/geocode/fold.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace app::state {

using namespace messages::literals;

namespace {

using campaign::Campaign;
using Kind = scene::Selection::Kind;

constexpr double minor = 0.8;  // a match in what is said about a record, not in its name
constexpr double slight = 0.6;

std::string sources_words(const Campaign& campaign, const campaign::Provenance& provenance) {
    std::string words;
    for (const campaign::SourceId id : provenance.sources) {
        const campaign::Source& source = campaign.source(id);
        words += words.empty() ? "" : "; ";
        words += panel_text(source.title.empty() ? source.key : source.title);
        if (!source.author.empty()) {
            words += fmt::format(" ({})", panel_text(source.author));
        }
    }
    return words;
}

/// Collects the records of one campaign.
class Builder {
  public:
    Builder(const messages::Texts& texts, const Campaign& campaign) : m_campaign(campaign) { m_index.texts = texts; }

    FindIndex build() {
        add_control();
        add_actions();
        add_events();
        std::stable_sort(m_index.records.begin(), m_index.records.end(),
                         [](const Record& a, const Record& b) { return a.days.from < b.days.from; });
        add_ground();
        add_people_and_papers();
        return std::move(m_index);
    }

  private:
    Record& add(RecordKind kind, scene::Selection what, std::string name) {
        Record record;
        record.kind = kind;
        record.what = what;
        record.texts.push_back(folded(name, 1.0));
        record.name = std::move(name);
        m_index.records.push_back(std::move(record));
        return m_index.records.back();
    }
    void add_names(Record& record, const campaign::Names& names) {
        record.other_names = other_names_words(names);
        for (const std::string* name : {&names.fa, &names.ps}) {
            if (!name->empty()) {
                record.texts.push_back(folded(*name, 1.0));
            }
        }
    }
    void add_text(Record& record, const std::string& text, double weight) {
        if (!text.empty()) {
            record.texts.push_back(folded(text, weight));
        }
    }
    void add_dates(Record& record, const campaign::Dated& when, const campaign::Provenance& provenance) {
        record.days = when.drawn;
        record.when = day_words(m_index.texts, when.drawn.from);
        record.sources = sources_words(m_campaign, provenance);
    }

    void add_control_row(campaign::ControlId id, std::optional<campaign::ControlId> before) {
        const campaign::Control& row = m_campaign.control(id);
        const campaign::Subject& subject = m_campaign.subject(row.subject);
        const bool of_place = subject.kind == campaign::SubjectKind::Place;
        const scene::Selection what = of_place ? scene::Selection{Kind::Place, subject.place->index()}
                                               : scene::Selection{Kind::Area, subject.area->index()};
        Record& record = add(
            RecordKind::Control, what,
            change_words(m_index.texts, m_campaign, {Change::Kind::Control, static_cast<std::uint32_t>(id.index())}));
        add_dates(record, row.when, row.provenance);
        record.days.to = record.days.from + 1;
        record.when = row.when.from.is_day() ? sentence_case(edtf_words(m_index.texts, row.when.from)) : record.when;
        if (before) {
            const campaign::Control& past = m_campaign.control(*before);
            record.changes_hands = past.controller != row.controller || past.status == campaign::HoldStatus::Unknown;
            record.detail =
                m_index.texts("find.before"_m, fmt::arg("holder", holder_words(m_index.texts, m_campaign, past)));
        }
        record.is_centre = subject.kind == campaign::SubjectKind::Centre;
        if (!of_place) {
            record.area = panel_text(m_campaign.area(*subject.area).names.en);
        }
    }
    void add_control() {
        for (std::size_t subject = 0; subject < m_campaign.timelines.subject_count(); ++subject) {
            std::optional<campaign::ControlId> before;
            for (const std::uint32_t row : m_campaign.timelines.rows_of(campaign::SubjectId(subject))) {
                const campaign::ControlId id(row);
                const campaign::Control& now = m_campaign.control(id);
                const bool same = before && campaign::looks_the_same(m_campaign, before, id);
                if (!same && now.when.drawn.from > m_campaign.info.span.from) {
                    add_control_row(id, before);
                }
                before = id;
            }
        }
    }
    void add_actions() {
        for (std::size_t index = 0; index < m_campaign.battles.size(); ++index) {
            const campaign::Battle& battle = m_campaign.battles[index];
            if (battle.when.drawn.empty()) {
                continue;
            }
            Record& record = add(RecordKind::Battle, {Kind::Battle, index}, panel_text(battle.names.en));
            add_dates(record, battle.when, battle.provenance);
            record.when = sentence_case(when_words(m_index.texts, battle.when));
            record.detail = panel_text(battle.outcome);
            add_names(record, battle.names);
            add_text(record, battle.outcome, slight);
            add_text(record, battle.place ? m_campaign.place(*battle.place).names.en : std::string{}, minor);
        }
        for (std::size_t index = 0; index < m_campaign.movements.size(); ++index) {
            const campaign::Movement& movement = m_campaign.movements[index];
            if (movement.when.drawn.empty()) {
                continue;
            }
            Record& record = add(RecordKind::Movement, {Kind::Movement, index}, panel_text(movement.names.en));
            add_dates(record, movement.when, movement.provenance);
            record.when = sentence_case(when_words(m_index.texts, movement.when));
            record.detail = panel_text(m_campaign.actor(movement.actor).names.en);
            add_names(record, movement.names);
            add_text(record, movement.unit, minor);
            for (const campaign::Waypoint& point : movement.waypoints) {
                add_text(record, point.place ? m_campaign.place(*point.place).names.en : std::string{}, slight);
            }
        }
    }
    void add_events() {
        for (std::size_t index = 0; index < m_campaign.events.size(); ++index) {
            const campaign::Event& event = m_campaign.events[index];
            if (event.when.drawn.empty()) {
                continue;
            }
            Record& record = add(RecordKind::Event, {Kind::Event, index}, panel_text(event.title));
            add_dates(record, event.when, event.provenance);
            record.when = sentence_case(when_words(m_index.texts, event.when));
            record.detail = event.summary == event.title ? std::string{} : panel_text(event.summary);
            add_text(record, event.summary, minor);
            add_text(record, event.place ? m_campaign.place(*event.place).names.en : std::string{}, slight);
        }
    }
    void add_ground() {
        for (std::size_t index = 0; index < m_campaign.areas.size(); ++index) {
            const campaign::Area& area = m_campaign.areas[index];
            Record& record = add(RecordKind::Area, {Kind::Area, index}, panel_text(area.names.en));
            record.detail = m_index.texts(area.kind == campaign::AreaKind::Province ? "record_words.province"_m
                                                                                    : "record_words.sub_unit"_m);
            add_names(record, area.names);
        }
        for (std::size_t index = 0; index < m_campaign.places.size(); ++index) {
            const campaign::Place& place = m_campaign.places[index];
            Record& record = add(RecordKind::Place, {Kind::Place, index}, panel_text(place.names.en));
            record.detail = sentence_case(panel_text(place.kind));
            add_names(record, place.names);
            for (const std::string& variant : place.variants) {
                add_text(record, variant, 1.0);
            }
        }
    }
    void add_people_and_papers() {
        for (std::size_t index = 0; index < m_campaign.actors.size(); ++index) {
            const campaign::Actor& actor = m_campaign.actors[index];
            Record& record = add(RecordKind::Actor, {Kind::Actor, index}, panel_text(actor.names.en));
            record.detail = panel_text(actor.leader);
            add_names(record, actor.names);
            add_text(record, actor.short_name, 1.0);
            add_text(record, actor.leader, minor);
            add_text(record, actor.key, minor);
        }
        for (std::size_t index = 0; index < m_campaign.sources.size(); ++index) {
            const campaign::Source& source = m_campaign.sources[index];
            Record& record = add(RecordKind::Source, {Kind::Source, index},
                                 panel_text(source.title.empty() ? source.key : source.title));
            record.detail = panel_text(source.author);
            add_text(record, source.author, minor);
            add_text(record, source.key, minor);
        }
    }

    const Campaign& m_campaign;
    FindIndex m_index;
};

bool begins_with(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

/// How well one word of a name meets one of the query.
double word_match(const std::string& strict, const std::string& loose, const std::string& wanted,
                  const std::string& wanted_loose) {
    if (strict == wanted) {
        return 1.0;
    }
    if (begins_with(strict, wanted)) {
        return 0.9;
    }
    if (!loose.empty() && loose == wanted_loose) {
        return 0.85;
    }
    if (wanted_loose.size() >= 3 && begins_with(loose, wanted_loose)) {
        return 0.75;
    }
    constexpr std::size_t one_slip = 4;
    constexpr std::size_t two_slips = 8;
    const int slips = wanted.size() >= two_slips ? 2 : wanted.size() >= one_slip ? 1 : 0;
    if (slips == 0) {
        return 0.0;
    }
    const int distance = geo::geocode::edit_distance(loose, wanted_loose, slips);
    return distance <= slips ? 0.7 - 0.1 * distance : 0.0;
}

double text_match(const FoldedText& text, const FoldedText& query) {
    double sum = 0.0;
    for (std::size_t wanted = 0; wanted < query.strict.size(); ++wanted) {
        const std::string loose_wanted =
            wanted < query.loose.size() ? query.loose[wanted] : geo::geocode::loosen(query.strict[wanted]);
        double best = 0.0;
        for (const std::string& word : text.strict) {
            best = std::max(best, word_match(word, geo::geocode::loosen(word), query.strict[wanted], loose_wanted));
        }
        if (best <= 0.0) {
            return 0.0;
        }
        sum += best;
    }
    const auto words = static_cast<double>(query.strict.size());
    const double covered = words / static_cast<double>(std::max(text.strict.size(), query.strict.size()));
    return text.weight * sum / words * (0.75 + 0.25 * covered);
}

}  // namespace

const char* record_kind_name(const messages::Texts& texts, RecordKind kind) {
    constexpr std::array<messages::Key, record_kind_count> names{
        "find.kind_control"_m, "find.kind_battles"_m, "find.kind_movements"_m, "find.kind_events"_m,
        "find.kind_places"_m,  "find.kind_areas"_m,   "find.kind_parties"_m,   "find.kind_sources"_m};
    return texts(names.at(static_cast<std::size_t>(kind)));
}

FoldedText folded(std::string_view text, double weight) {
    geo::geocode::FoldedName name = geo::geocode::fold(text);
    return {std::move(name.strict), std::move(name.loose), weight};
}

double match(const Record& record, const FoldedText& query) {
    double best = 0.0;
    for (const FoldedText& text : record.texts) {
        best = std::max(best, text_match(text, query));
    }
    return best;
}

FindIndex find_index(const messages::Texts& texts, const Campaign& campaign) {
    return Builder(texts, campaign).build();
}

}  // namespace app::state
