// The report on two days: sentences, tables, pictures and numbered sources, all from the campaign's data.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/report/compare_table.hpp"
#include "app/report/report_document.hpp"

#include <string>

namespace app::report {

/// Pictures of the report, by their index in it.
enum class ComparePicture { From, To, DifferenceByCentre, DifferenceByCountryside };
inline constexpr std::size_t compare_picture_count = 4;

/// `made_by` names the program and its version. In English: what it quotes (names of sources, dates as written) is
/// quoted as it is. Both readings are always told.
[[nodiscard]] ReportDocument compare_report(const campaign::Campaign& campaign, const Comparison& comparison,
                                            const std::string& made_by);

/// The paragraph about the changes of one kind, in plain sentences; says so where there are none.
[[nodiscard]] std::string change_sentences(const campaign::Campaign& campaign, const Comparison& comparison,
                                           campaign::SubjectKind kind);

}  // namespace app::report
