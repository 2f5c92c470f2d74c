// A process beside the window: what it says is heard, it can be paused, stopped, and its end is told.
#include "app/shell/record_process.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <csignal>
#include <string>
#include <vector>

using namespace app;
using namespace std::chrono_literals;
using shell::RecordProcess;

namespace {

RecordProcess shell_script(const std::string& script) {
    auto process = RecordProcess::start("/bin/sh", {"-c", script});
    REQUIRE(process);
    return std::move(*process);
}

std::vector<record::RecordProgress> heard_to_the_end(RecordProcess& process) {
    std::vector<record::RecordProgress> heard;
    while (process.listen(10s, [&](const record::RecordProgress& now) { heard.push_back(now); })) {
    }
    return heard;
}

}  // namespace

TEST_CASE("progress and last words of a process are heard", "[shell]") {
    RecordProcess process = shell_script(
        "echo 'frame 1 of 2, 3.0 a second, 4 s left, 5.0 MB' >&2; echo 'salang: Scene 2, camera: no.' >&2; exit 2");
    const auto heard = heard_to_the_end(process);
    REQUIRE(heard.size() == 1);
    CHECK(heard[0].all == 2);
    const auto end = process.wait();
    CHECK(end.exit_code == 2);
    CHECK(end.last_words == "Scene 2, camera: no.");
}

TEST_CASE("a process is asked to stop, and answers", "[shell]") {
    RecordProcess process = shell_script(
        "trap 'exit 143' TERM; echo 'frame 1 of 9, 1.0 a second, 8 s left, 0.0 MB' >&2; "
        "while :; do sleep 0.01; done");
    bool begun = false;
    while (!begun) {
        REQUIRE(process.listen(10s, [&](const record::RecordProgress&) { begun = true; }));
    }
    SECTION("while it runs") {
        process.stop();
    }
    SECTION("while it is paused") {
        process.pause(true);
        process.stop();
    }
    heard_to_the_end(process);
    CHECK(process.wait().exit_code == 143);
}

TEST_CASE("a process that does not listen is ended", "[shell]") {
    RecordProcess process = shell_script(
        "trap '' TERM; echo 'frame 1 of 9, 1.0 a second, 8 s left, 0.0 MB' >&2; "
        "while :; do sleep 0.01; done");
    bool begun = false;
    while (!begun) {
        REQUIRE(process.listen(10s, [&](const record::RecordProgress&) { begun = true; }));
    }
    process.stop();
    process.kill_now();
    heard_to_the_end(process);
    CHECK(process.wait().exit_code == 128 + SIGKILL);
}

TEST_CASE("a program that is not there is a failure", "[shell]") {
    const auto process = RecordProcess::start("/no/such/program", {});
    REQUIRE_FALSE(process);
    CHECK(process.error().message.find("/no/such/program") != std::string::npos);
}
