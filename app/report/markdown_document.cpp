#include "app/report/report_document.hpp"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

namespace app::report {
namespace {

/// What Markdown would read as a sign of its own.
std::string escaped(std::string_view words) {
    std::string out;
    for (const char letter : words) {
        if (std::string_view("\\`*_[]<>#|").find(letter) != std::string_view::npos) {
            out += '\\';
        }
        out += letter == '\n' ? ' ' : letter;
    }
    return out;
}

std::string table_row(const std::vector<std::string>& cells) {
    std::string row = "|";
    for (const std::string& cell : cells) {
        row += " " + escaped(cell) + " |";
    }
    return row + "\n";
}

struct Writer {
    const std::vector<std::string>& pictures;

    std::string operator()(const Heading& part) const {
        return std::string(static_cast<std::size_t>(part.level), '#') + " " + escaped(part.words) + "\n\n";
    }
    std::string operator()(const Paragraph& part) const { return escaped(part.words) + "\n\n"; }
    std::string operator()(const PointList& part) const {
        std::string out;
        for (std::size_t index = 0; index < part.points.size(); ++index) {
            out += part.numbered ? fmt::format("{}. ", index + 1) : "- ";
            out += escaped(part.points[index]) + "\n";
        }
        return out + "\n";
    }
    std::string operator()(const PlainTable& part) const {
        std::string out = part.caption.empty() ? "" : escaped(part.caption) + "\n\n";
        out += table_row(part.head) + "|";
        for (std::size_t column = 0; column < part.head.size(); ++column) {
            out += " --- |";
        }
        out += "\n";
        for (const auto& row : part.rows) {
            out += table_row(row);
        }
        return out + "\n";
    }
    std::string operator()(const PictureRef& part) const {
        return fmt::format("![{0}](<{1}>)\n\n*{0}*\n\n", escaped(part.caption), pictures.at(part.index));
    }
};

}  // namespace

std::string markdown_of(const ReportDocument& document, const std::vector<std::string>& picture_files) {
    std::string out = "# " + escaped(document.title) + "\n\n";
    for (const ReportPart& part : document.parts) {
        out += std::visit(Writer{picture_files}, part);
    }
    return out;
}

}  // namespace app::report
