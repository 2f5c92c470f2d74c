#include "app/report/reading_table.hpp"

#include "app/report/reading_rows.hpp"

#include <fmt/format.h>

#include <iterator>
#include <string>
#include <vector>

namespace app::report {
namespace {

using geo::reading::DateMention;
using geo::reading::PlaceMention;
using geo::reading::Reading;
using geo::reading::Resolved;

constexpr std::string_view header =
    "offset_start,offset_end,text,type,name,kind,lat,lon,country,precision_km,score,date,date_text,date_offset,role,id,"
    "source,sentence\n";
constexpr std::size_t buffer_bytes = 1U << 18;

void append_cell(std::string& out, std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        out += c;
        if (c == '"') {
            out += '"';
        }
    }
    out += '"';
}

void append_number(std::string& out, std::uint64_t value) {
    const fmt::format_int digits(value);
    out.append(digits.data(), digits.size());
}

/// Up to so many decimals, without zeros at the end.
std::string decimal(double value, int decimals) {
    std::string text = fmt::format("{:.{}f}", value, decimals);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') {
        text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

/// The cells that depend on the meaning alone, made once for all mentions of it.
struct MeaningCells {
    std::string place;   ///< name,kind,lat,lon,country,precision_km,score
    std::string source;  ///< id,source
};

MeaningCells cells_of(const Resolved& meaning) {
    MeaningCells cells;
    append_cell(cells.place, meaning.name);
    cells.place += fmt::format(",{},{},{},{},{},{:.3f}", meaning.kind, decimal(meaning.position.lat_deg, 5),
                               decimal(meaning.position.lon_deg, 5), meaning.country, decimal(meaning.precision_km, 3),
                               meaning.score);
    append_cell(cells.source, meaning.id);
    cells.source += ',';
    append_cell(cells.source, meaning.source);
    return cells;
}

class CsvWriter {
  public:
    CsvWriter(const Reading& reading, const TextSink& sink) : m_reading(reading), m_sink(sink), m_out(header) {
        m_meanings.reserve(reading.meanings.size());
        for (const auto& candidates : reading.meanings) {
            m_meanings.push_back(cells_of(candidates.front()));
        }
        m_texts.reserve(reading.texts.size());
        for (const std::string& text : reading.texts) {
            append_cell(m_texts.emplace_back(), text);
        }
    }

    geo::Result<void> run() {
        auto done = for_each_row(
            m_reading, [this](const PlaceMention& place) { return add(place); },
            [this](const DateMention& date) { return add(date); });
        return done ? m_sink(m_out) : done;
    }

  private:
    geo::Result<void> add(const PlaceMention& place) {
        begin(place.offset_start, place.offset_end, place.text);
        m_out += "place,";
        m_out += place.meaning == geo::reading::none ? ",,,,,," : m_meanings[place.meaning].place;
        m_out += ',';
        if (place.date != geo::reading::none) {
            const DateMention& date = m_reading.dates[place.date];
            m_out.append(m_texts[date.edtf]).append(",").append(m_texts[date.text]).append(",");
            append_number(m_out, date.offset_start);
        } else {
            m_out += ",,";
        }
        m_out.append(",").append(role_name(place.role)).append(",");
        m_out += place.meaning == geo::reading::none ? "," : m_meanings[place.meaning].source;
        return end(place.sentence);
    }

    geo::Result<void> add(const DateMention& date) {
        begin(date.offset_start, date.offset_end, date.text);
        m_out += "date,,,,,,,,";
        m_out += m_texts[date.edtf];
        m_out += ",,,,,";
        return end(date.sentence);
    }

    void begin(std::uint64_t start, std::uint64_t end, std::uint32_t text) {
        append_number(m_out, start);
        m_out += ',';
        append_number(m_out, end);
        m_out += ',';
        m_out += m_texts[text];
        m_out += ',';
    }

    geo::Result<void> end(std::uint64_t sentence) {
        m_out += ',';
        append_number(m_out, sentence);
        m_out += '\n';
        if (m_out.size() < buffer_bytes) {
            return {};
        }
        auto written = m_sink(m_out);
        m_out.clear();
        return written;
    }

    const Reading& m_reading;
    const TextSink& m_sink;
    std::vector<MeaningCells> m_meanings;
    std::vector<std::string> m_texts;
    std::string m_out;
};

}  // namespace

geo::Result<void> write_reading_csv(const Reading& reading, const TextSink& sink) {
    return CsvWriter(reading, sink).run();
}

}  // namespace app::report
