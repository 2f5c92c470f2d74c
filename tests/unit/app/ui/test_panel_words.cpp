// Every word that the window shows can be translated: under messages in capitals no small letter is drawn that is not
// the campaign's.
#include "tests/support/paths.hpp"
#include "tests/support/read_text.hpp"
#include "tests/support/small_war_on_earth.hpp"
#include "tests/unit/app/ui/capital_texts.hpp"
#include "tests/unit/app/ui/drawn_words.hpp"
#include "tests/unit/app/ui/story_states.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace app;
using geo::calendar::Day;
using panel_bench::Bench;
using scene::Selection;

namespace {

constexpr const char* document_text = "Kabul fell in August 1988. Then Herat, on 15 February 1989.";

/// Runs of letters.
std::vector<std::string> letter_runs(std::string_view text) {
    std::vector<std::string> runs(1);
    for (const char letter : text) {
        if (std::isalpha(static_cast<unsigned char>(letter)) != 0) {
            runs.back() += letter;
        } else if (!runs.back().empty()) {
            runs.emplace_back();
        }
    }
    return runs;
}

/// What the tests have put into the window, and what stands in files rather than in a language.
std::set<std::string> words_of_the_user() {
    std::set<std::string> words;
    for (const char* file : {"support/small_war.hpp", "unit/app/ui/story_states.hpp"}) {
        std::ifstream in(test_support::tests_dir() / file);
        std::ostringstream read;
        read << in.rdbuf();
        const std::string code = read.str();
        REQUIRE_FALSE(code.empty());
        for (std::size_t from = code.find('"'); from != std::string::npos;) {
            const std::size_t to = code.find('"', from + 1);
            const auto runs = letter_runs(std::string_view(code).substr(from, to - from));
            words.insert(runs.begin(), runs.end());
            from = code.find('"', to + 1);
        }
    }
    const auto runs = letter_runs(document_text);
    words.insert(runs.begin(), runs.end());
    words.insert({"x", "en", "fa", "ps", "av", "vp", "json", "txt", "kml", "data", "films", "mp", "untitled", "English",
                  "GeoJSON", "Linked", "Places"});
    return words;
}

/// Also at the beginning of a line.
bool is_one_of(const std::set<std::string>& words, std::string word) {
    if (words.contains(word)) {
        return true;
    }
    word.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(word.front())));
    return words.contains(word);
}

/// A window to look through: what it shows, also by the pointer.
class Reader {
  public:
    Reader() : m_texts(panel_bench::texts_in_capitals()), m_known(words_of_the_user()) {}

    /// Looks at all of it; then at what shows after a press on each of some words, one after the other.
    void look_at(state::AppState state, const std::vector<std::string>& presses = {}) {
        Bench bench(std::move(state));
        (void)bench.frames(3);
        sweep(bench);
        for (const std::string& press : presses) {
            INFO("pressing " << press);
            bench.move(1, 1);
            (void)bench.frames(2);
            const auto words = panel_bench::drawn_words();
            const auto found =
                std::find_if(words.begin(), words.end(), [&](const auto& word) { return word.letters == press; });
            CHECK(found != words.end());
            if (found != words.end()) {
                (void)bench.click(found->at.x, found->at.y);
                sweep(bench);
            }
        }
    }
    /// The language to look at.
    [[nodiscard]] const messages::Texts& texts() const { return m_texts; }
    /// Words that are in no message.
    [[nodiscard]] const std::set<std::string>& strange() const { return m_strange; }
    [[nodiscard]] std::size_t seen() const { return m_seen.size(); }

  private:
    /// Moves the pointer over all of the window, so that all tips show.
    void sweep(Bench& bench) {
        constexpr int across = 50;  // pixels; most buttons are as wide
        constexpr int down = 24;
        for (int y = down / 2; y < panel_bench::height; y += down) {
            for (int x = across / 2; x < panel_bench::width; x += across) {
                bench.move(static_cast<float>(x), static_cast<float>(y));
                (void)bench.frame();
                read();
            }
        }
    }
    void read() {
        for (const panel_bench::DrawnWord& word : panel_bench::drawn_words()) {
            if (word.is_cut || !m_seen.insert(word.letters).second) {
                continue;
            }
            for (const std::string& run : letter_runs(word.letters)) {
                const bool has_small =
                    std::any_of(run.begin(), run.end(), [](unsigned char letter) { return std::islower(letter) != 0; });
                if (has_small && !is_one_of(m_known, run)) {
                    m_strange.insert(run);
                }
            }
        }
    }

    messages::Texts m_texts;
    std::set<std::string> m_known;
    std::set<std::string> m_seen;
    std::set<std::string> m_strange;
};

