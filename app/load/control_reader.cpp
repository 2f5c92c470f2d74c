#include "app/load/codes.hpp"
#include "app/load/control_check.hpp"
#include "app/load/row_values.hpp"
#include "app/load/table_reader.hpp"
#include "app/load/table_readers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace app::load {
namespace {

using campaign::AreaId;
using campaign::Control;
using campaign::ControlId;
using campaign::HoldStatus;
using campaign::PlaceId;
using campaign::Subject;
using campaign::SubjectId;
using campaign::SubjectKind;

enum class Part { Centre, Countryside, Whole, Place };

constexpr std::array<std::pair<std::string_view, Part>, 4> part_words{
    {{"centre", Part::Centre}, {"countryside", Part::Countryside}, {"whole", Part::Whole}, {"place", Part::Place}}};
constexpr std::array<std::pair<std::string_view, HoldStatus>, 4> status_words{{{"controlled", HoldStatus::Controlled},
                                                                               {"contested", HoldStatus::Contested},
                                                                               {"besieged", HoldStatus::Besieged},
                                                                               {"unknown", HoldStatus::Unknown}}};

/// A control row whose subject has no number yet: those are given when all subjects are known, in the order of the
/// areas.
struct Draft {
    SubjectKind kind = SubjectKind::Countryside;
    std::size_t owner = 0;  ///< of the area, or of the place
    Control control;

    [[nodiscard]] auto subject_key() const { return std::tuple(kind == SubjectKind::Place, owner, kind); }
};

/// What a row speaks of: the kinds of subject and the number of their area or place. Empty where that cannot be said
/// (reported).
struct Target {
    std::vector<SubjectKind> kinds;
    std::size_t owner = 0;
};

Target place_target(const RowReader& row, const Loading& loading) {
    const auto place = place_of(row, loading, "place_id");
    if (!place) {
        if (row.view("place_id").empty()) {
            row.error(codes::missing_value, "A row with part 'place' needs a place_id; it is left out.");
        }
        return {};
    }
    return {{SubjectKind::Place}, place->index()};
}

Target area_target(const RowReader& row, const Loading& loading, Part part) {
    const auto area = area_of(row, loading, "area_id");
    if (!area) {
        if (row.view("area_id").empty()) {
            row.error(codes::missing_value, "The row needs an area_id; it is left out.");
        }
        return {};
    }
    const auto& centre = loading.campaign.area(*area).centre;
    const auto place = place_of(row, loading, "place_id");
    if (part == Part::Centre && place && centre && *place != *centre) {
        row.warning(
            codes::not_the_centre,
            fmt::format("'{}' is not the centre of {} ({}): correct the place_id, or write part 'place'.",
                        row.view("place_id"), loading.campaign.area(*area).key, loading.campaign.place(*centre).key));
    }
    switch (part) {
        case Part::Centre: return {{SubjectKind::Centre}, area->index()};
        case Part::Countryside: return {{SubjectKind::Countryside}, area->index()};
        default: return {{SubjectKind::Countryside, SubjectKind::Centre}, area->index()};
    }
}

/// The dates of a control row; nothing where one is broken or they are in the wrong order (reported).
std::optional<campaign::Dated> control_dates(const RowReader& row, const Loading& loading) {
    auto from = row.date("from");
    auto to = row.date("to");
    if (!from || !to) {
        return std::nullopt;
    }
    auto dated = campaign::dated_control(std::move(*from), std::move(*to), loading.info().span);
    if (campaign::ends_before_start(dated, true)) {
        row.error(codes::ends_before_start, fmt::format("'to' {} is not after 'from' {}: 'to' is the first day on "
                                                        "which the row holds no longer; the row is left out.",
                                                        dated.to.text, dated.from.text));
        return std::nullopt;
    }
    if (dated.uncut.from >= loading.info().span.to) {
        row.note(codes::outside_span, fmt::format("'{}' begins after the campaign's span: it is kept but never drawn.",
                                                  row.view("control_id")));
    }
    return dated;
}

void read_control_row(const RowReader& row, const Loading& loading, std::vector<Draft>& drafts) {
    const auto part = row.word<Part>("part", part_words);
    if (!part) {
        if (row.view("part").empty()) {
            row.error(codes::missing_value,
                      "'part' is empty: write centre, countryside, whole or place; the row is left out.");
        }
        return;
    }
    const Target target = *part == Part::Place ? place_target(row, loading) : area_target(row, loading, *part);
    const auto dates = control_dates(row, loading);
    const auto controller = actor_of(row, loading, "controller");
    if (!controller && row.view("controller").empty()) {
        row.error(codes::missing_value,
                  "'controller' is empty: write the id of an actor (one that stands for unknown where nobody knows).");
    }
    Draft draft;
    draft.owner = target.owner;
    draft.control.key = row.text("control_id");
    draft.control.status = row.word<HoldStatus>("status", status_words).value_or(HoldStatus::Unknown);
    draft.control.provenance = provenance_of(row, loading, SourcesWanted::Yes);
    // Only now, so that a row that is left out has had all its problems found.
    if (target.kinds.empty() || !dates || !controller) {
        return;
    }
    draft.control.when = *dates;
    draft.control.controller = *controller;
    for (const SubjectKind kind : target.kinds) {
        draft.kind = kind;
        drafts.push_back(draft);
    }
}

Subject subject_of(const Draft& draft, const campaign::Campaign& campaign) {
    Subject subject;
    subject.kind = draft.kind;
    if (draft.kind == SubjectKind::Place) {
        subject.place = PlaceId(draft.owner);
        subject.area = campaign.place(*subject.place).area;
    } else {
        subject.area = AreaId(draft.owner);
        subject.place = draft.kind == SubjectKind::Centre ? campaign.area(*subject.area).centre : std::nullopt;
    }
    return subject;
}

void number_subjects(std::vector<Draft> drafts, campaign::Campaign& campaign) {
    std::map<decltype(Draft{}.subject_key()), SubjectId> ids;
    for (const Draft& draft : drafts) {
        ids.emplace(draft.subject_key(), SubjectId());
    }
    std::vector<const Draft*> firsts(ids.size(), nullptr);
    std::size_t next = 0;
    for (auto& [key, id] : ids) {
        id = SubjectId(next++);
    }
    for (Draft& draft : drafts) {
        draft.control.subject = ids.at(draft.subject_key());
        const Draft*& first = firsts[draft.control.subject.index()];
        first = first == nullptr ? &draft : first;
    }
    for (const Draft* first : firsts) {
        campaign.subjects.push_back(subject_of(*first, campaign));
    }
    for (Draft& draft : drafts) {
        campaign.controls.push_back(std::move(draft.control));
    }
}

campaign::ControlTimelines timelines_of(const campaign::Campaign& campaign) {
    std::vector<campaign::ControlEntry> entries;
    entries.reserve(campaign.controls.size());
    for (std::size_t index = 0; index < campaign.controls.size(); ++index) {
        const Control& control = campaign.controls[index];
        entries.push_back({control.subject, control.when.drawn, ControlId(index)});
    }
    return {campaign.subjects.size(), std::move(entries)};
}

}  // namespace

void read_control(Loading& loading) {
    constexpr TableSchema schema{"control", "control_id", "part from to controller",
                                 "area_id place_id status confidence source_ids other_readings note"};
    std::vector<Draft> drafts;
    read_table(loading, schema, [&](const RowReader& row) { read_control_row(row, loading, drafts); });
    number_subjects(std::move(drafts), loading.campaign);
    finish_control(loading.campaign, loading.diagnostics);
    loading.campaign.timelines = timelines_of(loading.campaign);
}

}  // namespace app::load
