// The storyboard in the window: edited, undone, checked, looked at; and the command lines that record it.
#include "app/state/frame_spec_of.hpp"
#include "app/state/page_layout.hpp"
#include "app/state/preview_layout.hpp"
#include "app/state/record_words.hpp"
#include "app/state/reduce.hpp"
#include "app/state/story_view.hpp"
#include "geo/crs/projection.hpp"
#include "tests/support/small_war.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace app::state;
namespace story = app::story;
using geo::calendar::Day;

namespace {

AppState loaded() {
    AppState state = reduce({}, Resize{{1280, 800, 1.0}});
    state = reduce(state, CampaignLoaded{test_support::small_war(), test_support::small_war_geometry(), nullptr,
                                         nullptr, std::nullopt});
    state.requests.clear();
    return state;
}

/// The same on a real projection, seen near.
AppState projected() {
    auto shapes = std::make_shared<app::scene::StaticGeometry>(*test_support::small_war_geometry());
    auto projection = geo::crs::Projection::open("+proj=merc +ellps=WGS84", {5, 5, 15, 15});
    REQUIRE(projection.has_value());
    shapes->projection = std::make_shared<const geo::crs::Projection>(std::move(*projection));
    AppState state = reduce({}, Resize{{1280, 800, 1.0}});
    state = reduce(state, CampaignLoaded{test_support::small_war(), shapes, nullptr, nullptr, std::nullopt});
    state.view.centre = *shapes->projection->world_from_lonlat({10, 10});
    state.view.metres_per_px = 500;
    state.view_is_fitted = false;
    return state;
}

/// With a new storyboard of two scenes: one stands, one runs.
AppState with_story(AppState state = loaded()) {
    state = reduce(std::move(state), NewStory{});
    state = reduce(state, AddScene{});
    story::Scene second = state.story.board->scenes[1];
    second.date.clear();
    second.from = "2000-01-02";
    second.to = "2000-01-11";
    second.seconds = 4.0;
    state = reduce(state, EditScene{1, second, "from"});
    state.requests.clear();
    return state;
}

template <typename Wanted>
const Wanted* asked_for(const AppState& state) {
    for (const Request& request : state.requests) {
        if (const auto* found = std::get_if<Wanted>(&request)) {
            return found;
        }
    }
    return nullptr;
}

AppState saved(AppState state) {
    story::Storyboard board = *state.story.board;
    board.file = "/campaign/storyboards/" + state.story.name + ".json";
    return reduce(std::move(state), StorySaved{std::make_shared<const story::Storyboard>(board), "Saved"});
}

}  // namespace

TEST_CASE("A new storyboard has a scene of what the map shows", "[story]") {
    AppState state = reduce(loaded(), SetDate{Day::from_civil({2000, 1, 9})});
    state = reduce(state, SetTheme{app::scene::Theme::Dark});
    state = reduce(state, SetLayer{app::scene::LayerKind::Roads, 0.25F});
    state = reduce(state, NewStory{});
    REQUIRE(state.story.board != nullptr);
    REQUIRE(state.story.board->scenes.size() == 1);
    const story::Scene& scene = state.story.board->scenes[0];
    CHECK(scene.date == "2000-01-09");
    CHECK(scene.look.theme == "dark");
    CHECK_FALSE(scene.look.language);
    CHECK(scene.look.layers == std::map<std::string, double>{{"roads", 0.25}});
    CHECK(std::get<std::string>(scene.camera.at(0).shown) == "campaign");
    CHECK(state.story.problems.empty());
    REQUIRE(state.story.plan != nullptr);
    CHECK(state.panels.has(Panel::Story));
    CHECK(state.story.has_changes());
}

