#include "tests/cli/cli_test.hpp"

#include <fstream>

using namespace cli_test;

namespace {

struct Case {
    Words words;
    int exit_code;
    Words parts;  ///< of the sentence
};

void check_case(const Case& wrong, const RunOptions& options = {}) {
    std::string line;
    for (const std::string& word : wrong.words) {
        line += word + " ";
    }
    INFO(line);
    const Ended ended = run_salang(wrong.words, options);
    CHECK(ended.exit_code == wrong.exit_code);
    check_sentence(ended, wrong.parts);
}

}  // namespace

TEST_CASE("a wrong command line is exit code 2 and a sentence", "[cli]") {
    const auto folder = test_support::scratch_dir("cli-wrong");
    const std::string png = (folder / "a.png").string();
    const std::string mp4 = (folder / "a.mp4").string();
    const std::string day = "1902-05-01";
    const std::vector<Case> cases{
        {{"render", "--date", day, "-o", png, "--colour", "red"}, 2, {"--colour", "render --help"}},
        {{"render", islands(), "-o", png}, 2, {"--date"}},
        {{"render", islands(), "--date", day}, 2, {"--output"}},
        {{"render", "no-such-campaign", "--date", day, "-o", png}, 2, {"no-such-campaign", "afghanistan-1988-1992"}},
        {{"render", islands(), "--date", "1902-02-30", "-o", png}, 2, {"1902-02-30"}},
        {{"render", islands(), "--date", "yesterday", "-o", png}, 2, {"yesterday"}},
        {{"render", islands(), "--date", "1899-05-01", "-o", png}, 2, {"1899-05-01", "1901-03-01", "1903-11-30"}},
        {{"render", islands(), "--date", "1903-12-01", "-o", png}, 2, {"1903-12-01"}},
        {{"render", islands(), "--date", day, "-o", png, "--size", "0x100"}, 2, {"0x100"}},
        {{"render", islands(), "--date", day, "-o", png, "--size", "-5x100"}, 2, {"-5x100"}},
        {{"render", islands(), "--date", day, "-o", png, "--size", "100"}, 2, {"'100'"}},
        {{"render", islands(), "--date", day, "-o", png, "--size", "99999999999x9"}, 2, {"99999999999x9"}},
        {{"render", islands(), "--date", day, "-o", png, "--view", "1,2"}, 2, {"--view", "1,2"}},
        {{"render", islands(), "--date", day, "-o", png, "--view", "1,95,100"}, 2, {"1,95,100"}},
        {{"render", islands(), "--date", day, "-o", png, "--view", "1,2,0"}, 2, {"1,2,0"}},
        {{"render", islands(), "--date", day, "-o", png, "--reading", "both"}, 2, {"--reading"}},
        {{"render", islands(), "--date", day, "-o", png, "--lang", "de"}, 2, {"--lang"}},
        {{"render", islands(), "--date", day, "-o", png, "--fit", "Atlantis"}, 2, {"--fit", "Atlantis"}},
        {{"render", islands(), "--date", day, "-o", (folder / "a.tiff").string()}, 2, {"a.tiff", ".png"}},
        {{"render", islands(), "--date", day, "-o", (folder / "a").string()}, 2, {".png"}},
        {{"record", islands(), "--from", day, "-o", mp4}, 2, {"--to"}},
        {{"record", islands(), "--from", day, "--to", "1902-04-01", "-o", mp4}, 2, {"1902-04-01", "1902-05-01"}},
        {{"record", islands(), "--from", "1899-05-01", "--to", "1900", "-o", mp4},
         2,
         {"1899-05-01", "1900-12-31", "1901-03-01"}},
        {{"record", islands(), "--from", day, "--to", "1902", "-o", mp4, "--size", "321x180"},
         2,
         {"321x180", "322x180"}},
        {{"record", islands(), "--from", day, "--to", "1902", "-o", mp4, "--fps", "0"}, 2, {"--fps"}},
        {{"record", islands(), "--from", day, "--to", "1902", "-o", mp4, "--duration", "0"}, 2, {"0 seconds"}},
        {{"record", islands(), "--from", day, "--to", "1902", "-o", mp4, "--duration", "-3"}, 2, {"-3 seconds"}},
        {{"record", islands(), "--from", day, "--to", "1902", "-o", mp4, "--days-per-second", "-1"}, 2, {"-1 days"}},
        {{"record", islands(), "--from", day, "--to", "1902", "-o", mp4, "--duration", "9", "--days-per-second", "1"},
         2,
         {"--duration"}},
        {{"record", islands(), "--from", day, "--to", "1902", "-o", mp4, "--crf", "99"}, 2, {"--crf"}},
        {{"record", islands(), "--from", day, "--to", "1902", "-o", mp4, "--preset", "hasty"}, 2, {"hasty"}},
        {{"record", islands(), "--from", day, "--to", "1902", "-o", (folder / "a.mkv").string()}, 2, {"a.mkv", ".mp4"}},
        {{"record", islands(), "--from", day, "--to", "1902", "-o", "-"}, 2, {"-"}},
        {{"record", islands(), "--from", day, "--to", "1902", "-o", mp4, "--shard", "3/2"}, 2, {"--shard", "3/2"}},
        {{"record", islands(), "--from", day, "--to", "1902", "-o", mp4, "--shard", "0/2"}, 2, {"0/2"}},
        {{"record", islands(), "--from", day, "--to", "1902", "-o", (folder / "a.webm").string(), "--codec", "h264"},
         2,
         {"libx264", "vp9"}},
        {{"control", islands(), "--date", "1899"}, 2, {"1899-01-01"}},
        {{"control", islands(), "--date", day, "--format", "xml"}, 2, {"--format"}},
        {{"--date", "nonsense"}, 2, {"nonsense"}},
        {{"no-such-campaign"}, 2, {"no-such-campaign"}},
        {{"check", "no-such-campaign"}, 2, {"no-such-campaign"}},
        {{"info", "no-such-campaign"}, 2, {"no-such-campaign"}},
    };
    for (const Case& wrong : cases) {
        check_case(wrong);
    }
    CHECK(files_in(folder) == 0);
}

