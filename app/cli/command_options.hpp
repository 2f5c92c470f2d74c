// What each subcommand understands: its options, and where their values go.
#pragma once

#include "app/cli/arguments.hpp"

#include <array>
#include <string>
#include <vector>

namespace CLI {  // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace app::cli {

/// The options of everything that draws; `--size` stands apart where a command has a usual size of its own.
void add_picture_options(CLI::App& command, PictureArguments& picture);
void add_size_option(CLI::App& command, PictureArguments& picture, const char* help);
/// What part of the world a picture shows.
void add_camera_options(CLI::App& command, PictureArguments& picture);
/// In which languages, colours and calendar.
void add_look_options(CLI::App& command, PictureArguments& picture);

/// How units are marked; stands last among the options of pictures.
void add_symbols_option(CLI::App& command, PictureArguments& picture);
/// Which facts count.
void add_fact_options(CLI::App& command, PictureArguments& picture);

// Each adds the subcommand of its name; the values are filled while the command line is parsed and must outlive that.
void add_render(CLI::App& program, RenderArguments& render);
void add_record(CLI::App& program, RecordArguments& record);
void add_control(CLI::App& program, ControlArguments& control);
/// `words`: a campaign where there are three, and two dates.
void add_compare(CLI::App& program, CompareArguments& compare, std::array<std::string, 3>& words);
void add_series(CLI::App& program, SeriesArguments& series);
void add_geocode(CLI::App& program, GeocodeArguments& geocode);
void add_geoparse(CLI::App& program, GeoparseArguments& geoparse);

/// The words of a command line without those that say where a film goes and how its making is watched: with the same
/// ones, the same film.
[[nodiscard]] std::vector<std::string> deciding_words(int argc, const char* const* argv);

}  // namespace app::cli
