// The gazetteers that names are looked up in: the one that ships with the program and the campaign's own places.
#pragma once

#include "app/campaign/campaign.hpp"
#include "geo/base/diagnostics.hpp"
#include "geo/base/result.hpp"
#include "geo/calendar/day.hpp"
#include "geo/core/point.hpp"
#include "geo/geocode/gazetteer.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace app::load {

/// Opens the compiled index (see `gazetteer_index`); it is mapped, not read.
[[nodiscard]] geo::Result<std::shared_ptr<const geo::geocode::Gazetteer>> open_shipped_gazetteer();

/// A campaign's places, and its areas at their centroids, each on the days on which it exists, as a gazetteer with the
/// campaign's id as source.
[[nodiscard]] geo::Result<std::shared_ptr<const geo::geocode::Gazetteer>> gazetteer_of(
    const campaign::Campaign& campaign);

/// Everything that a name is looked up in, in order of trust: the user's files, the campaign, what ships.
struct GazetteerStack {
    std::vector<std::shared_ptr<const geo::geocode::Gazetteer>> gazetteers;
    std::string home_country;          ///< ISO code of the campaign's country; its places come first
    geo::core::LonLat home;            ///< the middle of the campaign's extent
    geo::calendar::DayRange period;    ///< the campaign's span
    std::size_t own_files = 0;         ///< how many of the gazetteers are the user's
    std::vector<std::string> remarks;  ///< a sentence for each user file: its form and how many places it gave
    geo::Diagnostics diagnostics;      ///< rows of user files that could not be used
};
/// `campaign` as on the command line (folder or id).
[[nodiscard]] geo::Result<GazetteerStack> load_gazetteers(const std::vector<std::filesystem::path>& user_files,
                                                          const std::string& campaign);

}  // namespace app::load
