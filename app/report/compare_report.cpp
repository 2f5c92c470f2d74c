#include "app/report/compare_report.hpp"

#include "app/report/compare_cells.hpp"
#include "app/report/compare_words.hpp"
#include "app/report/report_words.hpp"
#include "app/report/table_cells.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace app::report {
namespace {

using campaign::Campaign;
using campaign::Reading;
using campaign::SourceId;
using campaign::SubjectKind;
using compare::Change;
using compare::DayTally;
using compare::Holder;
using compare::Holding;

/// Sources numbered in the order in which the report first rests on them.
class SourceNumbers {
  public:
    std::string cite(const std::vector<SourceId>& sources) {
        std::string words;
        for (const SourceId source : sources) {
            const auto [found, added] = m_numbers.emplace(source, m_order.size() + 1);
            if (added) {
                m_order.push_back(source);
            }
            words += fmt::format("[{}]", found->second);
        }
        return words;
    }
    [[nodiscard]] const std::vector<SourceId>& order() const { return m_order; }

  private:
    std::map<SourceId, std::size_t> m_numbers;
    std::vector<SourceId> m_order;
};

/// A name in English and, where it has one, in the second language.
std::string in_both(const campaign::Names& names, const ReportOptions& options) {
    const std::string second = options.names_too ? names.in(*options.names_too) : names.en;
    return second == names.en ? names.en : fmt::format("{} \u00b7 {}", names.en, second);
}

std::string holder_name(const Campaign& campaign, const Holder& holder, const ReportOptions& options) {
    return holder.controller ? in_both(campaign.actor(*holder.controller).names, options) : std::string("Not known");
}

PlainTable holdings_table(const Campaign& campaign, const Comparison& comparison, Reading reading,
                          const ReportOptions& options) {
    const auto& [from, to] = comparison.sides;
    const std::string first = from.day.iso();
    const std::string second = to.day.iso();
    PlainTable table;
    table.caption = fmt::format(
        "By who holds the {}. In brackets: the least and the most that dates known only to a month or a span allow.{}",
        reading == Reading::Centre ? "provincial centre" : "countryside",
        reading == Reading::Centre ? "" : " One coarse statement a province: not finer than that.");
    table.head = {"Holder",
                  "State",
                  "Provinces, " + first,
                  "Provinces, " + second,
                  "km\u00b2, " + first,
                  "km\u00b2, " + second,
                  "Share, " + first,
                  "Share, " + second};
    std::set<std::pair<bool, Holder>> holders;  // unknown last
    for (const Comparison::Side& side : comparison.sides) {
        for (const Holding& holding : side.by(reading).holdings) {
            if (holding.provinces.high == 0 && holding.area_m2.high == 0) {
                continue;  // a town alone, which the other reading tells of
            }
            holders.emplace(!holding.holder.controller.has_value(), holding.holder);
        }
    }
    for (const auto& [unknown, holder] : holders) {
        const Holding before = holding_of(from.by(reading), holder);
        const Holding after = holding_of(to.by(reading), holder);
        table.rows.push_back({holder_name(campaign, holder, options),
                              unknown ? std::string() : std::string(campaign::hold_status_name(holder.status)),
                              count_cell(before.provinces), count_cell(after.provinces), area_cell(before.area_m2),
                              area_cell(after.area_m2), share_cell(from.by(reading), before.area_m2),
                              share_cell(to.by(reading), after.area_m2)});
    }
    const DayTally& before = from.by(reading);
    const DayTally& after = to.by(reading);
    table.rows.push_back({"All", "", std::to_string(before.provinces), std::to_string(after.provinces),
                          thousands(before.area_m2), thousands(after.area_m2), "100 %", "100 %"});
    return table;
}

PlainTable changes_table(const Campaign& campaign, const Comparison& comparison, SubjectKind kind,
                         const ReportOptions& options, SourceNumbers& sources) {
    PlainTable table;
    table.caption = fmt::format(
        "{}: what differs. Dates as the sources have them (EDTF: ~ about, [a..b] one day of "
        "that span); in brackets the confidence.",
        kind == SubjectKind::Centre ? "Centres" : "Countryside");
    table.head = {"Area", "From", "To", "First day drawn otherwise", "On the way", "Sources"};
    for (const Change& change : comparison.changes) {
        if (change.kind == kind) {
            table.rows.push_back({in_both(campaign.area(change.area).names, options),
                                  holder_words(campaign, change.from), holder_words(campaign, change.to),
                                  change.first_change.iso(), path_words(campaign, change),
                                  sources.cite(change.sources)});
        }
    }
    return table;
}

PointList source_list(const Campaign& campaign, const SourceNumbers& numbers) {
    PointList list;
    list.numbered = true;
    for (const SourceId id : numbers.order()) {
        const campaign::Source& source = campaign.source(id);
        std::string words = source.key + ":";
        for (const std::string* part : {&source.author, &source.title, &source.year, &source.type, &source.where}) {
            words += part->empty() ? "" : fmt::format(" {}{}", *part, part->ends_with('.') ? "" : ".");
        }
        list.points.push_back(std::move(words));
    }
    return list;
}

std::string without_full_stop(std::string words) {
    if (words.ends_with('.')) {
        words.pop_back();
    }
    return words;
}

/// What the compilers say of each row on the way, and what other sources say: the reader judges by it.
PointList notes_list(const Campaign& campaign, const Comparison& comparison) {
    PointList list;
    for (const Change& change : comparison.changes) {
        for (const compare::Step& step : change.path) {
            if (!step.row) {
                continue;
            }
            const campaign::Control& row = campaign.control(*step.row);
            const campaign::Provenance& said = row.provenance;
            if (said.note.empty() && said.other_readings.empty()) {
                continue;
            }
            std::string words =
                fmt::format("{}, {}, {} from {} ({}, row {}): {}", campaign.area(change.area).names.en,
                            kind_words(change.kind), holder_words(campaign, step.row), row.when.from.text,
                            campaign::confidence_name(said.confidence), row.key, said.note);
            if (!said.other_readings.empty()) {
                words += fmt::format("{}Otherwise: {}", said.note.empty() ? "" : ". ", said.other_readings);
            }
            list.points.push_back(without_full_stop(std::move(words)) + ".");
        }
    }
    return list;
}

std::string title_of(const Campaign& campaign, const Comparison& comparison) {
    const auto& [from, to] = comparison.sides;
    return comparison.is_of_interpretations()
               ? fmt::format("{}: {} by two sorts of facts", campaign.info.title.en, day_words(from.day))
               : fmt::format("{}: {} and {} compared", campaign.info.title.en, day_words(from.day), day_words(to.day));
}

void add_pictures(const Comparison& comparison, const ReportOptions& options, std::vector<ReportPart>& parts) {
    const auto& [from, to] = comparison.sides;
    const auto picture = [&parts](ComparePicture which, std::string caption) {
        parts.emplace_back(PictureRef{static_cast<std::size_t>(which), std::move(caption)});
    };
    parts.emplace_back(Heading{2, "The two days"});
    if (options.both_days_in_one) {
        picture(ComparePicture::BothDays, fmt::format("{} and {}. Colour: who holds the provincial centre",
                                                      day_words(from.day), day_words(to.day)));
    } else {
        picture(ComparePicture::From, fmt::format("{}. Colour: who holds the provincial centre", day_words(from.day)));
        picture(ComparePicture::To, fmt::format("{}. Colour: who holds the provincial centre", day_words(to.day)));
    }
    parts.emplace_back(Heading{2, "What differs"});
    picture(ComparePicture::DifferenceByCentre,
            "Difference by provincial centre, and below it each holder's share of the area over the whole campaign");
    picture(ComparePicture::DifferenceByCountryside,
            "Difference by countryside, and below it each holder's share of the area over the whole campaign");
}

}  // namespace

