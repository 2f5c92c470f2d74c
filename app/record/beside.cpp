#include "app/record/beside.hpp"

#include "app/image/output_file.hpp"

#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>

namespace app::record {

namespace fs = std::filesystem;

namespace {

std::vector<std::pair<fs::path, std::string>> texts_beside(const fs::path& film, const FilmNotes& notes) {
    constexpr const char* known[] = {".mp4", ".webm", ".gif", ".apng"};
    fs::path name = film;
    for (const char* extension : known) {
        if (film.extension() == extension) {
            name.replace_extension();
        }
    }
    const auto with = [&name](const char* extension) {
        fs::path file = name;
        file += extension;
        return file;
    };
    std::vector<std::pair<fs::path, std::string>> texts;
    if (!notes.captions.empty()) {
        texts.emplace_back(with(".srt"), srt_of_captions(notes));
        texts.emplace_back(with(".vtt"), vtt_of_captions(notes));
    }
    if (!notes.sources.empty()) {
        texts.emplace_back(with(".sources.txt"), notes.sources);
    }
    return texts;
}

/// The same film in two formats has the same files beside it.
bool holds(const fs::path& file, const std::string& text) {
    std::ostringstream there;
    there << std::ifstream(file, std::ios::binary).rdbuf();
    return there.str() == text;
}

}  // namespace

std::vector<fs::path> files_beside(const fs::path& film, const FilmNotes& notes) {
    std::vector<fs::path> files;
    for (auto& [file, text] : texts_beside(film, notes)) {
        files.push_back(std::move(file));
    }
    return files;
}

geo::Result<void> check_beside(const fs::path& film, const FilmNotes& notes, image::Existing existing) {
    for (const auto& [file, text] : texts_beside(film, notes)) {
        if (auto checked = image::check_output(file, existing); !checked && !holds(file, text)) {
            return checked;
        }
    }
    return {};
}

geo::Result<void> write_beside(const fs::path& film, const FilmNotes& notes, image::Existing existing) {
    for (const auto& [file, text] : texts_beside(film, notes)) {
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
        if (auto written = image::write_file({bytes, text.size()}, file, existing); !written && !holds(file, text)) {
            return written;
        }
    }
    return {};
}

}  // namespace app::record