TEST_CASE("A scene takes the camera of the map that no panel covers", "[story]") {
    AppState state = with_story(projected());
    state = reduce(state, TakeView{TakeView::What::Camera});
    const auto* around = std::get_if<story::Around>(&state.story.board->scenes[1].camera.at(0).shown);
    REQUIRE(around != nullptr);
    // What the open part of the map shows is on the film's page.
    const WindowRect open = page_layout(state).open_map;
    const auto corner = state.view.world_from_px({double(open.x_px), double(open.y_px)});
    REQUIRE(state.story.plan != nullptr);
    const app::scene::View film = state.story.plan->scenes[1].keys.back().view;
    const auto at = film.px_from_world(corner);
    CHECK(at.x > -film.width_px * 0.02);
    CHECK(at.y > -film.height_px * 0.02);
    CHECK(at.x < film.width_px * 0.5);
    const auto middle = film.px_from_world(
        state.view.world_from_px({open.x_px + open.width_px / 2.0, open.y_px + open.height_px / 2.0}));
    CHECK(middle.x == Approx(film.width_px / 2.0).margin(film.width_px * 0.01));
    CHECK(middle.y == Approx(film.height_px / 2.0).margin(film.height_px * 0.02));
}

TEST_CASE("Scenes are added, copied, moved and deleted, and all of it is undone", "[story]") {
    const AppState start = with_story();
    AppState state = reduce(start, DuplicateScene{});
    CHECK(state.story.board->scenes.size() == 3);
    CHECK(state.story.scene == 2);
    state = reduce(state, MoveScene{2, 0});
    CHECK(state.story.board->scenes[0].from == "2000-01-02");
    CHECK(state.story.scene == 0);
    state = reduce(state, ShiftScene{1});
    CHECK(state.story.scene == 1);
    state = reduce(state, DeleteScene{});
    CHECK(state.story.board->scenes.size() == 2);
    for (int i = 0; i < 4; ++i) {
        state = reduce(state, UndoStory{});
    }
    CHECK(*state.story.board == *start.story.board);
    for (int i = 0; i < 4; ++i) {
        state = reduce(state, RedoStory{});
    }
    CHECK(state.story.board->scenes.size() == 2);
    state = reduce(reduce(state, DeleteScene{}), DeleteScene{});
    CHECK(state.story.board->scenes.size() == 1);  // the last one stays
}

TEST_CASE("Letters of one field are undone together, of another apart", "[story]") {
    AppState state = with_story();
    const auto before = state.story.undo.size();
    story::Scene scene = state.story.board->scenes[1];
    for (const char* words : {"T", "Th", "The"}) {
        scene.caption = words;
        state = reduce(state, EditScene{1, scene, "caption"});
    }
    scene.notes = "say it slowly";
    state = reduce(state, EditScene{1, scene, "notes"});
    CHECK(state.story.undo.size() == before + 2);
    state = reduce(reduce(state, UndoStory{}), UndoStory{});
    CHECK(state.story.board->scenes[1].caption.empty());
    // The window's own key, while the storyboard is open.
    CHECK(reduce(state, Redo{}).story.board->scenes[1].caption == "The");
}

TEST_CASE("Problems stand at their scene and field", "[story]") {
    AppState state = with_story();
    story::Scene scene = state.story.board->scenes[1];
    scene.camera = {{1.0, std::string("Atlantis")}};
    scene.sources = {"NOBODY"};
    state = reduce(state, EditScene{1, scene, "camera"});
    REQUIRE(state.story.problems.size() == 2);
    CHECK(state.story.has_errors());
    for (const StoryProblem& problem : state.story.problems) {
        CHECK(problem.scene == 1U);
        CHECK((problem.field == "camera" || problem.field == "sources"));
        CHECK(problem.words.starts_with("Scene 2, " + problem.field));
    }
    // The other scene can still be looked at; nothing can be recorded.
    CHECK(state.story.plan != nullptr);
    state = reduce(state, ToggleRecordCard{});
    CHECK(why_not_recorded(state).find("Atlantis") != std::string::npos);
    const StoryView view = story_view(state);
    CHECK(view.scenes[1].has_error);
    CHECK_FALSE(view.scenes[0].has_error);
}

