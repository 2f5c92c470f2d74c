#include "app/load/row_values.hpp"
#include "app/load/table_reader.hpp"
#include "app/load/table_readers.hpp"

namespace app::load {

void read_events(Loading& loading) {
    constexpr TableSchema schema{"events", "event_id", "date title",
                                 "date_end category place_id actors summary confidence source_ids "
                                 "other_readings note"};
    read_table(loading, schema, [&loading](const RowReader& row) {
        auto dates = event_dates_of(row, loading, "date", "date_end");
        campaign::Event event;
        event.key = row.text("event_id");
        event.title = row.view("title").empty() ? row.text("summary") : row.text("title");
        event.summary = row.text("summary");
        event.category = row.text("category");
        event.place = place_of(row, loading, "place_id");
        event.actors = actors_of(row, loading, "actors");
        event.provenance = provenance_of(row, loading, SourcesWanted::Yes);
        if (dates) {
            event.when = std::move(*dates);
            loading.campaign.events.push_back(std::move(event));
        }
    });
}

}  // namespace app::load
