#include "app/state/reduce.hpp"

#include "app/state/bookmark_commands.hpp"
#include "app/state/command_words.hpp"
#include "app/state/compare_page.hpp"
#include "app/state/find_view.hpp"
#include "app/state/history_commands.hpp"
#include "app/state/pick_at.hpp"
#include "app/state/time_commands.hpp"
#include "app/state/tour.hpp"
#include "app/state/view_commands.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <type_traits>
#include <utility>

namespace app::state {

using namespace messages::literals;

namespace {

using geo::calendar::Day;
using Kind = scene::Selection::Kind;

constexpr double double_click_zoom = 2.0;

bool exists(const campaign::Campaign& campaign, const scene::Selection& selection) {
    switch (selection.kind) {
        case Kind::None: return true;
        case Kind::Area: return selection.index < campaign.areas.size();
        case Kind::Place: return selection.index < campaign.places.size();
        case Kind::Movement: return selection.index < campaign.movements.size();
        case Kind::Battle: return selection.index < campaign.battles.size();
        case Kind::Event: return selection.index < campaign.events.size();
        case Kind::Actor: return selection.index < campaign.actors.size();
        case Kind::Source: return selection.index < campaign.sources.size();
    }
    return false;
}

AppState selected(AppState state, const scene::Selection& selection) {
    if (!state.has_campaign() || !exists(*state.campaign, selection)) {
        return state;
    }
    state.selection = selection;
    return selection.kind == Kind::None ? back_from_aside(std::move(state)) : state;
}

/// To a day, standing still: who steps wants to look.
AppState stepped_to(AppState state, std::optional<Day> day) {
    if (day) {
        state.playhead = at_noon(state.playhead, *day);
    }
    state.playhead.playing = false;
    return state;
}

AppState copied(AppState state, std::string text) {
    state.notice = state.texts("notes.copied"_m, fmt::arg("text", text));
    state.requests.emplace_back(request::CopyToClipboard{std::move(text)});
    return state;
}

/// Opens or closes a panel; those that stand in the same place make room for one another.
AppState toggled(AppState state, Panel panel) {
    const bool opens = !state.panels.has(panel);
    const auto give_way = [&state](Panel other) { state.panels.set(other, false); };
    if (opens && (panel == Panel::Layers || panel == Panel::Bookmarks || panel == Panel::Settings)) {
        give_way(Panel::Layers);
        give_way(Panel::Bookmarks);
        give_way(Panel::Settings);
    }
    if (opens && (panel == Panel::Open || panel == Panel::Help || panel == Panel::Settings)) {
        give_way(Panel::Open);
        give_way(Panel::Help);
        give_way(Panel::Settings);  // in a small window it would lie under them
    }
    if (is_docked_left(panel)) {
        give_way(Panel::Reading);
        give_way(Panel::Story);
        give_way(Panel::Compare);
    }
    state.panels.set(panel, opens);
    if (opens && panel == Panel::Compare) {
        state = compared_again(std::move(state));
    }
    if (panel == Panel::Story && opens && state.has_campaign()) {
        state.requests.emplace_back(request::ListStories{});
    }
    if (panel == Panel::Open && opens) {
        state.requests.emplace_back(request::ListFolder{state.open.folder});
    }
    const bool refits = is_docked_left(panel) && state.view_is_fitted;
    return refits ? fitted(std::move(state)) : state;
}

/// Applies commands that need a campaign and those that do not. Each overload is one command.
struct Reducer {
    AppState state;

    /// Whether keys that undo and save mean the storyboard.
    [[nodiscard]] bool edits_story() const { return state.panels.has(Panel::Story) && state.story.board != nullptr; }