TEST_CASE("What the storyboard names outside itself is looked up once", "[story]") {
    AppState state = with_story();
    story::Storyboard board = *state.story.board;
    board.narration = "voice.wav";
    state = reduce(state, EditStory{board, "narration"});
    const auto* asked = asked_for<request::LookUpOutside>(state);
    REQUIRE(asked != nullptr);
    CHECK(asked->narration.ends_with("voice.wav"));
    StoryOutside found{asked->narration, {}, {}};
    found.found.narration_problem = "There is no such file.";
    state.requests.clear();
    state = reduce(state, StoryOutsideFound{found});
    CHECK(asked_for<request::LookUpOutside>(state) == nullptr);
    REQUIRE(state.story.has_errors());
    CHECK(state.story.problems.front().words == "Storyboard, narration: There is no such file.");
    found.narration = "another.wav";
    found.found.narration_problem.clear();
    CHECK(reduce(state, StoryOutsideFound{found}).story.has_errors());  // an answer that comes too late
}

TEST_CASE("Unsaved changes are asked about before they are lost", "[story]") {
    AppState state = with_story();
    state = reduce(state, Quit{});
    CHECK_FALSE(state.closing);
    REQUIRE(state.story.question);
    CHECK_FALSE(reduce(state, Dismiss{}).story.question);
    CHECK(reduce(state, AnswerStoryQuestion{AnswerStoryQuestion::Answer::Discard}).closing);
    const AppState saving = reduce(state, AnswerStoryQuestion{AnswerStoryQuestion::Answer::Save});
    CHECK_FALSE(saving.closing);
    REQUIRE(asked_for<request::SaveStory>(saving) != nullptr);
    CHECK(saved(saving).closing);
    AppState quiet = saved(with_story());
    CHECK_FALSE(quiet.story.has_changes());
    CHECK(reduce(quiet, Quit{}).closing);
    // And before a film is stopped.
    quiet = reduce(quiet, RecordingStarted{7, "/films/a.mp4", {}});
    CHECK_FALSE(reduce(quiet, Quit{}).closing);
    CHECK(reduce(reduce(quiet, Quit{}), AnswerStoryQuestion{AnswerStoryQuestion::Answer::Discard}).closing);
    CHECK(reduce(reduce(quiet, RecordingEnded{7, Recording::Phase::Done, "", ""}), Quit{}).closing);
    // The film ends while the question stands: nothing is left to ask.
    const AppState done = reduce(reduce(quiet, Quit{}), RecordingEnded{7, Recording::Phase::Done, "", ""});
    CHECK(done.closing);
    const AppState failed = reduce(reduce(quiet, Quit{}), RecordingEnded{7, Recording::Phase::Failed, "", "disk full"});
    CHECK_FALSE(failed.closing);
    CHECK_FALSE(failed.story.question);
    // The same before another is opened.
    state = reduce(with_story(), OpenStory{"/other.json"});
    CHECK(asked_for<request::OpenStory>(state) == nullptr);
    state = reduce(state, AnswerStoryQuestion{AnswerStoryQuestion::Answer::Discard});
    REQUIRE(asked_for<request::OpenStory>(state) != nullptr);
    CHECK(asked_for<request::OpenStory>(state)->file == "/other.json");
}

TEST_CASE("Another name means another file", "[story]") {
    AppState state = saved(with_story());
    state = reduce(state, RenameStory{"The fall: part 2/3"});
    CHECK(state.story.name == "The-fall-part-2-3");
    CHECK(state.story.has_changes());
    state = reduce(state, SaveStory{});
    CHECK(asked_for<request::SaveStory>(state)->name == "The-fall-part-2-3");
}

