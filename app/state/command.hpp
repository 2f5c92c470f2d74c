// Everything that can happen to the window's state, in one list. Panels, keys, the mouse and finished jobs push these;
// `reduce` applies them at one place. Commands of a topic of its own stand in <topic>_commands.hpp, each with its
// `AppState reduced(AppState, const Command&)`, which `reduce` finds by itself.
#pragma once

#include "app/state/app_state.hpp"
#include "app/state/compare_commands.hpp"
#include "app/state/document_commands.hpp"
#include "app/state/facts_commands.hpp"
#include "app/state/glide_commands.hpp"
#include "app/state/job_commands.hpp"
#include "app/state/log_commands.hpp"
#include "app/state/measure_commands.hpp"
#include "app/state/one_of.hpp"
#include "app/state/open_commands.hpp"
#include "app/state/own_layer_commands.hpp"
#include "app/state/record_commands.hpp"
#include "app/state/settings_commands.hpp"
#include "app/state/story_commands.hpp"
#include "geo/calendar/day.hpp"
#include "geo/core/point.hpp"

#include <memory>
#include <optional>
#include <string>

namespace app::state {

// Loading and the window.
/// A loading job has ended well. `start_day` is where the playhead goes; without one, the first day of the span.
struct CampaignLoaded {
    campaign::CampaignPtr campaign;
    scene::StaticGeometryPtr geometry;
    ChangeIndexPtr changes;  ///< made here where the job has not made it
    std::shared_ptr<const geo::Diagnostics> diagnostics;
    std::optional<geo::calendar::Day> start_day;
    FindIndexPtr find_index = nullptr;  ///< made here where the job has not made it
};
struct Resize {
    WindowSize window;
};
struct ToggleFullScreen {};
struct Quit {};

// Time.
/// `seconds` of wall time have passed.
struct Tick {
    double seconds = 0.0;
};
/// Noon of a day, kept inside the span.
struct SetDate {
    geo::calendar::Day day;
};
struct StepDays {
    int days = 0;
};
struct NextChange {};
struct PreviousChange {};
struct GoToFirstDay {};
struct GoToLastDay {};
/// Plays or pauses; from the end of the span it plays from the start.
struct TogglePlay {};
struct SetSpeed {
    double days_per_second = 7.0;
};
struct StepMonths {
    int months = 0;
};
/// To the next or previous day on which a battle, a movement or an event begins.
struct NextEvent {};
struct PreviousEvent {};
/// A date as it was typed; a period is marked as well. What is wrong with it is kept in the state.
struct GoToWrittenDate {
    std::string text;
};
struct ToggleReverse {};
struct ToggleLoop {};
/// Whether quiet days pass faster.
struct ToggleHurry {};
struct SetTrail {
    Trail trail;
};
/// Marks a range of days; an empty one takes the mark away.
struct MarkDays {
    geo::calendar::DayRange days;
};
struct ZoomTimeline {
    double factor = 1.0;
    geo::calendar::Instant at;
};
struct PanTimeline {
    double days = 0.0;
};
/// The whole span, or the marked days where the whole is shown already.
struct FitTimeline {};
struct ToggleSmallTimeline {};
/// Puts the cursor into a field; the panel answers with `Field::None` once it is there.
struct FocusField {
    Field field = Field::None;
};
/// Up or down the ladder of speeds by so many rungs.
struct ChangeSpeed {
    int rungs = 0;
};

// Map. Positions are pixels of the map's page, which starts at the window's upper left corner.
struct PanBy {
    geo::core::Point by_px;
};
/// `factor` 2 shows things twice as large; the point under `at_px` stays where it is.
struct ZoomAt {
    double factor = 1.0;
    geo::core::Point at_px;
};
/// Zooms about the middle of the page.
struct ZoomBy {
    double factor = 1.0;
};
struct FitCampaign {};
/// Picks out what lies there, or nothing.
struct ClickAt {
    geo::core::Point at_px;
};
/// Zooms in where there is no symbol.
struct DoubleClickAt {
    geo::core::Point at_px;
};
struct Select {
    scene::Selection selection;
};
/// Selects, goes to the day and brings what is selected into the middle of the map.
struct Show {
    scene::Selection selection;
    std::optional<geo::calendar::Day> day;
};
struct ZoomToSelection {};
struct ClearSelection {};

/// Zooms so that a rectangle of the page fills it; corners in any order.
struct ZoomToBox {
    geo::core::Point a_px;
    geo::core::Point b_px;
};
/// A date and a view back, and forth again.
struct Undo {};
struct Redo {};
/// Date, view and layers under a name; without one, under the date and what is selected.
struct AddBookmark {
    std::string name;
};
struct RemoveBookmark {
    std::size_t index = 0;
};
struct RenameBookmark {
    std::size_t index = 0;
    std::string name;
};
struct GoToBookmark {
    std::size_t index = 0;
};
/// By time: to the first bookmark after the date, the last before it.
struct NextBookmark {};
struct PreviousBookmark {};
struct RestoreSession {
    SessionData data;
};

// What is shown.
struct SetTheme {
    scene::Theme theme = scene::Theme::Light;
};
struct SetCalendar {
    scene::Calendar calendar = scene::Calendar::Gregorian;
};
/// So many steps larger, or smaller.
struct ChangeTextSize {
    int steps = 0;
};
struct TogglePresenting {};
/// While presenting: nothing but black, and back.
struct ToggleBlank {};
struct CopyText {
    std::string text;
};
struct CopyRenderCommand {};
/// Writes the map to a file.
struct SavePicture {};
/// Asks the shell for something that changes nothing in the state by itself.
struct Ask {
    Request request;
};
struct SetFilter {
    compare::FactFilter filter;
};
/// A short sentence over the map, until the next thing is done.
struct Say {
    std::string words;
};
/// To a step of the tour; none ends it.
struct GoToTourStep {
    std::optional<int> step;
};
struct SetLayer {
    scene::LayerKind layer = scene::LayerKind::Relief;
    float opacity = 1.0F;
};
struct SetReading {
    scene::Reading reading = scene::Reading::Centre;
};
/// From one reading to the other.
struct ToggleReading {};
struct SetLanguage {
    campaign::Language language = campaign::Language::English;
};
/// Asks the find panel, which opens for it.
struct FindRecords {
    Find find;
};
/// Lists what happened; where that is listed already, closes it.
struct ToggleChronicle {};
struct TogglePanel {
    Panel panel = Panel::Help;
};
/// Escape: closes what is open over the map; where nothing is, clears the selection.
struct Dismiss {};

// A line or more for each topic, in the order of the text above and of the includes.
// clang-format off
struct CommandTypes : TypeList<
    CampaignLoaded, Resize, ToggleFullScreen, Quit,
    Tick, SetDate, StepDays, NextChange, PreviousChange, GoToFirstDay, GoToLastDay, TogglePlay, SetSpeed, ChangeSpeed,
    StepMonths, NextEvent, PreviousEvent, GoToWrittenDate, ToggleReverse, ToggleLoop, ToggleHurry, SetTrail, MarkDays,
    ZoomTimeline, PanTimeline, FitTimeline, ToggleSmallTimeline, FocusField,
    PanBy, ZoomAt, ZoomBy, FitCampaign, ClickAt, DoubleClickAt, Select, Show, ZoomToSelection, ClearSelection, ZoomToBox,
    Undo, Redo,
    AddBookmark, RemoveBookmark, RenameBookmark, GoToBookmark, NextBookmark, PreviousBookmark, RestoreSession,
    SetTheme, SetCalendar, SetMapOptions, ChangeTextSize, TogglePresenting, ToggleBlank,
    CopyText, CopyRenderCommand, SavePicture, Ask, SetFilter, Say, GoToTourStep,
    SetLayer, SetReading, ToggleReading, SetLanguage,
    FindRecords, ToggleChronicle, TogglePanel, Dismiss,
    ToggleComparing, SetCompareLook, NextCompareLook, ToggleBlinking, FlipBlink, SetOtherDate, WriteOtherDate, RemoveOtherDate,
    AddOtherDate, SwapDates, SetCurtain, MoveCurtain, CompareSameDay, SetComparedFilter, ExportComparison,
    CopyCompareCommand,
    AddMessage, Tell,
    DocumentRead, CloseDocument, TakeItem, StepItem, DecideItem, ChooseCandidate, AcceptLikely, UndoDecision, RedoDecision,
    AskPlace, ChooseAnswer, CorrectDate, FilterMentions, ScrollText, TurnText, DecisionsKept, ExportMentions,
    ToggleLegend, ShowAllOfLegend, LegendDrawn, MoveLayer, PlaceLayer, ResetLayers,
    ToggleMeasure, MeasureAt, MeasureBack, SetGliding, LetGo,
    NewStory, OpenStory, StoryOpened, SaveStory, StorySaved, RenameStory, StoriesListed, AnswerStoryQuestion,
    StoryOutsideFound, EditScene, EditStory, SelectScene, AddScene, DuplicateScene, DeleteScene, MoveScene, ShiftScene,
    TakeView, UndoStory, RedoStory, ShowStoryTab, ShowPreview, TogglePreview, StepPreview,
    ToggleRecordCard, SetRecordForm, OutputLookedAt, StartRecording, ResumeRecording, ForgetRecording, CopyRecordCommand,
    RecordingStarted, RecordingProgressed, RecordingEnded,
    TypePath, EnterFolder, FolderListed, Opened, RestoreRecent,
    OwnLayerLoaded, SetOwnLayer, MoveOwnLayer, RemoveOwnLayer, ZoomToOwnLayer,
    RestoreSettings, SetTextSize, SetLargePointer, SetMessages, UseMessages, ToggleKeySteering,
    JobStarted, JobProgressed, JobTakesLong, JobPaused, JobEnded, CancelJob, PauseJob> {};
// clang-format on

using Command = OneOf<CommandTypes>;

}  // namespace app::state
