#include "app/scene/text_cache.hpp"

#include "app/scene/hash.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace app::scene {
namespace {

constexpr std::size_t most_entries = 4096;

std::string key_of(std::string_view words, const TextStyle& style, double scale, double max_width_px) {
    return fmt::format("{}|{:.4f}|{:.4f}|{}|{}|{:.1f}", words, style.size * scale, style.spacing * scale,
                       static_cast<int>(style.face), style.caps, max_width_px);
}

/// Two-byte sequences of Latin-1 and Latin Extended-A: small letters to their capitals.
std::pair<unsigned char, unsigned char> capital_of(unsigned char lead, unsigned char trail) {
    const unsigned code = ((lead & 0x1fU) << 6U) | (trail & 0x3fU);
    unsigned capital = code;
    if (code >= 0xe0 && code <= 0xfe && code != 0xf7) {
        capital = code - 0x20;
    } else if ((code >= 0x100 && code <= 0x137) || (code >= 0x14a && code <= 0x177)) {
        capital = code & ~1U;
    } else if ((code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17e)) {
        capital = code % 2 == 0 ? code - 1 : code;
    }
    return {static_cast<unsigned char>(0xc0U | (capital >> 6U)), static_cast<unsigned char>(0x80U | (capital & 0x3fU))};
}

}  // namespace

std::string in_capitals(std::string_view words) {
    std::string out(words);
    for (std::size_t index = 0; index < out.size(); ++index) {
        const auto byte = static_cast<unsigned char>(out[index]);
        if (byte >= 'a' && byte <= 'z') {
            out[index] = static_cast<char>(byte - 'a' + 'A');
        } else if (byte >= 0xc3 && byte <= 0xc5 && index + 1 < out.size()) {
            const auto [lead, trail] = capital_of(byte, static_cast<unsigned char>(out[index + 1]));
            out[index] = static_cast<char>(lead);
            out[++index] = static_cast<char>(trail);
        }
    }
    return out;
}

TextCache::TextCache(std::shared_ptr<const text::FontStack> fonts) : m_fonts(std::move(fonts)) {}

TextRun TextCache::line(std::string_view words, const TextStyle& style, double scale) {
    const std::string key = key_of(words, style, scale, 0.0);
    if (const auto found = m_lines.find(key); found != m_lines.end()) {
        return found->second;
    }
    if (m_lines.size() >= most_entries) {
        m_lines.clear();
    }
    TextRun run;
    run.words = style.caps ? in_capitals(words) : std::string(words);
    run.text = std::make_shared<const text::ShapedText>(
        text::shape(*m_fonts, run.words, style.size * scale, style.face, style.spacing * scale));
    run.hash = Hash().add(std::string_view(key)).value();
    return m_lines.emplace(key, std::move(run)).first->second;
}

std::vector<TextRun> TextCache::lines(std::string_view words, const TextStyle& style, double scale,
                                      double max_width_px) {
    const std::string key = key_of(words, style, scale, max_width_px);
    auto found = m_breaks.find(key);
    if (found == m_breaks.end()) {
        if (m_breaks.size() >= most_entries) {
            m_breaks.clear();
        }
        found = m_breaks.emplace(key, broken(words, style, scale, max_width_px)).first;
    }
    std::vector<TextRun> runs;
    for (const std::string& part : found->second) {
        runs.push_back(line(part, style, scale));
    }
    return runs;
}

std::vector<std::string> TextCache::broken(std::string_view words, const TextStyle& style, double scale,
                                           double max_width_px) {
    std::vector<std::string> parts;
    while (!words.empty()) {
        const std::size_t space = std::min(words.find(' '), words.size());
        const std::string_view word = words.substr(0, space);
        words.remove_prefix(std::min(space + 1, words.size()));
        if (word.empty()) {
            continue;
        }
        if (!parts.empty()) {
            const std::string longer = fmt::format("{} {}", parts.back(), word);
            if (line(longer, style, scale).width() <= max_width_px) {
                parts.back() = longer;
                continue;
            }
        }
        parts.emplace_back(word);
    }
    return parts;
}

}  // namespace app::scene