TEST_CASE("The preview shows the film's frames in place of the map", "[story]") {
    AppState state = with_story();
    const story::StoryPlan& plan = *state.story.plan;
    state = reduce(state, ShowPreview{6.0});
    REQUIRE(state.story.preview);
    CHECK(preview_frame(state.story) == 180);
    CHECK(state.story.scene == 1);
    CHECK(frame_spec(state) == story::spec_of_frame(plan, 180));
    CHECK(state.playhead.now == story::spec_of_frame(plan, 180).instant);
    // Each frame can be reached by its own time.
    for (std::int64_t frame = 0; frame < plan.frame_count; ++frame) {
        const double second = static_cast<double>(frame) / plan.frames_per_second;
        REQUIRE(preview_frame(reduce(state, ShowPreview{second}).story) == frame);
    }
    CHECK(preview_frame(reduce(state, ShowPreview{1e9}).story) == plan.frame_count - 1);
    // It plays by the clock and stops at its end.
    state = reduce(reduce(state, ShowPreview{0.0}), TogglePreview{});
    state = reduce(state, Tick{0.5});
    CHECK(preview_frame(state.story) == 15);
    for (int i = 0; i < 100; ++i) {
        state = reduce(state, Tick{0.25});
    }
    CHECK(preview_frame(state.story) == plan.frame_count - 1);
    CHECK_FALSE(state.story.preview->playing);
    CHECK(preview_frame(reduce(state, StepPreview{-1}).story) == plan.scenes[0].first_frame);
    // The keys of the map's player are the film's.
    state = reduce(reduce(state, ShowPreview{1.0}), StepDays{1});
    CHECK(preview_frame(state.story) == 31);
    CHECK(preview_frame(reduce(state, StepDays{-7}).story) == 24);
    CHECK(reduce(state, TogglePlay{}).story.preview->playing);
    CHECK_FALSE(reduce(state, TogglePlay{}).playhead.playing);
    // Who moves the map, or presses Escape, sees the map again.
    CHECK_FALSE(reduce(state, PanBy{{5, 5}}).story.preview);
    CHECK_FALSE(reduce(state, Dismiss{}).story.preview);
}

TEST_CASE("The picture of the preview is whole and between the panels", "[story]") {
    AppState state = reduce(with_story(), ShowPreview{0.0});
    for (const auto& [width, height] : {std::pair{1280, 800}, std::pair{1600, 900}, std::pair{700, 420}}) {
        state = reduce(state, Resize{{width, height, 1.0}});
        const WindowRect open = page_layout(state).open_map;
        const PreviewLayout layout = preview_layout(state);
        CHECK(layout.picture.x_px >= open.x_px);
        CHECK(layout.picture.x_px + layout.picture.width_px <= open.x_px + open.width_px);
        CHECK(layout.picture.y_px + layout.picture.height_px <= layout.bar.y_px);
        CHECK(layout.picture.width_px * 9 == Approx(layout.picture.height_px * 16).margin(32));
    }
}

