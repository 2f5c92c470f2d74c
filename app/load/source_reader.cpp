#include "app/load/codes.hpp"
#include "app/load/table_reader.hpp"
#include "app/load/table_readers.hpp"

#include <fmt/format.h>

namespace app::load {

void read_sources(Loading& loading) {
    const TableSchema schema{"sources", "source_id", {"title"}, {"author_publisher", "year", "type", "where"}};
    read_table(loading, schema, [&loading](const RowReader& row) {
        auto& sources = loading.campaign.sources;
        loading.sources.add(row.view("source_id"), campaign::SourceId(sources.size()));
        sources.push_back({row.text("source_id"), row.text("title"), row.text("author_publisher"), row.text("year"),
                           row.text("type"), row.text("where")});
    });
}

void read_omissions(Loading& loading) {
    const TableSchema schema{"omitted", "", {"source_id", "what"}, {"line", "why"}};
    read_table(loading, schema, [&loading](const RowReader& row) {
        const auto source = loading.sources.find(row.view("source_id"));
        if (!source) {
            row.error(
                codes::unknown_id,
                fmt::format("source_id '{}' is not in the table sources: correct the id, or add a row with it there.",
                            row.view("source_id")));
            return;
        }
        loading.campaign.omissions.push_back(
            {*source, row.text("line"), row.text("what"), row.text("why"), row.where()});
    });
}

}  // namespace app::load
