// Pages made by hand, and programs that read what was printed: for the tests of printing.
#pragma once

#include "app/print/write_document.hpp"
#include "app/scene/layer_writer.hpp"
#include "app/text/shaped_text.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace pages {

using app::print::DocumentInfo;
using app::print::Page;
using app::scene::Color;
using app::scene::DrawList;
using geo::core::Point;
using Bytes = std::vector<std::uint8_t>;

inline const app::text::FontStack& fonts(std::shared_ptr<app::text::FontStack>& kept) {
    if (!kept) {
        kept = std::make_shared<app::text::FontStack>(std::move(app::text::FontStack::open().value()));
    }
    return *kept;
}

/// An empty white page, one unit of ground a pixel, the world's origin in the middle.
inline DrawList blank(int width_px, int height_px) {
    DrawList list;
    list.view.width_px = width_px;
    list.view.height_px = height_px;
    list.view.metres_per_px = 1;
    list.background = {255, 255, 255, 255};
    list.layers.push_back({"first", {}, false});
    return list;
}

inline app::scene::TextRun run_of(const app::text::FontStack& fonts, const std::string& words, double size_px) {
    app::scene::TextRun run;
    run.words = words;
    run.text = std::make_shared<const app::text::ShapedText>(
        app::text::shape(fonts, words, size_px, app::text::FontStyle::Regular));
    return run;
}

inline void write(const std::filesystem::path& file, const Bytes& bytes) {
    std::ofstream stream(file, std::ios::binary);
    stream.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    REQUIRE(stream.good());
}

/// What a command prints; it must succeed.
inline std::string said_by(const std::string& command) {
    struct Close {
        void operator()(std::FILE* pipe) const { pclose(pipe); }
    };
    std::string said;
    {
        const std::unique_ptr<std::FILE, Close> pipe(popen(command.c_str(), "r"));
        REQUIRE(pipe);
        std::array<char, 4096> part{};
        while (const std::size_t read = std::fread(part.data(), 1, part.size(), pipe.get())) {
            said.append(part.data(), read);
        }
    }
    return said;
}

/// The page drawn by another program, 96 pixels an inch.
inline app::image::Image seen_pdf(const Bytes& pdf, const std::filesystem::path& folder) {
    write(folder / "page.pdf", pdf);
    said_by("pdftocairo -png -r 96 -singlefile '" + (folder / "page.pdf").string() + "' '" + (folder / "pdf").string() +
            "' 2>&1");
    const auto image = app::image::read_image(folder / "pdf.png");
    REQUIRE(image);
    return *image;
}

inline app::image::Image seen_svg(const Bytes& svg, const std::filesystem::path& folder) {
    write(folder / "page.svg", svg);
    said_by("rsvg-convert --unlimited '" + (folder / "page.svg").string() + "' -o '" + (folder / "svg.png").string() +
            "' 2>&1");
    const auto image = app::image::read_image(folder / "svg.png");
    REQUIRE(image);
    return *image;
}

inline Color pixel(const app::image::Image& image, int x, int y) {
    const auto at =
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x)) * 4;
    return {image.pixels[at], image.pixels[at + 1], image.pixels[at + 2], image.pixels[at + 3]};
}

inline bool near(Color a, Color b, int tolerance = 4) {
    return std::abs(a.red - b.red) <= tolerance && std::abs(a.green - b.green) <= tolerance &&
           std::abs(a.blue - b.blue) <= tolerance;
}

inline std::string text_of(const Bytes& bytes) {
    return {bytes.begin(), bytes.end()};
}

inline std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

}  // namespace pages
