// Codes of the problems that loading finds: stable names for scripts that read the output of `salang check`.
#pragma once

namespace app::load::codes {

// The folder and its manifest.
inline constexpr const char* missing_file =
    "missing-file";  ///< a file that the manifest names is not there or cannot be read
inline constexpr const char* bad_manifest =
    "bad-manifest";  ///< a key of the manifest is missing or says something impossible
inline constexpr const char* missing_table = "missing-table";  ///< the manifest names no such table
inline constexpr const char* unknown_table = "unknown-table";  ///< the manifest names a table that no campaign has
inline constexpr const char* missing_base_file = "missing-base-file";  ///< a base layer is not there

// Tables and cells. The strict CSV reader adds codes of its own ("csv-...").
inline constexpr const char* bad_table = "bad-table";            ///< a table cannot be read at all
inline constexpr const char* missing_column = "missing-column";  ///< a column that is needed
inline constexpr const char* unknown_column = "unknown-column";  ///< a column that is not used: perhaps a slip
inline constexpr const char* missing_id = "missing-id";          ///< a row without its id
inline constexpr const char* duplicate_id = "duplicate-id";
inline constexpr const char* missing_value = "missing-value";  ///< an empty cell that must not be empty
inline constexpr const char* unknown_id = "unknown-id";        ///< an id that its table does not have
inline constexpr const char* unknown_value = "unknown-value";  ///< a word that is not one of those allowed
inline constexpr const char* bad_number = "bad-number";
inline constexpr const char* bad_range = "bad-range";  ///< a lower number above its upper one
inline constexpr const char* bad_color = "bad-color";
inline constexpr const char* bad_date = "bad-date";  ///< not EDTF
inline constexpr const char* missing_date = "missing-date";
inline constexpr const char* ends_before_start = "ends-before-start";
inline constexpr const char* outside_span = "outside-span";  ///< never drawn: wholly before or after the campaign
inline constexpr const char* missing_position = "missing-position";
inline constexpr const char* outside_extent = "outside-extent";
inline constexpr const char* position_differs = "position-differs";  ///< a row's coordinates are not those of its place
inline constexpr const char* no_source = "no-source";

// Areas.
inline constexpr const char* missing_geometry = "missing-geometry";
inline constexpr const char* bad_geometry = "bad-geometry";
inline constexpr const char* missing_parent = "missing-parent";
inline constexpr const char* subunit_days =
    "subunit-days";  ///< a sub-unit exists on fewer days than the unit it is cut from

// Control.
inline constexpr const char* control_overlap = "control-overlap";
inline constexpr const char* control_gap = "control-gap";
inline constexpr const char* control_starts_late = "control-starts-late";
inline constexpr const char* control_missing =
    "control-missing";  ///< an area without any row for its centre or its countryside
inline constexpr const char* control_carried_on = "control-carried-on";
inline constexpr const char* control_never_drawn = "control-never-drawn";
inline constexpr const char* control_outside_area =
    "control-outside-area";  ///< on days on which the area does not exist
inline constexpr const char* not_the_centre =
    "not-the-centre";  ///< a centre row names another town than the area's centre

// Movements.
inline constexpr const char* too_few_waypoints = "too-few-waypoints";
inline constexpr const char* waypoint_order = "waypoint-order";
inline constexpr const char* too_few_points = "too-few-points";  ///< of a front, which is left out
inline constexpr const char* waypoint_date = "waypoint-date";    ///< a passage outside the movement's own days

}  // namespace app::load::codes
