#include "app/text/font_stack.hpp"

#include "app/text/font_stack_impl.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace app::text {

namespace {

/// Asked in this order in every style, before what fontconfig falls back on.
constexpr std::array<const char*, 6> families{"Noto Sans",         "Noto Sans Arabic",    "Noto Naskh Arabic",
                                              "Noto Sans Symbols", "Noto Sans Symbols 2", "Noto Sans Math"};

constexpr std::array<FontStyle, 3> styles{FontStyle::Regular, FontStyle::Bold, FontStyle::Italic};

constexpr std::u32string_view latin_letters = U"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/// Letters of Dari and Pashto, those included that other languages in Arabic script lack.
constexpr std::u32string_view arabic_letters =
    U"\u0622\u0627\u0628\u067E\u062A\u067C\u062C\u0686\u062D\u062E\u0681\u0685\u062F\u0689\u0630\u0631\u0693\u0632"
    U"\u0698\u0696\u0633\u0634\u069A\u0635\u0636\u0637\u0638\u0639\u063A\u0641\u0642\u06A9\u06AB\u06AF\u0644\u0645"
    U"\u0646\u06BC\u0648\u0647\u06CC\u0626\u064A\u06D0\u06CD\u0621\u06F0\u06F4\u06F5\u06F6\u06F9";

geo::Result<void> require(const FontStack::Impl& impl, std::u32string_view letters, std::string_view script) {
    for (const char32_t letter : letters) {
        const auto& order = impl.by_style[0];
        if (std::none_of(order.begin(), order.end(), [&](FaceIndex face) { return impl.has(face, letter); })) {
            return geo::fail(geo::ErrorCode::NoFont,
                             fmt::format("No installed font has the {} letter U+{:04X}: install the Debian package "
                                         "fonts-noto-core.",
                                         script, static_cast<std::uint32_t>(letter)));
        }
    }
    return {};
}

}  // namespace

const Face* FontStack::Impl::face(FaceIndex index) const {
    if (!open[index]) {
        open[index] = Face::open(*library, files[index].file, files[index].number);
    }
    return open[index].get();
}

FaceIndex FontStack::Impl::add(FontFile file) {
    const auto same = std::find_if(files.begin(), files.end(), [&](const FontFile& other) {
        return other.file == file.file && other.number == file.number;
    });
    if (same != files.end()) {
        return static_cast<FaceIndex>(same - files.begin());
    }
    files.push_back(std::move(file));
    open.emplace_back();
    return static_cast<FaceIndex>(files.size() - 1);
}

FontStack::FontStack(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
FontStack::FontStack(FontStack&&) noexcept = default;
FontStack& FontStack::operator=(FontStack&&) noexcept = default;
FontStack::~FontStack() = default;

geo::Result<FontStack> FontStack::open(const std::vector<std::string>& first) {
    geo::Result<FontFinder> finder = FontFinder::open();
    if (!finder) {
        return geo::fail(finder.error());
    }
    auto impl = std::make_unique<Impl>();
    impl->library = GlyphLibrary::open();
    if (!impl->library) {
        return geo::fail(geo::ErrorCode::Internal, "FreeType does not start.");
    }
    const std::vector<FontFile> fall_backs = finder->fall_backs();
    for (const FontStyle style : styles) {
        std::vector<FaceIndex>& order = impl->by_style[static_cast<std::size_t>(style)];
        const auto append = [&](const FontFile& file) {
            const FaceIndex face = impl->add(file);
            if (std::find(order.begin(), order.end(), face) == order.end()) {
                order.push_back(face);
            }
        };
        std::vector<std::string> asked = first;
        asked.insert(asked.end(), families.begin(), families.end());
        for (const std::string& family : asked) {
            if (const auto file = finder->by_family(family, style)) {
                append(*file);
            }
        }
        std::for_each(fall_backs.begin(), fall_backs.end(), append);
    }
    if (auto latin = require(*impl, latin_letters, "Latin"); !latin) {
        return geo::fail(latin.error());
    }
    if (auto arabic = require(*impl, arabic_letters, "Dari and Pashto"); !arabic) {
        return geo::fail(arabic.error());
    }
    return FontStack(std::move(impl));
}

std::vector<std::string> missing_families(const std::vector<std::string>& families) {
    if (families.empty()) {
        return {};
    }
    const auto finder = FontFinder::open();
    std::vector<std::string> missing;
    for (const std::string& family : families) {
        if (!finder || !finder->by_family(family, FontStyle::Regular)) {
            missing.push_back(family);
        }
    }
    return missing;
}

FaceIndex FontStack::face_for(char32_t character, FontStyle style) const {
    const auto& order = m_impl->by_style[static_cast<std::size_t>(style)];
    const auto found =
        std::find_if(order.begin(), order.end(), [&](FaceIndex face) { return m_impl->has(face, character); });
    return found == order.end() ? order.front() : *found;
}

std::string FontStack::face_file(FaceIndex face) const {
    return face < m_impl->files.size() ? m_impl->files[face].file : std::string();
}

int FontStack::face_number(FaceIndex face) const {
    return face < m_impl->files.size() ? m_impl->files[face].number : 0;
}

GlyphBitmap FontStack::render(FaceIndex face, std::uint32_t glyph, double size_px, const Pen& pen,
                              double outline_px) const {
    const Face* found = face < m_impl->files.size() ? m_impl->face(face) : nullptr;
    return found != nullptr ? found->render(glyph, size_px, pen, outline_px) : GlyphBitmap{};
}

std::vector<OutlineStep> FontStack::outline(FaceIndex face, std::uint32_t glyph, double size_px) const {
    const Face* found = face < m_impl->files.size() ? m_impl->face(face) : nullptr;
    return found != nullptr ? found->outline(glyph, size_px) : std::vector<OutlineStep>{};
}

}  // namespace app::text
