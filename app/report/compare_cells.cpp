#include "app/report/compare_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace app::report {

using compare::DayTally;
using compare::Holder;
using compare::Holding;

namespace {

std::string with_range(const std::string& best, const std::string& low, const std::string& high) {
    return low == high ? best : fmt::format("{} ({} to {})", best, low, high);
}

}  // namespace

std::string count_cell(const compare::Estimate<int>& of) {
    return with_range(std::to_string(of.best), std::to_string(of.low), std::to_string(of.high));
}

std::string thousands(std::int64_t m2) {
    std::string digits = std::to_string((m2 + 500000) / 1000000);
    for (std::ptrdiff_t at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), "\u00a0");
    }
    return digits;
}

std::string area_cell(const compare::Estimate<std::int64_t>& of) {
    return with_range(thousands(of.best), thousands(of.low), thousands(of.high));
}

std::string share_cell(const DayTally& tally, const compare::Estimate<std::int64_t>& of) {
    const auto percent = [&tally](std::int64_t m2) { return fmt::format("{:.1f}\u00a0%", 100.0 * tally.share(m2)); };
    return with_range(percent(of.best), percent(of.low), percent(of.high));
}

Holding holding_of(const DayTally& tally, const Holder& holder) {
    const auto found = std::find_if(tally.holdings.begin(), tally.holdings.end(),
                                    [&holder](const Holding& holding) { return holding.holder == holder; });
    return found == tally.holdings.end() ? Holding{} : *found;
}

}  // namespace app::report
