#include "app/report/mention_export.hpp"
#include "geo/base/markup.hpp"
#include "geo/calendar/edtf.hpp"

#include <fmt/format.h>

namespace app::report {
namespace {

using geo::calendar::DatePrecision;
using geo::calendar::Day;
using geo::calendar::EdtfDate;

/// As many digits as are known: "1989", "1989-02", "1989-02-15"; empty for what KML cannot say in one date.
std::string one_date(const EdtfDate& date) {
    if (!date.is_day() || date.earliest.civil().year < 1) {
        return {};
    }
    const std::string day = date.earliest.iso();
    switch (date.precision) {
        case DatePrecision::Day: return date.earliest == date.latest ? day : std::string();
        case DatePrecision::Month: return day.substr(0, day.size() - 3);
        case DatePrecision::Year: return day.substr(0, day.size() - 6);
        case DatePrecision::Season:
        case DatePrecision::Decade:
        case DatePrecision::Span: return {};
    }
    return {};
}

/// An end of a span: in one date, else the first or last day that it can mean. Open ends have none.
std::string end_of_span(const EdtfDate& date, bool is_end) {
    std::string whole = one_date(date);
    if (!whole.empty() || !date.is_day()) {
        return whole;
    }
    const Day day = is_end ? date.latest : date.earliest;
    const bool nameable = day > Day::distant_past() && day < Day::distant_future() && day.civil().year >= 1;
    return nameable ? day.iso() : std::string();
}

/// A TimeStamp or TimeSpan; empty where there is no date.
std::string time_of(const std::string& edtf) {
    if (edtf.empty()) {
        return {};
    }
    const auto interval = geo::calendar::parse_edtf_interval(edtf);
    if (!interval) {
        return {};
    }
    const bool single = edtf.find('/') == std::string::npos;
    if (const std::string stamp = one_date(interval->start); single && !stamp.empty()) {
        return fmt::format("<TimeStamp><when>{}</when></TimeStamp>", stamp);
    }
    const std::string begin = end_of_span(interval->start, false);
    const std::string end = end_of_span(interval->end, true);
    if (begin.empty() && end.empty()) {
        return {};
    }
    return fmt::format("<TimeSpan>{}{}</TimeSpan>", begin.empty() ? "" : "<begin>" + begin + "</begin>",
                       end.empty() ? "" : "<end>" + end + "</end>");
}

std::string data(std::string_view name, std::string_view value) {
    return value.empty() ? std::string()
                         : fmt::format("<Data name=\"{}\"><value>{}</value></Data>", name, geo::escaped_markup(value));
}

std::string extended_data(const AcceptedMention& mention) {
    std::string out = "<ExtendedData>";
    out += data("document", mention.document);
    out += data("offset_start", std::to_string(mention.offset_start));
    out += data("offset_end", std::to_string(mention.offset_end));
    out += data("sentence", std::to_string(mention.sentence));
    out += data("text", mention.text) + data("type", mention.is_date ? "date" : "place") + data("role", mention.role);
    if (mention.place) {
        const auto& place = *mention.place;
        out += data("kind", place.kind) + data("country", place.country);
        out += data("precision_km", fmt::format("{:.3f}", place.precision_km));
        out += data("score", fmt::format("{:.3f}", place.score));
        out += data("id", place.id) + data("source", place.source);
    }
    return out + data("date", mention.date) + data("date_text", mention.date_text) + "</ExtendedData>";
}

std::string placemark(const AcceptedMention& mention) {
    std::string out = fmt::format("<Placemark><name>{}</name><description>{}</description>{}",
                                  geo::escaped_markup(mention.place ? mention.place->name : mention.text),
                                  geo::escaped_markup(mention.sentence_text), time_of(mention.date));
    out += extended_data(mention);
    if (mention.place) {
        out += fmt::format("<Point><coordinates>{:.5f},{:.5f}</coordinates></Point>", mention.place->position.lon_deg,
                           mention.place->position.lat_deg);
    }
    return out + "</Placemark>\n";
}

}  // namespace

std::string mentions_kml(const std::vector<AcceptedMention>& mentions) {
    const std::string name = mentions.empty() ? "Places and dates" : mentions.front().document;
    std::string out = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>"
        "<name>{}</name>\n",
        geo::escaped_markup(name));
    for (const AcceptedMention& mention : mentions) {
        out += placemark(mention);
    }
    return out + "</Document></kml>\n";
}

}  // namespace app::report
