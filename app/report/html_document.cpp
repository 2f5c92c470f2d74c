#include "app/report/report_document.hpp"
#include "geo/base/markup.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace app::report {
namespace {

constexpr std::string_view style = R"(
body { font: 16px/1.5 "Noto Sans", "DejaVu Sans", Arial, sans-serif; color: #262422; background: #fbf8f0;
       max-width: 1100px; margin: 2em auto; padding: 0 1.2em; }
h1 { font-size: 1.9em; line-height: 1.2; } h2 { font-size: 1.35em; margin-top: 1.8em; border-bottom: 1px solid #c9c2b4; }
figure { margin: 1.2em 0; } figure img { width: 100%; height: auto; border: 1px solid #8a8276; }
figcaption, caption { color: #5c564e; font-size: .92em; text-align: left; padding: .3em 0; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; font-size: .9em; }
th, td { border: 1px solid #d6d0c2; padding: .28em .5em; text-align: left; vertical-align: top; }
th { background: #efe9db; } tbody tr:nth-child(even) { background: #f6f2e7; }
ol.sources { font-size: .9em; } ol.sources li { margin: .25em 0; }
@media print { body { background: #fff; max-width: none; } h2 { break-after: avoid; } figure, tr { break-inside: avoid; } }
)";

std::string base64(const std::vector<std::uint8_t>& bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t first = 0; first < bytes.size(); first += 3) {
        std::uint32_t group = 0;
        for (std::size_t byte = 0; byte < 3; ++byte) {
            group = group << 8U | (first + byte < bytes.size() ? bytes[first + byte] : 0U);
        }
        for (std::size_t digit = 0; digit < 4; ++digit) {
            const bool there = digit <= bytes.size() - first;
            out += there ? digits[group >> (18U - 6U * digit) & 63U] : '=';
        }
    }
    return out;
}

std::string table_row(const std::vector<std::string>& cells, std::string_view tag) {
    std::string row = "<tr>";
    for (const std::string& cell : cells) {
        row += fmt::format("<{0}>{1}</{0}>", tag, geo::escaped_markup(cell));
    }
    return row + "</tr>\n";
}

struct Writer {
    const std::vector<EmbeddedPicture>& pictures;

    std::string operator()(const Heading& part) const {
        return fmt::format("<h{0}>{1}</h{0}>\n", part.level, geo::escaped_markup(part.words));
    }
    std::string operator()(const Paragraph& part) const { return "<p>" + geo::escaped_markup(part.words) + "</p>\n"; }
    std::string operator()(const PointList& part) const {
        std::string out = part.numbered ? "<ol class=\"sources\">\n" : "<ul>\n";
        for (const std::string& point : part.points) {
            out += "<li>" + geo::escaped_markup(point) + "</li>\n";
        }
        return out + (part.numbered ? "</ol>\n" : "</ul>\n");
    }
    std::string operator()(const PlainTable& part) const {
        std::string out = "<table>\n";
        out += part.caption.empty() ? "" : "<caption>" + geo::escaped_markup(part.caption) + "</caption>\n";
        out += "<thead>" + table_row(part.head, "th") + "</thead>\n<tbody>\n";
        for (const auto& row : part.rows) {
            out += table_row(row, "td");
        }
        return out + "</tbody>\n</table>\n";
    }
    std::string operator()(const PictureRef& part) const {
        const EmbeddedPicture& picture = pictures.at(part.index);
        return fmt::format(
            "<figure><img alt=\"{0}\" src=\"data:{1};base64,{2}\"><figcaption>{0}</figcaption></figure>\n",
            geo::escaped_markup(part.caption), picture.media_type, base64(picture.bytes));
    }
};

}  // namespace

std::string html_of(const ReportDocument& document, const std::vector<EmbeddedPicture>& pictures) {
    std::string out = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{0}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        "content=\"width=device-width\">\n<title>{1}</title>\n<style>{2}</style>\n</head>\n<body>\n<h1>{1}</h1>\n",
        document.language, geo::escaped_markup(document.title), style);
    for (const ReportPart& part : document.parts) {
        out += std::visit(Writer{pictures}, part);
    }
    return out + "</body>\n</html>\n";
}

}  // namespace app::report
