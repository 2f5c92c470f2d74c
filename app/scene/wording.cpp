#include "app/scene/wording.hpp"

#include "geo/calendar/solar_hijri.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstddef>

namespace app::scene {
namespace {

using campaign::BattleKind;
using campaign::Language;
using campaign::MovementKind;

/// One wording in English, Dari, Pashto.
using Wording = std::array<std::string_view, 3>;

std::string_view in(const Wording& wording, Language language) {
    return wording[static_cast<std::size_t>(language)];
}

Wording wording_of(Phrase phrase) {
    switch (phrase) {
        case Phrase::FillShowsCentre:
            return {"Colour: who holds the provincial centre", "رنگ: مرکز ولایت در دست کیست",
                    "رنګ: د ولایت مرکز د چا په لاس کې دی"};
        case Phrase::FillShowsCountryside:
            return {"Colour: who holds the countryside", "رنگ: اطراف ولایت در دست کیست",
                    "رنګ: د ولایت اطراف د چا په لاس کې دي"};
        case Phrase::HatchShowsCountryside:
            return {"Hatch: who holds the countryside", "خط‌ها: اطراف ولایت در دست کیست",
                    "کرښې: د ولایت اطراف د چا په لاس کې دي"};
        case Phrase::HatchShowsCentre:
            return {"Hatch: who holds the provincial centre", "خط‌ها: مرکز ولایت در دست کیست",
                    "کرښې: د ولایت مرکز د چا په لاس کې دی"};
        case Phrase::ThinHatch:
            return {"Thin hatch: contested there", "خط‌های باریک: مورد منازعه",
                    "نرۍ کرښې: شخړه پرې ده"};
        case Phrase::Contested: return {"Contested", "مورد منازعه", "شخړه پرې ده"};
        case Phrase::Besieged: return {"Besieged", "در محاصره", "تر محاصرې لاندې"};
        case Phrase::Unknown: return {"Not known", "نامعلوم", "نامعلوم"};
        case Phrase::CentreMark:
            return {"Provincial centre, with its holder", "مرکز ولایت و دارندهٔ آن", "د ولایت مرکز او لرونکی یې"};
        case Phrase::PlaceMark: return {"Other place with its holder", "جای دیگر و دارندهٔ آن", "بل ځای او لرونکی یې"};
        case Phrase::Subunit:
            return {"Part of a province, with facts of its own", "بخشی از یک ولایت", "د یو ولایت برخه"};
        case Phrase::Disputed: return {"Boundary in dispute", "مرز مورد اختلاف", "د اختلاف پوله"};
        case Phrase::DisputedCountry:
            return {"Border between countries in dispute", "مرز مورد اختلاف میان کشورها",
                    "د هېوادونو تر منځ د اختلاف پوله"};
        case Phrase::Garrison: return {"Garrison", "گارنیزیون", "ګارنيزيون"};
        case Phrase::Pass: return {"Pass", "کوتل", "غاښی"};
        case Phrase::Base: return {"Base, fort or airfield", "پایگاه، قلعه یا میدان هوایی", "اډه، کلا یا هوايي ډګر"};
        case Phrase::RoughPosition:
            return {"Position of a place, roughly known", "موقعیت تقریبی جای", "د ځای نږدې موقعیت"};
        case Phrase::UncertainDay:
            return {"The paler, the less certain the day",
                    "هر چه کم‌رنگ‌تر، روز نامعلوم‌تر",
                    "څومره چې کمرنګه، ورځ هومره ناڅرګنده"};
        case Phrase::Front: return {"Front of an advance", "خط مقدم پیشروی", "د پرمختګ لومړۍ کرښه"};
        case Phrase::OwnHeading: return {"Added layers", "لایه‌های افزوده", "زیاتې شوې پاڼې"};
        case Phrase::TextHeading:
            return {"Places that the text names", "جای‌هایی که متن نام می‌برد",
                    "هغه ځایونه چې متن یې یادوي"};
        case Phrase::TextToDecide: return {"Not decided yet", "هنوز بررسی نشده", "لا نه دی کتل شوی"};
        case Phrase::TextAccepted: return {"Accepted", "پذیرفته", "منل شوی"};
        case Phrase::TextRejected: return {"Rejected", "رد شده", "رد شوی"};
        case Phrase::Installation: return {"Garrison or base", "گارنیزیون یا پایگاه", "ګارنيزيون یا اډه"};
        case Phrase::Frames:
            return {"Frames, by the author's choice", "چوکات‌ها، به انتخاب مؤلف",
                    "چوکاټونه، د لیکوال په خوښه"};
        case Phrase::InferredWay:
            return {"Dashed: way inferred", "خط‌چین: مسیر تخمینی", "ټکي ټکي کرښه: اټکلي لار"};
        case Phrase::WidthIsMen:
            return {"Width: number of men, where known", "پهنا: شمار افراد، اگر معلوم باشد",
                    "پلنوالی: د کسانو شمېر، که معلوم وي"};
        case Phrase::NearThePlace:
            return {"Place known only roughly", "جای تنها تقریبی معلوم است", "ځای یوازې نږدې معلوم دی"};
        case Phrase::CoarsePlace:
            return {"Place known only to the province", "جای تنها تا سطح ولایت معلوم است",
                    "ځای یوازې د ولایت په کچه معلوم دی"};
        case Phrase::KnownOnlyToArea:
            return {"Not drawn, place too vague", "رسم نشده، جای نامشخص", "نه دی رسم شوی، ځای ناڅرګند"};
        case Phrase::OwnLayers:
            return {"Added layers: {}.", "لایه‌های افزوده: {}.", "زیاتې شوې پاڼې: {}."};
        case Phrase::DataVersion: return {"Data version {}.", "نسخهٔ داده‌ها: {}.", "د معلوماتو بڼه: {}."};
        case Phrase::Sources: return {"Sources cited: {}.", "منابع: {} اثر.", "سرچینې: {} اثره."};
        case Phrase::Movements: return {"On the move", "در حرکت", "په حرکت کې"};
        case Phrase::Fighting: return {"Fighting", "جنگ", "جګړه"};
        case Phrase::GreyShowsCentre:
            return {"Grey and pattern: who holds the centre", "رنگ خاکستری و نقش: مرکز در دست کیست",
                    "خړ رنګ او نقش: مرکز د چا په لاس کې دی"};
        case Phrase::GreyShowsCountryside:
            return {"Grey and pattern: who holds the countryside", "رنگ خاکستری و نقش: اطراف در دست کیست",
                    "خړ رنګ او نقش: اطراف د چا په لاس کې دي"};
        case Phrase::LinesShowCountryside:
            return {"Another's pattern over a grey: who holds the countryside",
                    "نقش دیگر بر خاکستری: اطراف در دست کیست", "پر خړ رنګ بل نقش: اطراف د چا په لاس کې دي"};
        case Phrase::LinesShowCentre:
            return {"Another's pattern over a grey: who holds the centre", "نقش دیگر بر خاکستری: مرکز در دست کیست",
                    "پر خړ رنګ بل نقش: مرکز د چا په لاس کې دی"};
        case Phrase::MoreThere:
            return {"So many more at one place", "به همین شمار دیگر در یک جای", "په یوه ځای کې همدومره نور"};
        case Phrase::North: return {"N", "ش", "ش"};
    }
    return {};
}

Wording wording_of(MovementKind kind) {
    switch (kind) {
        case MovementKind::Advance: return {"Advance", "پیشروی", "پرمختګ"};
        case MovementKind::Withdrawal: return {"Withdrawal", "خروج", "وتل"};
        case MovementKind::Retreat: return {"Retreat", "عقب‌نشینی", "پر شا تګ"};
        case MovementKind::Convoy: return {"Convoy", "کاروان", "کاروان"};
        case MovementKind::Airlift: return {"Airlift", "پل هوایی", "هوايي لېږد"};
        case MovementKind::Defection: return {"Change of side", "پیوستن به طرف دیگر", "بل لوري ته اوښتل"};
        case MovementKind::Missile: return {"Missile", "راکت", "توغندی"};
        case MovementKind::Other: return {"Other movement", "حرکت دیگر", "بل حرکت"};
    }
    return {};
}

Wording wording_of(campaign::Affiliation affiliation) {
    using campaign::Affiliation;
    switch (affiliation) {
        case Affiliation::Friend: return {"Friend", "خودی", "خپل"};
        case Affiliation::Hostile: return {"Hostile", "دشمن", "دښمن"};
        case Affiliation::Neutral: return {"Neutral", "بی‌طرف", "بې پلوه"};
        case Affiliation::Unknown: return {"Not known", "نامعلوم", "نامعلوم"};
    }
    return {};
}

Wording wording_of(BattleKind kind) {
    switch (kind) {
        case BattleKind::Offensive: return {"Offensive or battle", "تعرض یا نبرد", "برید یا جګړه"};
        case BattleKind::Siege: return {"Siege", "محاصره", "محاصره"};
        case BattleKind::Ambush: return {"Ambush", "کمین", "کمین"};
        case BattleKind::Air: return {"Air strike", "حملهٔ هوایی", "هوايي برید"};
        case BattleKind::Missile: return {"Rocket or missile strike", "حملهٔ راکتی", "راکټي برید"};
        case BattleKind::Coup: return {"Coup or mutiny", "کودتا یا شورش", "کودتا یا پاڅون"};
        case BattleKind::Surrender: return {"Surrender or handover", "تسلیمی", "تسلیمېدل"};
        case BattleKind::Other: return {"Other fighting", "جنگ دیگر", "بله جګړه"};
    }
    return {};
}

/// Digits as the language writes them.
std::string in_digits(const std::string& plain, Language language) {
    if (language == Language::English) {
        return plain;
    }
    constexpr std::array<std::string_view, 10> digits{"۰", "۱", "۲", "۳", "۴", "۵", "۶", "۷", "۸", "۹"};
    std::string out;
    for (const char letter : plain) {
        if (letter >= '0' && letter <= '9') {
            out += digits[static_cast<std::size_t>(letter - '0')];
        } else if (letter == '.') {
            out += "٫";
        } else {
            out += letter;
        }
    }
    return out;
}

/// Degrees without zeros behind the point, and the quarter of the sky.
std::string degree_words(double deg, const Wording& quarter, Language language) {
    constexpr double fine = 1000;
    const double rounded = std::round(std::abs(deg) * fine) / fine;
    return fmt::format("{}° {}", in_digits(fmt::format("{}", rounded), language), in(quarter, language));
}

constexpr std::array<std::array<std::string_view, 12>, 3> months{{
    {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
     "December"},
    {"جنوری", "فبروری", "مارچ", "اپریل", "می", "جون", "جولای", "اگست", "سپتمبر", "اکتوبر", "نومبر", "دسمبر"},
    {"جنوري", "فبروري", "مارچ", "اپرېل", "مې", "جون", "جولای", "اګست", "سپتمبر", "اکتوبر", "نومبر", "دسمبر"},
}};

}  // namespace

std::string_view phrase(Phrase phrase, Language language) {
    return in(wording_of(phrase), language);
}

std::string_view movement_words(MovementKind kind, Language language) {
    return in(wording_of(kind), language);
}

std::string_view affiliation_words(campaign::Affiliation affiliation, Language language) {
    return in(wording_of(affiliation), language);
}

std::string_view battle_words(BattleKind kind, Language language) {
    return in(wording_of(kind), language);
}

std::string_view without_brackets(std::string_view name) {
    const std::size_t bracket = name.find(" (");
    return bracket == std::string_view::npos || bracket == 0 ? name : name.substr(0, bracket);
}

bool is_right_to_left(Language language) {
    return language != Language::English;
}

std::string number_words(long long number, Language language) {
    return in_digits(fmt::format("{}", number), language);
}

std::string kilometres_words(double km, Language language) {
    const bool whole = km >= 1.0;
    const std::string number =
        whole ? number_words(std::llround(km), language) : number_words(std::llround(km * 1000), language);
    const Wording unit = whole ? Wording{"km", "کیلومتر", "کیلومتره"} : Wording{"m", "متر", "متره"};
    return fmt::format("{} {}", number, in(unit, language));
}

std::string miles_words(double miles, Language language) {
    const std::string number =
        miles >= 1.0 ? number_words(std::llround(miles), language) : in_digits(fmt::format("{}", miles), language);
    return fmt::format("{} {}", number, in({"miles", "میل", "میله"}, language));
}

std::string meridian_words(double lon_deg, Language language) {
    return degree_words(lon_deg, lon_deg < 0 ? Wording{"W", "غربی", "لویدیځ"} : Wording{"E", "شرقی", "ختیځ"}, language);
}

std::string parallel_words(double lat_deg, Language language) {
    return degree_words(lat_deg, lat_deg < 0 ? Wording{"S", "جنوبی", "سویل"} : Wording{"N", "شمالی", "شمال"}, language);
}

std::string solar_hijri_words(geo::calendar::Day day, Language language) {
    using geo::calendar::HijriScript;
    constexpr std::array<HijriScript, 3> scripts{HijriScript::Latin, HijriScript::Dari, HijriScript::Pashto};
    const auto date = geo::calendar::solar_hijri_from_day(day);
    return date ? geo::calendar::format_solar_hijri(*date, scripts[static_cast<std::size_t>(language)]) : std::string();
}

std::string date_words(geo::calendar::Day day, Language language) {
    const geo::calendar::CivilDate date = day.civil();
    const auto& in_language = months[static_cast<std::size_t>(language)];
    return fmt::format("{} {} {}", number_words(date.day, language),
                       in_language[static_cast<std::size_t>(date.month - 1)], number_words(date.year, language));
}

}  // namespace app::scene
