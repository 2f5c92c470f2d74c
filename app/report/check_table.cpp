#include "app/report/check_table.hpp"

#include "geo/table/csv_table.hpp"

namespace app::report {

std::string check_table(const geo::Diagnostics& diagnostics) {
    std::string csv = geo::table::csv_line({"severity", "file", "row", "code", "message"});
    for (const geo::Diagnostic& problem : diagnostics.all()) {
        const std::string row = problem.where.row == 0 ? std::string() : std::to_string(problem.where.row);
        csv += geo::table::csv_line(
            {geo::severity_name(problem.severity), problem.where.file, row, problem.code, problem.message});
    }
    return csv;
}

}  // namespace app::report
