#include "app/state/details_parts.hpp"

#include "app/state/campaign_words.hpp"
#include "app/state/date_words.hpp"
#include "app/state/holding_words.hpp"
#include "app/state/panel_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::state {

using namespace messages::literals;

namespace {

using campaign::Campaign;
using campaign::Control;
using geo::calendar::Day;
using messages::Texts;

SourceLine source_line(const Campaign& campaign, campaign::SourceId id) {
    const campaign::Source& source = campaign.source(id);
    SourceLine line;
    line.index = id.index();
    line.link = link_in(source.where);
    line.title = panel_text(source.title.empty() ? source.key : source.title);
    line.detail = panel_text(source.author);
    if (!source.year.empty()) {
        line.detail += line.detail.empty() ? source.year : ", " + panel_text(source.year);
    }
    line.where = panel_text(source.where);
    return line;
}

/// "1,200": digits in threes.
std::string number_words(double value) {
    std::string digits = fmt::format("{:.0f}", std::round(value));
    for (std::size_t place = digits.size(); place > 3; place -= 3) {
        digits.insert(place - 3, 1, ',');
    }
    return digits;
}

HistoryLine history_line(const Texts& texts, const Campaign& campaign, const Control& row, Day day) {
    HistoryLine line;
    const bool from_start = row.when.drawn.from <= campaign.info.span.from;
    line.when = from_start ? texts("record_words.at_first"_m) : day_words(texts, row.when.drawn.from);
    line.what = holder_words(texts, campaign, row);
    line.color = campaign.actor(row.controller).color;
    line.day = row.when.drawn.from;
    line.is_now = row.when.drawn.contains(day);
    return line;
}

}  // namespace

std::string link_in(std::string_view text) {
    const std::size_t from = std::min(text.find("https://"), text.find("http://"));
    if (from == std::string_view::npos) {
        return {};
    }
    const std::string_view link = text.substr(from, text.find_first_of(" \t\n;,", from) - from);
    return std::string(link);
}

void add_field(DetailsSection& section, messages::Key label, std::string text) {
    if (!text.empty()) {
        section.fields.push_back({label, std::move(text)});
    }
}

void add_names(DetailsSection& section, const Texts& texts, const campaign::Names& names) {
    add_field(section, "record.dari"_m, panel_text(names.fa));
    add_field(section, "record.pashto"_m, panel_text(names.ps));
    if ((!names.fa.empty() || !names.ps.empty()) && !names.reviewed) {
        add_field(section, "record.names"_m, texts("record_words.names_unchecked"_m));
    }
}

std::string other_names_words(const campaign::Names& names) {
    if (names.fa.empty() || names.ps.empty() || names.fa == names.ps) {
        return panel_text(names.fa.empty() ? names.ps : names.fa);
    }
    return fmt::format("{} · {}", panel_text(names.fa), panel_text(names.ps));
}

void add_provenance(DetailsSection& section, const Texts& texts, const Campaign& campaign,
                    const campaign::Provenance& provenance) {
    add_field(section, "record.confidence"_m, confidence_words(texts, provenance.confidence));
    add_field(section, "record.note"_m, panel_text(provenance.note));
    add_field(section, "record.other_readings"_m, panel_text(provenance.other_readings));
    for (const campaign::SourceId source : provenance.sources) {
        section.sources.push_back(source_line(campaign, source));
    }
}

DetailsSection holding_section(const Texts& texts, const Campaign& campaign, campaign::SubjectId subject,
                               std::string heading, Day day) {
    DetailsSection section;
    section.heading = std::move(heading);
    const auto row_id = campaign.timelines.at(subject, day);
    if (row_id) {
        const Control& row = campaign.control(*row_id);
        const campaign::Actor& holder = campaign.actor(row.controller);
        section.swatch = holder.color;
        section.headline = holder_words(texts, campaign, row);
        if (row.status != campaign::HoldStatus::Unknown &&
            panel_text(holder.names.en) != actor_words(campaign, row.controller)) {
            add_field(section, "record.holder"_m, panel_text(holder.names.en));
        }
        add_field(section, "record.status"_m, status_words(texts, row.status));
        add_field(section, "record.since"_m, since_words(texts, row.when, campaign.info.span));
        add_field(section, "record.until"_m, until_words(texts, row.when, campaign.info.span));
        add_provenance(section, texts, campaign, row.provenance);
    } else {
        section.headline = texts("record_words.nothing_recorded"_m);
        section.is_blank = true;
    }
    for (const std::uint32_t row : campaign.timelines.rows_of(subject)) {
        section.history.push_back(history_line(texts, campaign, campaign.control(campaign::ControlId(row)), day));
    }
    return section;
}

std::vector<DateJump> jumps_of(const campaign::Dated& when) {
    if (when.drawn.empty()) {
        return {};
    }
    const Day last = when.drawn.to - 1;
    if (last == when.drawn.from) {
        return {{"record.go_to_the_day"_m, last}};
    }
    return {{"record.go_to_start"_m, when.drawn.from}, {"record.go_to_end"_m, last}};
}

std::string actors_words(const Campaign& campaign, const std::vector<campaign::ActorId>& actors) {
    std::string words;
    for (const campaign::ActorId actor : actors) {
        words += words.empty() ? "" : ", ";
        words += actor_words(campaign, actor);
    }
    return words;
}

std::string range_words(const Texts& texts, const std::optional<double>& low, const std::optional<double>& high) {
    if (low && high && *low != *high) {
        return from_to_words(texts, number_words(*low), number_words(*high));
    }
    if (low || high) {
        return number_words(low ? *low : *high);
    }
    return {};
}

std::string position_words(const Texts& texts, geo::core::LonLat position) {
    const bool south = position.lat_deg < 0;
    const bool west = position.lon_deg < 0;
    const messages::Key words = south ? (west ? "record_words.position_sw"_m : "record_words.position_se"_m)
                                      : (west ? "record_words.position_nw"_m : "record_words.position_ne"_m);
    return texts(words, fmt::arg("lat", fmt::format("{:.3f}", std::abs(position.lat_deg))),
                 fmt::arg("lon", fmt::format("{:.3f}", std::abs(position.lon_deg))));
}

}  // namespace app::state
