#include "app/state/related_records.hpp"

#include "app/state/change_index.hpp"
#include "app/state/date_words.hpp"
#include "app/state/holding_words.hpp"
#include "app/state/panel_text.hpp"

#include <algorithm>
#include <utility>

namespace app::state {
namespace {

using campaign::Campaign;
using Kind = scene::Selection::Kind;

template <typename Value>
bool has(const std::vector<Value>& values, const Value& wanted) {
    return std::find(values.begin(), values.end(), wanted) != values.end();
}

/// Collects records of a campaign that meet a condition on their parts.
class Collector {
  public:
    Collector(const messages::Texts& texts, const Campaign& campaign) : m_texts(texts), m_campaign(campaign) {}

    void place(std::optional<campaign::PlaceId> id) {
        if (id) {
            m_found.push_back(
                {{Kind::Place, id->index()}, std::nullopt, {}, panel_text(m_campaign.place(*id).names.en)});
        }
    }
    void area(std::optional<campaign::AreaId> id) {
        if (id) {
            m_found.push_back({{Kind::Area, id->index()}, std::nullopt, {}, panel_text(m_campaign.area(*id).names.en)});
        }
    }
    void actors(const std::vector<campaign::ActorId>& ids) {
        for (const campaign::ActorId id : ids) {
            m_found.push_back({{Kind::Actor, id.index()}, std::nullopt, {}, panel_text(m_campaign.actor(id).names.en)});
        }
    }
    template <typename Condition>
    void battles(Condition condition) {
        for (std::size_t index = 0; index < m_campaign.battles.size(); ++index) {
            const campaign::Battle& battle = m_campaign.battles[index];
            if (condition(battle)) {
                dated({Kind::Battle, index}, battle.when, panel_text(battle.names.en));
            }
        }
    }
    template <typename Condition>
    void movements(Condition condition) {
        for (std::size_t index = 0; index < m_campaign.movements.size(); ++index) {
            const campaign::Movement& movement = m_campaign.movements[index];
            if (condition(movement)) {
                dated({Kind::Movement, index}, movement.when, panel_text(movement.names.en));
            }
        }
    }
    template <typename Condition>
    void events(Condition condition) {
        for (std::size_t index = 0; index < m_campaign.events.size(); ++index) {
            const campaign::Event& event = m_campaign.events[index];
            if (condition(event)) {
                dated({Kind::Event, index}, event.when, panel_text(event.title));
            }
        }
    }
    /// Rows of control, each as the area or place that it speaks of on its first day.
    template <typename Condition>
    void control(Condition condition) {
        for (std::size_t index = 0; index < m_campaign.controls.size(); ++index) {
            const campaign::Control& row = m_campaign.controls[index];
            if (condition(row)) {
                const campaign::Subject& subject = m_campaign.subject(row.subject);
                const scene::Selection what = subject.area && subject.kind != campaign::SubjectKind::Place
                                                  ? scene::Selection{Kind::Area, subject.area->index()}
                                                  : scene::Selection{Kind::Place, subject.place->index()};
                dated(what, row.when,
                      change_words(m_texts, m_campaign, {Change::Kind::Control, static_cast<std::uint32_t>(index)}));
            }
        }
    }
    [[nodiscard]] std::vector<RelatedRecord> take() {
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const RelatedRecord& a, const RelatedRecord& b) { return a.day < b.day; });
        return std::move(m_found);
    }

  private:
    void dated(const scene::Selection& what, const campaign::Dated& when, std::string words) {
        if (!when.drawn.empty()) {
            m_found.push_back({what, when.drawn.from, day_words(m_texts, when.drawn.from), std::move(words)});
        }
    }

    const messages::Texts& m_texts;
    const Campaign& m_campaign;
    std::vector<RelatedRecord> m_found;
};

bool passes(const campaign::Movement& movement, campaign::PlaceId place) {
    return std::any_of(movement.waypoints.begin(), movement.waypoints.end(),
                       [place](const campaign::Waypoint& point) { return point.place == place; });
}

void of_place(Collector& collector, const Campaign& campaign, campaign::PlaceId id) {
    collector.area(campaign.place(id).area);
    collector.battles([id](const campaign::Battle& battle) { return battle.place == id; });
    collector.movements([id](const campaign::Movement& movement) { return passes(movement, id); });
    collector.events([id](const campaign::Event& event) { return event.place == id; });
}

void of_area(Collector& collector, const Campaign& campaign, campaign::AreaId id) {
    const auto lies_in = [&campaign, id](std::optional<campaign::PlaceId> place) {
        return place && campaign.place(*place).area == id;
    };
    collector.place(campaign.area(id).centre);
    collector.battles([&](const campaign::Battle& battle) { return lies_in(battle.place); });
    collector.events([&](const campaign::Event& event) { return lies_in(event.place); });
}

void of_actor(Collector& collector, campaign::ActorId id) {
    collector.battles(
        [id](const campaign::Battle& battle) { return has(battle.side_a, id) || has(battle.side_b, id); });
    collector.movements([id](const campaign::Movement& movement) { return movement.actor == id; });
    collector.events([id](const campaign::Event& event) { return has(event.actors, id); });
}

void of_source(Collector& collector, campaign::SourceId id) {
    const auto cites = [id](const auto& row) { return has(row.provenance.sources, id); };
    collector.battles(cites);
    collector.movements(cites);
    collector.events(cites);
    collector.control(cites);
}

}  // namespace

std::vector<RelatedRecord> related_records(const messages::Texts& texts, const Campaign& campaign,
                                           const scene::Selection& selection) {
    Collector collector(texts, campaign);
    switch (selection.kind) {
        case Kind::None: break;
        case Kind::Area: of_area(collector, campaign, campaign::AreaId(selection.index)); break;
        case Kind::Place: of_place(collector, campaign, campaign::PlaceId(selection.index)); break;
        case Kind::Movement: collector.actors({campaign.movements.at(selection.index).actor}); break;
        case Kind::Battle: {
            const campaign::Battle& battle = campaign.battles.at(selection.index);
            collector.place(battle.place);
            collector.actors(battle.side_a);
            collector.actors(battle.side_b);
            break;
        }
        case Kind::Event: {
            const campaign::Event& event = campaign.events.at(selection.index);
            collector.place(event.place);
            collector.actors(event.actors);
            break;
        }
        case Kind::Actor: of_actor(collector, campaign::ActorId(selection.index)); break;
        case Kind::Source: of_source(collector, campaign::SourceId(selection.index)); break;
    }
    return collector.take();
}

}  // namespace app::state
