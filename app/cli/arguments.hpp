// What a command line asks for, as values: checked for form, not yet for sense.
#pragma once

#include "app/campaign/names.hpp"
#include "app/cli/own_layers.hpp"
#include "app/compare/sample_days.hpp"
#include "app/scene/frame_spec.hpp"
#include "app/scene/paper.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace app::cli {

/// A position and the width of the picture around it.
struct GivenView {
    double lon_deg = 0.0;
    double lat_deg = 0.0;
    double width_km = 0.0;
};

/// Options of everything that draws.
struct PictureArguments {
    int width_px = 1920;
    int height_px = 1080;
    bool size_given = false;
    std::optional<scene::Paper> paper;  ///< instead of a size in pixels; the map's shape decides how it lies
    int paper_margin_px = 0;            ///< of the sheet, left to whoever writes it
    std::string fit;                    ///< name of an area or a place; empty: the whole campaign
    std::optional<GivenView> view;
    std::vector<GivenLayer> layers;  ///< of the user's own, from below
    scene::Reading reading = scene::Reading::Centre;
    campaign::Language language = campaign::Language::English;
    std::optional<campaign::Language> second_language;
    scene::Theme theme = scene::Theme::Light;
    scene::Calendar calendar = scene::Calendar::Gregorian;
    std::string caption;
    bool chart = false;
    campaign::Confidence least = campaign::Confidence::Low;
    std::vector<std::string> only_sources;  ///< ids; empty: any
    int min_sources = 1;
    std::vector<std::string> only_actors;  ///< ids; empty: any
    std::vector<compare::FactKind> only_kinds;
    std::vector<std::string> hidden;  ///< what is switched off in the legend, as `scene::legend_key_words` has it
    scene::LayerOpacities opacities;
    scene::LayerOrder order;
    double trail_days = 0.0;            ///< how long what is over stays
    std::vector<std::string> compared;  ///< dates to compare with
    scene::CompareMode mode = scene::CompareMode::Side;
    scene::SymbolSet symbols = scene::SymbolSet::Plain;
};

struct WindowArguments {
    std::string date;  ///< empty: none given
    std::string text;  ///< a file to read beside the map; empty: none given
    bool exit_after_first_frame = false;
    bool report_timings = false;
};
struct RenderArguments {
    std::string date;
    PictureArguments picture;
    std::string output;
    bool force = false;
};
struct RecordArguments {
    std::string storyboard;  ///< a name or a file; empty: a span of days
    std::string from;
    std::string to;
    std::optional<double> duration_s;
    std::optional<double> days_per_second;
    PictureArguments picture;
    std::optional<double> frames_per_second;  ///< none: 30, or the storyboard's own
    std::string codec;                        ///< empty: what is usual for the kind of film
    std::string preset = "veryfast";
    int crf = 20;
    bool resume = false;
    int shard = 1;
    int shard_count = 1;
    std::vector<std::string> join;  ///< parts to put together; nothing is drawn then
    std::string output;
    bool force = false;
    bool progress = false;
    std::vector<std::string> words;  ///< of the command line, less those that decide no pixel
};
enum class TableFormat { Csv, Json };
struct ControlArguments {
    std::string date;
    bool places = false;
    TableFormat format = TableFormat::Csv;
};
struct GeocodeArguments {
    std::vector<std::string> names;  ///< none: one a line from standard input
    std::string date;                ///< empty: none given
    std::size_t limit = 5;
    TableFormat format = TableFormat::Csv;
    std::vector<std::string> gazetteers;  ///< the user's own files
};
enum class ReportFormat { Csv, Json, Markdown, Html, Pdf };
struct CompareArguments {
    std::string from;
    std::string to;
    std::optional<scene::Reading> reading;  ///< only the changes of this kind
    ReportFormat format = ReportFormat::Csv;
    PictureArguments picture;  ///< of the pictures in a report
    std::string output = "-";
    bool force = false;
};
struct SeriesArguments {
    std::string from;
    std::string to;
    compare::SeriesStep step = compare::SeriesStep::Day;
    scene::Reading reading = scene::Reading::Centre;
    TableFormat format = TableFormat::Csv;
    std::string output = "-";
    bool force = false;
};
enum class ReadingFormat { Csv, Json, GeoJson };
struct GeoparseArguments {
    std::string file;       ///< "-": standard input
    std::string date_hint;  ///< empty: none given
    std::string encoding;   ///< empty: found from the bytes
    ReadingFormat format = ReadingFormat::Csv;
    std::vector<std::string> gazetteers;  ///< the user's own files
};
struct CheckArguments {};
struct InfoArguments {
    bool gl = false;
};
/// Help or version: the text to print.
struct PrintArguments {
    std::string text;
};

/// One command line.
struct Arguments {
    std::string campaign;
    std::variant<WindowArguments, RenderArguments, RecordArguments, ControlArguments, CompareArguments, SeriesArguments,
                 GeocodeArguments, GeoparseArguments, CheckArguments, InfoArguments, PrintArguments>
        command;
};

}  // namespace app::cli
