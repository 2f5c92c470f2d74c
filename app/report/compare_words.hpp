// Sentences of a report on two days besides those on changes. Only for the .cpp files of this folder.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/report/compare_table.hpp"
#include "app/report/report_document.hpp"

#include <string>
#include <vector>

namespace app::report {

/// The paragraphs at the head of the report.
void add_sentences(const campaign::Campaign& campaign, const Comparison& comparison, std::vector<ReportPart>& parts);
/// "centre", "countryside".
[[nodiscard]] std::string kind_words(campaign::SubjectKind kind);
/// The holders after the first one, with when and how sure: "1992-04~: Blues (low)".
[[nodiscard]] std::string path_words(const campaign::Campaign& campaign, const compare::Change& change);

}  // namespace app::report
