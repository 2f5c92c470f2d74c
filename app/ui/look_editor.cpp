#include "app/ui/look_editor.hpp"

#include "app/story/look_words.hpp"
#include "app/ui/edit_fields.hpp"
#include "app/ui/number_format.hpp"
#include "app/ui/scene_words.hpp"
#include "app/ui/widgets.hpp"

#include <fmt/core.h>

#include <string>
#include <string_view>
#include <vector>

namespace app::ui {

using namespace messages::literals;

namespace {

constexpr float name_width = 84.0F;  // design pixels
constexpr float combo_width = 130.0F;
constexpr float number_width = 92.0F;

template <typename Value, std::size_t Count>
std::vector<std::string_view> words_of(const story::Words<Value, Count>& words) {
    std::vector<std::string_view> names;
    for (const auto& [word, meaning] : words) {
        names.push_back(word);
    }
    return names;
}

bool layers_editor(const PanelContext& context, std::map<std::string, double>& layers) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    const std::string title = layers.empty() ? texts("scene_look.layers"_m)
                                             : texts("scene_look.layers_set"_m, fmt::arg("count", layers.size()));
    if (!ImGui::TreeNode("layers", "%s", title.c_str())) {
        return false;
    }
    bool changed = false;
    for (const auto& [word, kind] : story::layer_words) {
        const std::string name(word);
        ImGui::PushID(name.c_str());
        bool is_set = layers.contains(name);
        if (ImGui::Checkbox(scene_word(texts, word).c_str(), &is_set)) {
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

bool quiet_editor(const PanelContext& context, std::optional<story::Quiet>& quiet) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    bool on = quiet.has_value();
    bool changed = false;
    if (ImGui::Checkbox(texts("scene_look.quiet"_m), &on)) {
        quiet = on ? std::optional(story::Quiet{8.0, 3.0}) : std::nullopt;
        changed = true;
    }
    if (quiet) {
        changed = edit_number("##after", quiet->after_days, look.of(number_width), 2.0, 365.0,
                              number_format(texts, "scene_look.quiet_after"_m, "%.0f"), 0.2F) ||
                  changed;
        ImGui::SameLine();
        changed = edit_number("##times", quiet->times, look.of(number_width), 1.0, 100.0,
                              number_format(texts, "scene_look.quiet_times"_m, "%.1f"), 0.1F) ||
                  changed;
    }
    return changed;
}

bool believed_editor(const PanelContext& context, std::optional<story::Believed>& filter, const char* none) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    story::Believed edited = filter.value_or(story::Believed{});
    std::optional<std::string> least =
        edited.min_confidence.empty() ? std::nullopt : std::optional(edited.min_confidence);
    field_name(look, texts("record.confidence"_m), look.of(name_width));
    bool changed =
        edit_word("##least", least, scene_words(texts, {"low", "medium", "high"}), none, look.of(combo_width));
    edited.min_confidence = least.value_or("");
    field_name(look, texts("scene_look.only_by"_m), look.of(name_width));
    changed = edit_list("##only", edited.only_sources, look.of(200), texts("scene_look.only_by_hint"_m)) || changed;
    if (changed) {
        filter = edited == story::Believed{} ? std::nullopt : std::optional(std::move(edited));
    }
    return changed;
}

bool curtain_editor(const PanelContext& context, std::optional<std::array<double, 2>>& curtain) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    std::array<double, 2> edited = curtain.value_or(std::array{0.5, 0.5});
    field_name(look, texts("scene_look.curtain"_m), look.of(name_width));
    const bool from = edit_number("##curtain_from", edited[0], look.of(number_width), 0.0, 1.0,
                                  number_format(texts, "scene_look.curtain_from"_m, "%.2f"), 0.005F);
    ImGui::SameLine();
    const bool to = edit_number("##curtain_to", edited[1], look.of(number_width), 0.0, 1.0,
                                number_format(texts, "scene_look.curtain_to"_m, "%.2f"), 0.005F);
    if (from || to) {
        curtain = edited;
    }
    return from || to;
}

}  // namespace

bool look_editor(const PanelContext& context, story::Look& edited, const char* none) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    bool changed = false;
    const auto word = [&](messages::Key name, const char* id, std::optional<std::string>& value,
                          const std::vector<WordChoice>& words) {
        field_name(look, texts(name), look.of(name_width));
        changed = edit_word(id, value, words, none, look.of(combo_width)) || changed;
    };
    word("scene_look.theme"_m, "##theme", edited.theme, scene_words(texts, words_of(story::theme_words)));
    word("scene_look.language"_m, "##language", edited.language,
         as_they_are({"en", "fa", "ps", "en,fa", "en,ps", "fa,en", "ps,en", "fa,ps", "ps,fa"}));
    word("scene_look.calendar"_m, "##calendar", edited.calendar, scene_words(texts, words_of(story::calendar_words)));
    word("scene_look.reading"_m, "##reading", edited.reading, scene_words(texts, words_of(story::reading_words)));
    field_name(look, texts("scene_look.chart"_m), look.of(name_width));
    changed = edit_flag(texts, "##chart", edited.chart, none, look.of(combo_width)) || changed;
    changed = layers_editor(context, edited.layers) || changed;
    changed = quiet_editor(context, edited.quiet) || changed;
    changed = believed_editor(context, edited.filter, none) || changed;
    return changed;
}

bool compared_editor(const PanelContext& context, std::optional<story::Compared>& compared) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    std::optional<std::string> mode = compared ? std::optional(compared->mode) : std::nullopt;
    field_name(look, texts("scene_look.with"_m), look.of(name_width));
    bool changed = edit_word("##mode", mode, scene_words(texts, {"side", "swipe", "difference", "ghost", "multiples"}),
                             texts("scene_look.with_nothing"_m), look.of(combo_width));
    if (!mode) {
        compared.reset();
        return changed;
    }
    if (!compared) {
        compared.emplace();
    }
    compared->mode = *mode;
    ImGui::PushID("compared");
    field_name(look, texts("scene_look.dates"_m), look.of(name_width));
    changed = edit_list("##dates", compared->dates, look.of(200), "1989-02-15; same") || changed;
    if (*mode == "swipe") {
        changed = curtain_editor(context, compared->curtain) || changed;
    }
    changed = believed_editor(context, compared->filter, texts("scene_look.as_scene"_m)) || changed;
    ImGui::PopID();
    return changed;
}

}  // namespace app::ui
