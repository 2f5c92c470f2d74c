// A report as parts in order, before anybody says whether it becomes Markdown or HTML.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace app::report {

struct Heading {
    int level = 2;  ///< 1 is the title of the whole
    std::string words;
};
struct Paragraph {
    std::string words;
};
struct PointList {
    std::vector<std::string> points;
    bool numbered = false;
};
/// Every row as wide as `head`.
struct PlainTable {
    std::vector<std::string> head;
    std::vector<std::vector<std::string>> rows;
    std::string caption;
};
/// A picture by its place in `ReportDocument::pictures`.
struct PictureRef {
    std::size_t index = 0;
    std::string caption;
};
using ReportPart = std::variant<Heading, Paragraph, PointList, PlainTable, PictureRef>;

/// All of it. Words are plain text; whoever writes it out takes care of what has a meaning there.
struct ReportDocument {
    std::string title;
    std::string language = "en";
    std::vector<ReportPart> parts;
};

/// Pictures stand beside the file under these names, one for each PictureRef index.
[[nodiscard]] std::string markdown_of(const ReportDocument& document, const std::vector<std::string>& picture_files);

/// A picture that the page carries in itself.
struct EmbeddedPicture {
    std::string media_type;  ///< "image/jpeg"
    std::vector<std::uint8_t> bytes;
};
/// One file without links to anything: opens offline, prints.
[[nodiscard]] std::string html_of(const ReportDocument& document, const std::vector<EmbeddedPicture>& pictures);

}  // namespace app::report
