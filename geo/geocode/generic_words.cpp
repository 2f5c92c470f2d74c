#include "geo/geocode/generic_words.hpp"

#include <algorithm>
#include <array>

namespace geo::geocode {

namespace {

using Kind = FeatureKind;

const std::vector<Kind> settlements = {Kind::Capital, Kind::ProvincialCentre, Kind::Town, Kind::Quarter};
const std::vector<Kind> air = {Kind::AirBase, Kind::Airport};
const std::vector<Kind> units = {Kind::District, Kind::Town, Kind::Quarter, Kind::Valley, Kind::Region};
const std::vector<Kind> forts = {Kind::Fort, Kind::Base, Kind::Building};

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

/// What joins a kind word to the name behind it: "Kotal-e Salang", "Darra-ye Suf".
bool is_link(std::string_view word) {
    static constexpr std::array<std::string_view, 6> links = {"e", "i", "ye", "yi", "de", "د"};
    return is_article(word) || std::find(links.begin(), links.end(), word) != links.end();
}

}  // namespace

std::span<const GenericWord> generic_words() {
    static const std::vector<GenericWord> words = {
        {{"international", "airport"}, air},
        {{"military", "airfield"}, air},
        {{"military", "base"}, {Kind::Base, Kind::AirBase, Kind::Fort}},
        {{"army", "base"}, {Kind::Base, Kind::Fort}},
        {{"air", "base"}, air},
        {{"air", "field"}, air},
        {{"air", "port"}, air},
        {{"border", "post"}, {Kind::BorderPost}},
        {{"border", "crossing"}, {Kind::BorderPost, Kind::Bridge}},
        {{"mountain", "range"}, {Kind::Mountain}},
        {{"mountain", "pass"}, {Kind::Pass}},
        {{"ssr"}, {Kind::HistoricalCountry, Kind::Country}},
        {{"میدان", "هوایی"}, air},
        {{"هوایی", "میدان"}, air},
        {{"هوایی", "ډگر"}, air},
        {{"پایگاه", "هوایی"}, air},
        {{"airport"}, air},
        {{"airbase"}, air},
        {{"airfield"}, air},
        {{"aerodrome"}, air},
        {{"فرودگاه"}, air},
        {{"аэропорт"}, air},
        {{"авиабаза"}, air},
        {{"аэродром"}, air},
        {{"province"}, {Kind::Province}},
        {{"provinces"}, {Kind::Province}},
        {{"oblast"}, {Kind::Province}},
        {{"wilayat"}, {Kind::Province}},
        {{"welayat"}, {Kind::Province}},
        {{"velayat"}, {Kind::Province}},
        {{"vilayat"}, {Kind::Province}},
        {{"ولایت"}, {Kind::Province}},
        {{"استان"}, {Kind::Province}},
        {{"провинция"}, {Kind::Province}},
        {{"область"}, {Kind::Province}},
        {{"district"}, units},
        {{"subdistrict"}, units},
        {{"woluswali"}, units},
        {{"uluswali"}, units},
        {{"wuleswali"}, units},
        {{"ولسوالی"}, units},
        {{"уезд"}, units},
        {{"раион"}, units},
        {{"agency"}, {Kind::District}},
        {{"region"}, {Kind::Region, Kind::Province, Kind::District}},
        {{"area"}, {}},
        {{"plain"}, {Kind::Region}},
        {{"plains"}, {Kind::Region}},
        {{"steppe"}, {Kind::Region, Kind::Desert}},
        {{"city"}, settlements},
        {{"town"}, settlements},
        {{"village"}, settlements},
        {{"shahr"}, settlements},
        {{"شهر"}, settlements},
        {{"ښار"}, settlements},
        {{"город"}, settlements},
        {{"кишлак"}, settlements},
        {{"valley"}, {Kind::Valley}},
        {{"gorge"}, {Kind::Valley, Kind::Pass}},
        {{"dara"}, {Kind::Valley}},
        {{"darra"}, {Kind::Valley}},
        {{"dareh"}, {Kind::Valley}},
        {{"darreh"}, {Kind::Valley}},
        {{"دره"}, {Kind::Valley}},
        {{"ущелье"}, {Kind::Valley, Kind::Pass}},
        {{"долина"}, {Kind::Valley}},
        {{"pass"}, {Kind::Pass}},
        {{"kotal"}, {Kind::Pass}},
        {{"kandaw"}, {Kind::Pass}},
        {{"kandao"}, {Kind::Pass}},
        {{"tunnel"}, {Kind::Pass}},
        {{"کوتل"}, {Kind::Pass}},
        {{"تونل"}, {Kind::Pass}},
        {{"перевал"}, {Kind::Pass}},
        {{"тоннель"}, {Kind::Pass}},
        {{"mountains"}, {Kind::Mountain}},
        {{"mountain"}, {Kind::Mountain}},
        {{"mount"}, {Kind::Mountain}},
        {{"hills"}, {Kind::Mountain}},
        {{"hill"}, {Kind::Mountain}},
        {{"range"}, {Kind::Mountain}},
        {{"river"}, {Kind::River}},
        {{"rud"}, {Kind::River}},
        {{"darya"}, {Kind::River}},
        {{"دریای"}, {Kind::River}},
        {{"река"}, {Kind::River}},
        {{"sea"}, {Kind::Lake}},
        {{"lake"}, {Kind::Lake}},
        {{"desert"}, {Kind::Desert}},
        {{"dasht"}, {Kind::Desert}},
        {{"bridge"}, {Kind::Bridge}},
        {{"fort"}, forts},
        {{"fortress"}, forts},
        {{"castle"}, forts},
        {{"citadel"}, forts},
        {{"крепость"}, forts},
        {{"base"}, {Kind::Base, Kind::AirBase, Kind::Fort}},
        {{"garrison"}, {Kind::Base, Kind::Fort, Kind::Town, Kind::ProvincialCentre}},
        {{"highway"}, {Kind::Road}},
        {{"road"}, {Kind::Road}},
        {{"شاهراه"}, {Kind::Road}},
        {{"prison"}, {Kind::Building}},
        {{"palace"}, {Kind::Building}},
        {{"dam"}, {Kind::Building, Kind::Lake}},
        {{"reservoir"}, {Kind::Lake}},
    };
    return words;
}

CoreName core_name(const std::vector<std::string>& strict_words) {
    CoreName core{strict_words, {}};
    const auto strip = [&core](bool (*unwanted)(std::string_view)) {
        while (core.words.size() > 1 && unwanted(core.words.front())) {
            core.words.erase(core.words.begin());
        }
    };
    strip(is_article);
    for (const GenericWord& generic : generic_words()) {
        const auto count = static_cast<std::ptrdiff_t>(generic.words.size());
        if (has_at(core.words, generic, true)) {
            core.words.erase(core.words.end() - count, core.words.end());
        } else if (has_at(core.words, generic, false)) {
            core.words.erase(core.words.begin(), core.words.begin() + count);
            strip(is_link);
        } else {
            continue;
        }
        core.kinds = generic.kinds;
        strip(is_article);
        break;
    }
    return core;
}

}  // namespace geo::geocode
