// Tab-separated gazetteer files line by line: no quoting, as GeoNames, the NGA and Linked Places write them.
#pragma once

#include "geo/base/diagnostics.hpp"
#include "geo/base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geo::geocode {

/// Calls `take` for each line that is not empty, with its number (from 1) and its cells; a byte order mark and "\r" are
/// left out. Lines that are not UTF-8 are reported and passed over.
[[nodiscard]] Result<void> for_each_tab_line(
    const std::filesystem::path& file, Diagnostics& diagnostics,
    const std::function<void(std::size_t line, const std::vector<std::string_view>& cells)>& take);

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char at);
[[nodiscard]] std::optional<double> decimal_number(std::string_view text);

/// Columns by name, whatever their case.
class TabHeader {
  public:
    explicit TabHeader(const std::vector<std::string_view>& cells);
    [[nodiscard]] bool has(std::string_view name) const;
    /// The cell of the first of these columns that the file has; empty where it has none or the row is short.
    [[nodiscard]] std::string_view cell(const std::vector<std::string_view>& cells,
                                        std::initializer_list<std::string_view> names) const;

  private:
    std::vector<std::string> m_names;
};

}  // namespace geo::geocode