TEST_CASE("an output that cannot be written is exit code 4", "[cli][gl]") {
    const auto folder = test_support::scratch_dir("cli-unwritable");
    const std::string there = (folder / "there.mp4").string();
    std::ofstream(there) << "mine";
    std::ofstream(folder / "file") << "mine";
    fs::create_directory(folder / "frames");
    std::ofstream(folder / "frames" / "letter.txt") << "mine";
    const Words render{"render", islands(), "--date", "1902-05-01", "--size", "320x180", "-o"};
    const Words record{"record", islands(), "--from", "1902-05-01", "--to", "1902-05-03", "--size", "320x180", "-o"};
    const auto with = [](Words words, const fs::path& output, bool force = false) {
        words.push_back(output.string());
        if (force) {
            words.emplace_back("--force");
        }
        return words;
    };
    for (const Case& wrong : {Case{with(render, folder / "none" / "a.png"), 4, {"none"}},
                              Case{with(render, folder / "file" / "a.png"), 4, {"file"}},
                              Case{with(record, folder / "none" / "a.mp4"), 4, {"none"}},
                              Case{with(record, there), 4, {"there.mp4", "--force"}},
                              Case{with(record, folder / "frames/"), 4, {"frames", "--force"}},
                              Case{with(record, folder / "frames/", true), 4, {"frames", "letter.txt"}},
                              Case{with(record, folder / "none/frames/"), 4, {"none"}}}) {
        check_case(wrong);
    }
    CHECK(fs::file_size(there) == 4);
    CHECK(files_in(folder) == 3);
    const Ended full = run_salang({"control", islands(), "--date", "1902"});
    CHECK(full.exit_code == 0);
}

TEST_CASE("no OpenGL, or an encoder that is not there, is exit code 3", "[cli]") {
    const auto folder = test_support::scratch_dir("cli-no-opengl");
    const std::string day = "1902-05-01";
    check_case({{"render", islands(), "--date", day, "-o", (folder / "a.png").string()}, 3, {"OpenGL"}},
               without_opengl());
    check_case({{"record", islands(), "--from", day, "--to", day, "-o", (folder / "a.mp4").string()}, 3, {"OpenGL"}},
               without_opengl());
    check_case({{"record", islands(), "--from", day, "--to", day, "-o", (folder / "frames/").string()}, 3, {"OpenGL"}},
               without_opengl());
    const Ended info = run_salang({"info", islands(), "--gl"}, without_opengl());
    CHECK(info.exit_code == 3);
    CHECK(info.out.find("Lantern") != std::string::npos);
    check_case({{"record", islands(), "--from", day, "--to", day, "-o", (folder / "a.mp4").string(), "--codec",
                 "no_such_encoder"},
                3,
                {"no_such_encoder"}});
    CHECK(files_in(folder) == 0);
}

TEST_CASE("what draws nothing needs no OpenGL", "[cli]") {
    for (const Words& words : {Words{"control", islands(), "--date", "1902-05-01"}, Words{"check", islands()},
                               Words{"info", islands()}, Words{"--version"}, Words{"--help"}}) {
        INFO(words.front());
        CHECK(run_salang(words, without_opengl()).exit_code == 0);
    }
}

TEST_CASE("a size that the driver refuses is said with its limit", "[cli][gl]") {
    const auto folder = test_support::scratch_dir("cli-too-large");
    check_case(
        {{"render", islands(), "--date", "1902-05-01", "-o", (folder / "a.png").string(), "--size", "70000x70000"},
         2,
         {"70000"}});
    check_case({{"record", islands(), "--from", "1902-05-01", "--to", "1902-05-01", "-o", (folder / "a.mp4").string(),
                 "--size", "70000x70000"},
                2,
                {"70000"}});
    CHECK(files_in(folder) == 0);
}

TEST_CASE("a campaign of which nothing can be made is exit code 1", "[cli]") {
    const auto folder = test_support::scratch_dir("cli-broken");
    fs::create_directory(folder / "empty");
    fs::create_directory(folder / "torn");
    std::ofstream(folder / "torn" / "manifest.json") << "{ \"format\": ";
    for (const char* name : {"empty", "torn"}) {
        const std::string campaign = (folder / name).string();
        check_case(
            {{"render", campaign, "--date", "1902", "-o", (folder / "a.png").string()}, 1, {name, "manifest.json"}});
        check_case({{"control", campaign, "--date", "1902"}, 1, {name}});
        check_case({{"info", campaign}, 1, {name}});
        const Ended check = run_salang({"check", campaign});
        CHECK(check.exit_code == 1);
        CHECK(check.out.starts_with("severity,file,row,code,message\n"));
        CHECK(lines_of(check.out) >= 2);
    }
}

TEST_CASE("errors in the data are named, and what can be made is made", "[cli][gl]") {
    const auto folder = test_support::scratch_dir("cli-data-errors");
    const Ended drawn = run_salang(
        {"render", broken(), "--date", "1902-05-01", "-o", (folder / "a.png").string(), "--size", "320x180"});
    INFO(drawn.err);
    CHECK(drawn.exit_code == 1);
    CHECK(drawn.err.find("actors.csv, row 4: ") != std::string::npos);
    CHECK(drawn.err.find("salang check") != std::string::npos);
    CHECK(fs::exists(folder / "a.png"));
}
