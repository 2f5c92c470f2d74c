#include "app/cli/name_lines.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace app::cli {

namespace {

using Take = std::function<geo::Result<void>(std::string_view)>;

/// A line that is complete, without "\r" and a byte order mark.
geo::Result<void> finish(std::string& line, const Take& take) {
    std::string_view text = line;
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    if (text.ends_with('\r')) {
        text.remove_suffix(1);
    }
    geo::Result<void> done;
    if (text.find_first_not_of(" \t") != std::string_view::npos) {
        done = take(text);
    }
    line.clear();
    return done;
}

geo::Result<void> take_block(std::string_view block, std::string& line, const Take& take) {
    while (!block.empty()) {
        const std::size_t end = block.find('\n');
        const std::string_view part = block.substr(0, end);
        line += part.substr(0, longest_line - line.size());
        if (end == std::string_view::npos) {
            return {};
        }
        if (auto done = finish(line, take); !done) {
            return done;
        }
        block.remove_prefix(end + 1);
    }
    return {};
}

}  // namespace

geo::Result<void> for_each_line(int descriptor, const Take& take,
                                const std::function<geo::Result<void>()>& before_waiting) {
    std::array<char, 65536> buffer{};
    std::string line;
    while (true) {
        if (auto written = before_waiting(); !written) {
            return written;
        }
        const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return geo::fail(geo::ErrorCode::CannotRead,
                             fmt::format("Standard input cannot be read: {}.", std::generic_category().message(errno)));
        }
        if (count == 0) {
            return finish(line, take);
        }
        if (auto done = take_block({buffer.data(), static_cast<std::size_t>(count)}, line, take); !done) {
            return done;
        }
    }
}

}  // namespace app::cli
