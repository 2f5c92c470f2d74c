#include "app/load/control_check.hpp"

#include "app/load/codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <vector>

namespace app::load {
namespace {

using campaign::Campaign;
using campaign::Control;
using campaign::ControlId;
using campaign::Subject;
using campaign::SubjectId;
using campaign::SubjectKind;
using geo::Severity;
using geo::calendar::Day;
using geo::calendar::DayRange;

/// Row numbers by subject, in order of time.
std::vector<std::vector<std::size_t>> rows_by_subject(const Campaign& campaign) {
    std::vector<std::vector<std::size_t>> rows(campaign.subjects.size());
    for (std::size_t index = 0; index < campaign.controls.size(); ++index) {
        rows[campaign.controls[index].subject.index()].push_back(index);
    }
    for (auto& of_subject : rows) {
        std::stable_sort(of_subject.begin(), of_subject.end(), [&campaign](std::size_t a, std::size_t b) {
            const DayRange& left = campaign.controls[a].when.uncut;
            const DayRange& right = campaign.controls[b].when.uncut;
            return std::tie(left.from, left.to) < std::tie(right.from, right.to);
        });
    }
    return rows;
}

class SubjectCheck {
  public:
    SubjectCheck(Campaign& campaign, SubjectId subject, geo::Diagnostics& diagnostics)
        : m_campaign(campaign), m_name(subject_name(campaign, campaign.subject(subject))), m_diagnostics(diagnostics) {}

    /// "Known until then" is no reason to show a blank: who held last is shown on, and the record says so.
    void carry_on(Control& last) {
        const DayRange& span = m_campaign.info.span;
        if (last.when.drawn.to < span.to && last.when.uncut.from < span.to) {
            report(Severity::Note, last, codes::control_carried_on,
                   fmt::format("No row follows '{}' for {} after {}: it is drawn to the end of the campaign; add a row "
                               "with an unknown holder if "
                               "that says too much.",
                               last.key, m_name, last.when.to.text));
        }
        last.when = campaign::lasting_to_end(last.when, span);
    }

    void compare(const Control& before, const Control& now) {
        const DayRange& a = before.when.drawn;
        const DayRange& b = now.when.drawn;
        if (b.from < a.to) {
            report(Severity::Error, now, codes::control_overlap,
                   fmt::format("'{}' begins on {}, before '{}' (row {}) ends on {}: correct one of the two for {}; the "
                               "later one is drawn from the end "
                               "of the earlier.",
                               now.key, b.from.iso(), before.key, before.provenance.row.row, a.to.iso(), m_name));
        } else if (a.to < b.from) {
            report(Severity::Warning, now, codes::control_gap,
                   fmt::format("Nothing says who held {} from {} ('{}', row {}) to {} ('{}'): add a row, with an "
                               "unknown holder if need be.",
                               m_name, a.to.iso(), before.key, before.provenance.row.row, b.from.iso(), now.key));
        }
    }

    void check_alone(const Control& control) {
        const DayRange& span = m_campaign.info.span;
        if (control.when.uncut.from >= span.to) {
            return;  // Said when the row was read.
        }
        if (control.when.uncut.to <= span.from) {
            report(Severity::Note, control, codes::outside_span,
                   fmt::format("'{}' ends before the campaign's span: it is kept but never drawn.", control.key));
        } else if (control.when.drawn.empty()) {
            report(Severity::Warning, control, codes::control_never_drawn,
                   fmt::format("'{}' ({} to {}) begins and ends on the same drawn day, so it is never seen: give finer "
                               "dates if there are any.",
                               control.key, control.when.from.text, control.when.to.text));
        }
    }

    void check_area(const Control& control, const Subject& subject) {
        if (!subject.area || control.when.drawn.empty()) {
            return;
        }
        const campaign::Area& area = m_campaign.area(*subject.area);
        const DayRange& days = control.when.drawn;
        if (days.to <= area.valid.from || area.valid.to <= days.from) {
            report(Severity::Warning, control, codes::control_outside_area,
                   fmt::format("'{}' is drawn from {} to {}, when {} did not exist: correct its dates, its area, or "
                               "the area's valid_from and valid_to.",
                               control.key, days.from.iso(), days.to.iso(), area.key));
        }
    }

    void check_start(const Control& first, const Subject& subject) {
        Day start = m_campaign.info.span.from;
        if (subject.kind == SubjectKind::Place) {
            return;  // Places come into the story when something happens there.
        }
        start = std::max(start, m_campaign.area(*subject.area).valid.from);
        if (start < first.when.drawn.from) {
            report(Severity::Note, first, codes::control_starts_late,
                   fmt::format("Nothing says who held {} before '{}' begins on {}: it is drawn as unknown until then.",
                               m_name, first.key, first.when.drawn.from.iso()));
        }
    }

  private:
    void report(Severity severity, const Control& control, const char* code, std::string message) {
        m_diagnostics.add(severity, control.provenance.row, code, std::move(message));
    }

    Campaign& m_campaign;
    std::string m_name;
    geo::Diagnostics& m_diagnostics;
};

void check_subject(Campaign& campaign, SubjectId id, const std::vector<std::size_t>& rows,
                   geo::Diagnostics& diagnostics) {
    SubjectCheck check(campaign, id, diagnostics);
    const Subject& subject = campaign.subject(id);
    check.carry_on(campaign.controls[rows.back()]);
    const Control* before = nullptr;
    for (const std::size_t row : rows) {
        const Control& control = campaign.controls[row];
        check.check_alone(control);
        check.check_area(control, subject);
        if (control.when.drawn.empty()) {
            continue;
        }
        if (before == nullptr) {
            check.check_start(control, subject);
        } else {
            check.compare(*before, control);
        }
        before = &control;
    }
}

void check_areas_without_rows(const Campaign& campaign, geo::Diagnostics& diagnostics) {
    for (std::size_t index = 0; index < campaign.areas.size(); ++index) {
        const campaign::Area& area = campaign.areas[index];
        const bool exists = area.valid.from < campaign.info.span.to && campaign.info.span.from < area.valid.to;
        if (area.kind != campaign::AreaKind::Province || !exists) {
            continue;
        }
        for (const SubjectKind kind : {SubjectKind::Countryside, SubjectKind::Centre}) {
            if (!campaign.subject_of(campaign::AreaId(index), kind)) {
                diagnostics.add(
                    Severity::Note, area.provenance.row, codes::control_missing,
                    fmt::format("Nothing says who held {}: it is drawn as unknown; add control rows for it.",
                                subject_name(campaign, {kind, campaign::AreaId(index), area.centre})));
            }
        }
    }
}

}  // namespace

std::string subject_name(const Campaign& campaign, const Subject& subject) {
    switch (subject.kind) {
        case SubjectKind::Countryside:
            return fmt::format("the countryside of {}", campaign.area(*subject.area).names.en);
        case SubjectKind::Centre: return fmt::format("the centre of {}", campaign.area(*subject.area).names.en);
        case SubjectKind::Place: return campaign.place(*subject.place).names.en;
    }
    return {};
}

void finish_control(Campaign& campaign, geo::Diagnostics& diagnostics) {
    const auto rows = rows_by_subject(campaign);
    for (std::size_t index = 0; index < rows.size(); ++index) {
        if (!rows[index].empty()) {
            check_subject(campaign, SubjectId(index), rows[index], diagnostics);
        }
    }
    check_areas_without_rows(campaign, diagnostics);
}

}  // namespace app::load
