// Campaigns made by chance: areas that come and go, sub-units, gaps, vague dates. For properties that hold for any
// campaign.
#pragma once

#include "app/campaign/breakpoints.hpp"
#include "app/campaign/campaign.hpp"

#include <fmt/format.h>

#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace test_support {

/// How big a war by chance is.
struct RandomWarSize {
    std::size_t areas = 12;
    std::size_t actors = 5;
    int span_days = 300;
    int longest_row_days = 60;
    bool vague_dates = true;
};

class RandomWar {
  public:
    [[nodiscard]] static app::campaign::CampaignPtr make(unsigned seed, const RandomWarSize& size = {}) {
        RandomWar war(seed, size);
        war.add_actors();
        war.add_areas();
        war.add_rows();
        war.m_war->breakpoints = app::campaign::breakpoints_of(*war.m_war);
        return war.m_war;
    }

  private:
    using Day = geo::calendar::Day;

    RandomWar(unsigned seed, const RandomWarSize& size) : m_random(seed), m_size(size) {
        m_war->info.id = "by-chance";
        m_war->info.title.en = "A War by Chance";
        const Day first = Day::from_civil({1950, 1, 1});
        m_war->info.span = {first, first + size.span_days};
    }

    int up_to(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }

    void add_actors() {
        for (std::size_t index = 0; index < m_size.actors; ++index) {
            app::campaign::Actor actor;
            actor.key = fmt::format("A{}", index);
            actor.names.en = fmt::format("Party {}", index);
            m_war->actors.push_back(std::move(actor));
        }
        m_war->sources.push_back({"S0", "A source", "", "", "", ""});
        m_war->sources.push_back({"S1", "Another source", "", "", "", ""});
    }

    void add_areas() {
        using namespace app::campaign;
        for (std::size_t index = 0; index < m_size.areas; ++index) {
            Area area;
            area.key = fmt::format("area{:04}", index);
            area.names.en = fmt::format("Area {:04}", index);
            area.valid = m_war->info.span;
            if (up_to(5) == 0) {
                area.valid.from = area.valid.from + up_to(m_size.span_days / 2);
            }
            if (index > 0 && up_to(4) == 0) {
                area.kind = AreaKind::Subunit;
                area.parents = {AreaId(index - 1)};
            }
            area.area_km2 = 10.0 + up_to(100000) / 7.0;
            m_war->areas.push_back(std::move(area));
            if (up_to(9) > 0) {
                m_war->subjects.push_back({SubjectKind::Countryside, AreaId(index), std::nullopt});
            }
            if (up_to(9) > 0) {
                m_war->subjects.push_back({SubjectKind::Centre, AreaId(index), std::nullopt});
            }
        }
    }

    /// A day as written: itself, some days around it, or its month.
    std::string written(Day day) {
        const int kind = m_size.vague_dates ? up_to(5) : 0;
        if (kind == 1) {
            return fmt::format("[{}..{}]", (day - up_to(9)).iso(), (day + up_to(9)).iso());
        }
        return kind == 2 ? day.iso().substr(0, 7) : day.iso();
    }

    void add_rows() {
        using namespace app::campaign;
        std::vector<ControlEntry> entries;
        for (std::size_t subject = 0; subject < m_war->subjects.size(); ++subject) {
            Day day = m_war->info.span.from + (up_to(3) == 0 ? up_to(20) : 0);
            std::string from = written(day);
            while (day < m_war->info.span.to) {
                const Day end = day + 1 + up_to(m_size.longest_row_days);
                const std::string to = end < m_war->info.span.to ? written(end) : std::string("..");
                Control row;
                row.key = fmt::format("C{}", m_war->controls.size());
                row.subject = SubjectId(subject);
                row.controller = ActorId(static_cast<std::size_t>(up_to(static_cast<int>(m_size.actors) - 1)));
                row.status = static_cast<HoldStatus>(up_to(3));
                row.provenance.confidence = static_cast<Confidence>(up_to(2));
                row.provenance.sources = {SourceId(static_cast<std::size_t>(up_to(1)))};
                row.when = dated_control(geo::calendar::parse_edtf(from).value(), geo::calendar::parse_edtf(to).value(),
                                         m_war->info.span);
                entries.push_back({row.subject, row.when.drawn, ControlId(m_war->controls.size())});
                m_war->controls.push_back(std::move(row));
                const bool gap = up_to(7) == 0;
                day = gap ? end + up_to(15) : end;
                from = gap ? written(day) : to;
            }
        }
        m_war->timelines = ControlTimelines(m_war->subjects.size(), std::move(entries));
    }

    std::mt19937 m_random;
    RandomWarSize m_size;
    std::shared_ptr<app::campaign::Campaign> m_war = std::make_shared<app::campaign::Campaign>();
};

}  // namespace test_support
