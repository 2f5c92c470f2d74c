#include "geo/reading/resolver.hpp"

#include "geo/crs/geodesic.hpp"
#include "geo/reading/name_evidence.hpp"
#include "geo/reading/phrase_place.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace geo::reading {

namespace {

using geocode::FeatureKind;

// All in units of strength (about a factor of ten in size each). Tuned on the development set of tests/reading.
constexpr double threshold = 2.4;
constexpr double caseless_threshold = 3.8;
constexpr double country_weight = 1.2;
constexpr double nearness_weight = 1.6;
constexpr double unrelated = -0.3;
constexpr double wrong_kind = -4.0;
constexpr double held_by_container = 3.0;
constexpr double not_valid_then = -2.5;
constexpr double misspelt_far_away = -2.5;
constexpr double usual_places = 300.0;
constexpr double crowd_weight = 0.5;
constexpr double same_place_m = 12000.0;
constexpr double longest_between_m = 400000.0;
constexpr std::size_t most_candidates = 5;
constexpr double nowhere = 1.2;

bool is_state(FeatureKind kind) {
    return kind == FeatureKind::Country || kind == FeatureKind::HistoricalCountry;
}

bool is_area(FeatureKind kind) {
    return kind == FeatureKind::Region || kind == FeatureKind::Province || kind == FeatureKind::District;
}

struct Weighed {
    const NameMeaning* meaning = nullptr;
    double weight = 0.0;
};

class Resolver {
  public:
    Resolver(const ResolverInput& input, Reading& reading) : m_input(input), m_reading(reading) {}

    void run() {
        gather_context();
        m_meaning_of.assign(m_input.mentions.size(), none);
        m_kept.assign(m_input.mentions.size(), false);
        for (std::size_t i = 0; i < m_input.mentions.size(); ++i) {
            decide(i);
        }
        write();
    }

  private:
    [[nodiscard]] const geocode::Gazetteer& gazetteer(const NameMeaning& meaning) const {
        return *m_input.gazetteers[meaning.gazetteer];
    }

    /// How the text uses a name that no gazetteer has.
    struct Uses {
        std::uint32_t all = 0;
        std::uint32_t likely = 0;
        bool sure = false;
        [[nodiscard]] bool is_place() const { return sure || (likely > 0 && likely * 4 >= all); }
    };

    void count_uses() {
        for (const RawMention& mention : m_input.mentions) {
            if (m_input.names[mention.name].meanings.empty()) {
                Uses& uses = m_uses[mention.name];
                ++uses.all;
                uses.likely += mention.evidence >= likely_evidence ? 1U : 0U;
                uses.sure = uses.sure || mention.evidence >= sure_evidence;
            }
        }
    }

    /// Countries with many towns share their names with every other: what is named there says less.
    void count_places() {
        for (const auto& places : m_input.gazetteers) {
            for (geocode::PlaceIndex i = 0; i < places->size(); ++i) {
                ++m_places_of[std::string(places->country(i))];
            }
        }
    }

    [[nodiscard]] double crowded(std::string_view country) const {
        const auto found = m_places_of.find(std::string(country));
        const double count = found == m_places_of.end() ? 0.0 : static_cast<double>(found->second);
        return count > usual_places ? crowd_weight * std::log10(count / usual_places) : 0.0;
    }

    void gather_context() {
        count_places();
        count_uses();
        m_context.add_country(m_input.home_country, 1.0);
        for (const auto& [country, count] : m_input.demonyms) {
            m_context.add_country(country, 0.5 * static_cast<double>(count));
        }
        std::unordered_map<NameNumber, std::uint32_t> counts;
        for (const RawMention& mention : m_input.mentions) {
            const NameEntry& entry = m_input.names[mention.name];
            // Universities and treaties bear the names of places that a text is not about.
            const bool votes = mention.role != MentionRole::InName || entry.state;
            if (votes && !entry.meanings.empty() &&
                static_cast<double>(entry.strength) + mention.evidence / 10.0 >= threshold) {
                ++counts[mention.name];
            }
        }
        for (const auto& [name, count] : counts) {
            if (m_input.names[name].state) {
                add_to_context(name, count);
            }
        }
        // Twice: what the first round took for the likeliest places says where the others are to be looked for.
        for (int round = 0; round < 2; ++round) {
            PlaceContext next = m_context;
            next.clear_positions();
            std::swap(next, m_next);
            for (const auto& [name, count] : counts) {
                if (!m_input.names[name].state) {
                    add_best(name, count, round == 0);
                }
            }
            std::swap(m_context, m_next);
        }
    }

    /// Whether a unit existed in the years that the text is about; it may tell of what was before.
    [[nodiscard]] bool existed(const calendar::DayRange& valid) const {
        return !m_input.days || (valid.from < m_input.days->to && m_input.days->from < valid.to);
    }

