// Options that say what is believed and what is drawn: the window copies them into its command.
#include "app/image/image.hpp"
#include "tests/cli/cli_test.hpp"

using namespace cli_test;

namespace {

/// A small picture of the islands with more options; its pixels.
std::vector<std::uint8_t> pixels(const Words& more, const fs::path& file) {
    Words words{"render", islands(), "--date", "1902-01-05", "--size", "480x300", "--force", "-o", file.string()};
    words.insert(words.end(), more.begin(), more.end());
    const Ended ended = run_salang(words);
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    const auto image = app::image::read_image(file);
    REQUIRE(image);
    return image->pixels;
}

Ended refused(const Words& more) {
    const fs::path file = test_support::scratch_dir("cli-refused") / "a.png";
    Words words{"render", islands(), "--date", "1902-01-05", "-o", file.string()};
    words.insert(words.end(), more.begin(), more.end());
    return run_salang(words);
}

}  // namespace

TEST_CASE("filters and orders of layers change the picture, their usual values do not", "[cli][gl]") {
    const fs::path file = test_support::scratch_dir("cli-filter") / "a.png";
    const auto plain = pixels({}, file);
    CHECK(pixels({"--min-sources", "1", "--trail", "0", "--opacity", "control=1", "--order",
                  "movements,towns,battles,names"},
                 file) == plain);
    CHECK(pixels({"--min-sources", "99"}, file) != plain);
    CHECK(pixels({"--only-kind", "battle", "--only-kind", "event"}, file) != plain);
    CHECK(pixels({"--opacity", "control=0.3"}, file) != plain);
    CHECK(pixels({"--order", "borders,control,relief,water,roads"}, file) != plain);
}

TEST_CASE("what an option cannot mean is said", "[cli]") {
    CHECK(refused({"--min-sources", "0"}).exit_code == 2);
    check_sentence(refused({"--only-actor", "NOBODY"}), {"--only-actor", "NOBODY"});
    check_sentence(refused({"--hide", "party:NOBODY"}), {"--hide", "party:NOBODY"});
    for (const Words& wrong : std::vector<Words>{{"--only-kind", "rumour"},
                                                 {"--opacity", "lava=1"},
                                                 {"--opacity", "relief=2"},
                                                 {"--order", "control,relief"},
                                                 {"--order", "towns,towns,battles,names"},
                                                 {"--trail", "-1"}}) {
        const Ended ended = refused(wrong);
        INFO(wrong[0] << ' ' << wrong[1]);
        CHECK(ended.exit_code == 2);
        CHECK(ended.err.find(wrong[0]) != std::string::npos);
        CHECK(ended.err.find(wrong[1]) != std::string::npos);
    }
}
