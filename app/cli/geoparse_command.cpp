#include "app/cli/commands.hpp"
#include "app/cli/exit_code.hpp"
#include "app/load/load_campaign.hpp"
#include "app/load/load_gazetteer.hpp"
#include "app/report/reading_table.hpp"
#include "geo/calendar/edtf.hpp"
#include "geo/reading/text_reader.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

namespace app::cli {

namespace {

using geo::reading::Reading;

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

geo::Error cannot_read(const std::string& file) {
    return {geo::ErrorCode::CannotRead,
            fmt::format("'{}' cannot be read: {}.", file, std::generic_category().message(errno)), std::nullopt,
            nullptr};
}

geo::Result<Reading> read_file(const geo::reading::TextReader& reader, const std::string& file,
                               const geo::reading::ReadOptions& options) {
    const bool standard = file == "-";
    errno = 0;
    const std::unique_ptr<std::FILE, CloseFile> own(standard ? nullptr : std::fopen(file.c_str(), "rb"));
    std::FILE* in = standard ? stdin : own.get();
    if (in == nullptr) {
        return geo::fail(cannot_read(file));
    }
    return reader.read(
        [&](std::span<char> buffer) -> geo::Result<std::size_t> {
            const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), in);
            if (count == 0 && std::ferror(in) != 0) {
                return geo::fail(cannot_read(file));
            }
            return count;
        },
        options);
}

geo::Result<void> print(const Reading& reading, ReadingFormat format) {
    switch (format) {
        case ReadingFormat::Csv: return report::write_reading_csv(reading, print_output);
        case ReadingFormat::Json: return report::write_reading_json(reading, print_output);
        case ReadingFormat::GeoJson: return report::write_reading_geojson(reading, print_output);
    }
    return {};
}

}  // namespace

geo::Result<int> run_geoparse(const std::string& campaign, const GeoparseArguments& arguments) {
    geo::reading::ReadOptions options;
    options.encoding = arguments.encoding;
    options.file_name = arguments.file;
    if (!arguments.date_hint.empty()) {
        const auto day = geo::calendar::parse_command_date(arguments.date_hint, false);
        if (!day) {
            return geo::fail(day.error());
        }
        options.date_hint = *day;
    }
    const std::vector<std::filesystem::path> files(arguments.gazetteers.begin(), arguments.gazetteers.end());
    const auto stack = load::load_gazetteers(files, campaign);
    const auto data = load::data_folder();
    if (!stack || !data) {
        return geo::fail(stack ? data.error() : stack.error());
    }
    for (const std::string& remark : stack->remarks) {
        fmt::print(stderr, "salang: {}\n", remark);
    }
    auto words = geo::reading::WordLists::load(*data / "reading");
    if (!words) {
        return geo::fail(words.error());
    }
    options.home_country = stack->home_country;
    const geo::reading::TextReader reader(stack->gazetteers,
                                          std::make_shared<const geo::reading::WordLists>(std::move(*words)));
    const auto reading = read_file(reader, arguments.file, options);
    if (!reading) {
        return geo::fail(reading.error());
    }
    if (reading->encoding != "UTF-8") {
        fmt::print(stderr, "salang: '{}' was read as {}.\n", arguments.file, reading->encoding);
    }
    if (const auto printed = print(*reading, arguments.format); !printed) {
        return geo::fail(printed.error());
    }
    return print_data_errors(stack->diagnostics) ? exit_bad_data : exit_done;
}

}  // namespace app::cli
