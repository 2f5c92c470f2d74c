#include "app/ui/scene_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace app::ui {

using namespace messages::literals;

namespace {

constexpr std::array<std::pair<std::string_view, messages::Key>, 34> said{{{"relief", "scene_words.relief"_m},
                                                                           {"countries", "scene_words.countries"_m},
                                                                           {"control", "scene_words.control"_m},
                                                                           {"hatch", "scene_words.hatch"_m},
                                                                           {"borders", "scene_words.borders"_m},
                                                                           {"water", "scene_words.water"_m},
                                                                           {"roads", "scene_words.roads"_m},
                                                                           {"graticule", "scene_words.graticule"_m},
                                                                           {"towns", "scene_words.towns"_m},
                                                                           {"names", "scene_words.names"_m},
                                                                           {"movements", "scene_words.movements"_m},
                                                                           {"battles", "scene_words.battles"_m},
                                                                           {"furniture", "scene_words.furniture"_m},
                                                                           {"centre", "scene_words.centre"_m},
                                                                           {"countryside", "scene_words.countryside"_m},
                                                                           {"light", "scene_words.light"_m},
                                                                           {"dark", "scene_words.dark"_m},
                                                                           {"projector", "scene_words.projector"_m},
                                                                           {"print", "scene_words.print"_m},
                                                                           {"gregorian", "scene_words.gregorian"_m},
                                                                           {"hijri", "scene_words.hijri"_m},
                                                                           {"both", "scene_words.both"_m},
                                                                           {"smooth", "scene_words.smooth"_m},
                                                                           {"even", "scene_words.even"_m},
                                                                           {"slow-start", "scene_words.slow_start"_m},
                                                                           {"slow-end", "scene_words.slow_end"_m},
                                                                           {"low", "scene_words.low"_m},
                                                                           {"medium", "scene_words.medium"_m},
                                                                           {"high", "scene_words.high"_m},
                                                                           {"side", "scene_words.side"_m},
                                                                           {"swipe", "scene_words.swipe"_m},
                                                                           {"difference", "scene_words.difference"_m},
                                                                           {"ghost", "scene_words.ghost"_m},
                                                                           {"multiples", "scene_words.multiples"_m}}};

}  // namespace

std::string scene_word(const messages::Texts& texts, std::string_view word) {
    const auto found = std::find_if(said.begin(), said.end(), [word](const auto& one) { return one.first == word; });
    return found == said.end() ? std::string(word) : std::string(texts(found->second));
}

std::vector<WordChoice> scene_words(const messages::Texts& texts, const std::vector<std::string_view>& words) {
    std::vector<WordChoice> choices;
    choices.reserve(words.size());
    for (const std::string_view word : words) {
        choices.push_back({word, scene_word(texts, word)});
    }
    return choices;
}

}  // namespace app::ui
