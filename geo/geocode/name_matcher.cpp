#include "geo/geocode/name_matcher.hpp"

#include "geo/geocode/fold.hpp"
#include "geo/geocode/generic_words.hpp"
#include "geo/geocode/place_prior.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace geo::geocode {

namespace {

/// How much a match says by the way it was found, where the writings agree letter by letter.
double fit_of(MatchKind kind) {
    switch (kind) {
        case MatchKind::Exact: return 1.0;
        case MatchKind::Core: return 0.9;
        case MatchKind::Spelling: return 0.6;
        case MatchKind::CoreSpelling: return 0.5;
        case MatchKind::Misspelling: return 0.015;
    }
    return 0.0;
}

/// Of a place with many names each but the first is used seldom.
double other_name_fit(std::size_t names) {
    return std::max(0.12, 0.5 / (1.0 + static_cast<double>(names) / 16.0));
}
constexpr double namesake_fit = 0.1;
/// Above this a name is one that a place goes by, below one of a list with much chaff.
constexpr double name_in_use_fit = 0.3;
/// "Salang" for "Salang Pass", where nobody asked for a pass.
constexpr double without_kind_word_fit = 0.1;
/// "New York" for "New York City".
constexpr double town_without_kind_word_fit = 0.5;
/// A place with this many names has its usual spellings among them.
constexpr std::size_t many_names = 10;
constexpr double unlisted_spelling_fit = 0.3;
/// "Kunar province" may still mean the valley, but only where nothing better is there.
constexpr double wrong_kind_fit = 0.01;
/// Where a name is written just so, other spellings are a side remark: nobody who writes Kushka means Cusco.
constexpr double not_as_written_fit = 0.01;
/// The same where only a name that the place seldom goes by is written so.
constexpr double not_as_listed_fit = 0.1;
/// A place this heavy is meant as it is written; below that, a slip of the pen is thought of as well.
constexpr double beyond_doubt = 20.0;
/// How much heavier the user's own place is than others of its name.
constexpr double trusted_lead = 4.0;
/// Writings that share less than half of their letters are not one name.
constexpr double most_unlike = 0.5;

/// Letters that may be wrong in a word of that length: none in the shortest, where every change makes another name.
int allowed_distance(std::size_t length) {
    if (length < 4) {
        return 0;
    }
    if (length < 8) {
        return 1;
    }
    return length < 13 ? 2 : 3;
}

std::string consonants(std::string_view key) {
    std::string out;
    std::copy_if(key.begin(), key.end(), std::back_inserter(out),
                 [](char c) { return c != 'a' && c != 'i' && c != 'u'; });
    return out;
}

/// A name as it is asked for, in all forms that are needed.
struct Asked {
    std::string strict;
    std::string loose;
    std::string core_strict;
    std::string core_loose;
    std::string core_roman;
    std::vector<FeatureKind> kinds;  ///< what its kind word asks for; none: any
};

Asked asked(const FoldedName& folded) {
    const CoreName core = core_name(folded.strict);
    const std::string core_strict = joined(core.words);
    return {joined(folded.strict),           joined(folded.loose),   core_strict,
            joined(loose_words(core.words)), romanized(core_strict), core.kinds};
}

class Matcher {
  public:
    Matcher(const std::vector<std::shared_ptr<const Gazetteer>>& gazetteers, const GeocodeOptions& options)
        : m_gazetteers(gazetteers), m_options(options) {}

    std::vector<NameMatch> match(std::string_view name) {
        const FoldedName folded = fold(name);
        if (folded.strict.empty()) {
            return {};
        }
        m_asked = asked(folded);
        add_strict(m_asked.strict, MatchKind::Exact, {});
        add_strict(m_asked.core_strict, MatchKind::Core, m_asked.kinds);
        const double as_written = heaviest();
        m_spelling_factor = spelling_factor();
        add_loose(m_asked.loose, MatchKind::Spelling, {});
        add_loose(m_asked.core_loose, MatchKind::CoreSpelling, m_asked.kinds);
        if (as_written < beyond_doubt) {
            add_russian(m_asked.core_loose);
        }
        if (heaviest() < beyond_doubt) {
            add_near();
        }
        drop_what_was_not_there();
        prefer_namesakes();
        drop_other_kinds();
        raise_trusted();
        std::stable_sort(m_matches.begin(), m_matches.end(),
                         [](const NameMatch& a, const NameMatch& b) { return a.weight() > b.weight(); });
        return std::move(m_matches);
    }

  private:
    [[nodiscard]] double heaviest() const {
        double weight = 0;
        for (const NameMatch& match : m_matches) {
            weight = std::max(weight, is_there(match) ? match.weight() : 0.0);
        }
        return weight;
    }

    /// What other spellings are worth beside the names that are written just so.
    [[nodiscard]] double spelling_factor() const {
        double factor = 1.0;
        for (const NameMatch& match : m_matches) {
            if (is_there(match)) {
                factor = std::min(factor, match.fit >= name_in_use_fit ? not_as_written_fit : not_as_listed_fit);
            }
        }
        return factor;
    }

