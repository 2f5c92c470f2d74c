// Pictures to files and back: the format goes by the file's extension.
#include "app/image/codecs.hpp"
#include "app/image/output_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>

namespace app::image {

namespace {

enum class Format { Png, Jpeg };

geo::Result<Format> format_of(const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    if (extension == ".png") {
        return Format::Png;
    }
    if (extension == ".jpg" || extension == ".jpeg") {
        return Format::Jpeg;
    }
    return geo::fail(geo::ErrorCode::BadArgument,
                     fmt::format("'{}' is no picture format that is known here; use .png or .jpg.", file.string()));
}

}  // namespace

geo::Result<void> check_format(const std::filesystem::path& file) {
    return format_of(file).map([](Format) {});
}

geo::Result<void> write_image(const Image& image, const std::filesystem::path& file, Existing existing,
                              int dots_per_inch) {
    const auto format = format_of(file);
    if (!format) {
        return geo::fail(format.error());
    }
    const auto bytes = *format == Format::Png ? encode_png(image, dots_per_inch) : encode_jpeg(image, dots_per_inch);
    if (!bytes) {
        return geo::fail(geo::wrap(bytes.error(), fmt::format("'{}' cannot be made", file.string())));
    }
    return write_file(*bytes, file, existing);
}

geo::Result<Image> read_image(const std::filesystem::path& file) {
    const auto format = format_of(file);
    if (!format) {
        return geo::fail(format.error());
    }
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        std::error_code ignored;
        const bool there = std::filesystem::exists(file, ignored);
        return geo::fail(
            there ? geo::ErrorCode::CannotRead : geo::ErrorCode::NotFound,
            fmt::format("The picture '{}' {}.", file.string(), there ? "cannot be read" : "does not exist"));
    }
    const std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    return *format == Format::Png ? decode_png(bytes, file.string()) : decode_jpeg(bytes, file.string());
}

}  // namespace app::image
