#include "app/ui/edit_fields.hpp"

#include "app/ui/widgets.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace app::ui {

using namespace messages::literals;

namespace {

constexpr std::size_t line_bytes = 500;
constexpr std::size_t text_bytes = 6000;

std::string trimmed(std::string_view text) {
    const std::size_t from = text.find_first_not_of(' ');
    const std::size_t to = text.find_last_not_of(' ');
    return from == std::string_view::npos ? std::string() : std::string(text.substr(from, to - from + 1));
}

std::string joined(const std::vector<std::string>& values) {
    std::string all;
    for (const std::string& value : values) {
        all += (all.empty() ? "" : "; ") + value;
    }
    return all;
}

}  // namespace

bool edit_text(const char* id, std::string& value, float width, const char* hint) {
    std::array<char, line_bytes> buffer{};
    value.copy(buffer.data(), buffer.size() - 1);
    ImGui::SetNextItemWidth(width);
    ImGui::InputTextWithHint(id, hint, buffer.data(), buffer.size());
    if (value == buffer.data() || value.size() >= buffer.size()) {
        return false;
    }
    value = buffer.data();
    return true;
}

bool edit_lines(const char* id, std::string& value, ImVec2 size) {
    std::vector<char> buffer(text_bytes);
    value.copy(buffer.data(), buffer.size() - 1);
    ImGui::InputTextMultiline(id, buffer.data(), buffer.size(), size);
    if (value == buffer.data() || value.size() >= buffer.size()) {
        return false;
    }
    value = buffer.data();
    return true;
}

bool edit_list(const char* id, std::vector<std::string>& values, float width, const char* hint) {
    std::array<char, line_bytes> buffer{};
    joined(values).copy(buffer.data(), buffer.size() - 1);
    ImGui::SetNextItemWidth(width);
    // Taken over at the end: a semicolon that has just been typed must not vanish.
    ImGui::InputTextWithHint(id, hint, buffer.data(), buffer.size());
    if (!ImGui::IsItemDeactivatedAfterEdit()) {
        return false;
    }
    std::vector<std::string> typed;
    std::string_view rest = buffer.data();
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        if (std::string one = trimmed(rest.substr(0, end)); !one.empty()) {
            typed.push_back(std::move(one));
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (typed == values) {
        return false;
    }
    values = std::move(typed);
    return true;
}

bool edit_number(const char* id, double& value, float width, double least, double most, const std::string& format,
                 float speed) {
    double edited = value;
    ImGui::SetNextItemWidth(width);
    if (!ImGui::DragScalar(id, ImGuiDataType_Double, &edited, speed, &least, &most, format.c_str()) ||
        !std::isfinite(edited)) {
        return false;
    }
    edited = std::clamp(edited, least, most);
    const bool changed = edited != value;
    value = edited;
    return changed;
}

std::vector<WordChoice> as_they_are(const std::vector<std::string_view>& words) {
    std::vector<WordChoice> choices;
    choices.reserve(words.size());
    for (const std::string_view word : words) {
        choices.push_back({word, std::string(word)});
    }
    return choices;
}

bool edit_word(const char* id, std::optional<std::string>& value, const std::vector<WordChoice>& choices,
               const char* none, float width) {
    const std::optional<std::string> before = value;
    const auto now = std::find_if(choices.begin(), choices.end(),
                                  [&value](const WordChoice& choice) { return value == choice.word; });
    // A word that nobody knows is shown as the file has it.
    const std::string shown = now != choices.end() ? now->shown : value.value_or(none);
    ImGui::SetNextItemWidth(width);
    if (ImGui::BeginCombo(id, shown.c_str())) {
        if (ImGui::Selectable(none, !value)) {
            value.reset();
        }
        for (const WordChoice& choice : choices) {
            // A language may have one word for two of them.
            ImGui::PushID(choice.word.data(), choice.word.data() + choice.word.size());
            if (ImGui::Selectable(choice.shown.c_str(), value == choice.word)) {
                value = choice.word;
            }
            ImGui::PopID();
        }
        ImGui::EndCombo();
    }
    return value != before;
}

bool edit_flag(const messages::Texts& texts, const char* id, std::optional<bool>& value, const char* none,
               float width) {
    std::optional<std::string> word;
    if (value) {
        word = *value ? "on" : "off";
    }
    if (!edit_word(id, word, {{"on", texts("panel.on"_m)}, {"off", texts("panel.off"_m)}}, none, width)) {
        return false;
    }
    value = word ? std::optional(*word == "on") : std::nullopt;
    return true;
}

void field_name(const Look& look, const char* name, float width) {
    ImGui::AlignTextToFramePadding();
    const float x = ImGui::GetCursorPosX();
    muted_text(look, name);
    ImGui::SameLine(x + width);
}

bool side_button(const char* word, const char* tip) {
    ImGui::SameLine();
    const bool pressed = ImGui::Button(word);
    tip_on_hover(tip);
    return pressed;
}

}  // namespace app::ui
