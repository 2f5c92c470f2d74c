#include "geo/geocode/name_matcher.hpp"

#include "geo/geocode/fold.hpp"
#include "geo/geocode/generic_words.hpp"

#include <algorithm>
#include <cmath>

namespace geo::geocode {

namespace {

/// How much a match says by the way it was found.
double fit_of(MatchKind kind) {
    switch (kind) {
        case MatchKind::Exact: return 1.0;
        case MatchKind::Core: return 0.9;
        case MatchKind::Spelling: return 0.7;
        case MatchKind::CoreSpelling: return 0.6;
        case MatchKind::Misspelling: return 0.5;
    }
    return 0.0;
}

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

class Matcher {
  public:
    Matcher(const std::vector<std::shared_ptr<const Gazetteer>>& gazetteers, const GeocodeOptions& options)
        : m_gazetteers(gazetteers), m_options(options) {}

    std::vector<NameMatch> match(std::string_view name) {
        const FoldedName folded = fold(name);
        if (folded.strict.empty()) {
            return {};
        }
        const CoreName core = core_name(folded.strict);
        const std::string core_strict = joined(core.words);
        const std::string core_loose = joined(loose_words(core.words));
        add_strict(joined(folded.strict), MatchKind::Exact, {});
        add_strict(core_strict, MatchKind::Core, core.kinds);
        add_loose(joined(folded.loose), MatchKind::Spelling, {});
        add_loose(core_loose, MatchKind::CoreSpelling, core.kinds);
        if (m_matches.empty()) {
            add_russian_g(core_loose, core.kinds);
        }
        if (m_matches.empty()) {
            add_near(core_loose, core.kinds);
        }
        std::stable_sort(m_matches.begin(), m_matches.end(),
                         [](const NameMatch& a, const NameMatch& b) { return a.weight() > b.weight(); });
        return std::move(m_matches);
    }

  private:
    /// Where a name is written just so, other spellings are a side remark: nobody who writes Kushka means Cusco.
    void prefer_what_is_written() {
        const bool written = std::any_of(m_matches.begin(), m_matches.end(), [](const NameMatch& match) {
            return match.kind == MatchKind::Exact || match.kind == MatchKind::Core;
        });
        for (NameMatch& match : m_matches) {
            if (written && match.kind != MatchKind::Exact && match.kind != MatchKind::Core) {
                match.fit *= 0.01;
            }
        }
    }

    static std::vector<std::string> loose_words(const std::vector<std::string>& strict) {
        std::string text;
        for (const std::string& word : strict) {
            text += text.empty() ? word : " " + word;
        }
        return fold(text).loose;
    }

    void add_strict(const std::string& key, MatchKind kind, const std::vector<FeatureKind>& wanted) {
        for (std::size_t i = 0; i < m_gazetteers.size(); ++i) {
            add_hits(i, m_gazetteers[i]->find(key), kind, fit_of(kind), wanted);
        }
    }

    void add_loose(const std::string& key, MatchKind kind, const std::vector<FeatureKind>& wanted) {
        for (std::size_t i = 0; i < m_gazetteers.size(); ++i) {
            add_hits(i, m_gazetteers[i]->find_loose(key), kind, fit_of(kind), wanted);
        }
    }

    /// Russian writes g for h ("Gerat", "Gilmend"): each g is tried as an h where nothing else was found.
    void add_russian_g(const std::string& loose_key, const std::vector<FeatureKind>& wanted) {
        for (std::size_t at = loose_key.find('g'); at != std::string::npos; at = loose_key.find('g', at + 1)) {
            std::string key = loose_key;
            key[at] = 'h';
            add_loose(key, MatchKind::Spelling, wanted);
        }
    }

    void add_near(const std::string& loose_key, const std::vector<FeatureKind>& wanted) {
        const int limit = allowed_distance(loose_key.size());
        for (int distance = 1; distance <= limit && m_matches.empty(); ++distance) {
            for (std::size_t i = 0; i < m_gazetteers.size(); ++i) {
                for (const Gazetteer::Near& near : m_gazetteers[i]->find_near(loose_key, distance)) {
                    const double share_wrong =
                        static_cast<double>(near.distance) / static_cast<double>(loose_key.size());
                    add_hits(i, near.hits, MatchKind::Misspelling,
                             fit_of(MatchKind::Misspelling) * (1.0 - 2.0 * share_wrong), wanted);
                }
            }
        }
    }

    void add_hits(std::size_t gazetteer, std::span<const NameHit> hits, MatchKind kind, double fit,
                  const std::vector<FeatureKind>& wanted) {
        for (const NameHit& hit : hits) {
            const Gazetteer& places = *m_gazetteers[gazetteer];
            if (m_options.date && !places.valid(hit.place).contains(*m_options.date)) {
                continue;
            }
            const bool known = std::any_of(m_matches.begin(), m_matches.end(), [&](const NameMatch& match) {
                return match.gazetteer == gazetteer && match.place == hit.place;
            });
            if (known) {
                continue;
            }
            const bool fits_kind =
                wanted.empty() || std::find(wanted.begin(), wanted.end(), places.kind(hit.place)) != wanted.end();
            // "Kunar province" may still mean the valley, but only where nothing better is there.
            const double kind_fit = fits_kind ? 1.0 : 0.01;
            m_matches.push_back({gazetteer, hit.place, hit.name, kind, fit * kind_fit,
                                 place_prior(places, hit.place, m_options.home_country)});
        }
    }

    const std::vector<std::shared_ptr<const Gazetteer>>& m_gazetteers;
    const GeocodeOptions& m_options;
    std::vector<NameMatch> m_matches;
};

/// Of two places with one name, which is meant more often by its kind alone.
double kind_prior(FeatureKind kind) {
    switch (kind) {
        case FeatureKind::Country: return 400.0;
        case FeatureKind::HistoricalCountry: return 300.0;
        case FeatureKind::Capital: return 60.0;
        case FeatureKind::ProvincialCentre: return 12.0;
        case FeatureKind::Province: return 8.0;
        case FeatureKind::Region: return 8.0;
        case FeatureKind::District:
        case FeatureKind::Valley: return 4.0;
        case FeatureKind::Pass:
        case FeatureKind::Mountain:
        case FeatureKind::AirBase: return 5.0;
        default: return 2.0;
    }
}

}  // namespace

double place_prior(const Gazetteer& gazetteer, PlaceIndex place, std::string_view home_country) {
    const FeatureKind kind = gazetteer.kind(place);
    const double people = static_cast<double>(gazetteer.population(place));
    // A place ten times as large is meant about three times as often.
    const double size = std::sqrt((people + 2000.0) / 2000.0);
    const bool home = !home_country.empty() && gazetteer.country(place) == home_country;
    const double home_factor = home && kind != FeatureKind::Country ? 40.0 : 1.0;
    return kind_prior(kind) * size * home_factor;
}

std::vector<NameMatch> match_name(const std::vector<std::shared_ptr<const Gazetteer>>& gazetteers,
                                  std::string_view name, const GeocodeOptions& options) {
    return Matcher(gazetteers, options).match(name);
}

}  // namespace geo::geocode
