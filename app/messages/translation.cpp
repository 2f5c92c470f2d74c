#include "app/messages/translation.hpp"

#include "app/messages/english.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <map>
#include <set>
#include <system_error>
#include <utility>

namespace app::messages {
namespace {

using nlohmann::json;

constexpr std::size_t most_named = 5;  // keys in a note

/// The names in braces, each with the formats that it has: "{count:>3}" is "count" with ":>3".
using Placeholders = std::map<std::string, std::set<std::string>>;

Placeholders placeholders(std::string_view text) {
    Placeholders found;
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open)) {
        if (open + 1 < text.size() && text[open + 1] == '{') {
            open += 2;  // an escaped brace
            continue;
        }
        ++open;
        const std::size_t name_end = text.find_first_of(":}", open);
        const std::size_t end = text.find('}', open);
        const bool unclosed = end == std::string_view::npos;
        const std::string_view format = unclosed ? std::string_view("unclosed") : text.substr(name_end, end - name_end);
        found[std::string(text.substr(open, unclosed ? end : name_end - open))].emplace(format);
    }
    return found;
}

/// Whether values can be put into it wherever they can be put into the English text: into each of its words in braces,
/// in a way in which any value can be written or as the English has it.
bool fits(std::string_view text, std::string_view english) {
    const auto braces = [](std::string_view words, char brace) {
        return std::count(words.begin(), words.end(), brace);
    };
    const Placeholders wanted = placeholders(english);
    const Placeholders found = placeholders(text);
    const auto has_place = [&wanted](const auto& one) {
        const auto known = wanted.find(one.first);
        return known != wanted.end() && std::all_of(one.second.begin(), one.second.end(), [&](const auto& format) {
                   return format.empty() || known->second.count(format) == 1;
               });
    };
    return found.size() == wanted.size() && std::all_of(found.begin(), found.end(), has_place) &&
           braces(text, '{') == braces(text, '}') && braces(text, '{') == braces(english, '{');
}

std::string listed(const std::vector<std::string>& keys) {
    const std::vector<std::string> first(keys.begin(),
                                         keys.begin() + static_cast<std::ptrdiff_t>(std::min(keys.size(), most_named)));
    return fmt::format("{}{}", fmt::join(first, ", "), keys.size() > most_named ? " ..." : "");
}

}  // namespace

const char* english_text(std::string_view key) {
    const auto all = english();
    const auto found =
        std::lower_bound(all.begin(), all.end(), key,
                         [](const Message& message, std::string_view wanted) { return message.key < wanted; });
    return found != all.end() && found->key == key ? found->text : nullptr;
}

geo::Result<Translation> Translation::read(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        return geo::fail(geo::ErrorCode::CannotRead,
                         fmt::format("The messages in {} cannot be read; the window stays English.", file.string()));
    }
    const json data = json::parse(in, nullptr, false);
    if (!data.is_object()) {
        return geo::fail(geo::ErrorCode::BadData,
                         fmt::format("{} is no JSON object of messages; the window stays English.", file.string()));
    }
    Translation translation;
    std::vector<std::string> missing;
    std::vector<std::string> unfit;
    for (const Message& message : english()) {
        const std::string_view key = message.key;
        const std::size_t dot = key.find('.');
        const json* topic = data.contains(key.substr(0, dot)) ? &data[std::string(key.substr(0, dot))] : nullptr;
        const std::string name(key.substr(dot + 1));
        if (topic == nullptr || !topic->is_object() || !topic->contains(name) || !(*topic)[name].is_string()) {
            missing.emplace_back(key);
            continue;
        }
        auto text = (*topic)[name].get<std::string>();
        if (fits(text, message.text)) {
            translation.m_texts.emplace(key, std::move(text));
        } else {
            unfit.emplace_back(key);
        }
    }
    const std::string name = file.filename().string();
    if (!missing.empty()) {
        translation.m_notes.push_back(fmt::format("{} lacks {} of the window's texts, which stay English: {}", name,
                                                  missing.size(), listed(missing)));
    }
    if (!unfit.empty()) {
        translation.m_notes.push_back(
            fmt::format("{} has {} texts whose words in braces are not those of the English, which stay English: {}",
                        name, unfit.size(), listed(unfit)));
    }
    return translation;
}

const char* Translation::find(std::string_view key) const {
    const auto found = m_texts.find(key);
    return found == m_texts.end() ? nullptr : found->second.c_str();
}

std::vector<MessageLanguage> languages_in(const std::filesystem::path& folder) {
    const char* own_name = english_text("language.name");
    std::vector<MessageLanguage> languages{{"en", own_name != nullptr ? own_name : "en"}};
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
        const std::string code = entry.path().stem().string();
        if (entry.path().extension() == ".json" && code != "en") {
            const auto read = Translation::read(entry.path());
            const char* name = read ? read->find("language.name") : nullptr;
            languages.push_back({code, name != nullptr ? name : code});
        }
    }
    std::sort(languages.begin() + 1, languages.end(),
              [](const MessageLanguage& a, const MessageLanguage& b) { return a.code < b.code; });
    return languages;
}

}  // namespace app::messages