    void add_to_context(NameNumber name, std::uint32_t count) {
        for (const NameMeaning& meaning : m_input.names[name].meanings) {
            if (is_state(gazetteer(meaning).kind(meaning.place)) && !meaning.spelled) {
                m_context.add_country(gazetteer(meaning).country(meaning.place), count);
                return;
            }
        }
    }

    void add_best(NameNumber name, std::uint32_t count, bool with_country) {
        const std::vector<Weighed> weighed = weigh(m_input.names[name], none);
        const NameMeaning& best = *weighed.front().meaning;
        // A name with several equal meanings says little about where the text is.
        const double clear = weighed.size() == 1 || weighed[0].weight - weighed[1].weight > 0.5 ? 1.0 : 0.3;
        const double weight = clear * std::sqrt(static_cast<double>(count));
        m_next.add_position(gazetteer(best).position(best.place), weight);
        if (with_country) {
            m_next.add_country(gazetteer(best).country(best.place), 0.3 * weight);
        }
    }

    [[nodiscard]] double related(const NameMeaning& meaning) const {
        const geocode::Gazetteer& places = gazetteer(meaning);
        const double country = m_context.country_share(places.country(meaning.place));
        const double near = m_context.nearness(places.position(meaning.place));
        const bool far = country < 0.1 && near < 0.05 && !meaning.curated;
        return country_weight * country + nearness_weight * near - crowded(places.country(meaning.place)) +
               (far ? unrelated : 0.0) + (far && meaning.spelled ? misspelt_far_away : 0.0);
    }

    [[nodiscard]] std::vector<Weighed> weigh(const NameEntry& entry, NameNumber container) const {
        std::vector<Weighed> weighed;
        weighed.reserve(entry.meanings.size());
        for (const NameMeaning& meaning : entry.meanings) {
            const geocode::Gazetteer& places = gazetteer(meaning);
            const FeatureKind kind = places.kind(meaning.place);
            auto weight = static_cast<double>(meaning.strength);
            weight += is_state(kind) ? country_weight : related(meaning);
            weight += meaning.fits_kind ? 0.0 : wrong_kind;
            weight += container != none && lies_in(meaning, container) ? held_by_container : 0.0;
            weight +=
                existed(places.valid(meaning.place)) ? 0.0 : (is_state(kind) ? not_valid_then / 3.0 : not_valid_then);
            weighed.push_back({&meaning, weight});
        }
        std::stable_sort(weighed.begin(), weighed.end(),
                         [](const Weighed& a, const Weighed& b) { return a.weight > b.weight; });
        return weighed;
    }

    /// Whether a meaning lies in one of the meanings of the name that is said to hold it.
    [[nodiscard]] bool lies_in(const NameMeaning& meaning, NameNumber container) const {
        const geocode::Gazetteer& places = gazetteer(meaning);
        const auto& holders = m_input.names[container].meanings;
        return std::any_of(holders.begin(), holders.end(), [&](const NameMeaning& holder) {
            const geocode::Gazetteer& holding = gazetteer(holder);
            if (holder.spelled || places.country(meaning.place) != holding.country(holder.place) ||
                places.country(meaning.place).empty()) {
                return false;
            }
            const FeatureKind kind = holding.kind(holder.place);
            if (is_state(kind)) {
                return !is_state(places.kind(meaning.place));
            }
            const double reach_m = 1000.0 * holding.record(holder.place).precision_km;
            return is_area(kind) &&
                   crs::geodesic_between(places.position(meaning.place), holding.position(holder.place)).distance_m <
                       reach_m;
        });
    }

    void decide(std::size_t i) {
        const RawMention& mention = m_input.mentions[i];
        const NameEntry& entry = m_input.names[mention.name];
        if (entry.meanings.empty()) {
            m_kept[i] = m_uses.at(mention.name).is_place();
            return;
        }
        const Decision& decision = decision_of(mention);
        const double sum = decision.weight + mention.evidence / 10.0;
        m_kept[i] = sum >= (mention.caseless ? caseless_threshold : threshold) + offset;
        m_meaning_of[i] = decision.meaning;
    }

    struct Decision {
        std::uint32_t meaning = none;
        double weight = 0.0;
    };

    const Decision& decision_of(const RawMention& mention) {
        const std::uint64_t key = (std::uint64_t{mention.name} << 32U) | mention.container;
        const auto known = m_decisions.find(key);
        if (known != m_decisions.end()) {
            return known->second;
        }
        const std::vector<Weighed> weighed = weigh(m_input.names[mention.name], mention.container);
        Decision decision{static_cast<std::uint32_t>(m_reading.meanings.size()), weighed.front().weight};
        m_reading.meanings.push_back(candidates(weighed));
        return m_decisions.emplace(key, decision).first->second;
    }

