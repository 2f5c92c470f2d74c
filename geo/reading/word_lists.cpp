#include "geo/reading/word_lists.hpp"

#include "geo/geocode/fold.hpp"
#include "geo/table/csv_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <optional>
#include <sstream>
#include <utility>

namespace geo::reading {

namespace {

struct ClassName {
    std::string_view name;
    std::uint64_t flags;
};

constexpr std::array<ClassName, 38> class_names = {{
    {"title", word_title},
    {"place_before", word_place_before},
    {"holds_place", word_holds_place},
    {"settlement", word_settlement},
    {"locative", word_locative},
    {"motion", word_motion},
    {"not_place", word_not_place},
    {"heads_name", word_heads_name},
    {"heads_name_of", word_heads_name_of},
    {"event", word_event},
    {"in_name", word_in_name},
    {"office", word_office},
    {"body", word_body},
    {"unit_noun", word_unit_noun},
    {"newspaper", word_newspaper},
    {"says", word_says},
    {"direction", word_direction},
    {"unit", word_unit},
    {"part", word_part},
    {"near", word_near},
    {"border", word_border},
    {"road", word_road},
    {"month", word_month},
    {"hijri_month", word_hijri},
    {"season", word_season},
    {"stage", word_stage},
    {"number", word_number},
    {"ordinal", word_number | word_ordinal},
    {"span", word_span},
    {"later", word_later},
    {"same", word_same},
    {"linking", word_linking},
    {"state", word_state},
    {"countable", word_countable},
    {"generic", word_generic},
    {"abbreviation", word_abbreviation},
    {"article", word_article},
    {"weak", word_weak},
}};

std::optional<std::uint64_t> flags_of(std::string_view name) {
    const auto found =
        std::find_if(class_names.begin(), class_names.end(), [&](const ClassName& c) { return c.name == name; });
    return found == class_names.end() ? std::nullopt : std::optional(found->flags);
}

Result<std::string> text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) {
        return fail(ErrorCode::CannotRead, fmt::format("The word list {} cannot be read.", file.string()));
    }
    return std::move(text).str();
}

}  // namespace

Result<WordLists> WordLists::load(const std::filesystem::path& folder) {
    WordLists lists;
    lists.m_words.reserve(80000);
    const std::array<std::pair<const char*, std::uint64_t>, 3> plain = {
        {{"english.txt", word_common}, {"given_names.txt", word_given}, {"surnames.txt", word_surname}}};
    for (const auto& [name, flag] : plain) {
        if (auto added = lists.add_list(folder / name, flag); !added) {
            return fail(added.error());
        }
    }
    if (auto added = lists.add_cues(folder / "cues.csv"); !added) {
        return fail(added.error());
    }
    if (auto added = lists.add_demonyms(folder / "demonyms.csv"); !added) {
        return fail(added.error());
    }
    return lists;
}

Result<void> WordLists::add_list(const std::filesystem::path& file, std::uint64_t flag) {
    const auto text = text_of(file);
    if (!text) {
        return fail(text.error());
    }
    std::string_view rest = *text;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        if (!line.empty() && line.front() != '#') {
            m_words[std::string(line)].flags |= flag;
        }
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    return {};
}

Result<void> WordLists::add_cues(const std::filesystem::path& file) {
    Diagnostics problems;
    const auto table = table::CsvTable::read(file, problems);
    if (!table) {
        return fail(table.error());
    }
    for (const table::CsvRow& row : table->rows()) {
        const auto flags = flags_of(table->cell(row, "class"));
        if (!flags) {
            return fail(ErrorCode::BadData, fmt::format("No class of words is called '{}'.", table->cell(row, "class")),
                        {table->file_name(), row.line});
        }
        WordFacts& facts = m_words[std::string(table->cell(row, "word"))];
        facts.flags |= *flags;
        const std::string_view value = table->cell(row, "value");
        std::from_chars(value.data(), value.data() + value.size(), facts.value);
    }
    return {};
}

Result<void> WordLists::add_demonyms(const std::filesystem::path& file) {
    Diagnostics problems;
    const auto table = table::CsvTable::read(file, problems);
    if (!table) {
        return fail(table.error());
    }
    for (const table::CsvRow& row : table->rows()) {
        const std::string word = geocode::joined(geocode::fold(table->cell(row, "demonym")).strict);
        m_words[word].flags |= word_demonym;
        m_demonyms[word] = table->cell(row, "country");
    }
    return {};
}

WordFacts WordLists::facts(std::string_view strict) const {
    const auto found = m_words.find(strict);
    return found == m_words.end() ? WordFacts{} : found->second;
}

std::string_view WordLists::demonym_country(std::string_view strict) const {
    const auto found = m_demonyms.find(strict);
    return found == m_demonyms.end() ? std::string_view{} : std::string_view(found->second);
}

}  // namespace geo::reading
