// The report of two days into files: its maps drawn, its words in Markdown or HTML.
#pragma once

#include "app/cli/arguments.hpp"
#include "app/cli/dates.hpp"
#include "app/load/load_campaign.hpp"
#include "app/report/compare_table.hpp"
#include "geo/base/result.hpp"

#include <optional>

namespace app::cli {

/// Whether the output can be made, pictures beside a Markdown file included, asked before the work starts. Fails with
/// BadArgument where Markdown has no file to stand beside, CannotWrite or AlreadyExists.
[[nodiscard]] geo::Result<void> check_compare_output(const CompareArguments& arguments);

/// The two days by the facts that count. One day twice is told by all facts, and by those that count. Fails with
/// NotFound where there is no such source.
[[nodiscard]] geo::Result<report::Comparison> comparison_of(const load::LoadedCampaign& loaded,
                                                            const CompareArguments& arguments, const TwoDays& days,
                                                            std::optional<scene::Reading> only);

/// Draws and writes. Fails as above, or where nothing can be drawn.
[[nodiscard]] geo::Result<void> write_compare_report(const load::LoadedCampaign& loaded,
                                                     const CompareArguments& arguments, const TwoDays& days);

}  // namespace app::cli
