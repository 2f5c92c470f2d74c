#include "geo/table/csv_rows.hpp"

#include <csv.h>

#include <utility>

namespace geo::table {

namespace {

int is_no_blank(unsigned char) {
    return 0;
}

/// Owns libcsv's parser and the row being put together.
class RowParser {
  public:
    RowParser() {
        csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI);
        // By default libcsv cuts blanks off cells; here a cell is what stands between the commas.
        csv_set_space_func(&m_parser, is_no_blank);
    }
    ~RowParser() { csv_free(&m_parser); }
    RowParser(const RowParser&) = delete;
    RowParser& operator=(const RowParser&) = delete;

    /// Whether all of the text was understood.
    bool feed(std::string_view text) {
        return csv_parse(&m_parser, text.data(), text.size(), &on_cell, &on_row, this) == text.size();
    }
    /// Ends the last row; false where a quote is still open.
    bool finish() { return csv_fini(&m_parser, &on_cell, &on_row, this) == 0; }

    [[nodiscard]] bool out_of_memory() {
        return csv_error(&m_parser) != CSV_SUCCESS && csv_error(&m_parser) != CSV_EPARSE;
    }
    /// Whether a row ended since this was asked last; `cells` then has it.
    bool take_row(std::vector<std::string>& cells) {
        if (!m_row_ended) {
            return false;
        }
        m_row_ended = false;
        cells = std::move(m_cells);
        m_cells.clear();
        return true;
    }

  private:
    static void on_cell(void* cell, std::size_t size, void* self) {
        static_cast<RowParser*>(self)->m_cells.emplace_back(static_cast<const char*>(cell), size);
    }
    static void on_row(int, void* self) { static_cast<RowParser*>(self)->m_row_ended = true; }

    csv_parser m_parser{};
    std::vector<std::string> m_cells;
    bool m_row_ended = false;
};

/// Where the line that holds `at` ends, its "\n", "\r\n" or lone "\r" included.
std::size_t end_of_line(std::string_view text, std::size_t at) {
    const std::size_t end = text.find_first_of("\r\n", at);
    if (end == std::string_view::npos) {
        return text.size();
    }
    return text.substr(end, 2) == "\r\n" ? end + 2 : end + 1;
}

/// A place in the text: offset and line number.
struct Place {
    std::size_t at = 0;
    std::size_t line = 1;
};

/// Reads rows from `start` up to the end or up to a broken row, whose place is then in `start`.
enum class Stop { End, Broken, NeverClosed, OutOfMemory };
Stop read_until_broken(std::string_view text, Place& start, std::vector<CsvRow>& rows) {
    RowParser parser;
    std::vector<std::string> cells;
    bool row_open = false;
    for (Place here = start; here.at < text.size(); ++here.line) {
        const std::size_t end = end_of_line(text, here.at);
        const std::string_view line = text.substr(here.at, end - here.at);
        if (!row_open) {
            start = here;
        }
        if (!parser.feed(line)) {
            return parser.out_of_memory() ? Stop::OutOfMemory : Stop::Broken;
        }
        const bool blank = line.find_first_not_of("\r\n") == std::string_view::npos;
        if (parser.take_row(cells)) {
            rows.push_back({start.line, std::move(cells)});
            row_open = false;
        } else {
            row_open = row_open || !blank;
        }
        here.at = end;
    }
    if (!parser.finish()) {
        return parser.out_of_memory() ? Stop::OutOfMemory : Stop::NeverClosed;
    }
    if (parser.take_row(cells)) {
        rows.push_back({start.line, std::move(cells)});
    }
    return Stop::End;
}

}  // namespace

Result<CsvRows> read_csv_rows(std::string_view text) {
    CsvRows read;
    Place start;
    for (;;) {
        const Stop stop = read_until_broken(text, start, read.rows);
        if (stop == Stop::End) {
            return read;
        }
        if (stop == Stop::OutOfMemory) {
            return fail(ErrorCode::CannotRead, "A cell is larger than the memory at hand.");
        }
        read.broken.push_back(
            {start.line, stop == Stop::NeverClosed
                             ? "A quotation mark is opened in this row and never closed; the row was left out."
                             : "A quotation mark stands inside a cell that has none around it, or text follows a "
                               "closing one; the row "
                               "was left out. Put quotation marks around the whole cell and double those inside it."});
        // The quote may have swallowed good rows, so reading goes on at the line after the one where the row began.
        start = {end_of_line(text, start.at), start.line + 1};
    }
}

}  // namespace geo::table
