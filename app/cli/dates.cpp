#include "app/cli/dates.hpp"

#include "geo/calendar/edtf.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace app::cli {

namespace {

using geo::calendar::Day;
using geo::calendar::DayRange;

std::string span_text(const DayRange& span) {
    return fmt::format("the campaign runs from {} to {}", span.from.iso(), (span.to - 1).iso());
}

}  // namespace

geo::Result<Day> day_in_span(const std::string& text, const campaign::CampaignInfo& info) {
    auto day = geo::calendar::parse_command_date(text, false);
    if (!day) {
        return day;
    }
    if (!info.span.contains(*day)) {
        return geo::fail(geo::ErrorCode::BadArgument,
                         fmt::format("{} lies outside: {}.", day->iso(), span_text(info.span)));
    }
    return day;
}

geo::Result<DayRange> days_in_span(const std::string& from, const std::string& to, const campaign::CampaignInfo& info,
                                   std::string& warning) {
    const auto first = geo::calendar::parse_command_date(from, false);
    if (!first) {
        return geo::fail(first.error());
    }
    const auto last = geo::calendar::parse_command_date(to, true);
    if (!last) {
        return geo::fail(last.error());
    }
    if (*last < *first) {
        return geo::fail(geo::ErrorCode::BadArgument,
                         fmt::format("--to {} lies before --from {}.", last->iso(), first->iso()));
    }
    const DayRange cut{std::max(*first, info.span.from), std::min(*last + 1, info.span.to)};
    if (cut.empty()) {
        return geo::fail(geo::ErrorCode::BadArgument,
                         fmt::format("{} to {} lies outside: {}.", first->iso(), last->iso(), span_text(info.span)));
    }
    if (cut != DayRange{*first, *last + 1}) {
        warning = fmt::format("{}; {} to {} is cut to {} to {}.", span_text(info.span), first->iso(), last->iso(),
                              cut.from.iso(), (cut.to - 1).iso());
    }
    return cut;
}

geo::Result<TwoDays> two_days_in_span(const std::string& from, const std::string& to,
                                      const campaign::CampaignInfo& info, std::string& warning) {
    const auto first = geo::calendar::parse_command_date(from, false);
    if (!first) {
        return geo::fail(first.error());
    }
    const auto second = geo::calendar::parse_command_date(to, false);
    if (!second) {
        return geo::fail(second.error());
    }
    const DayRange& span = info.span;
    const Day last = span.to - 1;
    if (std::max(*first, *second) < span.from || std::min(*first, *second) > last) {
        return geo::fail(geo::ErrorCode::BadArgument,
                         fmt::format("{} and {} lie outside: {}.", first->iso(), second->iso(), span_text(span)));
    }
    const auto days_of = [&span, last](const std::string& text, Day first_meant) {
        const Day begin = std::clamp(first_meant, span.from, last);
        const Day end = geo::calendar::parse_command_date(text, true).value_or(begin);
        return DayRange{begin, std::clamp(end, begin, last) + 1};
    };
    const DayRange from_days = days_of(from, *first);
    const DayRange to_days = days_of(to, *second);
    const TwoDays days{from_days.from, to_days.from, from_days, to_days};
    if (days.from != *first || days.to != *second) {
        warning = fmt::format("{}; {} and {} are taken as {} and {}.", span_text(span), first->iso(), second->iso(),
                              days.from.iso(), days.to.iso());
    }
    return days;
}

}  // namespace app::cli
