#include "geo/geocode/generic_words.hpp"

#include <algorithm>

namespace geo::geocode {

namespace {

using Kind = FeatureKind;

const std::vector<Kind> settlements = {Kind::Capital, Kind::ProvincialCentre, Kind::Town, Kind::Quarter};

/// Whether `words` begins (or ends, `at_end`) with the kind word and has more besides.
bool has_at(const std::vector<std::string>& words, const GenericWord& generic, bool at_end) {
    if (words.size() <= generic.words.size()) {
        return false;
    }
    const std::size_t offset = at_end ? words.size() - generic.words.size() : 0;
    return std::equal(generic.words.begin(), generic.words.end(), words.begin() + static_cast<std::ptrdiff_t>(offset));
}

bool is_article(std::string_view word) {
    return word == "the" || word == "of";
}

}  // namespace

std::span<const GenericWord> generic_words() {
    static const std::vector<GenericWord> words = {
        {{"international", "airport"}, {Kind::Airport}},
        {{"air", "base"}, {Kind::AirBase, Kind::Airport}},
        {{"air", "field"}, {Kind::AirBase, Kind::Airport}},
        {{"border", "post"}, {Kind::BorderPost}},
        {{"border", "crossing"}, {Kind::BorderPost}},
        {{"mountain", "range"}, {Kind::Mountain}},
        {{"airport"}, {Kind::Airport, Kind::AirBase}},
        {{"airbase"}, {Kind::AirBase, Kind::Airport}},
        {{"airfield"}, {Kind::AirBase, Kind::Airport}},
        {{"province"}, {Kind::Province}},
        {{"provinces"}, {Kind::Province}},
        {{"oblast"}, {Kind::Province}},
        {{"wilayat"}, {Kind::Province}},
        {{"velayat"}, {Kind::Province}},
        {{"ولایت"}, {Kind::Province}},
        {{"district"}, {Kind::District, Kind::Town, Kind::Quarter, Kind::Valley}},
        {{"ولسوالی"}, {Kind::District, Kind::Town}},
        {{"woluswali"}, {Kind::District, Kind::Town}},
        {{"region"}, {Kind::Region, Kind::Province, Kind::District}},
        {{"area"}, {}},
        {{"plain"}, {Kind::Region}},
        {{"plains"}, {Kind::Region}},
        {{"city"}, settlements},
        {{"town"}, settlements},
        {{"village"}, settlements},
        {{"shahr"}, settlements},
        {{"شهر"}, settlements},
        {{"ښار"}, settlements},
        {{"valley"}, {Kind::Valley}},
        {{"درهه"}, {Kind::Valley}},
        {{"pass"}, {Kind::Pass}},
        {{"kotal"}, {Kind::Pass}},
        {{"tunnel"}, {Kind::Pass}},
        {{"کوتل"}, {Kind::Pass}},
        {{"mountains"}, {Kind::Mountain}},
        {{"mountain"}, {Kind::Mountain}},
        {{"hill"}, {Kind::Mountain}},
        {{"river"}, {Kind::River}},
        {{"دریای"}, {Kind::River}},
        {{"lake"}, {Kind::Lake}},
        {{"desert"}, {Kind::Desert}},
        {{"bridge"}, {Kind::Bridge}},
        {{"fort"}, {Kind::Fort, Kind::Base}},
        {{"fortress"}, {Kind::Fort}},
        {{"base"}, {Kind::Base, Kind::AirBase, Kind::Fort}},
        {{"garrison"}, {Kind::Base, Kind::Town, Kind::ProvincialCentre}},
        {{"highway"}, {Kind::Road}},
        {{"road"}, {Kind::Road}},
        {{"palace"}, {Kind::Building}},
        {{"dam"}, {Kind::Building}},
    };
    return words;
}

CoreName core_name(const std::vector<std::string>& strict_words) {
    CoreName core{strict_words, {}};
    const auto strip_articles = [&] {
        while (core.words.size() > 1 && is_article(core.words.front())) {
            core.words.erase(core.words.begin());
        }
    };
    strip_articles();
    for (const GenericWord& generic : generic_words()) {
        const auto count = static_cast<std::ptrdiff_t>(generic.words.size());
        if (has_at(core.words, generic, true)) {
            core.words.erase(core.words.end() - count, core.words.end());
        } else if (has_at(core.words, generic, false)) {
            core.words.erase(core.words.begin(), core.words.begin() + count);
        } else {
            continue;
        }
        core.kinds = generic.kinds;
        strip_articles();
        break;
    }
    return core;
}

}  // namespace geo::geocode