state::AppState after(state::AppState state, const std::vector<state::Command>& commands) {
    for (const state::Command& command : commands) {
        state = state::reduce(state, command);
    }
    state.requests.clear();
    return state;
}

std::string listed(const std::set<std::string>& words) {
    std::string all;
    for (const std::string& word : words) {
        all += word + " ";
    }
    return all;
}

/// Without what the check of storyboards, which the command line has as well, finds in its first scene.
state::AppState flawless(state::AppState film) {
    film.geometry = test_support::small_war_on_earth();  // a camera that goes somewhere needs an earth
    story::Scene scene = film.story.board->scenes[0];
    scene.camera[1].shown = std::string("northtown");
    scene.camera[2].shown = story::Extent{9.0, 9.0, 11.0, 11.0};
    scene.sources = {"GAZETTE"};
    scene.caption = "CUT AT THE EDGE OF ITS CARD";
    scene.compare->dates = {"2000-01-05"};
    scene.look.filter = story::Believed{"medium", {"GAZETTE"}};
    return after(film, {state::EditScene{0, scene, "all"}});
}

state::AppState reading(const messages::Texts& texts) {
    state::DocumentRead read;
    read.text = test_support::read_document(document_text);
    read.reused = document::reuse(*read.text, {});
    read.geocoder = std::make_shared<const geo::geocode::Geocoder>(test_support::small_gazetteer());
    return state::reduce(panel_bench::loaded(texts), read);
}

}  // namespace

TEST_CASE("No panel has words of its own", "[panels][messages]") {
    using state::Panel;
    using state::TogglePanel;
    Reader reader;
    const state::AppState war = panel_bench::loaded(reader.texts());
    for (const Panel panel : {Panel::Help, Panel::Log, Panel::Settings, Panel::Open, Panel::Reading, Panel::Story}) {
        reader.look_at(after(war, {TogglePanel{panel}}));
    }
    reader.look_at(after(war, {TogglePanel{Panel::Layers}}), {"FILTER", "LOOK"});
    reader.look_at(after(war, {state::AddBookmark{"Here"}, TogglePanel{Panel::Bookmarks}}));
    reader.look_at(after(war, {state::ToggleChronicle{}}));
    reader.look_at(after(war, {state::ToggleMeasure{}}));
    reader.look_at(after(war, {state::GoToTourStep{0}}), {"NEXT", "NEXT"});
    for (const Selection::Kind kind :
         {Selection::Kind::Event, Selection::Kind::Actor, Selection::Kind::Source, Selection::Kind::Area,
          Selection::Kind::Place, Selection::Kind::Battle, Selection::Kind::Movement}) {
        reader.look_at(after(war, {state::Select{{kind, 0}}}));
    }
    INFO(listed(reader.strange()));
    CHECK(reader.strange().empty());
    CHECK(reader.seen() > 300);
}

TEST_CASE("The panel of a comparison has no words of its own", "[panels][messages]") {
    Reader reader;
    const state::AppState war =
        after(panel_bench::loaded(reader.texts()),
              {state::SetDate{Day::from_civil({2000, 1, 25})}, state::TogglePanel{state::Panel::Compare}});
    for (const state::CompareLook look :
         {state::CompareLook::Side, state::CompareLook::Curtain, state::CompareLook::Multiples}) {
        reader.look_at(
            after(war, {state::SetOtherDate{0, Day::from_civil({2000, 1, 5})}, state::SetCompareLook{look}}));
    }
    reader.look_at(after(war, {state::CompareSameDay{true}}));
    INFO(listed(reader.strange()));
    CHECK(reader.strange().empty());
}

TEST_CASE("The panels of a film have no words of their own", "[panels][messages]") {
    Reader reader;
    const state::AppState film = flawless(panel_bench::with_story(reader.texts()));
    for (const auto tab : {state::StoryTab::Scenes, state::StoryTab::Scene, state::StoryTab::Film}) {
        reader.look_at(after(film, {state::ShowStoryTab{tab}, state::SelectScene{0}}), {"OPEN"});
    }
    reader.look_at(after(film, {state::ShowPreview{1.0}}));
    reader.look_at(after(film, {state::Quit{}}));
    reader.look_at(after(film, {state::ToggleRecordCard{}, state::RecordingStarted{3, "/films/a.mp4", {}},
                                state::RecordingProgressed{3, 1, 9, 2.0, 4.0, 0.1}}));
    INFO(listed(reader.strange()));
    CHECK(reader.strange().empty());
}

TEST_CASE("The panel of a text has no words of its own", "[panels][messages]") {
    Reader reader;
    reader.look_at(reading(reader.texts()), {"MORE"});
    reader.look_at(after(reading(reader.texts()), {state::StepItem{1, false}}));
    INFO(listed(reader.strange()));
    CHECK(reader.strange().empty());
}
