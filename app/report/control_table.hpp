// Who controls what on a day, as a table for scripts: the output of `salang control`.
#pragma once

#include "app/campaign/campaign.hpp"
#include "geo/calendar/day.hpp"

#include <string>
#include <vector>

namespace app::report {

/// One line of the table, every cell as text. The columns are those of the command line's contract.
struct ControlRow {
    std::string area_id;  ///< of a row of kind "place": the place's id
    std::string area;     ///< English name of the area, or of the place
    std::string kind;     ///< "province" (the countryside), "centre" or "place"
    std::string controller_id;
    std::string controller;
    std::string status;
    std::string confidence;
    std::string since;    ///< first day of the drawn interval
    std::string until;    ///< first day after it; empty where it lasts to the end of the campaign
    std::string sources;  ///< ids, separated by semicolons
    std::string parent;   ///< ids of the areas that a sub-unit is part of; of a place, of the area around it
};

enum class PlaceRows { Without, With };

/// One row for the countryside and one for the centre of each province of that day, and of each sub-unit with a fact of
/// its own; with `places` one for each other place that control rows speak of. Sorted by `area`. Where no row holds,
/// controller, confidence and days are empty and the status is "unknown".
[[nodiscard]] std::vector<ControlRow> control_rows(const campaign::Campaign& campaign, geo::calendar::Day day,
                                                   PlaceRows places);

/// The table with a header row.
[[nodiscard]] std::string control_csv(const std::vector<ControlRow>& rows);
/// An array of objects with the same names and the same texts as the CSV.
[[nodiscard]] std::string control_json(const std::vector<ControlRow>& rows);

}  // namespace app::report
