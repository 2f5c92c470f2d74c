#include "app/state/record_words.hpp"

#include "app/state/command_words.hpp"
#include "app/state/story_edits.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace app::state {

using namespace messages::literals;

namespace {

bool is_board(const RecordForm& form) {
    return form.range == RecordForm::Range::Storyboard;
}

double rate_of(const AppState& state) {
    constexpr double usual_rate = 30.0;
    if (state.record.form.frames_per_second > 0.0) {
        return state.record.form.frames_per_second;
    }
    return is_board(state.record.form) && state.story.plan != nullptr ? state.story.plan->frames_per_second
                                                                      : usual_rate;
}

/// Camera and look of the map, as a film of that size shows them.
void add_look(const AppState& state, std::vector<std::string>& words) {
    story::Storyboard page;
    if (state.record.form.width_px > 0) {
        page.size_px = {state.record.form.width_px, state.record.form.height_px};
    }
    const story::Shown shown = shown_of_view(state, page);
    if (const auto* around = std::get_if<story::Around>(&shown)) {
        words.insert(words.end(), {"--view", fmt::format("{:.4f},{:.4f},{:.1f}", around->centre.lon_deg,
                                                         around->centre.lat_deg, around->width_km)});
    }
    const std::string line = look_options(state);
    std::size_t from = 0;
    while (from < line.size()) {
        const std::size_t to = std::min(line.find(' ', from), line.size());
        if (to > from) {
            words.push_back(line.substr(from, to - from));
        }
        from = to + 1;
    }
}

}  // namespace

bool needs_board_file(const AppState& state) {
    return is_board(state.record.form) && state.story.has_changes();
}

std::string why_not_recorded(const AppState& state) {
    const RecordForm& form = state.record.form;
    if (is_board(form) && state.story.board == nullptr) {
        return state.texts("film_words.no_board"_m);
    }
    if (is_board(form) && state.story.has_errors()) {
        const auto& problems = state.story.problems;
        const auto first = std::find_if(problems.begin(), problems.end(), [](const auto& one) { return one.is_error; });
        return first->words;
    }
    if (!is_board(form) && !state.marked) {
        return state.texts("film_words.no_days"_m);
    }
    constexpr std::array<std::string_view, 5> ends{".mp4", ".webm", ".gif", ".apng", "/"};
    if (std::none_of(ends.begin(), ends.end(), [&form](std::string_view end) { return form.file.ends_with(end); })) {
        return state.texts("film_words.endings"_m);
    }
    constexpr std::array<double, 5> gif_rates{10.0, 12.5, 20.0, 25.0, 50.0};
    const double rate = rate_of(state);
    if (form.file.ends_with(".gif") && std::find(gif_rates.begin(), gif_rates.end(), rate) == gif_rates.end()) {
        return state.texts("film_words.gif_rate"_m, fmt::arg("rate", fmt::format("{:g}", rate)));
    }
    if ((form.width_px > 0) != (form.height_px > 0) || form.width_px % 2 != 0 || form.height_px % 2 != 0) {
        return state.texts("film_words.size"_m, fmt::arg("width", form.width_px), fmt::arg("height", form.height_px));
    }
    const auto& seen = state.record.seen;
    if (seen && seen->file == form.file && !seen->problem.empty()) {
        return seen->problem;
    }
    if (seen && seen->file == form.file && seen->exists && !form.replace) {
        return state.texts("film_words.exists"_m, fmt::arg("file", form.file));
    }
    const bool is_made =
        std::any_of(state.record.list.begin(), state.record.list.end(), [&](const Recording& recording) {
            return recording.phase == Recording::Phase::Running && seen && recording.file == seen->path;
        });
    return is_made ? state.texts("film_words.being_recorded"_m, fmt::arg("file", form.file)) : std::string();
}

std::vector<std::string> record_arguments(const AppState& state, const std::string& board_file) {
    const RecordForm& form = state.record.form;
    std::vector<std::string> words{"record", state.campaign->info.folder.string()};
    if (is_board(form)) {
        const std::string own = state.story.board == nullptr ? std::string() : state.story.board->file.string();
        words.insert(words.end(), {"--storyboard", needs_board_file(state) ? board_file : own});
    } else {
        words.insert(words.end(), {"--from", state.marked->from.iso(), "--to", (state.marked->to - 1).iso(),
                                   "--days-per-second", fmt::format("{:g}", form.days_per_second)});
        add_look(state, words);
    }
    if (form.width_px > 0) {
        words.insert(words.end(), {"--size", fmt::format("{}x{}", form.width_px, form.height_px)});
    }
    if (form.frames_per_second > 0) {
        words.insert(words.end(), {"--fps", fmt::format("{:g}", form.frames_per_second)});
    }
    if (!form.codec.empty()) {
        words.insert(words.end(), {"--codec", form.codec});
    }
    constexpr int usual_crf = 20;
    if (form.crf != usual_crf) {
        words.insert(words.end(), {"--crf", fmt::format("{}", form.crf)});
    }
    if (form.replace) {
        words.emplace_back("--force");
    }
    const auto& seen = state.record.seen;
    if (form.resume && seen && seen->file == form.file && seen->has_part) {
        words.emplace_back("--resume");
    }
    words.insert(words.end(), {"-o", seen && seen->file == form.file ? seen->path : form.file});
    return words;
}

std::string shell_line(const std::vector<std::string>& words) {
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./,:=+@%";
    std::string line;
    for (const std::string& word : words) {
        line += line.empty() ? "" : " ";
        if (!word.empty() && word.find_first_not_of(plain) == std::string::npos) {
            line += word;
            continue;
        }
        line += '\'';
        for (const char letter : word) {
            line += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
        }
        line += '\'';
    }
    return line;
}

std::string usual_film_name(const AppState& state) {
    if (is_board(state.record.form) && state.story.board != nullptr) {
        return state.story.name + ".mp4";
    }
    const std::string id = state.has_campaign() ? state.campaign->info.id : std::string("film");
    return state.marked ? fmt::format("{}-{}-to-{}.mp4", id, state.marked->from.iso(), (state.marked->to - 1).iso())
                        : id + ".mp4";
}

}  // namespace app::state
