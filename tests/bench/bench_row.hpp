// One row of the benchmark table, as bench.py reads it.
#pragma once

#include <fmt/format.h>

#include <cstdio>
#include <string>

namespace bench {

/// What it is, the figure, what it is compared with ("-": nothing), the ratio (or the figure again) and the most that
/// it should be ("-": no goal).
inline void print_row(const std::string& what, const std::string& measured, const std::string& against, double ratio,
                      const std::string& goal) {
    fmt::print("{}\t{}\t{}\t{:.3g}\t{}\n", what, measured, against, ratio, goal);
    std::fflush(stdout);
}

}  // namespace bench
