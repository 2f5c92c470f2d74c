#include "app/report/film_sources.hpp"

#include "app/campaign/likelihood.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace app::report {
namespace {

using campaign::Campaign;
using geo::calendar::DayRange;

bool overlap(const DayRange& a, const DayRange& b) {
    return a.from < b.to && b.from < a.to;
}

/// Whether an event is on the map on any of these days: through all on which it may have been; what is held back on
/// none.
bool is_shown(const campaign::Dated& when, const DayRange& days) {
    return !when.drawn.empty() && overlap(campaign::possible_days(when), days);
}

/// The ids of facts by the index of the source that they rest on.
class Uses {
  public:
    explicit Uses(const Campaign& campaign) : m_campaign(campaign) {}

    void add(const std::string& fact, const campaign::Provenance& provenance) {
        for (const campaign::SourceId source : provenance.sources) {
            add(fact, source);
        }
    }
    void add_caption(const std::string& source_key) {
        if (const auto source = m_campaign.find_source(source_key)) {
            add("captions", *source);
        }
    }
    [[nodiscard]] const std::map<std::size_t, std::vector<std::string>>& by_source() const { return m_facts; }

  private:
    void add(const std::string& fact, campaign::SourceId source) {
        auto& facts = m_facts[source.index()];
        if (std::find(facts.begin(), facts.end(), fact) == facts.end()) {
            facts.push_back(fact);
        }
    }

    const Campaign& m_campaign;
    std::map<std::size_t, std::vector<std::string>> m_facts;
};

void add_facts(const Campaign& campaign, const ShownDays& shown, Uses& uses) {
    if (shown.control) {
        for (const campaign::Area& area : campaign.areas) {
            if (overlap(area.valid, shown.days)) {
                uses.add(area.key, area.provenance);
            }
        }
        for (const campaign::Control& control : campaign.controls) {
            if (overlap(control.when.drawn, shown.days)) {
                uses.add(control.key, control.provenance);
            }
        }
    }
    for (const campaign::Movement& movement : campaign.movements) {
        if (shown.movements && movement.drawn && is_shown(movement.when, shown.days)) {
            uses.add(movement.key, movement.provenance);
        }
    }
    for (const campaign::Front& front : campaign.fronts) {
        if (shown.movements && !front.when.drawn.empty() && overlap(front.when.drawn, shown.days)) {
            uses.add(front.key, front.provenance);
        }
    }
    for (const campaign::Battle& battle : campaign.battles) {
        if (shown.battles && is_shown(battle.when, shown.days)) {
            uses.add(battle.key, battle.provenance);
        }
    }
}

void append(std::string& text, const char* before, const std::string& part) {
    if (!part.empty()) {
        text += before + part;
    }
}

std::string source_text(const campaign::Source& source, const std::vector<std::string>& facts) {
    std::string text = fmt::format("[{}] {}", source.key, source.title);
    append(text, ". ", source.author);
    append(text, ", ", source.year);
    append(text, text.ends_with('.') ? " " : ". ", source.where);  // "n.d." has its own
    return fmt::format("{}\n    for: {}\n", text, fmt::join(facts, ", "));
}

}  // namespace

std::string film_sources(const Campaign& campaign, const std::vector<ShownDays>& shown, const FilmName& name) {
    Uses uses(campaign);
    for (const std::string& key : name.further_ids) {
        uses.add_caption(key);
    }
    for (const ShownDays& days : shown) {
        add_facts(campaign, days, uses);
    }
    const campaign::CampaignInfo& info = campaign.info;
    std::string text = fmt::format(
        "{}\n\nHow to cite\n\"{}\". Animated map, campaign {}, data version {}. Made with "
        "salang {}.\n{}.\nLicence: {}.\n\nSources of the facts shown ({})\n",
        name.title, name.title, info.id, info.data_version, name.version, info.credit, info.licence,
        uses.by_source().size());
    for (const auto& [source, facts] : uses.by_source()) {
        text += source_text(campaign.sources[source], facts);
    }
    return text;
}

}  // namespace app::report
