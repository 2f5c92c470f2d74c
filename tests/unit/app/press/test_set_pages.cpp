#include "app/press/set_pages.hpp"
#include "app/press/table_slabs.hpp"
#include "app/print/write_document.hpp"
#include "app/scene/layer_writer.hpp"
#include "tests/unit/app/print/pages.hpp"

#include <fmt/format.h>

#include <numeric>

using namespace app;
using report::Heading;
using report::Paragraph;
using report::PlainTable;
using report::PointList;
using report::ReportDocument;

namespace {

std::shared_ptr<const text::FontStack> opened_fonts() {
    return std::make_shared<const text::FontStack>(std::move(text::FontStack::open().value()));
}

/// The lines of a page, with where their base line stands.
struct Line {
    std::string words;
    geo::core::Point origin_px;
    double width_px = 0;
};
std::vector<Line> lines_of(const print::Page& page) {
    std::vector<Line> lines;
    for (const scene::Layer& layer : page.list.layers) {
        for (const scene::Item& item : layer.items) {
            if (const auto* text = std::get_if<scene::TextItem>(&item.shape)) {
                lines.push_back({text->words, text->origin_px, static_cast<double>(text->text->width_px)});
            }
        }
    }
    return lines;
}

bool has_line(const print::Page& page, const std::string& words) {
    const auto lines = lines_of(page);
    return std::any_of(lines.begin(), lines.end(), [&](const Line& line) { return line.words == words; });
}

std::string many_words(int count) {
    std::string words;
    for (int word = 0; word < count; ++word) {
        words += fmt::format("{}word{}", word > 0 ? " " : "", word);
    }
    return words;
}

}  // namespace

TEST_CASE("nothing stands outside the sheet's margins, and every page has its number", "[press]") {
    ReportDocument document;
    document.title = "A title";
    for (int part = 0; part < 12; ++part) {
        document.parts.emplace_back(Heading{2, fmt::format("Part {}", part)});
        document.parts.emplace_back(Paragraph{many_words(300)});
    }
    document.parts.emplace_back(Paragraph{"https://example.org/" + std::string(400, 'x') + "/end"});
    const press::SetPages set = press::set_pages(document, {}, opened_fonts());
    REQUIRE(set.pages.size() > 3);
    for (std::size_t page = 0; page < set.pages.size(); ++page) {
        CHECK(set.pages[page].width_mm == 210.0);
        CHECK(has_line(set.pages[page], fmt::format("{} / {}", page + 1, set.pages.size())));
        CHECK(has_line(set.pages[page], "A title"));
        for (const Line& line : lines_of(set.pages[page])) {
            INFO(line.words);
            CHECK(line.origin_px.x >= 170);
            CHECK(line.origin_px.x + line.width_px <= 2310);
            CHECK(line.origin_px.y > 120);
            CHECK(line.origin_px.y < 3400);
        }
    }
    REQUIRE(set.outline.size() == 12);
    CHECK(set.outline.front().words == "Part 0");
    CHECK(set.outline.front().page == 1);
    CHECK(has_line(set.pages[set.outline.back().page - 1], "Part 11"));
}

TEST_CASE("a heading stands on the page of what follows it", "[press]") {
    // Whatever stands before it, the heading is never the last line of its page.
    for (int before = 400; before < 1300; before += 60) {
        ReportDocument document;
        document.title = "T";
        document.parts = {Paragraph{many_words(before)}, Heading{2, "The heading"}, Paragraph{"First words."}};
        const press::SetPages set = press::set_pages(document, {}, opened_fonts());
        REQUIRE(set.outline.size() == 1);
        CHECK(has_line(set.pages[set.outline[0].page - 1], "First words."));
    }
}

TEST_CASE("rows of a table are not cut, and each page of it has its head", "[press]") {
    PlainTable table;
    table.head = {"Number", "Words", "Sources"};
    table.caption = "A caption";
    for (std::size_t row = 0; row < 120; ++row) {
        const std::string number = fmt::format("row-{}", row);
        table.rows.push_back({number, many_words(25 + static_cast<int>(row) % 30), "[1][2][3][4][5][6][7]"});
    }
    ReportDocument document;
    document.title = "T";
    document.parts = {table};
    const press::SetPages set = press::set_pages(document, {}, opened_fonts());
    REQUIRE(set.pages.size() > 3);
    int rows = 0;
    for (const print::Page& page : set.pages) {
        CHECK(has_line(page, "Number"));
        std::string open_row;
        for (const Line& line : lines_of(page)) {
            if (line.words.starts_with("row-")) {
                ++rows;
                open_row = line.words;
            } else if (line.words.starts_with("word0 ")) {
                // The first words of a row stand beside its number, not on the page after it.
                CHECK_FALSE(open_row.empty());
            }
        }
    }
    CHECK(rows == 120);
}