    /// Commands of topics that stand in files of their own.
    template <typename Other>
    AppState operator()(const Other& command) {
        return reduced(std::move(state), command);
    }
    AppState operator()(const CampaignLoaded& loaded) {
        if (loaded.campaign == nullptr || loaded.geometry == nullptr) {
            return std::move(state);
        }
        state.campaign = loaded.campaign;
        state.geometry = loaded.geometry;
        state.believed = loaded.campaign;
        state.changes =
            loaded.changes ? loaded.changes : std::make_shared<const ChangeIndex>(change_index(*loaded.campaign));
        // What was listed in another language, while that was changed, is listed anew.
        const bool is_listed = loaded.find_index != nullptr && loaded.find_index->texts == state.texts;
        state.find_index = is_listed ? loaded.find_index
                                     : std::make_shared<const FindIndex>(find_index(state.texts, *loaded.campaign));
        state.all_changes = state.changes;
        state.all_records = state.find_index;
        state.hidden = {};
        state.legend.clear();
        state.measure = {};
        state.diagnostics = loaded.diagnostics;
        state.selection = {};
        state.playhead.playing = false;
        state.playhead.range = state.campaign->info.span;
        state.playhead = at_noon(state.playhead, loaded.start_day.value_or(state.playhead.range.from));
        state.shown_time = whole(state.playhead.range);
        state.marked.reset();
        state.history = {};
        state.filter = {};
        state.compare = {};
        state.bookmarks.clear();
        state.own_layers = {};
        return fitted(without_story(std::move(state)));
    }
    AppState operator()(const Resize& resize) { return resized(std::move(state), resize.window); }
    AppState operator()(const ToggleFullScreen& /*unused*/) {
        state.full_screen = !state.full_screen;
        return std::move(state);
    }
    AppState operator()(const Quit& /*unused*/) {
        state.closing = !asks_before_leaving(state);
        return std::move(state);
    }

    AppState operator()(const Tick& tick) {
        if (state.has_campaign() && state.playhead.playing && std::isfinite(tick.seconds) && tick.seconds > 0.0) {
            state = played_on(std::move(state), tick.seconds);
        }
        if (state.story.preview && state.story.preview->playing && tick.seconds > 0.0) {
            state = preview_played_on(std::move(state), tick.seconds);
        }
        if (std::isfinite(tick.seconds) && tick.seconds > 0.0) {
            state = glided_on(std::move(state), tick.seconds);
        }
        return std::move(state);
    }
    AppState operator()(const SetDate& date) {
        if (state.has_campaign()) {
            state.playhead = at_noon(state.playhead, date.day);
        }
        return std::move(state);
    }
    AppState operator()(const StepDays& step) {
        if (!state.has_campaign()) {
            return std::move(state);
        }
        if (state.story.preview) {
            return preview_stepped(std::move(state), step.days);
        }
        // Cut first: any number may come in, and a sum of days must not overflow.
        const int most = state.playhead.range.length_days();
        const Day day = state.playhead.now.day() + std::clamp(step.days, -most, most);
        return stepped_to(std::move(state), day);
    }
    AppState operator()(const NextChange& /*unused*/) {
        return state.has_campaign() ? stepped_to(state, state.changes->next_on_map(state.playhead.now.day())) : state;
    }
    AppState operator()(const PreviousChange& /*unused*/) {
        return state.has_campaign() ? stepped_to(state, state.changes->previous_on_map(state.playhead.now.day()))
                                    : state;
    }
    AppState operator()(const GoToFirstDay& /*unused*/) {
        return state.has_campaign() ? stepped_to(state, state.playhead.range.from) : state;
    }
    AppState operator()(const GoToLastDay& /*unused*/) {
        return state.has_campaign() ? stepped_to(state, state.playhead.range.to - 1) : state;
    }
    AppState operator()(const TogglePlay& /*unused*/) {
        if (state.story.preview) {
            return reduced(std::move(state), TogglePreview{});
        }
        if (state.has_campaign()) {
            state = play_toggled(std::move(state));
        }
        return std::move(state);
    }
    AppState operator()(const StepMonths& step) {
        return state.has_campaign() ? stepped_to(state, months_on(state.playhead.now.day(), step.months)) : state;
    }
    AppState operator()(const NextEvent& /*unused*/) {
        return state.has_campaign() ? stepped_to(state, state.changes->next_event(state.playhead.now.day())) : state;
    }
    AppState operator()(const PreviousEvent& /*unused*/) {
        return state.has_campaign() ? stepped_to(state, state.changes->previous_event(state.playhead.now.day()))
                                    : state;
    }
    AppState operator()(const GoToWrittenDate& date) {
        return state.has_campaign() ? at_written_date(std::move(state), date.text) : std::move(state);
    }
    AppState operator()(const ToggleReverse& /*unused*/) {
        state.playhead.reversed = !state.playhead.reversed;
        return std::move(state);
    }
    AppState operator()(const ToggleLoop& /*unused*/) {
        state.playhead.loop = !state.playhead.loop;
        return std::move(state);
    }
    AppState operator()(const ToggleHurry& /*unused*/) {
        state.hurries = !state.hurries;
        return std::move(state);
    }
    AppState operator()(const SetTrail& set) {
        constexpr double longest_days = 36500.0;
        if (std::isfinite(set.trail.days)) {
            state.trail = {set.trail.kind, std::clamp(set.trail.days, 1.0, longest_days)};
        }
        return std::move(state);
    }
    AppState operator()(const MarkDays& mark) {
        return state.has_campaign() ? with_marked(std::move(state), mark.days) : std::move(state);
    }
    AppState operator()(const ZoomTimeline& zoom) {
        state.shown_time = zoomed(state.shown_time, zoom.factor, zoom.at, state.playhead.range);
        return std::move(state);
    }
    AppState operator()(const PanTimeline& pan) {
        state.shown_time = panned(state.shown_time, pan.days, state.playhead.range);
        return std::move(state);
    }
    AppState operator()(const FitTimeline& /*unused*/) {
        const TimeScale all = whole(state.playhead.range);
        const bool shows_all = state.shown_time == all;
        state.shown_time = shows_all && state.marked ? around(*state.marked, state.playhead.range) : all;
        return std::move(state);
    }
    AppState operator()(const ToggleSmallTimeline& /*unused*/) {
        state.small_timeline = !state.small_timeline;
        const WindowSize window = state.window;
        return resized(std::move(state), window);
    }
    AppState operator()(const FocusField& focus) {
        state.wants_keys = focus.field;
        if (focus.field == Field::Find) {
            state.panels.set(Panel::Find, true);
            state = selected(std::move(state), {});
        }
        return std::move(state);
    }
    AppState operator()(const SetSpeed& speed) {
        state.playhead = with_speed(state.playhead, speed.days_per_second);
        return std::move(state);
    }
    AppState operator()(const ChangeSpeed& change) {
        state.playhead = speed_changed(state.playhead, change.rungs);
        return std::move(state);
    }

