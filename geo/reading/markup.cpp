#include "geo/reading/markup.hpp"

#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace geo::reading {

namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";
/// A tag longer than this is none: a lone "<" must not swallow the text.
constexpr std::size_t longest_tag = 4096;
constexpr std::size_t longest_entity = 12;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool starts_with_word(std::string_view text, std::string_view word) {
    return text.size() >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void append_times(std::string& out, std::string_view what, std::size_t times) {
    for (std::size_t i = 0; i < times; ++i) {
        out += what;
    }
}

/// Line ends stay, so that sentences end where they did.
void append_blank(std::string& out, std::string_view text) {
    for (const char c : text) {
        if (c == '\n' || c == '\r') {
            out += c;
        } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
            out += ' ';
        }
    }
}

bool parts_blocks(std::string_view tag) {
    static constexpr std::array<std::string_view, 26> names = {
        "p",       "div",    "br",         "li",  "ul",    "ol",      "td",   "th",     "tr",
        "table",   "h1",     "h2",         "h3",  "h4",    "h5",      "h6",   "hr",     "header",
        "section", "footer", "blockquote", "pre", "title", "article", "main", "caption"};
    std::string_view name = tag.substr(1);
    if (name.starts_with('/')) {
        name.remove_prefix(1);
    }
    const auto end = std::find_if(name.begin(), name.end(), [](char c) {
        c = lower(c);
        return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    });
    name = name.substr(0, static_cast<std::size_t>(end - name.begin()));
    return std::any_of(names.begin(), names.end(), [&](std::string_view known) {
        return known.size() == name.size() && starts_with_word(name, known);
    });
}

/// The letter of "&uuml;" and the like; empty where it is no entity that is known.
std::string letter_of(std::string_view entity) {
    struct Known {
        std::string_view name;
        std::string_view letter;
    };
    static constexpr std::array<Known, 46> table = {{
        {"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},   {"nbsp", " "},
        {"ndash", "–"},  {"mdash", "—"},  {"lsquo", "‘"},  {"rsquo", "’"},  {"ldquo", "“"},  {"rdquo", "”"},
        {"hellip", "…"}, {"aacute", "á"}, {"agrave", "à"}, {"acirc", "â"},  {"auml", "ä"},   {"aring", "å"},
        {"atilde", "ã"}, {"ccedil", "ç"}, {"eacute", "é"}, {"egrave", "è"}, {"ecirc", "ê"},  {"euml", "ë"},
        {"iacute", "í"}, {"igrave", "ì"}, {"icirc", "î"},  {"iuml", "ï"},   {"ntilde", "ñ"}, {"oacute", "ó"},
        {"ograve", "ò"}, {"ocirc", "ô"},  {"ouml", "ö"},   {"otilde", "õ"}, {"oslash", "ø"}, {"uacute", "ú"},
        {"ugrave", "ù"}, {"ucirc", "û"},  {"uuml", "ü"},   {"szlig", "ß"},  {"scaron", "š"}, {"yacute", "ý"},
        {"Uuml", "Ü"},   {"Ouml", "Ö"},   {"Auml", "Ä"},   {"Scaron", "Š"},
    }};
    const auto known = std::find_if(table.begin(), table.end(), [&](const Known& k) { return k.name == entity; });
    if (known != table.end()) {
        return std::string(known->letter);
    }
    if (!entity.starts_with('#') || entity.size() < 2) {
        return {};
    }
    const bool hex = lower(entity[1]) == 'x';
    UChar32 c = 0;
    for (const char digit : entity.substr(hex ? 2 : 1)) {
        const char d = lower(digit);
        const int value = d >= '0' && d <= '9' ? d - '0' : (hex && d >= 'a' && d <= 'f' ? d - 'a' + 10 : -1);
        if (value < 0 || c > 0x10FFFF) {
            return {};
        }
        c = c * (hex ? 16 : 10) + value;
    }
    if (c < 0x20 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
        return {};
    }
    std::string letter;
    icu::UnicodeString(c).toUTF8String(letter);
    return letter;
}

/// A blank of as many bytes as the character has, so that offsets in bytes stay too.
std::string_view blank_of(std::size_t bytes) {
    static constexpr std::array<std::string_view, 5> blanks = {"", " ", "\xC2\xA0", "\xE2\x80\x83", "\xF3\xA0\x80\xA0"};
    return blanks[std::min<std::size_t>(bytes, 4)];
}

void blank_in_place(std::string& text, std::size_t begin, std::size_t end) {
    while (begin < end) {
        std::size_t next = begin + 1;
        while (next < end && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80) {
            ++next;
        }
        if (text[begin] != '\n' && text[begin] != '\r') {
            text.replace(begin, next - begin, blank_of(next - begin));
        }
        begin = next;
    }
}

std::size_t address_end(std::string_view text, std::size_t at) {
    const std::size_t end = text.find_first_of(" \t\r\n<>\"", at);
    return end == std::string_view::npos ? text.size() : end;
}

/// "https://...", "www...." become blanks.
void blank_addresses(std::string& text) {
    for (const std::string_view mark : {"://", "www."}) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
            std::size_t begin = at;
            while (begin > 0 && lower(text[begin - 1]) >= 'a' && lower(text[begin - 1]) <= 'z') {
                --begin;
            }
            const std::size_t end = address_end(text, at);
            blank_in_place(text, begin, end);
            at = end;
        }
    }
}

