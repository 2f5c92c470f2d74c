#include "app/record/progress_line.hpp"

#include <catch2/catch.hpp>

using namespace app::record;

TEST_CASE("a line of progress reads back as it was printed", "[record]") {
    const auto read = parse_progress_line(progress_line({90, 300, 31.24, 6.7, 0.44}));
    REQUIRE(read);
    CHECK(read->done == 90);
    CHECK(read->all == 300);
    CHECK(read->rate == Approx(31.2));
    CHECK(read->left_s == Approx(7));
    CHECK(read->megabytes == Approx(0.4));
    CHECK(parse_progress_line("frame 1 of 2, 3.0 a second, 4 s left, 5.0 MB      "));
    for (const char* other : {"", "frame", "frame 1 of 2", "salang: Scene 2, camera: no such place.",
                              "frame x of 2, 3.0 a second, 4 s left, 5.0 MB"}) {
        CHECK_FALSE(parse_progress_line(other));
    }
}