    [[nodiscard]] std::vector<Resolved> candidates(const std::vector<Weighed>& weighed) const {
        std::vector<Resolved> all;
        std::vector<double> shares;
        double total = std::exp(nowhere);
        for (const Weighed& entry : weighed) {
            total += std::exp(entry.weight);
            const geocode::Gazetteer& places = gazetteer(*entry.meaning);
            const core::LonLat position = places.position(entry.meaning->place);
            // Two gazetteers know one place under one name: it is listed once, with the chances of both.
            const auto same = std::find_if(all.begin(), all.end(), [&](const Resolved& known) {
                return crs::geodesic_between(known.position, position).distance_m < same_place_m;
            });
            if (same != all.end()) {
                shares[static_cast<std::size_t>(same - all.begin())] += std::exp(entry.weight);
            } else {
                all.push_back(resolved(places.record(entry.meaning->place)));
                shares.push_back(std::exp(entry.weight));
            }
        }
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i].score = shares[i] / total;
        }
        if (all.size() > most_candidates) {
            all.resize(most_candidates);
        }
        return all;
    }

    [[nodiscard]] static Resolved resolved(const geocode::PlaceRecord& record) {
        return {record.name,     std::string(geocode::kind_name(record.kind)),
                record.position, record.precision_km,
                record.country,  record.source,
                record.id,       0.0};
    }

    void write() {
        for (std::size_t i = 0; i < m_input.mentions.size(); ++i) {
            const RawMention& mention = m_input.mentions[i];
            if (m_kept[i]) {
                m_reading.places.push_back({mention.offset_start, mention.offset_start + mention.length,
                                            mention.sentence, mention.text, m_meaning_of[i], mention.date,
                                            mention.role});
            }
        }
        for (const RawPhrase& phrase : m_input.phrases) {
            write_phrase(phrase);
        }
        std::stable_sort(
            m_reading.places.begin(), m_reading.places.end(), [](const PlaceMention& a, const PlaceMention& b) {
                return a.offset_start != b.offset_start ? a.offset_start < b.offset_start : a.offset_end > b.offset_end;
            });
    }

    /// Equal wordings of equal places mean the same.
    [[nodiscard]] std::uint32_t phrase_meaning(const RawPhrase& phrase, const Resolved* first, const Resolved* second) {
        const std::array<std::uint32_t, 3> key{phrase.text, phrase.first == none ? none : m_meaning_of[phrase.first],
                                               phrase.second == none ? none : m_meaning_of[phrase.second]};
        if (const auto known = m_phrase_meanings.find(key); known != m_phrase_meanings.end()) {
            return known->second;
        }
        const auto place = place_of_phrase(phrase, first, second, m_reading.texts[phrase.text],
                                           {m_input.geocoder, m_input.home_country});
        std::uint32_t meaning = none;
        if (place) {
            meaning = static_cast<std::uint32_t>(m_reading.meanings.size());
            m_reading.meanings.push_back({*place});
        }
        m_phrase_meanings.emplace(key, meaning);
        return meaning;
    }

    /// A phrase stands on its names: where these are no places, it describes none.
    void write_phrase(const RawPhrase& phrase) {
        const bool two = phrase.second != none;
        if ((phrase.first != none && !m_kept[phrase.first]) || (two && !m_kept[phrase.second])) {
            return;
        }
        const auto meaning_at = [&](std::uint32_t mention) -> const Resolved* {
            const std::uint32_t meaning = mention == none ? none : m_meaning_of[mention];
            return meaning == none ? nullptr : &m_reading.meanings[meaning].front();
        };
        const Resolved* first = meaning_at(phrase.first);
        const Resolved* second = two ? meaning_at(phrase.second) : nullptr;
        // "Talks between X and Y" over half the world are no place; a road or a stretch of land is shorter.
        if (first != nullptr && second != nullptr && phrase.role == MentionRole::Relative &&
            crs::geodesic_between(first->position, second->position).distance_m > longest_between_m) {
            return;
        }
        const std::uint32_t meaning = phrase_meaning(phrase, first, second);
        m_reading.places.push_back({phrase.offset_start, phrase.offset_start + phrase.length, phrase.sentence,
                                    phrase.text, meaning, phrase.date, phrase.role});
    }

    /// What even the least related name has: thresholds are on top of it.
    static constexpr double offset = 0.8;

    const ResolverInput& m_input;
    Reading& m_reading;
    PlaceContext m_context;
    PlaceContext m_next;
    std::unordered_map<NameNumber, Uses> m_uses;
    std::unordered_map<std::string, std::size_t> m_places_of;
    std::unordered_map<std::uint64_t, Decision> m_decisions;
    std::map<std::array<std::uint32_t, 3>, std::uint32_t> m_phrase_meanings;
    std::vector<std::uint32_t> m_meaning_of;
    std::vector<bool> m_kept;
};

}  // namespace

void resolve(const ResolverInput& input, Reading& reading) {
    Resolver(input, reading).run();
}

}  // namespace geo::reading
