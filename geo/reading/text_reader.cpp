#include "geo/reading/text_reader.hpp"

#include "geo/reading/block_reader.hpp"
#include "geo/reading/decoder.hpp"
#include "geo/reading/markup.hpp"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace geo::reading {

namespace {

constexpr std::size_t piece_bytes = 1U << 17;
constexpr std::size_t first_bytes = 1U << 16;
/// Text that is read at a time. Names and dates do not run over its end, so it ends where a paragraph or line does.
constexpr std::size_t block_bytes = 1U << 19;

/// Where a block that begins the text may end: behind an empty line, else a line, else a sentence, else a word.
std::size_t cut_point(std::string_view text) {
    for (const std::string_view mark : {"\n\n", "\n", ". ", " "}) {
        const std::size_t at = text.rfind(mark, block_bytes);
        if (at != std::string_view::npos && at > block_bytes / 4) {
            return at + mark.size();
        }
    }
    std::size_t at = std::min(text.size(), block_bytes);
    while (at > 1 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) {
        --at;
    }
    return at;
}

/// One reading of one text.
class ReadRun {
  public:
    ReadRun(const Gazetteers& gazetteers, const geocode::Geocoder& geocoder, const WordLists& words,
            const ReadOptions& options)
        : m_geocoder(geocoder),
          m_options(options),
          m_blocks(gazetteers, words, options.date_hint, options.keep_sentences) {}

    Result<Reading> run(const ByteSource& source) {
        std::vector<char> buffer(piece_bytes);
        std::string begin;
        bool ended = false;
        while (!ended && begin.size() < first_bytes) {
            const auto count = source(buffer);
            if (!count) {
                return fail(count.error());
            }
            begin.append(buffer.data(), *count);
            ended = *count == 0;
        }
        auto decoder = Decoder::create(m_options.encoding, begin);
        if (!decoder) {
            return fail(decoder.error());
        }
        if (auto done = decoder->decode(begin, ended, m_text); !done) {
            return fail(done.error());
        }
        m_mask = MarkupMask(guess_format(m_options.file_name, m_text.substr(0, 1024)));
        while (!ended) {
            take_blocks(false);
            const auto count = source(buffer);
            if (!count) {
                return fail(count.error());
            }
            ended = *count == 0;
            if (auto done = decoder->decode({buffer.data(), *count}, ended, m_text); !done) {
                return fail(done.error());
            }
        }
        take_blocks(true);
        Reading reading = m_blocks.finish(m_geocoder, m_options.home_country);
        reading.encoding = decoder->encoding();
        return reading;
    }

  private:
    /// Reads whole blocks of what is there; at the end, all of it.
    void take_blocks(bool last) {
        std::size_t done = 0;
        while (m_text.size() - done > (last ? 0 : 2 * block_bytes)) {
            const std::string_view rest = std::string_view(m_text).substr(done);
            const bool end = last && rest.size() <= 2 * block_bytes;
            const std::string_view part = end ? rest : rest.substr(0, cut_point(rest));
            std::string masked(part);
            const std::size_t left = m_mask.mask(masked, end);
            const std::string_view raw = part.substr(0, part.size() - left);
            m_blocks.read(raw, masked, m_mask.keeps_bytes());
            if (m_options.on_text) {
                m_options.on_text(m_mask.keeps_bytes() ? raw : std::string_view(masked));
            }
            done += raw.size();
        }
        m_text.erase(0, done);
    }

    const geocode::Geocoder& m_geocoder;
    const ReadOptions& m_options;
    BlockReader m_blocks;
    MarkupMask m_mask{TextFormat::Plain};
    std::string m_text;
};

}  // namespace

TextReader::TextReader(Gazetteers gazetteers, std::shared_ptr<const WordLists> words)
    : m_gazetteers(std::move(gazetteers)), m_geocoder(m_gazetteers), m_words(std::move(words)) {}

Result<Reading> TextReader::read(const ByteSource& source, const ReadOptions& options) const {
    return ReadRun(m_gazetteers, m_geocoder, *m_words, options).run(source);
}

Result<Reading> TextReader::read(std::string_view bytes, const ReadOptions& options) const {
    std::string_view rest = bytes;
    return read(
        [&rest](std::span<char> buffer) -> Result<std::size_t> {
            const std::size_t count = std::min(buffer.size(), rest.size());
            std::memcpy(buffer.data(), rest.data(), count);
            rest.remove_prefix(count);
            return count;
        },
        options);
}

}  // namespace geo::reading