    AppState operator()(const SetGliding& set) {
        state.glide = {set.wanted, {}};
        return std::move(state);
    }
    AppState operator()(const LetGo& let) { return let_go(std::move(state), let.px_per_second); }
    AppState operator()(const PanBy& pan) { return panned(std::move(state), pan.by_px); }
    AppState operator()(const ZoomAt& zoom) {
        return zoomed(std::move(state), zoom.factor, point_on_map(state, zoom.at_px).px);
    }
    AppState operator()(const ZoomBy& zoom) {
        const geo::core::Point middle{state.view.width_px / 2.0, state.view.height_px / 2.0};
        return zoomed(std::move(state), zoom.factor, middle);
    }
    AppState operator()(const FitCampaign& /*unused*/) { return fitted(std::move(state)); }
    AppState operator()(const ClickAt& click) {
        if (!state.has_campaign()) {
            return std::move(state);
        }
        if (const auto item = item_at(state, click.at_px)) {
            return reduced(std::move(state), TakeItem{*item, true});
        }
        const scene::Selection found = pick_at(state, click.at_px);
        state = selected(std::move(state), found);
        // Maps beside each other make room by themselves.
        return found.kind == Kind::None || has_maps_beside(state) ? std::move(state)
                                                                  : brought_into_sight(std::move(state), click.at_px);
    }
    AppState operator()(const DoubleClickAt& click) {
        if (!state.has_campaign()) {
            return std::move(state);
        }
        const Kind kind = pick_at(state, click.at_px).kind;
        const bool is_ground = kind == Kind::None || kind == Kind::Area;
        const geo::core::Point at_px = point_on_map(state, click.at_px).px;
        return is_ground ? zoomed(std::move(state), double_click_zoom, at_px) : std::move(state);
    }
    AppState operator()(const Select& select) { return selected(std::move(state), select.selection); }
    AppState operator()(const Show& show) {
        if (!state.has_campaign() || !exists(*state.campaign, show.selection)) {
            return std::move(state);
        }
        state = selected(std::move(state), show.selection);
        if (show.day) {
            state = stepped_to(std::move(state), show.day);
        }
        return flown_to(std::move(state), show.selection);
    }
    AppState operator()(const ZoomToSelection& /*unused*/) {
        return state.has_campaign() ? flown_to(state, state.selection) : std::move(state);
    }
    AppState operator()(const ClearSelection& /*unused*/) { return selected(std::move(state), {}); }