/// The targets of "[words](target)" become blanks.
void blank_link_targets(std::string& text) {
    for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at)) {
        const std::size_t end = text.substr(at, longest_tag).find(')');
        at += 1;
        if (end != std::string::npos) {
            blank_in_place(text, at, at + end);
            at += end;
        }
    }
}

}  // namespace

TextFormat guess_format(const std::string& file_name, const std::string& first_text) {
    const std::size_t dot = file_name.rfind('.');
    std::string ending = dot == std::string::npos ? "" : file_name.substr(dot + 1);
    std::transform(ending.begin(), ending.end(), ending.begin(), lower);
    if (ending == "html" || ending == "htm" || ending == "xhtml") {
        return TextFormat::Html;
    }
    if (ending == "md" || ending == "markdown") {
        return TextFormat::Markdown;
    }
    const std::size_t begin = first_text.find_first_not_of(" \t\r\n");
    const std::string_view text =
        std::string_view(first_text).substr(begin == std::string::npos ? first_text.size() : begin);
    const bool html = starts_with_word(text, "<!doctype html") || starts_with_word(text, "<html") ||
                      starts_with_word(text, "<head") || starts_with_word(text, "<body");
    return html ? TextFormat::Html : TextFormat::Plain;
}

std::size_t MarkupMask::mask(std::string& text, bool last) {
    if (m_format == TextFormat::Html) {
        const std::size_t left = mask_html(text, last);
        blank_addresses(text);
        return left;
    }
    if (m_format == TextFormat::Markdown) {
        blank_link_targets(text);
    }
    blank_addresses(text);
    return 0;
}

std::size_t MarkupMask::mask_html(std::string& text, bool last) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    std::string_view in = text;
    while (!in.empty()) {
        std::size_t taken = 0;
        if (m_inside != Inside::Text) {
            taken = skip_inside(in, last, out);
        } else if (in.front() == '<') {
            taken = take_tag(in, last, out);
        } else if (in.front() == '&') {
            taken = take_entity(in, out);
        } else {
            taken = std::min(in.find_first_of("<&"), in.size());
            out.append(in.substr(0, taken));
        }
        if (taken == 0) {
            break;
        }
        in.remove_prefix(taken);
    }
    const std::size_t left = in.size();
    text = std::move(out);
    return left;
}

/// Comments, scripts and styles up to their end, which may come with the next piece.
std::size_t MarkupMask::skip_inside(std::string_view in, bool last, std::string& out) {
    const bool comment = m_inside == Inside::Comment;
    const std::string_view closing = comment ? "-->" : (m_inside == Inside::Script ? "</script" : "</style");
    std::size_t end = 0;
    while (end < in.size() && !starts_with_word(in.substr(end), closing)) {
        ++end;
    }
    if (end < in.size()) {
        end += comment ? closing.size() : 0;
        m_inside = Inside::Text;
    } else if (!last) {
        // The closing mark itself may be cut.
        end -= std::min(end, closing.size());
        while (end > 0 && (static_cast<unsigned char>(in[end]) & 0xC0) == 0x80) {
            --end;
        }
    }
    append_blank(out, in.substr(0, end));
    return end;
}

/// A tag, or a "<" that begins none; nothing where more text is needed to tell.
std::size_t MarkupMask::take_tag(std::string_view in, bool last, std::string& out) {
    if (in.starts_with("<!--")) {
        m_inside = Inside::Comment;
        append_blank(out, in.substr(0, 4));
        return 4;
    }
    const std::size_t close = in.substr(0, longest_tag).find('>');
    const bool begins =
        in.size() > 1 && ((lower(in[1]) >= 'a' && lower(in[1]) <= 'z') || in[1] == '/' || in[1] == '!' || in[1] == '?');
    if (close == std::string_view::npos && !last && in.size() < longest_tag && (begins || in.size() < 4)) {
        return 0;
    }
    if (!begins || close == std::string_view::npos) {
        out += '<';
        return 1;
    }
    const std::string_view tag = in.substr(0, close + 1);
    const std::size_t count = code_points(tag);
    if (parts_blocks(tag)) {
        append_times(out, "\n", std::min<std::size_t>(count, 2));
        append_times(out, " ", count - std::min<std::size_t>(count, 2));
    } else {
        append_times(out, soft_hyphen, count);
    }
    m_inside = starts_with_word(tag, "<script") ? Inside::Script
                                                : (starts_with_word(tag, "<style") ? Inside::Style : Inside::Text);
    return tag.size();
}

std::size_t MarkupMask::take_entity(std::string_view in, std::string& out) {
    const std::size_t end = in.substr(0, longest_entity).find(';');
    const std::string letter = end == std::string_view::npos ? "" : letter_of(in.substr(1, end - 1));
    if (letter.empty()) {
        out += '&';
        return 1;
    }
    out += letter;
    append_times(out, soft_hyphen, end);
    return end + 1;
}

}  // namespace geo::reading