TEST_CASE("a row longer than a page goes on", "[press]") {
    ReportDocument document;
    document.title = "T";
    document.parts = {PlainTable{{"A", "B"}, {{"one", many_words(4000)}}, ""}};
    const press::SetPages set = press::set_pages(document, {}, opened_fonts());
    CHECK(set.pages.size() > 1);
    std::size_t words = 0;
    for (const print::Page& page : set.pages) {
        for (const Line& line : lines_of(page)) {
            words += line.words.find("word3999") != std::string::npos ? 1U : 0U;
        }
    }
    CHECK(words == 1);
}

TEST_CASE("columns share what is there", "[press]") {
    const auto sum = [](const std::vector<double>& widths) {
        return std::accumulate(widths.begin(), widths.end(), 0.0);
    };
    const auto wide = press::column_widths({10, 10}, {20, 40}, 100);
    CHECK(sum(wide) == Approx(100));
    CHECK(wide[1] > wide[0]);
    const auto tight = press::column_widths({10, 30}, {20, 400}, 100);
    CHECK(sum(tight) == Approx(100));
    CHECK(tight[0] >= 10);
    CHECK(tight[1] >= 30);
    CHECK(sum(press::column_widths({80, 80}, {90, 90}, 100)) == Approx(100));
}

TEST_CASE("a picture stands whole on a page, in its own frame, and its map is not seen outside", "[press]") {
    scene::DrawList picture;
    picture.view = {{0, 0}, 1.0, 1000, 2600};
    picture.background = {10, 200, 30, 255};
    picture.layers.push_back({"map", {}, false, std::nullopt});
    scene::LayerWriter writer(picture.view, picture.layers[0]);
    // From far outside on the left to the middle, a third from the top.
    writer.stroke({scene::make_path({{-5000, 433}, {0, 433}}, false)}, {{200, 0, 0, 255}, 40});
    ReportDocument document;
    document.title = "T";
    document.parts = {Paragraph{many_words(400)}, Heading{2, "Map"}, report::PictureRef{0, "Its caption"}};
    const auto fonts = opened_fonts();
    const press::SetPages set = press::set_pages(document, {picture}, fonts);
    REQUIRE(set.pages.size() == 2);
    CHECK(has_line(set.pages[1], "Map"));
    CHECK(has_line(set.pages[1], "Its caption"));
    const auto bytes = print::pdf_bytes(set.pages, *fonts, {"T", "", set.outline});
    REQUIRE(bytes);
    const auto folder = test_support::scratch_dir("press");
    pages::write(folder / "two.pdf", *bytes);
    pages::said_by("pdftocairo -png -r 30 -f 2 -singlefile '" + (folder / "two.pdf").string() + "' '" +
                   (folder / "two").string() + "'");
    const auto seen = image::read_image(folder / "two.png");
    REQUIRE(seen);
    // 30 dots an inch: a tenth of the page's pixels. The picture is in the middle, 74 to 174 across.
    int ground = 0;
    int line = 0;
    for (int y = 0; y < seen->height; ++y) {
        for (int x = 0; x < seen->width; ++x) {
            const bool inside = x > 72 && x < 176;
            if (pages::near(pages::pixel(*seen, x, y), {10, 200, 30, 255})) {
                ++ground;
                CHECK(inside);
            }
            if (pages::near(pages::pixel(*seen, x, y), {200, 0, 0, 255}, 20)) {
                ++line;
                CHECK(inside);
                CHECK(x < 126);
            }
        }
    }
    CHECK(ground > 20000);
    CHECK(line > 100);
}

TEST_CASE("names in Dari and Pashto are shaped and can be found", "[press]") {
    ReportDocument document;
    document.title = "T";
    document.parts = {PlainTable{{"Area"}, {{"Nangarhar \u00b7 ننگرهار"}}, ""}, PointList{{"One", "Two"}, true}};
    const auto fonts = opened_fonts();
    const press::SetPages set = press::set_pages(document, {}, fonts);
    const auto bytes = print::pdf_bytes(set.pages, *fonts, {"T", "", set.outline});
    REQUIRE(bytes);
    const auto folder = test_support::scratch_dir("press-names");
    pages::write(folder / "page.pdf", *bytes);
    const std::string words = pages::said_by("pdftotext -layout '" + (folder / "page.pdf").string() + "' -");
    CHECK(words.find("ننگرهار") != std::string::npos);
    CHECK(words.find("Nangarhar") != std::string::npos);
    CHECK(words.find("2.") != std::string::npos);
}