    AppState operator()(const ZoomToBox& zoom) { return zoomed_to(std::move(state), zoom.a_px, zoom.b_px); }
    AppState operator()(const Undo& /*unused*/) {
        return edits_story() ? reduced(std::move(state), UndoStory{}) : gone_back(std::move(state));
    }
    AppState operator()(const Redo& /*unused*/) {
        return edits_story() ? reduced(std::move(state), RedoStory{}) : gone_forth(std::move(state));
    }
    AppState operator()(const AddBookmark& add) { return with_bookmark(std::move(state), add.name); }
    AppState operator()(const RemoveBookmark& remove) { return without_bookmark(std::move(state), remove.index); }
    AppState operator()(const RenameBookmark& rename) {
        return with_renamed(std::move(state), rename.index, rename.name);
    }
    AppState operator()(const GoToBookmark& go) { return at_bookmark(std::move(state), go.index); }
    AppState operator()(const NextBookmark& /*unused*/) { return at_neighbour_bookmark(std::move(state), true); }
    AppState operator()(const PreviousBookmark& /*unused*/) { return at_neighbour_bookmark(std::move(state), false); }
    AppState operator()(const RestoreSession& restore) { return restored(std::move(state), restore.data); }

    AppState operator()(const SetTheme& set) {
        state.theme = set.theme;
        return std::move(state);
    }
    AppState operator()(const SetMapOptions& set) {
        state.map_options = set.options;
        return std::move(state);
    }
    AppState operator()(const SetCalendar& set) {
        state.calendar = set.calendar;
        return std::move(state);
    }
    AppState operator()(const ChangeTextSize& change) {
        constexpr double step = 0.25;
        constexpr int most = 8;
        state.text_size = std::clamp(state.text_size + step * std::clamp(change.steps, -most, most), 0.75, 2.5);
        return std::move(state);
    }
    AppState operator()(const TogglePresenting& /*unused*/) {
        state.presenting = !state.presenting;
        state.full_screen = state.presenting;
        state.blank = false;
        const WindowSize window = state.window;
        return resized(std::move(state), window);
    }
    AppState operator()(const ToggleBlank& /*unused*/) {
        state.blank = state.presenting && !state.blank;
        return std::move(state);
    }
    AppState operator()(const CopyText& copy) { return copied(std::move(state), copy.text); }
    AppState operator()(const CopyRenderCommand& /*unused*/) {
        std::string command = render_command(state);
        return command.empty() ? std::move(state) : copied(std::move(state), std::move(command));
    }
    AppState operator()(const SavePicture& /*unused*/) {
        if (edits_story()) {
            return reduced(std::move(state), SaveStory{});
        }
        if (state.has_campaign()) {
            state.requests.emplace_back(request::WritePicture{});
        }
        return std::move(state);
    }
    AppState operator()(const Ask& ask) {
        state.requests.push_back(ask.request);
        return std::move(state);
    }
    AppState operator()(const SetFilter& set) { return with_filter(std::move(state), set.filter); }
    AppState operator()(const ToggleLegend& toggle) { return with_toggled(std::move(state), toggle.key); }
    AppState operator()(const ShowAllOfLegend& /*unused*/) {
        state.hidden = {};
        return std::move(state);
    }
    AppState operator()(const LegendDrawn& drawn) {
        state.legend = drawn.spots;
        return std::move(state);
    }
    AppState operator()(const MoveLayer& move) {
        state.order = scene::moved(state.order, move.layer, move.up);
        return std::move(state);
    }
    AppState operator()(const PlaceLayer& place) {
        state.order = scene::placed(state.order, place.layer, place.onto);
        return std::move(state);
    }
    AppState operator()(const ResetLayers& /*unused*/) {
        state.order = {};
        state.layers = {};
        return std::move(state);
    }
    AppState operator()(const ToggleMeasure& /*unused*/) { return measure_toggled(std::move(state)); }
    AppState operator()(const MeasureAt& at) { return measured_at(std::move(state), at.at_px); }
    AppState operator()(const MeasureBack& /*unused*/) { return measure_back(std::move(state)); }
    AppState operator()(const Say& say) {
        state.notice = say.words;
        return std::move(state);
    }
    AppState operator()(const GoToTourStep& go) {
        state.tour_step = go.step && *go.step >= 0 && *go.step < tour_steps ? go.step : std::nullopt;
        return std::move(state);
    }

