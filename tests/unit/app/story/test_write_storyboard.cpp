#include "app/story/outside.hpp"
#include "app/story/read_storyboard.hpp"
#include "app/story/write_storyboard.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <random>
#include <string>

using namespace app;

namespace {

story::Storyboard read_back(const story::Storyboard& board) {
    geo::Diagnostics problems;
    const auto again = story::storyboard_from_json(story::storyboard_json(board), board.file, problems);
    for (const auto& problem : problems.all()) {
        UNSCOPED_INFO(problem.message);
    }
    REQUIRE(again);
    REQUIRE(problems.all().empty());
    return *again;
}

/// Storyboards of every shape that the format allows, out of a fixed series of random numbers.
class Invented {
  public:
    explicit Invented(unsigned seed) : m_random(seed) {}

    story::Storyboard board() {
        story::Storyboard board;
        board.file = "invented.json";
        board.title = text();
        if (flip()) {
            board.size_px = {int(number() * 10) + 16, int(number() * 10) + 16};
        }
        board.frames_per_second = maybe_number();
        board.days_per_second = number();
        board.look = look();
        board.captions_in_picture = flip();
        board.narration = flip() ? text() : "";
        board.fonts = texts();
        const int count = int(number()) % 5 + 1;
        for (int i = 0; i < count; ++i) {
            board.scenes.push_back(scene());
        }
        return board;
    }

  private:
    bool flip() { return m_random() % 2 == 0; }
    double number() { return std::uniform_real_distribution<double>(0.001, 100.0)(m_random); }
    std::optional<double> maybe_number() { return flip() ? std::optional(flip() ? number() : 30.0) : std::nullopt; }
    std::string text() {
        const char* const words[] = {"plain", "a \"quoted\" word", "back\\slash", "two\nlines",
                                     "\xD9\x87\xD8\xB1\xD8\xA7\xD8\xAA"};
        return words[m_random() % 5];
    }
    std::optional<std::string> maybe_text() { return flip() ? std::optional(text()) : std::nullopt; }
    std::vector<std::string> texts() {
        return flip() ? std::vector<std::string>{text(), text()} : std::vector<std::string>{};
    }
    story::Shown shown() {
        switch (m_random() % 3) {
            case 0: return text();
            case 1: return story::Extent{number(), -number(), -number(), number()};
            default: return story::Around{{-number(), number()}, number()};
        }
    }
    story::Look look() {
        story::Look look;
        look.theme = maybe_text();
        look.language = maybe_text();
        look.reading = maybe_text();
        look.calendar = maybe_text();
        look.symbols = maybe_text();
        look.chart = flip() ? std::optional(flip()) : std::nullopt;
        if (flip()) {
            look.layers = {{"relief", number() / 100.0}, {"names", 0.0}, {"roads", 1.0}};
        }
        if (flip()) {
            look.quiet = story::Quiet{2.0 + number(), 1.0 + number()};
        }
        look.filter = believed();
        return look;
    }
    std::optional<story::Believed> believed() {
        return flip() ? std::optional(story::Believed{flip() ? text() : "", texts()}) : std::nullopt;
    }
    std::optional<story::Compared> compared() {
        if (flip()) {
            return std::nullopt;
        }
        story::Compared compared{text(), texts(), std::nullopt, believed()};
        if (flip()) {
            const double from = number() / 100.0;
            compared.curtain = {from, flip() ? from : number() / 100.0};
        }
        return compared;
    }
    story::Scene scene() {
        story::Scene scene;
        scene.chapter = flip() ? text() : "";
        scene.from = flip() ? text() : "";
        scene.to = flip() ? text() : "";
        scene.date = flip() ? text() : "";
        scene.seconds = maybe_number();
        scene.days_per_second = maybe_number();
        scene.hold_before_s = flip() ? number() : 0.0;
        scene.hold_after_s = flip() ? 3.0 : 0.0;
        const auto keys = m_random() % 4;
        for (unsigned i = 0; i < keys; ++i) {
            scene.camera.push_back({flip() ? 2.0 : number(), shown()});
        }
        scene.easing = static_cast<story::Easing>(m_random() % 4);
        scene.look = look();
        scene.compare = compared();
        scene.caption = flip() ? text() : "";
        scene.sources = texts();
        scene.notes = flip() ? text() : "";
        return scene;
    }

    std::mt19937 m_random;
};

}  // namespace

TEST_CASE("what is written reads back as it was", "[story]") {
    for (unsigned seed = 0; seed < 300; ++seed) {
        const story::Storyboard board = Invented(seed).board();
        INFO(story::storyboard_json(board));
        CHECK(read_back(board) == board);
    }
}

TEST_CASE("the shipped storyboards survive being written", "[story]") {
    std::size_t seen = 0;
    const auto campaigns = test_support::tests_dir().parent_path() / "data" / "campaigns";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(campaigns)) {
        if (entry.path().parent_path().filename() == "storyboards" && entry.path().extension() == ".json") {
            geo::Diagnostics problems;
            const auto board = story::read_storyboard(entry.path(), problems);
            REQUIRE(board);
            CHECK(read_back(*board) == *board);
            ++seen;
        }
    }
    CHECK(seen > 0);
}

TEST_CASE("what is usual is left out of the file", "[story]") {
    story::Storyboard board;
    board.title = "T";
    board.scenes.emplace_back();
    board.scenes[0].date = "1902-01-05";
    board.scenes[0].seconds = 6.0;
    board.scenes[0].camera = {{story::usual_move_s, std::string("campaign")}};
    CHECK(story::storyboard_json(board) == R"({
  "format": "salang-storyboard",
  "version": 1,
  "title": "T",
  "scenes": [
    {
      "date": "1902-01-05",
      "seconds": 6,
      "camera": "campaign"
    }
  ]
}
)");
}

TEST_CASE("broken letters do not keep a storyboard from being written", "[story]") {
    story::Storyboard board;
    board.title = "broken \xC3";
    board.scenes.emplace_back();
    CHECK(story::storyboard_json(board).find("broken \xEF\xBF\xBD\"") != std::string::npos);
}

TEST_CASE("what is missing outside the storyboard is told", "[story]") {
    story::Storyboard board;
    board.file = "/somewhere/board.json";
    board.narration = "voice.ogg";
    CHECK(story::narration_file(board) == "/somewhere/voice.ogg");
    story::StoryPlan plan;
    plan.frame_count = 100;
    plan.frames_per_second = 10.0;
    const auto told = [&](const story::Outside& outside) {
        geo::Diagnostics problems;
        story::check_outside(board, &plan, outside, problems);
        REQUIRE(problems.all().size() <= 1);
        return problems.all().empty() ? std::string() : problems.all().front().message;
    };
    CHECK(told({10.4, {}, {}}).empty());
    CHECK(told({11.0, {}, {}}).find("cut where the film ends, at 10.0 s") != std::string::npos);
    CHECK(told({std::nullopt, "There is no such file.", {}}) == "Storyboard, narration: There is no such file.");
    CHECK(told({std::nullopt, {}, {"Comic"}}).find("Storyboard, fonts: no font of the family 'Comic'") == 0);
}
