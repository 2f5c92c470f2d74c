#include "app/record/film_notes.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace app::record {

namespace {

using nlohmann::json;

constexpr int notes_version = 1;

json json_of(const std::vector<FilmText>& texts) {
    json all = json::array();
    for (const FilmText& text : texts) {
        all.push_back({text.from, text.to, text.text});
    }
    return all;
}

std::vector<FilmText> texts_of(const json& all) {
    std::vector<FilmText> texts;
    for (const json& one : all) {
        texts.push_back({one.at(0).get<std::int64_t>(), one.at(1).get<std::int64_t>(), one.at(2).get<std::string>()});
    }
    return texts;
}

/// "00:01:02,345"; the two formats differ in what stands before the thousandths.
std::string time_text(std::int64_t frame, double frames_per_second, char point) {
    const auto all = std::llround(static_cast<double>(frame) * 1000.0 / frames_per_second);
    return fmt::format("{:02}:{:02}:{:02}{}{:03}", all / 3600000, all / 60000 % 60, all / 1000 % 60, point, all % 1000);
}

std::string span_text(const FilmText& text, double frames_per_second, char point) {
    return fmt::format("{} --> {}", time_text(text.from, frames_per_second, point),
                       time_text(text.to, frames_per_second, point));
}

}  // namespace

std::string text_of_notes(const FilmNotes& notes) {
    const json text{{"format", "salang-film"},
                    {"version", notes_version},
                    {"recipe", notes.recipe},
                    {"encoder", notes.encoder},
                    {"frames", notes.parts.frame_count},
                    {"frames_per_part", notes.parts.frames_per_part},
                    {"frames_per_second", notes.frames_per_second},
                    {"shard", notes.parts.shard},
                    {"shards", notes.parts.shard_count},
                    {"title", notes.title},
                    {"comment", notes.comment},
                    {"language", notes.language},
                    {"chapters", json_of(notes.chapters)},
                    {"captions", json_of(notes.captions)},
                    {"narration", notes.narration.string()},
                    {"sources", notes.sources}};
    return text.dump(-1, ' ', false, json::error_handler_t::replace);
}

geo::Result<FilmNotes> notes_of_text(std::string_view text) {
    const auto foreign = geo::fail(geo::ErrorCode::BadData, "it holds no notes of a recording by this program");
    try {
        const json read = json::parse(text);
        if (read.at("format") != "salang-film" || read.at("version") != notes_version) {
            return foreign;
        }
        FilmNotes notes;
        notes.recipe = read.at("recipe").get<std::string>();
        notes.encoder = read.at("encoder").get<std::string>();
        notes.parts.frame_count = read.at("frames").get<std::int64_t>();
        notes.parts.frames_per_part = read.at("frames_per_part").get<std::int64_t>();
        notes.parts.shard = read.at("shard").get<int>();
        notes.parts.shard_count = read.at("shards").get<int>();
        notes.frames_per_second = read.at("frames_per_second").get<double>();
        notes.title = read.at("title").get<std::string>();
        notes.comment = read.at("comment").get<std::string>();
        notes.language = read.at("language").get<std::string>();
        notes.chapters = texts_of(read.at("chapters"));
        notes.captions = texts_of(read.at("captions"));
        notes.narration = read.at("narration").get<std::string>();
        notes.sources = read.at("sources").get<std::string>();
        const FilmParts& parts = notes.parts;
        if (parts.frame_count < 1 || parts.frames_per_part < 1 || parts.shard < 1 || parts.shard > parts.shard_count ||
            !(notes.frames_per_second > 0.0)) {
            return foreign;
        }
        return notes;
    } catch (const json::exception&) {
        return foreign;
    }
}

std::string srt_of_captions(const FilmNotes& notes) {
    std::string text;
    int number = 0;
    for (const FilmText& caption : notes.captions) {
        text += fmt::format("{}\n{}\n{}\n\n", ++number, span_text(caption, notes.frames_per_second, ','), caption.text);
    }
    return text;
}

std::string vtt_of_captions(const FilmNotes& notes) {
    std::string text = "WEBVTT\n\n";
    for (const FilmText& caption : notes.captions) {
        text += fmt::format("{}\n{}\n\n", span_text(caption, notes.frames_per_second, '.'), caption.text);
    }
    return text;
}

std::string fingerprint(std::string_view text) {
    // FNV-1a: stable everywhere and for ever, which std::hash is not.
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char letter : text) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
    }
    return fmt::format("{:016x}", hash);
}

}  // namespace app::record