    AppState operator()(const SetLayer& layer) {
        const auto index = static_cast<std::size_t>(layer.layer);
        if (index < scene::layer_kind_count && std::isfinite(layer.opacity)) {
            state.layers.value[index] = std::clamp(layer.opacity, 0.0F, 1.0F);
        }
        return std::move(state);
    }
    AppState operator()(const SetReading& reading) {
        state.reading = reading.reading;
        return std::move(state);
    }
    AppState operator()(const ToggleReading& /*unused*/) {
        const bool by_centre = state.reading == scene::Reading::Centre;
        state.reading = by_centre ? scene::Reading::Countryside : scene::Reading::Centre;
        return std::move(state);
    }
    AppState operator()(const SetLanguage& language) {
        state.language = language.language;
        return std::move(state);
    }
    AppState operator()(const FindRecords& asked) {
        state.find = asked.find;
        state.panels.set(Panel::Find, true);
        return std::move(state);
    }
    AppState operator()(const ToggleChronicle& /*unused*/) {
        const bool is_listed = lists_period(state) && state.selection.kind == Kind::None;
        state.panels.set(Panel::Find, !is_listed);
        state.find.query.clear();
        if (state.marked) {
            state.find.period = Period::Marked;
        }
        return selected(std::move(state), {});
    }
    AppState operator()(const TogglePanel& toggle) { return toggled(std::move(state), toggle.panel); }
    AppState operator()(const Dismiss& /*unused*/) {
        if (state.tour_step) {
            state.tour_step.reset();
            return std::move(state);
        }
        if (state.comfort.steers_by_keys) {
            state.comfort.steers_by_keys = false;
            return std::move(state);
        }
        if (state.story.question) {
            return reduced(std::move(state), AnswerStoryQuestion{});
        }
        if (state.record.open) {
            state.record.open = false;
            return std::move(state);
        }
        if (state.story.preview) {
            state.story.preview.reset();
            return std::move(state);
        }
        if (state.measure.on) {
            return measure_toggled(std::move(state));
        }
        if (state.blank) {
            state.blank = false;
            return std::move(state);
        }
        if (state.presenting) {
            return (*this)(TogglePresenting{});
        }
        if (!state.date_problem.empty()) {
            state.date_problem.clear();
            return std::move(state);
        }
        if (state.panels.has(Panel::Find) && state.selection.kind != Kind::None) {
            return selected(std::move(state), {});  // back to the list
        }
        if (state.panels.any()) {
            const bool refits = state.panels.any_docked_left() && state.view_is_fitted;
            state.panels = {};
            return refits ? fitted(std::move(state)) : std::move(state);
        }
        return selected(std::move(state), {});
    }
};

/// Whether nobody did this just now: time that passes, a window or a job that answers.
struct ComesByItself {
    template <typename Command>
    bool operator()(const Command& /*unused*/) const {
        return is_any_of<Command, Tick, FlipBlink, Resize, FocusField, ScrollText, DecisionsKept, JobStarted,
                         JobProgressed, JobTakesLong, JobPaused, JobEnded, LegendDrawn, StoriesListed, StoryOpened,
                         StorySaved, StoryOutsideFound, OutputLookedAt, RecordingStarted, RecordingProgressed,
                         RecordingEnded, FolderListed, Opened, RestoreRecent, RestoreSettings, UseMessages>;
    }
    template <typename Command, typename... Some>
    static constexpr bool is_any_of = (std::is_same_v<Command, Some> || ...);
};

}  // namespace

AppState reduce(AppState state, const Command& command) {
    if (!command.visit(ComesByItself{})) {
        state.notice.clear();
    }
    const Station before = station_of(state);
    if (!command.visit(ComesByItself{}) && state.glide.moves()) {
        state.glide.px_per_second = {};  // whoever does something takes hold of the map
    }
    const MapsOnPage maps = maps_on_page(state);
    state = command.visit(Reducer{std::move(state)});
    state = with_compare_figures(with_maps_followed(std::move(state), maps));
    const Move move = move_of(command);
    const bool steps_film = command.is<StepDays>();
    if (!steps_film && (move == Move::Date || move == Move::View || move == Move::Jump)) {
        state.story.preview.reset();  // who moves the map wants to see it
    }
    if (state.playhead.now != before.now && state.has_campaign()) {
        state.shown_time = brought_into_sight(state.shown_time, state.playhead.now, state.playhead.range);
    }
    return with_left(std::move(state), before, move);
}

}  // namespace app::state
