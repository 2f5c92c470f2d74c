#include "app/print/text_runs.hpp"

#include "app/text/bidi.hpp"

#include <algorithm>
#include <map>

namespace app::print {

namespace {

std::string utf8_of(char32_t code) {
    const auto tail = [code](unsigned shift) { return static_cast<char>(0x80U | ((code >> shift) & 0x3FU)); };
    if (code < 0x80U) {
        return {static_cast<char>(code)};
    }
    if (code < 0x800U) {
        return {static_cast<char>(0xC0U | (code >> 6U)), tail(0)};
    }
    if (code < 0x10000U) {
        return {static_cast<char>(0xE0U | (code >> 12U)), tail(6), tail(0)};
    }
    return {static_cast<char>(0xF0U | (code >> 18U)), tail(12), tail(6), tail(0)};
}

/// Glyphs that stand for the same characters, and these characters.
struct Piece {
    std::size_t first = 0;
    std::size_t count = 0;
    text::FaceIndex face = 0;
    std::uint32_t from = 0;  ///< bytes of the words
    std::uint32_t to = 0;
    std::string words;
};

std::vector<Piece> pieces_of(const text::ShapedText& line, std::string_view words) {
    std::vector<Piece> pieces;
    std::map<std::uint32_t, std::uint32_t> next;  // of each cluster's first byte
    std::size_t index = 0;
    for (const text::ShapedGlyph& glyph : line.glyphs) {
        next.emplace(glyph.cluster, 0U);
        if (!pieces.empty() && pieces.back().from == glyph.cluster && pieces.back().face == glyph.face) {
            ++pieces.back().count;
        } else {
            pieces.push_back({index, 1, glyph.face, glyph.cluster, 0, {}});
        }
        ++index;
    }
    auto end = static_cast<std::uint32_t>(words.size());
    for (auto entry = next.rbegin(); entry != next.rend(); ++entry) {
        entry->second = end;
        end = entry->first;
    }
    const std::vector<text::Character> characters = text::characters_of(words);
    for (Piece& piece : pieces) {
        piece.to = next[piece.from];
        for (const text::Character& character : characters) {
            if (character.byte >= piece.from && character.byte < piece.to) {
                piece.words += utf8_of(character.code);
            }
        }
    }
    return pieces;
}

/// A run of one piece or more; those read backwards are given in visual order as well.
TextRun run_of(const std::vector<Piece>& pieces, std::size_t first, std::size_t count, bool backward) {
    TextRun run;
    run.face = pieces[first].face;
    run.first = pieces[first].first;
    run.backward = backward;
    bool speaks = true;
    for (std::size_t i = 0; i < count; ++i) {
        const Piece& piece = pieces[backward ? first + count - 1 - i : first + i];
        run.count += piece.count;
        run.words += piece.words;
        run.clusters.push_back({static_cast<int>(piece.words.size()), static_cast<int>(piece.count)});
        speaks = speaks && !piece.words.empty();
    }
    if (!speaks) {
        run.words.clear();
        run.clusters.clear();
    }
    return run;
}

}  // namespace

std::vector<TextRun> text_runs(const text::ShapedText& line, std::string_view words) {
    const std::vector<Piece> pieces = pieces_of(line, words);
    const auto follows = [&](std::size_t earlier, std::size_t later) {
        return pieces[earlier].to == pieces[later].from && pieces[earlier].face == pieces[later].face;
    };
    std::vector<TextRun> runs;
    for (std::size_t first = 0; first < pieces.size();) {
        std::size_t count = 1;
        bool backward = false;
        if (first + 1 < pieces.size() && follows(first + 1, first)) {
            backward = true;
            while (first + count < pieces.size() && follows(first + count, first + count - 1)) {
                ++count;
            }
        } else {
            while (first + count < pieces.size() && follows(first + count - 1, first + count)) {
                ++count;
            }
        }
        runs.push_back(run_of(pieces, first, count, backward));
        first += count;
    }
    return runs;
}

}  // namespace app::print