    [[nodiscard]] bool is_there(const NameMatch& match) const {
        return !m_options.date || m_gazetteers[match.gazetteer]->valid(match.place).contains(*m_options.date);
    }

    /// Where no day is given, units of the time that texts are about come first.
    [[nodiscard]] bool is_of_period(const NameMatch& match) const {
        const calendar::DayRange valid = m_gazetteers[match.gazetteer]->valid(match.place);
        return m_options.date || !m_options.period ||
               (valid.from < m_options.period->to && m_options.period->from < valid.to);
    }

    /// A unit answers on days on which it exists; one of another time only where no other bears the name.
    void drop_what_was_not_there() {
        const bool some = std::any_of(m_matches.begin(), m_matches.end(), [&](const NameMatch& match) {
            return is_there(match) && match.kind != MatchKind::Misspelling;
        });
        for (NameMatch& match : m_matches) {
            match.fit *= is_there(match) && is_of_period(match) ? 1.0 : 0.1;
        }
        if (some) {
            std::erase_if(m_matches, [&](const NameMatch& match) { return !is_there(match); });
        }
    }

    /// Where a town goes by the name, other towns of its country for which it is only listed are seldom meant by it.
    void prefer_namesakes() {
        std::vector<const NameMatch*> namesakes;
        for (const NameMatch& match : m_matches) {
            if (match.name == 0 && match.kind == MatchKind::Exact) {
                namesakes.push_back(&match);
            }
        }
        for (NameMatch& match : m_matches) {
            const bool another = std::any_of(namesakes.begin(), namesakes.end(),
                                             [&](const NameMatch* namesake) { return alike(*namesake, match); });
            match.fit *= another && match.fit < name_in_use_fit ? namesake_fit : 1.0;
        }
    }

    /// Of one country and class.
    [[nodiscard]] bool alike(const NameMatch& a, const NameMatch& b) const {
        const Gazetteer& places_a = *m_gazetteers[a.gazetteer];
        const Gazetteer& places_b = *m_gazetteers[b.gazetteer];
        return places_a.country(a.place) == places_b.country(b.place) &&
               kind_class(places_a.kind(a.place)) == kind_class(places_b.kind(b.place));
    }

    /// Who writes of an airport that is known does not mean the town.
    void drop_other_kinds() {
        const bool some = std::any_of(m_matches.begin(), m_matches.end(), [](const NameMatch& match) {
            return !match.other_kind && match.kind != MatchKind::Misspelling;
        });
        for (NameMatch& match : m_matches) {
            match.fit *= some && match.other_kind ? wrong_kind_fit : 1.0;
        }
    }

    /// The user's own places above those of the others that match as well.
    void raise_trusted() {
        double others = 0;
        double own = 0;
        for (const NameMatch& match : m_matches) {
            double& best = match.gazetteer < m_options.trusted ? own : others;
            best = std::max(best, match.weight());
        }
        const double enough = std::max(trusted_lead * others, beyond_doubt);
        for (NameMatch& match : m_matches) {
            const bool as_written = match.kind == MatchKind::Exact || match.kind == MatchKind::Core;
            if (match.gazetteer < m_options.trusted && own < enough && as_written) {
                match.prior *= enough / own;
            }
        }
    }

    void add_strict(const std::string& key, MatchKind kind, const std::vector<FeatureKind>& wanted) {
        for (std::size_t i = 0; i < m_gazetteers.size(); ++i) {
            for (const NameHit& hit : m_gazetteers[i]->find(key)) {
                add_hit(i, hit, kind, fit_of(kind), wanted);
            }
        }
    }

    void add_loose(const std::string& key, MatchKind kind, const std::vector<FeatureKind>& wanted) {
        for (std::size_t i = 0; i < m_gazetteers.size(); ++i) {
            for (const NameHit& hit : m_gazetteers[i]->find_loose(key)) {
                const bool listed = m_gazetteers[i]->name_count(hit.place) >= many_names;
                const double fit = fit_of(kind) * m_spelling_factor * std::exp(-2.5 * unlikeness(i, hit));
                add_hit(i, hit, kind, fit * (listed ? unlisted_spelling_fit : 1.0), wanted);
            }
        }
    }

    /// Russian has one letter for g and h ("Gerat", "Gilmend") or for kh and h ("Khayraton"): each is tried as an h.
    void add_russian(const std::string& loose_key) {
        for (std::size_t at = loose_key.find_first_of("gk"); at != std::string::npos;
             at = loose_key.find_first_of("gk", at + 1)) {
            std::string key = loose_key;
            key[at] = 'h';
            add_loose(key, MatchKind::CoreSpelling, m_asked.kinds);
        }
    }

    /// The key as it is, and with an h for the g or k that it begins with, as Russian writes it.
    void add_near() {
        add_near(m_asked.core_loose, 1.0);
        if (m_asked.core_loose.starts_with('g') || m_asked.core_loose.starts_with('k')) {
            add_near("h" + m_asked.core_loose.substr(1), 0.5);
        }
    }

