#include "geo/reading/decoder.hpp"

#include "geo/reading/utf8_repair.hpp"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <vector>

namespace geo::reading {

namespace {

constexpr std::size_t looked_at = 65536;
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// Files that begin like this are no text, whatever their other bytes are.
std::string_view known_binary(std::string_view bytes) {
    struct Magic {
        std::string_view begin;
        std::string_view name;
    };
    static constexpr std::array<Magic, 8> magics = {{{"%PDF-", "a PDF document"},
                                                     {"PK\x03\x04", "a ZIP archive or office document"},
                                                     {"\x89PNG", "a PNG picture"},
                                                     {"\xFF\xD8\xFF", "a JPEG picture"},
                                                     {"\x7F"
                                                      "ELF",
                                                      "a program"},
                                                     {"\x1F\x8B", "a compressed file"},
                                                     {"SQLite format 3", "a database"},
                                                     {"\xD0\xCF\x11\xE0", "an old office document"}}};
    for (const Magic& magic : magics) {
        if (bytes.starts_with(magic.begin)) {
            return magic.name;
        }
    }
    return {};
}

/// UTF-16 without a mark: every other byte of Latin text is zero.
std::string_view utf16_without_mark(std::string_view bytes) {
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        zeros[i % 2] += bytes[i] == '\0' ? std::size_t{1} : 0;
    }
    const std::size_t half = bytes.size() / 2;
    if (zeros[1] * 10 >= half * 4 && zeros[0] * 50 <= half) {
        return "UTF-16LE";
    }
    return zeros[0] * 10 >= half * 4 && zeros[1] * 50 <= half ? "UTF-16BE" : std::string_view{};
}

/// Control characters that texts do not have.
bool looks_binary(std::string_view bytes) {
    const auto odd = std::count_if(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1A &&
               byte != 0x1B;
    });
    return std::find(bytes.begin(), bytes.end(), '\0') != bytes.end() ||
           static_cast<std::size_t>(odd) * 50 > bytes.size();
}

bool two_bytes_a_letter(std::string_view encoding) {
    static constexpr std::array<std::string_view, 5> beginnings = {"GB", "Big5", "EUC", "Shift", "ISO-2022"};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view begin) { return encoding.starts_with(begin); });
}

/// Whether most bytes beyond ASCII stand between ASCII ones: letters with accents, not two bytes a letter.
bool wide_bytes_stand_alone(std::string_view bytes) {
    const auto wide = [&](std::size_t i) { return i < bytes.size() && static_cast<unsigned char>(bytes[i]) >= 0x80; };
    std::size_t alone = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (wide(i)) {
            ++all;
            alone += !wide(i + 1) && (i == 0 || !wide(i - 1)) ? std::size_t{1} : 0;
        }
    }
    return alone * 2 > all;
}

std::string detect_legacy(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    const bool single_bytes = wide_bytes_stand_alone(bytes);
    std::int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
    for (std::int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
        const std::string_view name = ucsdet_getName(matches[i], &status);
        if (!name.starts_with("UTF") && !(single_bytes && two_bytes_a_letter(name))) {
            // Files that call themselves ISO 8859-1 hold Windows' dashes and quotes more often than control characters.
            return name == "ISO-8859-1" ? "windows-1252" : std::string(name);
        }
    }
    return "windows-1252";
}

/// The part of a text that tells its encoding: from a little before the first byte that is not ASCII.
std::string_view around_first_wide(std::string_view bytes) {
    const auto wide =
        std::find_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    const auto at = static_cast<std::size_t>(wide - bytes.begin());
    return bytes.substr(at - std::min<std::size_t>(at, 400), looked_at);
}

}  // namespace

struct Decoder::Impl {
    std::string encoding = "UTF-8";
    std::unique_ptr<UConverter, CloseConverter> converter;  ///< none for UTF-8
    std::string left;                                       ///< bytes of an unfinished sequence
    Utf8Counts counts;
    bool guessed = true;
    bool begun = false;

    [[nodiscard]] bool open(const std::string& name) {
        UErrorCode status = U_ZERO_ERROR;
        converter.reset(ucnv_open(name.c_str(), &status));
        encoding = name;
        return U_SUCCESS(status) && converter != nullptr;
    }

