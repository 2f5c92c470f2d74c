// The report on two days: sentences, tables, pictures and numbered sources, all from the campaign's data.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/report/compare_table.hpp"
#include "app/report/report_document.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace app::report {

/// Pictures of the report, by their index in it. `BothDays` stands for the two before it where they share a page.
enum class ComparePicture { From, To, DifferenceByCentre, DifferenceByCountryside, BothDays };
inline constexpr std::size_t compare_picture_count = 5;

struct ReportOptions {
    std::string made_by;  ///< the program and its version
    /// Names of areas and holders in this language too; English or none: only in English.
    std::optional<campaign::Language> names_too;
    bool both_days_in_one = false;  ///< one picture of both maps, as a page has it
};

/// In English: what it quotes (names of sources, dates as written, remarks) is quoted as it is. Both readings are
/// always told.
[[nodiscard]] ReportDocument compare_report(const campaign::Campaign& campaign, const Comparison& comparison,
                                            const ReportOptions& options);

/// The paragraph about the changes of one kind, in plain sentences; says so where there are none.
[[nodiscard]] std::string change_sentences(const campaign::Campaign& campaign, const Comparison& comparison,
                                           campaign::SubjectKind kind);

}  // namespace app::report
