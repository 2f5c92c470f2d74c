// The subcommands, one .cpp each. Each returns its exit code or why it could not be done.
#pragma once

#include "app/cli/arguments.hpp"
#include "geo/base/result.hpp"

#include <string>

namespace app::cli {

[[nodiscard]] geo::Result<int> run_render(const std::string& campaign, const RenderArguments& given);
[[nodiscard]] geo::Result<int> run_record(const std::string& campaign, const RecordArguments& arguments);
[[nodiscard]] geo::Result<int> run_control(const std::string& campaign, const ControlArguments& arguments);
[[nodiscard]] geo::Result<int> run_geocode(const std::string& campaign, const GeocodeArguments& arguments);
[[nodiscard]] geo::Result<int> run_compare(const std::string& campaign, const CompareArguments& arguments);
[[nodiscard]] geo::Result<int> run_series(const std::string& campaign, const SeriesArguments& arguments);
[[nodiscard]] geo::Result<int> run_geoparse(const std::string& campaign, const GeoparseArguments& arguments);
[[nodiscard]] geo::Result<int> run_check(const std::string& campaign);
[[nodiscard]] geo::Result<int> run_info(const std::string& campaign, const InfoArguments& arguments);

}  // namespace app::cli
