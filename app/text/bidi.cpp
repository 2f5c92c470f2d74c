#include "app/text/bidi.hpp"

#include <fribidi.h>

#include <algorithm>
#include <numeric>

namespace app::text {

namespace {

constexpr char32_t not_a_character = 0xFFFD;

/// How many bytes a sequence has that starts with `lead`, and the bits of the character in it; 0 where none may start
/// so.
struct Lead {
    std::size_t length = 0;
    char32_t bits = 0;
};

Lead lead_of(unsigned char lead) {
    if (lead < 0x80U) {
        return {1, lead};
    }
    if (lead >= 0xC2U && lead < 0xE0U) {
        return {2, lead & 0x1FU};
    }
    if (lead >= 0xE0U && lead < 0xF0U) {
        return {3, lead & 0x0FU};
    }
    if (lead >= 0xF0U && lead < 0xF5U) {
        return {4, lead & 0x07U};
    }
    return {};
}

bool is_scalar(char32_t code, std::size_t length) {
    const bool overlong = (length == 3 && code < 0x800U) || (length == 4 && code < 0x10000U);
    return !overlong && code <= 0x10FFFFU && (code < 0xD800U || code > 0xDFFFU);
}

}  // namespace

std::vector<Character> characters_of(std::string_view utf8) {
    std::vector<Character> text;
    text.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const auto byte = static_cast<std::uint32_t>(at);
        Lead lead = lead_of(static_cast<unsigned char>(utf8[at]));
        std::size_t taken = 1;
        while (taken < lead.length && at + taken < utf8.size() &&
               (static_cast<unsigned char>(utf8[at + taken]) & 0xC0U) == 0x80U) {
            lead.bits = (lead.bits << 6U) | (static_cast<unsigned char>(utf8[at + taken]) & 0x3FU);
            ++taken;
        }
        const bool good = lead.length != 0 && taken == lead.length && is_scalar(lead.bits, lead.length);
        const bool blank = good && lead.bits < 0x20U;
        text.push_back({blank ? U' ' : (good ? lead.bits : not_a_character), byte});
        at += taken;
    }
    return text;
}

std::vector<std::uint8_t> bidi_levels(const std::vector<Character>& text) {
    std::vector<std::uint8_t> result(text.size(), 0);
    if (std::all_of(text.begin(), text.end(), [](const Character& c) { return c.code < 0x590U; })) {
        return result;
    }
    const auto count = static_cast<FriBidiStrIndex>(text.size());
    std::vector<FriBidiChar> codes(text.size());
    std::transform(text.begin(), text.end(), codes.begin(), [](const Character& c) { return c.code; });
    std::vector<FriBidiCharType> types(text.size());
    fribidi_get_bidi_types(codes.data(), count, types.data());
    std::vector<FriBidiBracketType> brackets(text.size());
    fribidi_get_bracket_types(codes.data(), count, types.data(), brackets.data());
    FriBidiParType direction = FRIBIDI_PAR_ON;
    std::vector<FriBidiLevel> levels(text.size());
    if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), count, &direction, levels.data()) == 0) {
        return result;
    }
    std::transform(levels.begin(), levels.end(), result.begin(),
                   [](FriBidiLevel level) { return static_cast<std::uint8_t>(std::max<FriBidiLevel>(level, 0)); });
    return result;
}

bool is_right_to_left(const std::vector<Character>& text) {
    const auto strong = std::find_if(
        text.begin(), text.end(), [](const Character& c) { return FRIBIDI_IS_STRONG(fribidi_get_bidi_type(c.code)); });
    return strong != text.end() && FRIBIDI_IS_RTL(fribidi_get_bidi_type(strong->code));
}

std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& run_levels) {
    std::vector<std::size_t> order(run_levels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (run_levels.empty()) {
        return order;
    }
    const int highest = *std::max_element(run_levels.begin(), run_levels.end());
    for (int level = highest; level > 0; --level) {
        for (std::size_t from = 0; from < order.size();) {
            std::size_t to = from;
            while (to < order.size() && run_levels[order[to]] >= level) {
                ++to;
            }
            std::reverse(order.begin() + static_cast<std::ptrdiff_t>(from),
                         order.begin() + static_cast<std::ptrdiff_t>(to));
            from = to + 1;
        }
    }
    return order;
}

}  // namespace app::text
