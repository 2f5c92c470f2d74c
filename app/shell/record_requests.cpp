#include "app/shell/record_requests.hpp"

#include "app/image/output_file.hpp"
#include "app/shell/record_process.hpp"
#include "app/store/kept_file.hpp"
#include "app/store/session_file.hpp"
#include "app/store/story_files.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <csignal>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace app::shell {

using namespace messages::literals;

namespace {

namespace fs = std::filesystem;
using messages::Texts;
using state::Recording;

constexpr std::chrono::milliseconds listening{100};
constexpr std::chrono::seconds patience{20};
constexpr int by_interrupt = 130;
constexpr int by_terminate = 143;

/// What is written of a film until it is whole.
fs::path part_of(const std::string& output) {
    if (output.ends_with('/')) {
        return output.substr(0, output.find_last_not_of('/') + 1) + ".part";
    }
    return image::part_path(output);
}

std::string after(const std::vector<std::string>& words, const char* option) {
    const auto found = std::find(words.begin(), words.end(), option);
    return found == words.end() || found + 1 == words.end() ? std::string() : *(found + 1);
}

std::string time_words(const Texts& texts, double seconds) {
    const auto whole = std::lround(seconds);
    return whole < 60
               ? texts("film_words.seconds_left"_m, fmt::arg("seconds", whole))
               : texts("film_words.minutes_left"_m, fmt::arg("minutes", whole / 60), fmt::arg("seconds", whole % 60));
}

std::string progress_words(const Texts& texts, const record::RecordProgress& now) {
    if (!state::rate_is_known(now.done)) {
        return texts("film_words.frames"_m, fmt::arg("done", now.done), fmt::arg("all", now.all));
    }
    return texts("film_words.progress"_m, fmt::arg("done", now.done), fmt::arg("all", now.all),
                 fmt::arg("rate", fmt::format("{:.1f}", now.rate)), fmt::arg("left", time_words(texts, now.left_s)),
                 fmt::arg("size", fmt::format("{:.1f}", now.megabytes)));
}

/// Follows the process to its end, doing to it what is done to the job.
ProcessEnd followed(RecordProcess process, const JobContext& job, const Texts& texts) {
    bool paused = false;
    bool stopping = false;
    std::chrono::steady_clock::time_point asked;
    const auto told = [&](const record::RecordProgress& now) {
        job.progress(now.all > 0 ? static_cast<double>(now.done) / static_cast<double>(now.all) : -1.0,
                     progress_words(texts, now));
        job.post(state::RecordingProgressed{job.id(), now.done, now.all, now.rate, now.left_s, now.megabytes});
    };
    while (process.listen(listening, told)) {
        if (job.paused() != paused) {
            paused = job.paused();
            process.pause(paused);
        }
        if (job.cancelled() && !stopping) {
            stopping = true;
            asked = std::chrono::steady_clock::now();
            process.stop();
        }
        if (stopping && std::chrono::steady_clock::now() - asked > patience) {
            process.kill_now();
        }
    }
    return process.wait();
}

geo::Result<void> record(const std::vector<std::string>& arguments, const JobContext& job, const Texts& texts) {
    const std::string output = after(arguments, "-o");
    job.post(state::RecordingStarted{job.id(), output, arguments});
    const auto ended = [&](Recording::Phase phase, std::string problem) {
        std::error_code error;
        const fs::path part = part_of(output);
        job.post(state::RecordingEnded{job.id(), phase, fs::exists(part, error) ? part.string() : std::string(),
                                       std::move(problem)});
    };
    std::vector<std::string> words = arguments;
    words.emplace_back("--progress");
    auto process = RecordProcess::start(own_program(), words);
    if (!process) {
        const std::string why = texts("film_words.not_started"_m, fmt::arg("reason", process.error().message));
        ended(Recording::Phase::Failed, why);
        return geo::fail(process.error().code, why);
    }
    const ProcessEnd end = followed(std::move(*process), job, texts);
    constexpr int data_problem = 1;  // the campaign has errors, the film is there all the same
    std::error_code error;
    if (end.exit_code == 0 || (end.exit_code == data_problem && fs::exists(output, error))) {
        ended(Recording::Phase::Done, {});
        return {};
    }
    if (job.cancelled() || end.exit_code == by_interrupt || end.exit_code == by_terminate) {
        ended(Recording::Phase::Stopped, {});
        return geo::fail(geo::ErrorCode::Interrupted, texts("film_words.was_stopped"_m));
    }
    const std::string words_of_end =
        end.last_words.empty() ? texts("film_words.ended_with"_m, fmt::arg("code", end.exit_code)) : end.last_words;
    ended(Recording::Phase::Failed, words_of_end);
    return geo::fail(geo::ErrorCode::CannotWrite, words_of_end);
}

}  // namespace

void answer(const state::request::Record& wanted, const RequestContext& context) {
    std::vector<std::string> arguments = wanted.arguments;
    if (wanted.board) {
        const fs::path folder = store::state_folder();
        const fs::path copy = (folder.empty() ? fs::temp_directory_path() / "salang" : folder) / "recordings" /
                              (wanted.board_name + ".json");
        if (auto written = store::write_story_copy(*wanted.board, copy); !written) {
            context.commands.push_back(
                state::Tell{{geo::Severity::Error, {}, "record", geo::describe(written.error())}});
            return;
        }
        const auto option = std::find(arguments.begin(), arguments.end(), "--storyboard");
        if (option != arguments.end() && option + 1 != arguments.end()) {
            *(option + 1) = copy.string();
        }
    }
    const std::string name = fs::path(after(arguments, "-o")).filename().string();
    const Texts& texts = context.state.texts;
    context.jobs.start(
        {.title = texts("job.recording"_m, fmt::arg("name", name)), .can_cancel = true, .can_pause = true},
        [arguments = std::move(arguments), texts](const JobContext& job) { return record(arguments, job, texts); });
}

void answer(const state::request::LookAtOutput& look, const RequestContext& context) {
    state::OutputSeen seen;
    seen.file = look.file;
    std::error_code error;
    std::string path = fs::absolute(look.file, error).lexically_normal().string();
    const bool is_folder = look.file.ends_with('/');
    if (is_folder && !path.ends_with('/')) {
        path += '/';
    }
    seen.path = path;
    const fs::path plain = is_folder ? fs::path(path.substr(0, path.size() - 1)) : fs::path(path);
    seen.exists = fs::exists(plain, error);
    seen.has_part = fs::exists(part_of(path), error);
    if (auto writable =
            image::check_output(is_folder && seen.exists ? plain / "frame.png" : plain, image::Existing::Overwrite);
        !writable) {
        seen.problem = writable.error().message;
    }
    context.commands.emplace_back(state::OutputLookedAt{std::move(seen)});
}

}  // namespace app::shell
