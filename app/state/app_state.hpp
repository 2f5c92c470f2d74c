// All that the window knows, as one value: what is loaded, the moment, the view, what is switched on, what is picked
// out.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/campaign/names.hpp"
#include "app/messages/texts.hpp"
#include "app/playback/playhead.hpp"
#include "app/scene/frame_spec.hpp"
#include "app/scene/legend_spot.hpp"
#include "app/scene/static_geometry.hpp"
#include "app/scene/view.hpp"
#include "app/state/change_index.hpp"
#include "app/state/compare_state.hpp"
#include "app/state/document_state.hpp"
#include "app/state/find_index.hpp"
#include "app/state/glide_state.hpp"
#include "app/state/history.hpp"
#include "app/state/jobs_state.hpp"
#include "app/state/map_options.hpp"
#include "app/state/measure_state.hpp"
#include "app/state/open_state.hpp"
#include "app/state/own_layers_state.hpp"
#include "app/state/record_state.hpp"
#include "app/state/request.hpp"
#include "app/state/session_data.hpp"
#include "app/state/settings.hpp"
#include "app/state/story_state.hpp"
#include "app/state/time_scale.hpp"
#include "geo/base/diagnostics.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app::state {

/// The window's drawing surface in device pixels, and how many of them make one design pixel of panels and type (1 on a
/// common screen, 2 on a HiDPI one).
struct WindowSize {
    int width_px = 1280;
    int height_px = 800;
    double content_scale = 1.0;
    double pixel_ratio = 1.0;  ///< device pixels per unit of pointer positions: 1 except where the system itself scales

    friend bool operator==(const WindowSize&, const WindowSize&) = default;
};

/// Panels that open and close over the map. The record of the selection is no such panel: it is there while something
/// is selected.
enum class Panel { Layers, Help, Log, Find, Bookmarks, Reading, Story, Compare, Open, Settings };
inline constexpr std::size_t panel_count = 10;

/// Whether a panel stands at the left of the map; of those one is open at a time.
[[nodiscard]] constexpr bool is_docked_left(Panel panel) {
    return panel == Panel::Reading || panel == Panel::Story || panel == Panel::Compare;
}

/// Which panels are open.
struct OpenPanels {
    std::array<bool, panel_count> open{};

    [[nodiscard]] bool has(Panel panel) const { return open[static_cast<std::size_t>(panel)]; }
    [[nodiscard]] bool any() const { return std::find(open.begin(), open.end(), true) != open.end(); }
    [[nodiscard]] bool any_docked_left() const {
        return has(Panel::Reading) || has(Panel::Story) || has(Panel::Compare);
    }
    void set(Panel panel, bool is_open) { open[static_cast<std::size_t>(panel)] = is_open; }
    friend bool operator==(const OpenPanels&, const OpenPanels&) = default;
};

/// How long what is over stays on the map: not at all, for some days, for good.
struct Trail {
    enum class Kind { None, Days, All } kind = Kind::None;
    double days = 30.0;

    friend bool operator==(const Trail&, const Trail&) = default;
};

/// Days whose records the find panel lists.
enum class Period { WeekBefore, MonthBefore, Year, Marked, All };

/// What the find panel is asked for.
struct Find {
    std::string query;               ///< empty: lists what happened in the period
    std::optional<RecordKind> only;  ///< nothing: every kind
    Period period = Period::WeekBefore;

    friend bool operator==(const Find&, const Find&) = default;
};

/// Fields that a key or a button puts the cursor into.
enum class Field { None, Date, Find, Place };

/// The state of the window. Changes only through `reduce`.
struct AppState {
    campaign::CampaignPtr campaign;     ///< null until one is loaded
    scene::StaticGeometryPtr geometry;  ///< null exactly where `campaign` is
    campaign::CampaignPtr
        believed;                ///< what the filter leaves of it, the same indices; null exactly where `campaign` is
    ChangeIndexPtr changes;      ///< of `believed`; null exactly where `campaign` is
    FindIndexPtr find_index;     ///< of `believed`; null exactly where `campaign` is
    ChangeIndexPtr all_changes;  ///< of the whole campaign
    FindIndexPtr all_records;
    std::shared_ptr<const geo::Diagnostics> diagnostics;  ///< what loading found; may be null

    playback::Playhead playhead;
    TimeScale shown_time;                           ///< the stretch that the timeline shows
    std::optional<geo::calendar::DayRange> marked;  ///< days picked out on the timeline; a loop inside stays there
    bool small_timeline = false;
    bool hurries = false;      ///< whether playing passes faster over days on which nothing changes
    std::string date_problem;  ///< why the date typed last was not gone to
    Field wants_keys = Field::None;
    Trail trail;
    Find find;
    scene::View view;            ///< of the map's page (see page_layout.hpp)
    bool view_is_fitted = true;  ///< nobody has moved the map since it was fitted: a new size fits it again
    /// How far the map has been moved aside so that a record does not hide what was clicked; it moves back with the
    /// record, unless somebody has moved it since.
    geo::core::Point aside_px;
    scene::Reading reading = scene::Reading::Centre;
    campaign::Language language = campaign::Language::English;
    scene::Theme theme = scene::Theme::Light;
    scene::Calendar calendar = scene::Calendar::Gregorian;
    MapOptions map_options;
    scene::LayerOpacities layers;
    scene::LayerOrder order;
    scene::HiddenMarks hidden;              ///< switched off in the legend
    std::vector<scene::LegendSpot> legend;  ///< where its entries stand on the map as it was drawn last
    Measure measure;
    Glide glide;
    compare::FactFilter filter;  ///< facts that it holds back are not on the map
    scene::Selection selection;
    CompareState compare;
    OwnLayers own_layers;
    History history;
    std::vector<Bookmark> bookmarks;
    DocumentState document;  ///< the text that is read

    StoryState story;               ///< the storyboard that is open
    RecordState record;             ///< films that are recorded beside the window
    JobsView jobs;                  ///< what runs beside the window
    std::vector<Request> requests;  ///< what the shell is to do next; it takes them after each command
    messages::Texts texts;          ///< the window's own words, in the user's language
    OpenState open;
    Comfort comfort;
    WindowSize window;
    OpenPanels panels;
    double text_size = 1.0;  ///< of panels and map, times what the screen asks for
    bool full_screen = false;
    bool presenting = false;       ///< the map alone, for an audience
    bool blank = false;            ///< while presenting: nothing at all
    std::string notice;            ///< what was just copied or saved; gone with the next thing that is done
    std::optional<int> tour_step;  ///< of the first-run tour, while it is under way
    bool closing = false;          ///< the user asked to leave

    [[nodiscard]] bool has_campaign() const { return campaign != nullptr && geometry != nullptr; }
    friend bool operator==(const AppState&, const AppState&) = default;
};

}  // namespace app::state
