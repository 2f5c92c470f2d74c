#include "app/load/row_reader.hpp"

#include "app/load/codes.hpp"

#include <fmt/format.h>

#include <charconv>

namespace app::load {
namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// The whole text as a number, or nothing.
template <typename Number>
std::optional<Number> parsed(std::string_view text) {
    if (text.starts_with('+')) {
        text.remove_prefix(1);
    }
    Number number{};
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return number;
}

}  // namespace

std::string_view RowReader::view(std::string_view column) const {
    return trimmed(m_table.cell(m_row, column));
}

std::vector<std::string_view> RowReader::list(std::string_view column) const {
    std::vector<std::string_view> parts;
    std::string_view rest = view(column);
    while (!rest.empty()) {
        const auto end = rest.find(';');
        if (const std::string_view part = trimmed(rest.substr(0, end)); !part.empty()) {
            parts.push_back(part);
        }
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    return parts;
}

std::optional<double> RowReader::number(std::string_view column, double least, double most) const {
    const std::string_view cell = view(column);
    if (cell.empty()) {
        return std::nullopt;
    }
    const auto number = parsed<double>(cell);
    // Written so that "nan", which is a number to from_chars, fails too.
    if (!number || !(*number >= least && *number <= most)) {
        error(codes::bad_number,
              fmt::format(
                  "{} '{}' is not a number from {} to {}: write one with a decimal point, or leave the cell empty.",
                  column, cell, least, most));
        return std::nullopt;
    }
    return number;
}

std::optional<int> RowReader::whole_number(std::string_view column, int least, int most) const {
    const std::string_view cell = view(column);
    if (cell.empty()) {
        return std::nullopt;
    }
    const auto number = parsed<int>(cell);
    if (!number || *number < least || *number > most) {
        error(codes::bad_number,
              fmt::format("{} '{}' is not a whole number from {} to {}: write one, or leave the cell empty.", column,
                          cell, least, most));
        return std::nullopt;
    }
    return number;
}

bool RowReader::flag(std::string_view column, bool otherwise) const {
    const std::string_view cell = view(column);
    if (cell.empty()) {
        return otherwise;
    }
    if (cell == "yes" || cell == "true" || cell == "1") {
        return true;
    }
    if (cell == "no" || cell == "false" || cell == "0") {
        return false;
    }
    report_unknown_word(column, cell, "yes, no");
    return otherwise;
}

std::optional<geo::calendar::EdtfDate> RowReader::date(std::string_view column) const {
    auto date = geo::calendar::parse_edtf(view(column));
    if (!date) {
        error(codes::bad_date, fmt::format("{}: {}", column, date.error().message));
        return std::nullopt;
    }
    return std::move(*date);
}

void RowReader::report(geo::Severity severity, const char* code, std::string message) const {
    m_diagnostics.add(severity, where(), code, std::move(message));
}

void RowReader::report_unknown_word(std::string_view column, std::string_view cell, std::string_view allowed) const {
    error(codes::unknown_value, fmt::format("{} '{}' is not known: write one of {}.", column, cell, allowed));
}

}  // namespace app::load
