#include "app/ui/look_editor.hpp"

#include "app/story/look_words.hpp"
#include "app/ui/edit_fields.hpp"
#include "app/ui/widgets.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace app::ui {
namespace {

constexpr float name_width = 84.0F;  // design pixels
constexpr float combo_width = 130.0F;
constexpr float number_width = 92.0F;

template <typename Value, std::size_t count>
std::vector<std::string_view> words_of(const story::Words<Value, count>& words) {
    std::vector<std::string_view> names;
    for (const auto& [word, meaning] : words) {
        names.push_back(word);
    }
    return names;
}

bool layers_editor(const Look& look, std::map<std::string, double>& layers) {
    const std::string title = layers.empty() ? "Layers" : "Layers (" + std::to_string(layers.size()) + " set)";
    if (!ImGui::TreeNode("layers", "%s", title.c_str())) {
        return false;
    }
    bool changed = false;
    for (const auto& [word, kind] : story::layer_words) {
        const std::string name(word);
        ImGui::PushID(name.c_str());
        bool is_set = layers.contains(name);
        if (ImGui::Checkbox(name.c_str(), &is_set)) {
            if (is_set) {
                layers[name] = 1.0;
            } else {
                layers.erase(name);
            }
            changed = true;
        }
        if (is_set) {
            ImGui::SameLine(look.of(140));
            double percent = layers[name] * 100.0;
            if (edit_number("##opacity", percent, look.of(number_width), 0.0, 100.0, "%.0f %%", 1.0F)) {
                layers[name] = percent / 100.0;
                changed = true;
            }
        }
        ImGui::PopID();
    }
    ImGui::TreePop();
    return changed;
}

bool quiet_editor(const Look& look, std::optional<story::Quiet>& quiet) {
    bool on = quiet.has_value();
    bool changed = false;
    if (ImGui::Checkbox("Quiet days pass faster", &on)) {
        quiet = on ? std::optional(story::Quiet{8.0, 3.0}) : std::nullopt;
        changed = true;
    }
    if (quiet) {
        changed =
            edit_number("##after", quiet->after_days, look.of(number_width), 2.0, 365.0, "from %.0f days", 0.2F) ||
            changed;
        ImGui::SameLine();
        changed =
            edit_number("##times", quiet->times, look.of(number_width), 1.0, 100.0, "%.1f times", 0.1F) || changed;
    }
    return changed;
}

bool believed_editor(const Look& look, std::optional<story::Believed>& filter, const char* none) {
    story::Believed edited = filter.value_or(story::Believed{});
    std::optional<std::string> least =
        edited.min_confidence.empty() ? std::nullopt : std::optional(edited.min_confidence);
    field_name(look, "Confidence", look.of(name_width));
    bool changed = edit_word("##least", least, {"low", "medium", "high"}, none, look.of(combo_width));
    edited.min_confidence = least.value_or("");
    field_name(look, "Only by", look.of(name_width));
    changed = edit_list("##only", edited.only_sources, look.of(200), "source ids, parted by ;") || changed;
    if (changed) {
        filter = edited == story::Believed{} ? std::nullopt : std::optional(std::move(edited));
    }
    return changed;
}

bool curtain_editor(const Look& look, std::optional<std::array<double, 2>>& curtain) {
    std::array<double, 2> edited = curtain.value_or(std::array{0.5, 0.5});
    field_name(look, "Curtain", look.of(name_width));
    const bool from = edit_number("##curtain_from", edited[0], look.of(number_width), 0.0, 1.0, "from %.2f", 0.005F);
    ImGui::SameLine();
    const bool to = edit_number("##curtain_to", edited[1], look.of(number_width), 0.0, 1.0, "to %.2f", 0.005F);
    if (from || to) {
        curtain = edited;
    }
    return from || to;
}

}  // namespace

bool look_editor(const PanelContext& context, story::Look& edited, const char* none) {
    const Look& look = context.look;
    bool changed = false;
    const auto word = [&](const char* name, const char* id, std::optional<std::string>& value,
                          const std::vector<std::string_view>& words) {
        field_name(look, name, look.of(name_width));
        changed = edit_word(id, value, words, none, look.of(combo_width)) || changed;
    };
    word("Theme", "##theme", edited.theme, words_of(story::theme_words));
    word("Language", "##language", edited.language,
         {"en", "fa", "ps", "en,fa", "en,ps", "fa,en", "ps,en", "fa,ps", "ps,fa"});
    word("Calendar", "##calendar", edited.calendar, words_of(story::calendar_words));
    word("Reading", "##reading", edited.reading, words_of(story::reading_words));
    field_name(look, "Chart", look.of(name_width));
    changed = edit_flag("##chart", edited.chart, none, look.of(combo_width)) || changed;
    changed = layers_editor(look, edited.layers) || changed;
    changed = quiet_editor(look, edited.quiet) || changed;
    changed = believed_editor(look, edited.filter, none) || changed;
    return changed;
}

bool compared_editor(const PanelContext& context, std::optional<story::Compared>& compared) {
    const Look& look = context.look;
    std::optional<std::string> mode = compared ? std::optional(compared->mode) : std::nullopt;
    field_name(look, "With", look.of(name_width));
    bool changed = edit_word("##mode", mode, {"side", "swipe", "difference", "ghost", "multiples"}, "nothing",
                             look.of(combo_width));
    if (!mode) {
        compared.reset();
        return changed;
    }
    if (!compared) {
        compared.emplace();
    }
    compared->mode = *mode;
    ImGui::PushID("compared");
    field_name(look, "Dates", look.of(name_width));
    changed = edit_list("##dates", compared->dates, look.of(200), "1989-02-15; same") || changed;
    if (*mode == "swipe") {
        changed = curtain_editor(look, compared->curtain) || changed;
    }
    changed = believed_editor(look, compared->filter, "as the scene") || changed;
    ImGui::PopID();
    return changed;
}

}  // namespace app::ui
