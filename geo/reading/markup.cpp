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

/// Where an address that begins at `at` ends; `at` where none begins.
std::size_t address_end(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (!rest.starts_with("http://") && !rest.starts_with("https://") && !rest.starts_with("www.") &&
        !rest.starts_with("ftp://")) {
        return at;
    }
    std::size_t end = at;
    while (end < text.size() && std::string_view(" \t\r\n<>\"").find(text[end]) == std::string_view::npos) {
        ++end;
    }
    return end;
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
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    const std::string_view in = text;
    std::size_t kept = 0;
    std::size_t at = 0;
    std::size_t left = 0;
    const auto keep_to = [&](std::size_t end) { out.append(in.substr(kept, end - kept)); };
    const bool html = m_format == TextFormat::Html;
    while (at < in.size() && left == 0) {
        if (m_inside != Inside::Text) {
            const std::string_view closing =
                m_inside == Inside::Comment ? "-->" : (m_inside == Inside::Script ? "</script" : "</style");
            std::size_t end = at;
            while (end < in.size() && !starts_with_word(in.substr(end), closing)) {
                ++end;
            }
            if (end >= in.size() && !last) {
                // The closing mark itself may be cut.
                end = in.size() - std::min(in.size() - at, closing.size());
                while (end > at && (static_cast<unsigned char>(in[end]) & 0xC0) == 0x80) {
                    --end;
                }
                left = in.size() - end;
            } else {
                const bool comment = m_inside == Inside::Comment;
                end = std::min(in.size(), end + (comment ? closing.size() : 0));
                m_inside = Inside::Text;
            }
            append_blank(out, in.substr(at, end - at));
            at = end;
            kept = at;
            continue;
        }
        const char c = in[at];
        if (html && c == '<' && at + 1 < in.size() &&
            (lower(in[at + 1]) >= 'a' || in[at + 1] == '/' || in[at + 1] == '!')) {
            if (in.substr(at).starts_with("<!--")) {
                keep_to(at);
                kept = at;
                m_inside = Inside::Comment;
                continue;
            }
            const std::size_t end = in.substr(at, longest_tag).find('>');
            if (end == std::string_view::npos) {
                if (!last && in.size() - at < longest_tag) {
                    left = in.size() - at;
                    break;
                }
                ++at;
                continue;
            }
            const std::string_view tag = in.substr(at, end + 1);
            keep_to(at);
            const std::size_t count = code_points(tag);
            if (parts_blocks(tag)) {
                append_times(out, "\n", std::min<std::size_t>(count, 2));
                append_times(out, " ", count - std::min<std::size_t>(count, 2));
            } else {
                append_times(out, soft_hyphen, count);
            }
            if (starts_with_word(tag, "<script")) {
                m_inside = Inside::Script;
            } else if (starts_with_word(tag, "<style")) {
                m_inside = Inside::Style;
            }
            at += tag.size();
            kept = at;
        } else if (html && c == '&') {
            const std::size_t end = in.substr(at, 12).find(';');
            const std::string letter = end == std::string_view::npos ? "" : letter_of(in.substr(at + 1, end - 1));
            if (letter.empty()) {
                ++at;
                continue;
            }
            keep_to(at);
            out += letter;
            append_times(out, soft_hyphen, end);
            at += end + 1;
            kept = at;
        } else if (m_format == TextFormat::Markdown && c == '(' && at > 0 && in[at - 1] == ']') {
            const std::size_t end = in.substr(at, longest_tag).find(')');
            if (end == std::string_view::npos) {
                ++at;
                continue;
            }
            keep_to(at);
            append_blank(out, in.substr(at, end + 1));
            at += end + 1;
            kept = at;
        } else if ((c == 'h' || c == 'w' || c == 'f') && address_end(in, at) > at) {
            const std::size_t end = address_end(in, at);
            keep_to(at);
            append_blank(out, in.substr(at, end - at));
            at = end;
            kept = at;
        } else {
            ++at;
        }
    }
    if (at > kept) {
        keep_to(at);
    }
    text = std::move(out);
    return left;
}

}  // namespace geo::reading
