#include "geo/calendar/edtf.hpp"

#include "geo/calendar/edtf_single.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace geo::calendar {

namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    return text;
}

std::vector<std::string_view> split_at(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

/// One member of a set: a date, `a..b`, `..b` or `a..`.
Result<EdtfDate> parse_member(std::string_view member) {
    const std::size_t dots = member.find("..");
    if (dots == std::string_view::npos) {
        return parse_single_edtf(member);
    }
    const std::string_view left = member.substr(0, dots);
    const std::string_view right = member.substr(dots + 2);
    if (left.empty() && right.empty()) {
        return not_a_date(member, "a set open on both sides names no day");
    }
    EdtfDate span;
    span.precision = DatePrecision::Span;
    span.earliest = Day::distant_past();
    span.latest = Day::distant_future();
    for (const bool is_left : {true, false}) {
        if ((is_left ? left : right).empty()) {
            continue;
        }
        auto bound = parse_single_edtf(is_left ? left : right);
        if (!bound) {
            return bound;
        }
        (is_left ? span.earliest : span.latest) = is_left ? bound->earliest : bound->latest;
        span.approximate = span.approximate || bound->approximate;
        span.uncertain = span.uncertain || bound->uncertain;
    }
    if (span.latest < span.earliest) {
        return not_a_date(member, "it runs backwards");
    }
    return span;
}

/// `[...]` one of, `{...}` all of: either way the span from the first day to the last that it can mean.
Result<EdtfDate> parse_set(std::string_view text) {
    const char closing = text.front() == '[' ? ']' : '}';
    if (text.size() < 2 || text.back() != closing) {
        return not_a_date(text, fmt::format("the bracket is not closed by '{}'", closing));
    }
    EdtfDate set;
    bool first = true;
    for (const std::string_view member : split_at(text.substr(1, text.size() - 2), ',')) {
        const auto date = parse_member(trimmed(member));
        if (!date) {
            return fail(ErrorCode::BadData, fmt::format("In the set '{}', {}", shortened(text), date.error().message));
        }
        if (first) {
            set = *date;
        } else {
            set.earliest = std::min(set.earliest, date->earliest);
            set.latest = std::max(set.latest, date->latest);
            set.approximate = set.approximate || date->approximate;
            set.uncertain = set.uncertain || date->uncertain;
            set.precision = DatePrecision::Span;
        }
        first = false;
    }
    if (set.earliest == Day::distant_past() && set.latest == Day::distant_future()) {
        return not_a_date(text, "a set open on both sides names no day");
    }
    if (set.earliest == set.latest) {
        set.precision = DatePrecision::Day;
    }
    set.text = std::string(text);
    return set;
}

}  // namespace

Day EdtfDate::drawn() const {
    if (earliest == Day::distant_past()) {
        return latest;
    }
    if (latest == Day::distant_future()) {
        return earliest;
    }
    return earliest + (latest - earliest) / 2;
}

Result<EdtfDate> parse_edtf(std::string_view text) {
    if (text.empty() || text == "..") {
        EdtfDate none;
        none.text = std::string(text);
        none.open = !text.empty();
        none.unknown = text.empty();
        return none;
    }
    if (text.find('/') != std::string_view::npos) {
        return not_a_date(text, "a single date is wanted here, not an interval; write YYYY-MM-DD, YYYY-MM or YYYY");
    }
    if (text.front() == '[' || text.front() == '{') {
        return parse_set(text);
    }
    return parse_single_edtf(text);
}

Result<EdtfInterval> parse_edtf_interval(std::string_view text) {
    const std::vector<std::string_view> sides = split_at(text, '/');
    if (sides.size() > 2 || text == "/") {
        return not_a_date(text, "an interval is two dates with one / between them");
    }
    const auto start = parse_edtf(sides.front());
    const auto end = parse_edtf(sides.back());
    if (!start || !end) {
        return fail(start ? end.error() : start.error());
    }
    if (start->is_day() && end->is_day() && end->latest < start->earliest) {
        return not_a_date(text, "the interval ends before it starts");
    }
    return EdtfInterval{*start, *end};
}

Result<Day> parse_command_date(std::string_view text, bool as_end) {
    const bool plain = !text.empty() && text.find_first_not_of("-0123456789") == std::string_view::npos;
    const auto date = plain ? parse_edtf(text) : not_a_date(text, "write YYYY-MM-DD, YYYY-MM or YYYY");
    if (!date) {
        return fail(ErrorCode::BadArgument, date.error().message);
    }
    if (date->precision == DatePrecision::Season) {
        return fail(ErrorCode::BadArgument,
                    fmt::format("'{}' is a part of a year; a day, a month or a year is wanted here.", text));
    }
    return as_end ? date->latest : date->earliest;
}

}  // namespace geo::calendar