    void convert(std::string_view bytes, bool last, std::string& text) {
        std::array<UChar, 4096> units{};
        const char* source = bytes.data();
        const char* end = source + bytes.size();
        UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
        while (status == U_BUFFER_OVERFLOW_ERROR) {
            status = U_ZERO_ERROR;
            UChar* target = units.data();
            ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, end, nullptr,
                           static_cast<UBool>(last), &status);
            append_units(units.data(), target, text);
        }
    }

    /// A pair of surrogates may lie over the end of a piece.
    void append_units(const UChar* begin, const UChar* end, std::string& text) {
        icu::UnicodeString part(pending);
        pending.remove();
        part.append(begin, static_cast<std::int32_t>(end - begin));
        if (!part.isEmpty() && U16_IS_LEAD(part.charAt(part.length() - 1))) {
            pending.append(part.charAt(part.length() - 1));
            part.truncate(part.length() - 1);
        }
        if (!begun && !part.isEmpty()) {
            begun = true;
            if (part.charAt(0) == 0xFEFF) {
                part.remove(0, 1);
            }
        }
        part.toUTF8String(text);
    }
    icu::UnicodeString pending;
};

Decoder::Decoder(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Decoder::Decoder(Decoder&&) noexcept = default;
Decoder& Decoder::operator=(Decoder&&) noexcept = default;
Decoder::~Decoder() = default;

const std::string& Decoder::encoding() const {
    return m_impl->encoding;
}

Result<Decoder> Decoder::create(std::string_view name, std::string_view first_bytes) {
    auto impl = std::make_unique<Impl>();
    const std::string_view seen = first_bytes.substr(0, looked_at);
    std::string wanted(name);
    impl->guessed = wanted.empty();
    if (wanted.empty()) {
        if (const std::string_view what = known_binary(seen); !what.empty()) {
            return fail(ErrorCode::BadData, fmt::format("This is no text but {}: save it as plain text first.", what));
        }
        const bool little = seen.starts_with("\xFF\xFE");
        if (little || seen.starts_with("\xFE\xFF")) {
            wanted = little ? "UTF-16LE" : "UTF-16BE";
        } else {
            wanted = utf16_without_mark(seen);
        }
        if (wanted.empty() && looks_binary(seen)) {
            return fail(ErrorCode::BadData,
                        "This is no text: it holds bytes that no text encoding has. Say --encoding if it is one.");
        }
    }
    if (wanted.empty()) {
        Utf8Counts counts;
        std::string ignored;
        append_repaired(seen, first_bytes.size() <= looked_at, ignored, counts);
        // Legacy text is hardly ever well-formed UTF-8 by accident; one bad byte in ASCII is a slip.
        if (counts.broken > counts.wide && counts.broken > 1) {
            wanted = detect_legacy(around_first_wide(seen));
        }
    }
    const bool utf8 = wanted.empty() || ucnv_compareNames(wanted.c_str(), "UTF-8") == 0;
    if (!utf8 && !impl->open(wanted)) {
        return fail(ErrorCode::BadArgument,
                    fmt::format("No encoding is called '{}': see `iconv -l` for names.", wanted));
    }
    return Decoder(std::move(impl));
}

Result<void> Decoder::decode(std::string_view bytes, bool last, std::string& text) {
    Impl& impl = *m_impl;
    if (impl.converter) {
        impl.convert(bytes, last, text);
        return {};
    }
    std::string joined;
    std::string_view all = bytes;
    if (!impl.left.empty()) {
        joined = impl.left + std::string(bytes);
        all = joined;
    }
    if (!impl.begun && !last && all.size() < utf8_mark.size() && utf8_mark.starts_with(all)) {
        impl.left = std::string(all);
        return {};
    }
    if (!impl.begun && all.starts_with(utf8_mark)) {
        all.remove_prefix(utf8_mark.size());
    }
    impl.begun = impl.begun || !all.empty();
    const std::size_t size_before = text.size();
    const Utf8Counts counts_before = impl.counts;
    const std::size_t taken = append_repaired(all, last, text, impl.counts);
    const bool first_wide = counts_before.wide == 0 && counts_before.broken == 0;
    if (impl.guessed && first_wide && impl.counts.broken > impl.counts.wide && impl.counts.broken > 1) {
        // All was ASCII so far, which every legacy encoding shares: what comes now tells which one it is.
        text.resize(size_before);
        const std::string rest(all);
        if (!impl.open(detect_legacy(around_first_wide(rest)))) {
            return fail(ErrorCode::Internal, fmt::format("ICU cannot read {}: install its data.", impl.encoding));
        }
        impl.left.clear();
        impl.convert(rest, last, text);
        return {};
    }
    impl.left = std::string(all.substr(taken));
    return {};
}

}  // namespace geo::reading
