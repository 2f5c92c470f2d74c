#include "app/text/font_finder.hpp"

#include <cstdlib>
#include <optional>

namespace app::text {

namespace {

struct Wanted {
    int weight = FC_WEIGHT_REGULAR;
    int slant = FC_SLANT_ROMAN;
};

Wanted wanted(FontStyle style) {
    switch (style) {
        case FontStyle::Bold: return {FC_WEIGHT_BOLD, FC_SLANT_ROMAN};
        case FontStyle::Italic: return {FC_WEIGHT_REGULAR, FC_SLANT_ITALIC};
        case FontStyle::Regular: break;
    }
    return {};
}

/// fontconfig's strings are bytes without a sign; ours are not.
const FcChar8* fc_string(const char* text) {
    return reinterpret_cast<const FcChar8*>(text);
}

bool has_family(FcPattern* font, const std::string& family) {
    FcChar8* name = nullptr;
    for (int i = 0; FcPatternGetString(font, FC_FAMILY, i, &name) == FcResultMatch; ++i) {
        if (FcStrCmpIgnoreCase(name, fc_string(family.c_str())) == 0) {
            return true;
        }
    }
    return false;
}

int integer_of(FcPattern* font, const char* property, int otherwise) {
    int value = otherwise;
    return FcPatternGetInteger(font, property, 0, &value) == FcResultMatch ? value : otherwise;
}

bool flag_of(FcPattern* font, const char* property, bool otherwise) {
    FcBool value = FcFalse;
    return FcPatternGetBool(font, property, 0, &value) == FcResultMatch ? value == FcTrue : otherwise;
}

bool usable(FcPattern* font) {
    return flag_of(font, FC_SCALABLE, false) && !flag_of(font, FC_VARIABLE, false);
}

std::optional<FontFile> font_file(FcPattern* font) {
    FcChar8* file = nullptr;
    FcCharSet* characters = nullptr;
    if (FcPatternGetString(font, FC_FILE, 0, &file) != FcResultMatch ||
        FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) != FcResultMatch) {
        return std::nullopt;
    }
    return FontFile{reinterpret_cast<const char*>(file), integer_of(font, FC_INDEX, 0), CharacterSet(characters)};
}

/// Smaller is better; width counts most, so that a condensed face never stands in for a normal one.
int misfit(FcPattern* font, const Wanted& want) {
    const int width = std::abs(integer_of(font, FC_WIDTH, FC_WIDTH_NORMAL) - FC_WIDTH_NORMAL);
    const int slant = std::abs(integer_of(font, FC_SLANT, FC_SLANT_ROMAN) - want.slant);
    const int weight = std::abs(integer_of(font, FC_WEIGHT, FC_WEIGHT_REGULAR) - want.weight);
    return width * 100 + slant * 10 + weight;
}

}  // namespace

CharacterSet::CharacterSet(FcCharSet* set)
    : m_set(FcCharSetCopy(set), [](FcCharSet* held) { FcCharSetDestroy(held); }) {}

bool CharacterSet::has(char32_t character) const {
    return FcCharSetHasChar(m_set.get(), character) == FcTrue;
}

geo::Result<FontFinder> FontFinder::open() {
    std::unique_ptr<FcConfig, Destroy> config(FcInitLoadConfigAndFonts());
    if (!config) {
        return geo::fail(geo::ErrorCode::NoFont,
                         "The list of fonts could not be read: install the Debian package fontconfig-config.");
    }
    return FontFinder(std::move(config));
}

std::unique_ptr<FontFile> FontFinder::by_family(const std::string& family, FontStyle style) const {
    const Wanted want = wanted(style);
    const FcFontSet* fonts = FcConfigGetFonts(m_config.get(), FcSetSystem);
    FcPattern* best = nullptr;
    for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
        FcPattern* font = fonts->fonts[i];
        if (has_family(font, family) && usable(font) && (best == nullptr || misfit(font, want) < misfit(best, want))) {
            best = font;
        }
    }
    if (best == nullptr) {
        return nullptr;
    }
    std::optional<FontFile> found = font_file(best);
    return found ? std::make_unique<FontFile>(std::move(*found)) : nullptr;
}

std::vector<FontFile> FontFinder::fall_backs() const {
    std::vector<FontFile> files;
    const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> pattern(
        FcPatternBuild(nullptr, FC_FAMILY, FcTypeString, "Noto Sans", FC_LANG, FcTypeString, "und", nullptr),
        &FcPatternDestroy);
    if (!pattern) {
        return files;
    }
    FcConfigSubstitute(m_config.get(), pattern.get(), FcMatchPattern);
    FcDefaultSubstitute(pattern.get());
    FcResult result = FcResultNoMatch;
    const std::unique_ptr<FcFontSet, decltype(&FcFontSetDestroy)> sorted(
        FcFontSort(m_config.get(), pattern.get(), FcTrue, nullptr, &result), &FcFontSetDestroy);
    for (int i = 0; sorted && i < sorted->nfont; ++i) {
        if (std::optional<FontFile> found = usable(sorted->fonts[i]) ? font_file(sorted->fonts[i]) : std::nullopt) {
            files.push_back(std::move(*found));
        }
    }
    return files;
}

}  // namespace app::text
