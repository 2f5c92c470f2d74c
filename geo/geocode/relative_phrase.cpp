#include "geo/geocode/relative_phrase.hpp"

#include <algorithm>
#include <array>
#include <regex>
#include <utility>

namespace geo::geocode {

namespace {

// Parts of the patterns below; each that is captured says so by its bracket.
constexpr const char* vague =
    R"((?:(about|approximately|around|some|roughly|nearly|almost|over|more than|less than|at least|up to|circa|ca\.?|)"
    R"(c\.|approx\.?|perhaps)\s+)?)";
constexpr const char* amount =
    R"((\d+(?:[.,]\d+)*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|)"
    "fifty|sixty|seventy|eighty|ninety|a hundred|one hundred|a dozen|a few|several)";
constexpr const char* range_end = R"((?:\s*(?:-|to)\s*(\d+(?:[.,]\d+)?))?)";
constexpr const char* unit =
    R"([\s-]*(kms?|kilomet(?:er|re)s?|nautical miles?|miles?|mi|met(?:er|re)s?|m)\.?(?:\s*\([^)]*\))?)";
constexpr const char* direction = R"(((?:(?:north|south|east|west)(?:ern)?[\s-]?){1,3}|[nsew]{1,3}\.?))";
constexpr const char* any_name = R"((\S.*\S|\S))";
constexpr const char* ways =
    "(?:road|highway|route|motorway|railway|railroad|supply line|line of communication|corridor)";

std::regex pattern(const std::string& text) {
    return std::regex(R"(\s*)" + text + R"(\s*\.?\s*)", std::regex::icase | std::regex::optimize);
}

/// Dashes of typography as hyphens, blanks of typography as blanks.
std::string tidied(std::string_view text) {
    std::string out(text);
    const auto replace = [&out](std::string_view from, std::string_view to) {
        for (std::size_t at = out.find(from); at != std::string::npos; at = out.find(from, at + to.size())) {
            out.replace(at, from.size(), to);
        }
    };
    for (const std::string_view dash : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014"}) {
        replace(dash, "-");
    }
    replace("\u00A0", " ");
    return out;
}

/// Words before the phrase that say nothing of where: "in", "at a point", "positions".
std::string without_lead(const std::string& text) {
    static const std::regex lead(R"(^\s*(?:(?:in|on|at|to|from|along|towards?|a point|a place|an )"
                                 "area|positions?|located|lying|situated|somewhere|"
                                 R"(the area)\s+)+)",
                                 std::regex::icase);
    return std::regex_replace(text, lead, "");
}

std::string without_article(const std::string& text) {
    static const std::regex article(R"(^(?:the\s+)?(?:city|town|village) of\s+)", std::regex::icase);
    return std::regex_replace(text, article, "");
}

double number_of(std::string text) {
    static const std::array<std::pair<std::string_view, double>, 29> words = {{
        {"a", 1},
        {"an", 1},
        {"one", 1},
        {"two", 2},
        {"three", 3},
        {"four", 4},
        {"five", 5},
        {"six", 6},
        {"seven", 7},
        {"eight", 8},
        {"nine", 9},
        {"ten", 10},
        {"eleven", 11},
        {"twelve", 12},
        {"fifteen", 15},
        {"twenty", 20},
        {"thirty", 30},
        {"forty", 40},
        {"fifty", 50},
        {"sixty", 60},
        {"seventy", 70},
        {"eighty", 80},
        {"ninety", 90},
        {"a hundred", 100},
        {"one hundred", 100},
        {"a dozen", 12},
        {"a few", 3},
        {"several", 5},
        {"", 0},
    }};
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const auto word = std::find_if(words.begin(), words.end(), [&](const auto& entry) { return entry.first == text; });
    if (word != words.end()) {
        return word->second;
    }
    // "1,500" is fifteen hundred, "2,5" two and a half.
    const std::size_t comma = text.find(',');
    if (comma != std::string::npos) {
        const bool thousands = text.size() - comma == 4;
        text.replace(comma, 1, thousands ? "" : ".");
    }
    return std::stod(text.substr(0, 12));
}

double kilometres(double amount_of, const std::string& unit_of) {
    const char first = unit_of.empty() ? 'k' : static_cast<char>(unit_of.front() | 0x20);
    if (first == 'n') {
        return amount_of * 1.852;
    }
    if (first == 'm') {
        const bool miles = unit_of.size() >= 2 && (unit_of[1] | 0x20) == 'i';
        return amount_of * (miles ? 1.609344 : 0.001);
    }
    return amount_of;
}

using Read = std::optional<RelativePhrase>;

Read read_distance(const std::string& text) {
    static const std::regex with_direction =
        pattern(std::string(vague) + amount + range_end + unit + R"(\s+(?:(?:to the|due|away|directly)\s+)?)" +
                direction + R"(\s*(?:of|from|outside(?: of)?)\s+)" + any_name);
    static const std::regex without_direction = pattern(std::string(vague) + amount + range_end + unit +
                                                        R"(\s+(?:away\s+)?(?:from|outside(?: of)?|off)\s+)" + any_name);
    std::smatch m;
    const bool directed = std::regex_match(text, m, with_direction);
    if (!directed && !std::regex_match(text, m, without_direction)) {
        return std::nullopt;
    }
    RelativePhrase phrase;
    phrase.relation = directed ? Relation::Offset : Relation::Distance;
    double amount_of = number_of(m[2].str());
    if (m[3].matched) {
        amount_of = (amount_of + number_of(m[3].str())) / 2;
    }
    phrase.approximate = m[1].matched || m[3].matched || m[2].str().find_first_of("0123456789") == std::string::npos;
    phrase.distance_km = kilometres(amount_of, m[4].str());
    if (directed) {
        phrase.azimuth_deg = azimuth_of(m[5].str());
    }
    phrase.names = {without_article(m[directed ? 6 : 5].str())};
    return directed && !phrase.azimuth_deg ? std::nullopt : Read(phrase);
}

Read read_direction(const std::string& text) {
    static const std::regex of =
        pattern(R"((?:(just|immediately|directly|slightly|a little|far|well|due)\s+)?(?:to the\s+)?)" +
                std::string(direction) + R"(\s*of\s+)" + any_name);
    static const std::regex outskirts =
        pattern(R"((?:the\s+)?(?:)" + std::string(direction) +
                R"(\s*)?(?:outskirts|suburbs?|edges?|fringes?|approaches|perimeter)\s+(?:of|to)\s+)" + any_name);
    static const std::regex part =
        pattern(R"((?:the\s+)?(?:far\s+)?((?:(?:north|south|east|west|central)(?:ern)?[\s-]?){1,2}))"
                R"((?:parts? of |half of )?\s*)" +
                std::string(any_name));
    std::smatch m;
    RelativePhrase phrase;
    if (std::regex_match(text, m, of)) {
        phrase.relation = Relation::Offset;
        const std::string how = m[1].str();
        phrase.far = how == "far" || how == "well";
        phrase.just = m[1].matched && !phrase.far && how != "due";
        phrase.azimuth_deg = azimuth_of(m[2].str());
        phrase.names = {without_article(m[3].str())};
        return phrase.azimuth_deg ? Read(phrase) : std::nullopt;
    }
    if (std::regex_match(text, m, outskirts)) {
        phrase.relation = Relation::Outskirts;
        phrase.azimuth_deg = azimuth_of(m[1].str());
        phrase.names = {without_article(m[2].str())};
        return phrase;
    }
    if (std::regex_match(text, m, part)) {
        phrase.relation = Relation::Part;
        phrase.azimuth_deg = azimuth_of(m[1].str());
        phrase.names = {without_article(m[2].str())};
        const bool central = m[1].str().find("entral") != std::string::npos;
        return phrase.azimuth_deg || central ? Read(phrase) : std::nullopt;
    }
    return std::nullopt;
}

Read read_near(const std::string& text) {
    static const std::regex near = pattern(
        "(?:near(?:by)?|close to|next to|outside(?: of)?|around|not far from|beyond|in front of|(?:in )?the "
        R"((?:vicinity|neighbou?rhood|environs|surroundings|area|region) (?:of|around)|adjacent to|by)\s+)" +
        std::string(any_name));
    std::smatch m;
    if (!std::regex_match(text, m, near)) {
        return std::nullopt;
    }
    RelativePhrase phrase;
    phrase.names = {without_article(m[1].str())};
    return phrase;
}

Read read_between(const std::string& text) {
    static const std::regex between = pattern(R"((?:(half-?\s?way|mid-?way)\s+)?(?:the area |the line )?between\s+)" +
                                              std::string(any_name) + R"(\s+and\s+)" + any_name);
    std::smatch m;
    if (!std::regex_match(text, m, between)) {
        return std::nullopt;
    }
    RelativePhrase phrase;
    phrase.relation = Relation::Between;
    phrase.halfway = m[1].matched;
    phrase.names = {without_article(m[2].str()), without_article(m[3].str())};
    return phrase;
}

/// "A to B" and "A and B" as names. "A-B" stays one: names have hyphens of their own, so whoever resolves it tries
/// every cut.
std::vector<std::string> ends_of(const std::string& text) {
    static const std::regex to(R"(^(.+?)\s+(?:to|and)\s+(.+)$)", std::regex::icase);
    std::smatch m;
    if (std::regex_match(text, m, to)) {
        return {without_article(m[1].str()), without_article(m[2].str())};
    }
    return {text};
}

Read read_road(const std::string& text) {
    static const std::regex named =
        pattern(R"((?:the\s+)?(?:main\s+|strategic\s+)?)" + std::string(any_name) + R"(\s+)" + ways);
    static const std::regex from_to = pattern(std::string(R"((?:the\s+)?(?:main\s+|strategic\s+)?)") + ways +
                                              R"(\s+(?:from|between|linking|connecting|that links|that connects)\s+)" +
                                              any_name + R"(\s+(?:to|and|with)\s+)" + any_name);
    std::smatch m;
    RelativePhrase phrase;
    phrase.relation = Relation::Road;
    if (std::regex_match(text, m, from_to)) {
        phrase.names = {without_article(m[1].str()), without_article(m[2].str())};
        return phrase;
    }
    if (std::regex_match(text, m, named)) {
        phrase.names = ends_of(m[1].str());
        return phrase;
    }
    return std::nullopt;
}

Read read_border(const std::string& text) {
    static const std::regex with = pattern(
        R"((?:near\s+|across\s+|off\s+)?(?:the|its|their)?\s*(?:border|frontier|boundary)\s+(?:with|of|to)\s+)" +
        std::string(any_name));
    static const std::regex between =
        pattern(R"((?:near\s+|across\s+)?(?:the\s+)?(?:border|frontier|boundary)\s+(?:between|of)\s+)" +
                std::string(any_name) + R"(\s+and\s+)" + any_name);
    static const std::regex named = pattern(R"((?:near\s+|across\s+|close to\s+)?(?:the\s+)?)" + std::string(any_name) +
                                            R"(\s+(?:border|frontier|boundary)(?: (?:area|region|zone|line)s?)?)");
    std::smatch m;
    RelativePhrase phrase;
    phrase.relation = Relation::Border;
    if (std::regex_match(text, m, between)) {
        phrase.names = {without_article(m[1].str()), without_article(m[2].str())};
    } else if (std::regex_match(text, m, with) || std::regex_match(text, m, named)) {
        phrase.names = {without_article(m[1].str())};
    } else {
        return std::nullopt;
    }
    return phrase;
}

}  // namespace

std::optional<double> azimuth_of(std::string_view direction_text) {
    std::string letters;
    std::string lower(direction_text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    for (std::size_t at = 0; at < lower.size();) {
        std::size_t length = 1;
        for (const std::string_view word :
             {"northern", "southern", "eastern", "western", "north", "south", "east", "west"}) {
            if (std::string_view(lower).substr(at).starts_with(word)) {
                letters += word.front();
                length = word.size();
                break;
            }
        }
        const char c = lower[at];
        if (length == 1 && (c == 'n' || c == 's' || c == 'e' || c == 'w')) {
            letters += c;
        } else if (length == 1 && c != ' ' && c != '-' && c != '.' && c != '\t') {
            return std::nullopt;
        }
        at += length;
    }
    static constexpr std::array<std::string_view, 16> rose = {"n", "nne", "ne", "ene", "e", "ese", "se", "sse",
                                                              "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw"};
    const auto found = std::find(rose.begin(), rose.end(), letters);
    return found == rose.end() ? std::nullopt : std::optional(22.5 * static_cast<double>(found - rose.begin()));
}

std::optional<RelativePhrase> read_relative_phrase(std::string_view text) {
    constexpr std::size_t longest = 200;  // the patterns must not see whole texts
    if (text.size() > longest || text.find(' ') == std::string_view::npos) {
        return std::nullopt;
    }
    std::string phrase = without_lead(tidied(text));
    // The end of a sentence, not of an abbreviation.
    if (phrase.size() > 2 && phrase.back() == '.' && phrase[phrase.size() - 2] >= 'a') {
        phrase.pop_back();
    }
    for (const auto read : {read_distance, read_border, read_road, read_between, read_near, read_direction}) {
        if (auto found = read(phrase)) {
            return found;
        }
    }
    return std::nullopt;
}

}  // namespace geo::geocode