ReportDocument compare_report(const Campaign& campaign, const Comparison& comparison, const ReportOptions& options) {
    ReportDocument document;
    document.title = title_of(campaign, comparison);
    SourceNumbers sources;
    auto& parts = document.parts;
    add_sentences(campaign, comparison, parts);
    add_pictures(comparison, options, parts);
    parts.emplace_back(Heading{2, "Who had how much"});
    parts.emplace_back(holdings_table(campaign, comparison, Reading::Centre, options));
    parts.emplace_back(holdings_table(campaign, comparison, Reading::Countryside, options));
    parts.emplace_back(Heading{2, "Changes"});
    parts.emplace_back(changes_table(campaign, comparison, SubjectKind::Centre, options, sources));
    parts.emplace_back(changes_table(campaign, comparison, SubjectKind::Countryside, options, sources));
    if (PointList notes = notes_list(campaign, comparison); !notes.points.empty()) {
        parts.emplace_back(Heading{2, "What the compilers remark"});
        parts.emplace_back(std::move(notes));
    }
    parts.emplace_back(Heading{2, "Sources"});
    parts.emplace_back(source_list(campaign, sources));
    parts.emplace_back(Paragraph{fmt::format(
        "Sub-units of a province are measured by themselves but not counted as provinces. Areas are geodesic (WGS 84) "
        "of the outlines drawn. Campaign {}, data version {}. {}. {}. Made with {}.",
        campaign.info.id, campaign.info.data_version, without_full_stop(campaign.info.credit),
        without_full_stop(campaign.info.licence), options.made_by)});
    return document;
}

}  // namespace app::report
