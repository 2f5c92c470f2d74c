#include "app/scene/compare_wording.hpp"

#include "app/scene/wording.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>

namespace app::scene {
namespace {

using campaign::Language;

/// One wording in English, Dari, Pashto.
using Wording = std::array<std::string_view, 3>;

Wording wording_of(ComparePhrase phrase) {
    switch (phrase) {
        case ComparePhrase::ColourNow:
            return {"Colour: held on the later date. Stripes: before",
                    "رنگ: در تاریخ دوم. خط‌ها: پیش از آن", "رنګ: په وروستۍ نېټه. کرښې: مخکې"};
        case ComparePhrase::ColourOther:
            return {"Colour: by the facts chosen. Stripes: by all facts",
                    "رنگ: بر پایهٔ منابع برگزیده. خط‌ها: همه منابع",
                    "رنګ: د ټاکل شویو سرچینو له مخې. کرښې: ټولې سرچینې"};
        case ComparePhrase::Chosen: return {"Chosen: {}", "برگزیده: {}", "ټاکل شوې: {}"};
        case ComparePhrase::Unchanged: return {"Pale: the same on both", "کمرنگ: بدون تغییر", "خړ: بې بدلونه"};
        case ComparePhrase::Transitions:
            return {"Changed, number of areas", "تغییر، شمار واحدها", "بدلون، د سیمو شمېر"};
        case ComparePhrase::Disagreements:
            return {"Not the same, number of areas", "ناهمسان، شمار واحدها", "ناورته، د سیمو شمېر"};
        case ComparePhrase::NothingChanged:
            return {"No area is held otherwise", "هیچ واحدی تغییر نکرده است", "هېڅ سیمه نه ده بدله شوې"};
        case ComparePhrase::GhostLine:
            return {"Line between holders on {}", "خط میان طرف‌ها در {}", "د لوریو ترمنځ کرښه په {}"};
        case ComparePhrase::AllFacts: return {"all facts", "همه منابع", "ټولې سرچینې"};
        case ComparePhrase::LeastMedium:
            return {"confidence medium or high", "اطمینان متوسط یا بالا", "منځنی یا لوړ باور"};
        case ComparePhrase::LeastHigh: return {"confidence high", "اطمینان بالا", "لوړ باور"};
        case ComparePhrase::OnlySources: return {"only {}", "تنها {}", "یوازې {}"};
        case ComparePhrase::LeastSources:
            return {"by {} sources or more", "بر پایهٔ دست‌کم {} منبع",
                    "د لږ تر لږه {} سرچینو له مخې"};
        case ComparePhrase::ChartByCentre:
            return {"Share of the area, by who holds the provincial centre", "سهم مساحت، بر پایهٔ مرکز ولایت",
                    "د مساحت برخه، د ولایت د مرکز له مخې"};
        case ComparePhrase::ChartByCountryside:
            return {"Share of the area, by who holds the countryside", "سهم مساحت، بر پایهٔ اطراف ولایت",
                    "د مساحت برخه، د ولایت د اطرافو له مخې"};
    }
    return {};
}

}  // namespace

std::string_view phrase(ComparePhrase phrase, Language language) {
    return wording_of(phrase)[static_cast<std::size_t>(language)];
}

std::string from_to_words(std::string_view from, std::string_view to, Language language) {
    return fmt::format("{} {} {}", from, is_right_to_left(language) ? "←" : "→", to);
}

namespace {

Wording wording_of(compare::FactKind kind) {
    switch (kind) {
        case compare::FactKind::Control: return {"control", "کنترول", "کنټرول"};
        case compare::FactKind::Battle: return {"battles", "نبردها", "جګړې"};
        case compare::FactKind::Movement: return {"movements", "حرکت‌ها", "خوځښتونه"};
        case compare::FactKind::Event: return {"events", "رویدادها", "پېښې"};
    }
    return {};
}

/// Adds "only these" to what is said already; nothing where there are none.
template <typename Values, typename WordsOf>
void add_only(std::string& words, const Values& values, Language language, WordsOf words_of) {
    if (values.empty()) {
        return;
    }
    std::string all;
    for (const auto& value : values) {
        all += all.empty() ? "" : ", ";
        all += words_of(value);
    }
    words += words.empty() ? "" : ", ";
    words += fmt::format(fmt::runtime(phrase(ComparePhrase::OnlySources, language)), all);
}

}  // namespace

std::string filter_words(const campaign::Campaign& campaign, const compare::FactFilter& filter, Language language) {
    std::string words;
    if (filter.least == campaign::Confidence::Medium) {
        words = phrase(ComparePhrase::LeastMedium, language);
    } else if (filter.least == campaign::Confidence::High) {
        words = phrase(ComparePhrase::LeastHigh, language);
    }
    if (filter.min_sources > 1) {
        words += words.empty() ? "" : ", ";
        words += fmt::format(fmt::runtime(phrase(ComparePhrase::LeastSources, language)),
                             number_words(static_cast<int>(filter.min_sources), language));
    }
    add_only(words, filter.only_sources, language,
             [&](campaign::SourceId source) { return campaign.source(source).key; });
    add_only(words, filter.only_actors, language, [&](campaign::ActorId id) {
        const campaign::Actor& actor = campaign.actor(id);
        return language == Language::English && !actor.short_name.empty() ? actor.short_name : actor.names.in(language);
    });
    add_only(words, filter.only_kinds, language,
             [&](compare::FactKind kind) { return std::string(wording_of(kind)[static_cast<std::size_t>(language)]); });
    return words;
}

}  // namespace app::scene