    void add_near(const std::string& key, double factor) {
        // Letters beyond ASCII are of two bytes.
        const int bytes = static_cast<unsigned char>(key.empty() ? 'a' : key.front()) < 128 ? 1 : 2;
        const int limit = bytes * allowed_distance(key.size() / static_cast<std::size_t>(bytes));
        const std::string frame = consonants(key);
        for (std::size_t i = 0; limit > 0 && i < m_gazetteers.size(); ++i) {
            for (const Gazetteer::Near& near : m_gazetteers[i]->find_near(key, limit)) {
                const int letters = (near.distance + bytes - 1) / bytes;
                if (letters == 0) {
                    continue;
                }
                double fit = factor * fit_of(MatchKind::Misspelling) * std::pow(0.1, letters - 1);
                fit *= key.size() < 6 ? 0.4 : 1.0;
                fit *= near.key.front() == key.front() ? 1.0 : 0.2;
                fit *= consonants(near.key) == frame ? 4.0 : 1.0;
                add_near_hits(i, near.hits, fit);
            }
        }
    }

    void add_near_hits(std::size_t gazetteer, std::span<const NameHit> hits, double fit) {
        // As with names that are written right, others are seldom meant by the name that a place goes by.
        const bool goes_by = std::any_of(hits.begin(), hits.end(), [](const NameHit& h) { return h.name == 0; });
        for (const NameHit& hit : hits) {
            const double unlike = unlikeness(gazetteer, hit);
            const double listed = goes_by && hit.name != 0 ? namesake_fit : 1.0;
            if (unlike <= most_unlike) {
                add_hit(gazetteer, hit, MatchKind::Misspelling,
                        fit * listed * m_spelling_factor * std::exp(-2.5 * unlike), m_asked.kinds);
            }
        }
    }

    /// The share of letters that differ between what is asked and the name that was hit, 0 to 1.
    [[nodiscard]] double unlikeness(std::size_t gazetteer, const NameHit& hit) const {
        std::vector<std::string> words = fold(m_gazetteers[gazetteer]->name_text(hit)).strict;
        if (hit.core || words.size() > 1) {
            words = core_name(words).words;
        }
        const std::string name = romanized(joined(words));
        const std::size_t longer = std::max({name.size(), m_asked.core_roman.size(), std::size_t{1}});
        const int distance = edit_distance(name, m_asked.core_roman, static_cast<int>(longer));
        return static_cast<double>(distance) / static_cast<double>(longer);
    }

    /// Whether the name is listed besides, but is the main one but for "city".
    [[nodiscard]] static bool is_main_without_kind_word(const Gazetteer& places, const NameHit& hit) {
        if (kind_class(places.kind(hit.place)) != KindClass::Settlement) {
            return false;
        }
        const std::vector<std::string> main = fold(places.name(hit.place)).strict;
        const CoreName core = core_name(main);
        return core.words.size() < main.size() && core.words == fold(places.name_text(hit)).strict;
    }

    void add_hit(std::size_t gazetteer, const NameHit& hit, MatchKind kind, double fit,
                 const std::vector<FeatureKind>& wanted) {
        const Gazetteer& places = *m_gazetteers[gazetteer];
        const bool fits_kind =
            wanted.empty() || std::find(wanted.begin(), wanted.end(), places.kind(hit.place)) != wanted.end();
        if (hit.core && wanted.empty()) {
            const bool town = kind_class(places.kind(hit.place)) == KindClass::Settlement;
            fit *= town ? town_without_kind_word_fit : without_kind_word_fit;
        }
        if (hit.name != 0 && !hit.core) {
            const double other = other_name_fit(places.name_count(hit.place));
            fit *= is_main_without_kind_word(places, hit) ? town_without_kind_word_fit : other;
        }
        fit *= fits_kind ? 1.0 : wrong_kind_fit;
        const auto known = std::find_if(m_matches.begin(), m_matches.end(), [&](const NameMatch& match) {
            return match.gazetteer == gazetteer && match.place == hit.place;
        });
        if (known == m_matches.end()) {
            m_matches.push_back(
                {gazetteer, hit.place, hit.name, kind, fit, !fits_kind, place_prior(places, hit.place, m_options)});
        } else if (fit > known->fit) {
            known->fit = fit;
            known->name = hit.name;
            known->kind = kind;
            known->other_kind = !fits_kind;
        }
    }

    const std::vector<std::shared_ptr<const Gazetteer>>& m_gazetteers;
    const GeocodeOptions& m_options;
    Asked m_asked;
    double m_spelling_factor = 1.0;
    std::vector<NameMatch> m_matches;
};

}  // namespace

std::vector<NameMatch> match_name(const std::vector<std::shared_ptr<const Gazetteer>>& gazetteers,
                                  std::string_view name, const GeocodeOptions& options) {
    return Matcher(gazetteers, options).match(name);
}

}  // namespace geo::geocode
