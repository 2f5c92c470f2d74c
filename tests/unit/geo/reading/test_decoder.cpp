// Bytes to text: encodings, broken sequences, what is no text.
#include "geo/reading/decoder.hpp"
#include "geo/reading/utf8_repair.hpp"

#include <catch2/catch.hpp>

using namespace geo::reading;

namespace {

struct Decoded {
    std::string text;
    std::string encoding;
};

/// In pieces of `step` bytes: the result must not depend on where they are cut.
Decoded decode(std::string_view bytes, std::size_t step, std::string_view name = {}) {
    auto decoder = Decoder::create(name, bytes);
    REQUIRE(decoder);
    Decoded result;
    for (std::size_t at = 0; at < bytes.size(); at += step) {
        REQUIRE(decoder->decode(bytes.substr(at, step), false, result.text));
    }
    REQUIRE(decoder->decode({}, true, result.text));
    result.encoding = decoder->encoding();
    return result;
}

}  // namespace

TEST_CASE("UTF-8 stays as it is, wherever it is cut") {
    const std::string text = "Köln – کابل 🏔 end";
    for (const std::size_t step : {1U, 2U, 3U, 7U, 1000U}) {
        CHECK(decode(text, step).text == text);
    }
    CHECK(decode("\xEF\xBB\xBFK", 1).text == "K");
}

TEST_CASE("each broken sequence is one replacement character") {
    CHECK(decode("aä\xE2\x82 b\xFFü", 1).text == "aä\uFFFD b\uFFFDü");
    CHECK(decode("Köln und K\xC3", 1).text == "Köln und K\uFFFD");
    CHECK(decode("äöü\xED\xA0\x80ö", 100).text == "äöü\uFFFD\uFFFD\uFFFDö");
}

TEST_CASE("UTF-16 is told by its mark or by its zeros") {
    using namespace std::string_view_literals;
    CHECK(decode("\xFF\xFEK\0\xF6\0"sv, 1).text == "Kö");
    CHECK(decode("\xFE\xFF\0K\0\xF6"sv, 3).text == "Kö");
    CHECK(decode("M\0a\0d\0r\0i\0d\0"sv, 5).text == "Madrid");
    CHECK(decode("\xFF\xFE\x3C\xD8\xD4\xDF"sv, 3).text == "\U0001F3D4");
}

TEST_CASE("legacy encodings are found and said") {
    const std::string western =
        "Das gr\xF6\xDFte Gl\xFC\x63k in M\xFCnchen \x96 und in K\xF6ln, sch\xF6n f\xFCr die B\xFCrger.";
    const Decoded german = decode(western, 9);
    CHECK(german.text.find("München – und in Köln") != std::string::npos);
    CHECK(german.encoding == "windows-1252");
    // "Советские войска вышли из Кабула в феврале." in KOI8-R.
    const std::string koi =
        "\xF3\xCF\xD7\xC5\xD4\xD3\xCB\xC9\xC5 \xD7\xCF\xCA\xD3\xCB\xC1 \xD7\xD9\xDB\xCC\xC9 \xC9\xDA "
        "\xEB\xC1\xC2\xD5\xCC\xC1 "
        "\xD7 \xC6\xC5\xD7\xD2\xC1\xCC\xC5.";
    CHECK(decode(koi, 5).encoding == "KOI8-R");
    CHECK(decode(koi, 5).text.find("Кабула") != std::string::npos);
    CHECK(decode("Mos\xEA\xE2\xE0", 2, "windows-1251").text == "Mosква");
}

TEST_CASE("an encoding that shows late is still found") {
    const std::string ascii(200000, 'a');
    const std::string bytes = ascii + " M\xFCnchen, K\xF6ln, D\xFCsseldorf, Z\xFCrich und W\xFCrzburg sind sch\xF6n.";
    const Decoded late = decode(bytes, 70000);
    CHECK(late.text.substr(200000) == " München, Köln, Düsseldorf, Zürich und Würzburg sind schön.");
}

TEST_CASE("what is no text is refused with a sentence") {
    using namespace std::string_view_literals;
    CHECK(Decoder::create("", "%PDF-1.7\nabc"sv).error().message.find("PDF") != std::string::npos);
    CHECK_FALSE(Decoder::create("",
                                "\x7F"
                                "ELF\1\0\0"sv));
    CHECK_FALSE(Decoder::create("", "ab\1\2\3\4\0\0c"sv));
    CHECK_FALSE(Decoder::create("no-such-encoding", "abc"sv));
    CHECK(Decoder::create("", ""sv));
}
