// A campaign, whole and immutable: everything that can be drawn or asked. Made by the loader, shared as const.
#pragma once

#include "app/campaign/actor.hpp"
#include "app/campaign/area.hpp"
#include "app/campaign/battle.hpp"
#include "app/campaign/control.hpp"
#include "app/campaign/control_timelines.hpp"
#include "app/campaign/event.hpp"
#include "app/campaign/front.hpp"
#include "app/campaign/movement.hpp"
#include "app/campaign/omission.hpp"
#include "app/campaign/place.hpp"
#include "app/campaign/source.hpp"
#include "geo/core/box.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app::campaign {

/// What the manifest says of the whole.
struct CampaignInfo {
    std::string id;
    std::filesystem::path folder;  ///< that it was loaded from; empty where it comes from nowhere
    Names title;
    geo::calendar::DayRange span;  ///< half-open; the manifest's last day is inside
    std::string projection;        ///< "auto", an EPSG code or a PROJ string
    geo::core::GeoBox extent;
    std::string country;
    std::string licence;
    std::string credit;
    std::string data_version;
    /// Base layers by role ("countries", "rivers", "hillshade", ...), as absolute files; a campaign may have none.
    std::map<std::string, std::filesystem::path> base;
};

/// The tables and the timelines over them. Freeze after load: hold it as `std::shared_ptr<const Campaign>`.
struct Campaign {
    CampaignInfo info;
    std::vector<Actor> actors;
    std::vector<Area> areas;
    std::vector<Place> places;
    std::vector<Subject> subjects;
    std::vector<Control> controls;
    std::vector<Movement> movements;
    std::vector<Battle> battles;
    std::vector<Front> fronts;
    std::vector<Event> events;
    std::vector<Source> sources;
    std::vector<Omission> omissions;
    ControlTimelines timelines;
    /// Every day on which something discrete changes (control, battles, movements, areas begin or end), sorted, inside
    /// the span.
    std::vector<geo::calendar::Day> breakpoints;
    /// The breakpoints on which the map looks different: ticks of the date slider, "next change". A row that goes on
    /// with the same holder in the same state under another source is left out.
    std::vector<geo::calendar::Day> visible_changes;

    [[nodiscard]] const Actor& actor(ActorId id) const { return actors[id.index()]; }
    [[nodiscard]] const Area& area(AreaId id) const { return areas[id.index()]; }
    [[nodiscard]] const Place& place(PlaceId id) const { return places[id.index()]; }
    [[nodiscard]] const Subject& subject(SubjectId id) const { return subjects[id.index()]; }
    [[nodiscard]] const Control& control(ControlId id) const { return controls[id.index()]; }
    [[nodiscard]] const Movement& movement(MovementId id) const { return movements[id.index()]; }
    [[nodiscard]] const Battle& battle(BattleId id) const { return battles[id.index()]; }
    [[nodiscard]] const Front& front(FrontId id) const { return fronts[id.index()]; }
    [[nodiscard]] const Event& event(EventId id) const { return events[id.index()]; }
    [[nodiscard]] const Source& source(SourceId id) const { return sources[id.index()]; }

    /// The subject of a kind that belongs to an area, if the campaign has one.
    [[nodiscard]] std::optional<SubjectId> subject_of(AreaId area, SubjectKind kind) const;
    [[nodiscard]] std::optional<AreaId> find_area(std::string_view key) const;
    [[nodiscard]] std::optional<PlaceId> find_place(std::string_view key) const;
    [[nodiscard]] std::optional<ActorId> find_actor(std::string_view key) const;
    [[nodiscard]] std::optional<SourceId> find_source(std::string_view key) const;
};

/// Whether two answers to "who holds it?" draw alike: the same holder in the same state (or nobody known, both times).
[[nodiscard]] bool looks_the_same(const Campaign& campaign, std::optional<ControlId> a, std::optional<ControlId> b);

using CampaignPtr = std::shared_ptr<const Campaign>;

}  // namespace app::campaign
