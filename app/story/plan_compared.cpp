#include "app/story/plan_compared.hpp"

#include "app/story/camera_path.hpp"
#include "geo/calendar/edtf.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace app::story {

namespace {

using geo::calendar::Instant;
using scene::CompareMode;

constexpr const char* own_day = "same";

constexpr std::array<std::pair<std::string_view, CompareMode>, 5> modes{{{"side", CompareMode::Side},
                                                                         {"swipe", CompareMode::Swipe},
                                                                         {"difference", CompareMode::Difference},
                                                                         {"ghost", CompareMode::Ghost},
                                                                         {"multiples", CompareMode::Multiples}}};
constexpr std::array<std::pair<std::string_view, campaign::Confidence>, 3> confidences{
    {{"low", campaign::Confidence::Low},
     {"medium", campaign::Confidence::Medium},
     {"high", campaign::Confidence::High}}};

/// A comparison on its way to a plan.
class ComparisonPlanner {
  public:
    ComparisonPlanner(const Compared& compared, const campaign::Campaign& campaign, PlannedScene& planned,
                      const LookProblem& problem)
        : m_compared(compared), m_campaign(campaign), m_planned(planned), m_problem(problem) {}

    void set_mode() {
        for (const auto& [word, mode] : modes) {
            if (word == m_compared.mode) {
                comparison().mode = mode;
                return;
            }
        }
        m_problem("compare, mode",
                  fmt::format("'{}' is none of side, swipe, difference, ghost and multiples", m_compared.mode));
    }

    void set_dates() {
        const CompareMode mode = comparison().mode;
        const bool many = mode == CompareMode::Side || mode == CompareMode::Multiples;
        const std::size_t most = many || mode == CompareMode::None ? scene::most_compared : 1;
        if (m_compared.dates.empty() || m_compared.dates.size() > most) {
            m_problem("compare, dates", fmt::format("{} dates are given; {} wanted", m_compared.dates.size(),
                                                    most == 1 ? "one is" : fmt::format("1 to {} are", most)));
            return;
        }
        compare::FactFilter filter = m_planned.spec.filter;
        if (m_compared.filter) {
            filter = filter_of(
                *m_compared.filter, m_campaign,
                [this](const std::string& field, const std::string& what) { m_problem("compare, " + field, what); });
        }
        for (const std::string& text : m_compared.dates) {
            add_date(text, filter);
        }
    }

    void set_curtain(double from_s, double to_s) {
        if (!m_compared.curtain) {
            return;
        }
        if (comparison().mode != CompareMode::Swipe) {
            m_problem("compare, curtain", "only swipe has a curtain");
            return;
        }
        m_planned.curtain = CurtainPath{(*m_compared.curtain)[0], (*m_compared.curtain)[1], from_s, to_s};
    }

  private:
    [[nodiscard]] scene::Comparison& comparison() const { return m_planned.spec.comparison; }

    void add_date(const std::string& text, const compare::FactFilter& filter) {
        const bool stands = m_planned.run_s <= 0.0;
        if (text == own_day) {
            m_planned.follows.push_back(comparison().others.size());
            comparison().others.push_back({Instant::noon(m_planned.days.from), filter});
            refuse_alike(text, filter);
            return;
        }
        const auto day = geo::calendar::parse_command_date(text, false);
        if (!day) {
            m_problem("compare, dates", fmt::format("'{}' is no date such as 1989-02-15, nor \"same\"", text));
            return;
        }
        const geo::calendar::DayRange& span = m_campaign.info.span;
        if (!span.contains(*day)) {
            m_problem("compare, dates", fmt::format("{} lies outside the campaign, which runs from {} to {}",
                                                    day->iso(), span.from.iso(), (span.to - 1).iso()));
            return;
        }
        comparison().others.push_back({Instant::noon(*day), filter});
        if (stands && *day == m_planned.days.from) {
            refuse_alike(text, filter);
        }
    }

    /// A map that is the scene's own once more shows nothing.
    void refuse_alike(const std::string& text, const compare::FactFilter& filter) {
        if (filter == m_planned.spec.filter) {
            m_problem("compare, dates", fmt::format("'{}' is the scene's own day; give another, or a filter of "
                                                    "another kind",
                                                    text));
        }
    }

    const Compared& m_compared;
    const campaign::Campaign& m_campaign;
    PlannedScene& m_planned;
    const LookProblem& m_problem;
};

}  // namespace

compare::FactFilter filter_of(const Believed& believed, const campaign::Campaign& campaign,
                              const LookProblem& problem) {
    compare::FactFilter filter;
    if (!believed.min_confidence.empty()) {
        const auto found = std::find_if(confidences.begin(), confidences.end(),
                                        [&](const auto& one) { return one.first == believed.min_confidence; });
        if (found == confidences.end()) {
            problem("filter",
                    fmt::format("min_confidence '{}' is none of low, medium and high", believed.min_confidence));
        } else {
            filter.least = found->second;
        }
    }
    for (const std::string& key : believed.only_sources) {
        if (const auto source = campaign.find_source(key)) {
            filter.only_sources.push_back(*source);
        } else {
            problem("filter", fmt::format("the campaign has no source '{}'", key));
        }
    }
    return filter;
}

void plan_compared(const Compared& compared, const campaign::Campaign& campaign, double hold_before_s, double end_s,
                   PlannedScene& planned, const LookProblem& problem) {
    ComparisonPlanner planner(compared, campaign, planned, problem);
    planner.set_mode();
    planner.set_dates();
    planner.set_curtain(hold_before_s, end_s);
}

void compare_at(const PlannedScene& planned, double second, scene::FrameSpec& spec) {
    for (const std::size_t other : planned.follows) {
        spec.comparison.others[other].instant = spec.instant;
    }
    if (const auto& curtain = planned.curtain) {
        const double length_s = curtain->to_s - curtain->from_s;
        const double passed = length_s > 0.0 ? std::clamp((second - curtain->from_s) / length_s, 0.0, 1.0) : 1.0;
        spec.comparison.curtain = curtain->from + eased(passed) * (curtain->to - curtain->from);
    }
}

}  // namespace app::story
