#include "app/load/table_reader.hpp"
#include "app/load/table_readers.hpp"

namespace app::load {

void read_sources(Loading& loading) {
    constexpr TableSchema schema{"sources", "source_id", "title", "author_publisher year type where"};
    read_table(loading, schema, [&loading](const RowReader& row) {
        auto& sources = loading.campaign.sources;
        loading.sources.add(row.view("source_id"), campaign::SourceId(sources.size()));
        sources.push_back({row.text("source_id"), row.text("title"), row.text("author_publisher"), row.text("year"),
                           row.text("type"), row.text("where")});
    });
}

void read_omissions(Loading& loading) {
    constexpr TableSchema schema{"omitted", "", "source_id what", "line why"};
    read_table(loading, schema, [&loading](const RowReader& row) {
        // The first cell may also name a row of the research that was left out, which no table has any more.
        loading.campaign.omissions.push_back({row.text("source_id"), loading.sources.find(row.view("source_id")),
                                              row.text("line"), row.text("what"), row.text("why"), row.where()});
    });
}

}  // namespace app::load