TEST_CASE("The record card makes the command line of the film", "[story]") {
    AppState state = saved(with_story(projected()));
    state = reduce(state, ToggleRecordCard{});
    REQUIRE(asked_for<request::LookAtOutput>(state) != nullptr);
    state = reduce(state, OutputLookedAt{{state.record.form.file, "/films/a film.mp4", false, false, ""}});
    CHECK(state.record.form.file == state.story.name + ".mp4");
    AppState renamed = reduce(reduce(state, RenameStory{"other"}), ToggleRecordCard{});
    CHECK(reduce(renamed, ToggleRecordCard{}).record.form.file == "other.mp4");
    CHECK(why_not_recorded(state).empty());
    const auto words = record_arguments(state, "/scratch.json");
    CHECK(shell_line(words).find("--storyboard /campaign/storyboards/" + state.story.name + ".json") !=
          std::string::npos);
    CHECK(shell_line(words).ends_with("-o '/films/a film.mp4'"));
    // With unsaved changes a copy is recorded.
    AppState changed = reduce(state, DuplicateScene{});
    CHECK(shell_line(record_arguments(changed, "/scratch.json")).find("--storyboard /scratch.json") !=
          std::string::npos);
    changed = reduce(changed, StartRecording{});
    REQUIRE(asked_for<request::Record>(changed) != nullptr);
    CHECK(asked_for<request::Record>(changed)->board == changed.story.board);
    // Of marked days: what the map shows.
    state = reduce(state, MarkDays{{Day::from_civil({2000, 1, 3}), Day::from_civil({2000, 1, 9})}});
    state = reduce(state, SetTheme{app::scene::Theme::Projector});
    RecordForm form = state.record.form;
    form.range = RecordForm::Range::MarkedDays;
    form.days_per_second = 2.0;
    form.frames_per_second = 25.0;
    form.width_px = 1280;
    form.height_px = 720;
    form.file = "days.webm";
    state = reduce(state, SetRecordForm{form});
    const std::string line = shell_line(record_arguments(state, ""));
    CHECK(line.find("--from 2000-01-03 --to 2000-01-08 --days-per-second 2") != std::string::npos);
    CHECK(line.find("--view ") != std::string::npos);
    CHECK(line.find("--theme projector --size 1280x720 --fps 25") != std::string::npos);
    CHECK(line.ends_with("-o days.webm"));
}

TEST_CASE("What is in the way of a recording is said before", "[story]") {
    AppState state = reduce(saved(with_story()), ToggleRecordCard{});
    const auto why = [&](const char* file, const OutputSeen& seen) {
        RecordForm form = state.record.form;
        form.file = file;
        return why_not_recorded(reduce(reduce(state, SetRecordForm{form}), OutputLookedAt{seen}));
    };
    CHECK(why("a.mp4", {"a.mp4", "/a.mp4", false, false, ""}).empty());
    CHECK(why("a.gif", {}).find("30 frames a second") != std::string::npos);
    CHECK(why("a.avi", {}).find(".webm") != std::string::npos);
    CHECK(why("a.mp4", {"a.mp4", "/a.mp4", true, false, ""}).find("already") != std::string::npos);
    CHECK(why("a.mp4", {"a.mp4", "/a.mp4", false, false, "no folder"}) == "no folder");
    state.story.board = nullptr;
    CHECK(why("a.mp4", {}).find("no storyboard") != std::string::npos);
}

TEST_CASE("A recording that was stopped can be gone on with", "[story]") {
    AppState state = saved(with_story());
    state =
        reduce(state, RecordingStarted{7, "/films/a.mp4", {"record", "/c", "--storyboard", "s", "-o", "/films/a.mp4"}});
    state = reduce(state, RecordingProgressed{7, 3, 90, 0.5, 174.0, 0.0});  // the program has only just begun
    CHECK(recording_lines(state).at(0).words == "3 of 90 frames");
    state = reduce(state, RecordingProgressed{7, 30, 90, 12.5, 4.8, 1.5});
    CHECK(recording_lines(state).at(0).words == "30 of 90 frames, 12.5 a second, 0:04 left, 1.5 MB");
    CHECK(recording_lines(state).at(0).fraction == Approx(1.0 / 3));
    state = reduce(state, RecordingEnded{7, Recording::Phase::Stopped, "/films/a.part.mp4", ""});
    REQUIRE(recording_lines(state).at(0).can_go_on);
    state.requests.clear();
    state = reduce(state, ResumeRecording{0});
    REQUIRE(asked_for<request::Record>(state) != nullptr);
    CHECK(asked_for<request::Record>(state)->arguments.back() == "--resume");
    CHECK(state.record.list.empty());
}

TEST_CASE("Words of a command line survive a shell", "[story]") {
    CHECK(shell_line({"salang", "a b", "it's", ""}) == R"(salang 'a b' 'it'\''s' '')");
}
