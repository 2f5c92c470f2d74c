#include "app/report/info_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string_view>

namespace app::report {
namespace {

using campaign::AreaKind;
using campaign::Campaign;

class Lines {
  public:
    void add(std::string_view name, const std::string& value) {
        if (!value.empty()) {
            fmt::format_to(std::back_inserter(m_text), "{:<12}{}\n", name, value);
        }
    }
    [[nodiscard]] const std::string& text() const { return m_text; }

  private:
    std::string m_text;
};

std::string degrees(double value, char positive, char negative) {
    return fmt::format("{:g} {}", std::abs(value), value < 0.0 ? negative : positive);
}

std::string extent_text(const geo::core::GeoBox& box) {
    return fmt::format("{} to {}, {} to {}", degrees(box.west_deg, 'E', 'W'), degrees(box.east_deg, 'E', 'W'),
                       degrees(box.south_deg, 'N', 'S'), degrees(box.north_deg, 'N', 'S'));
}

std::string areas_text(const Campaign& campaign) {
    const auto& span = campaign.info.span;
    const auto count = [&](AreaKind kind, bool in_span) {
        return std::count_if(campaign.areas.begin(), campaign.areas.end(), [&](const campaign::Area& area) {
            const bool exists = area.valid.from < span.to && span.from < area.valid.to;
            return area.kind == kind && exists == in_span;
        });
    };
    return fmt::format("{} provinces and {} sub-units within the span, {} of other times",
                       count(AreaKind::Province, true), count(AreaKind::Subunit, true),
                       count(AreaKind::Province, false) + count(AreaKind::Subunit, false));
}

/// "203 (51 high, 91 medium, 61 low)".
template <typename Row>
std::string facts_text(const std::vector<Row>& rows) {
    std::array<std::size_t, 3> counts{};
    for (const Row& row : rows) {
        ++counts[static_cast<std::size_t>(row.provenance.confidence)];
    }
    return fmt::format("{} ({} high, {} medium, {} low confidence)", rows.size(), counts[2], counts[1], counts[0]);
}

/// A control row for a whole area stands twice among the controls; here it is one row again.
std::vector<campaign::Control> rows_as_written(const std::vector<campaign::Control>& controls) {
    std::vector<campaign::Control> rows;
    std::copy_if(controls.begin(), controls.end(), std::back_inserter(rows),
                 [&rows](const campaign::Control& control) { return rows.empty() || rows.back().key != control.key; });
    return rows;
}

std::string base_text(const campaign::CampaignInfo& info) {
    std::string roles;
    for (const auto& [role, file] : info.base) {
        roles += (roles.empty() ? "" : ", ") + role;
    }
    return roles;
}

}  // namespace

std::string info_text(const Campaign& campaign) {
    const campaign::CampaignInfo& info = campaign.info;
    Lines lines;
    lines.add("title", info.title.en);
    lines.add("id", info.id);
    lines.add("span", fmt::format("{} to {} ({} days)", info.span.from.iso(), (info.span.to - 1).iso(),
                                  info.span.length_days()));
    lines.add("extent", extent_text(info.extent));
    lines.add("projection", info.projection);
    lines.add("country", info.country);
    lines.add("version", info.data_version);
    lines.add("areas", areas_text(campaign));
    lines.add("places", std::to_string(campaign.places.size()));
    lines.add("actors", std::to_string(campaign.actors.size()));
    lines.add("control", facts_text(rows_as_written(campaign.controls)));
    lines.add("battles", facts_text(campaign.battles));
    lines.add("movements", facts_text(campaign.movements));
    lines.add("fronts", campaign.fronts.empty() ? std::string() : facts_text(campaign.fronts));
    lines.add("events", facts_text(campaign.events));
    lines.add("changes", fmt::format("on {} days", campaign.visible_changes.size()));
    lines.add("sources", std::to_string(campaign.sources.size()));
    lines.add("omitted", std::to_string(campaign.omissions.size()));
    lines.add("base map", base_text(info));
    lines.add("licence", info.licence);
    lines.add("credit", info.credit);
    return lines.text();
}

}  // namespace app::report
