#include "app/image/codecs.hpp"

#include <fmt/format.h>
#include <png.h>

#include <algorithm>
#include <cmath>
#include <csetjmp>
#include <cstddef>

namespace app::image {

namespace {

/// What libpng's callbacks need. Lives outside the function that longjmp may leave.
struct Writer {
    std::vector<std::uint8_t> bytes;
    std::string message;
};

void append_bytes(png_structp png, png_bytep data, std::size_t size) {
    auto* writer = static_cast<Writer*>(png_get_io_ptr(png));
    writer->bytes.insert(writer->bytes.end(), data, data + size);
}

void remember_error(png_structp png, png_const_charp message) {
    static_cast<Writer*>(png_get_error_ptr(png))->message = message;
    png_longjmp(png, 1);
}

void ignore_warning(png_structp, png_const_charp) {}

bool is_opaque(const Image& image) {
    for (std::size_t i = 3; i < image.pixels.size(); i += 4) {
        if (image.pixels[i] != 255) {
            return false;
        }
    }
    return true;
}

/// False where libpng jumped out. Holds nothing with a destructor: a jump would skip it.
bool write_rows(png_structp png, png_infop info, const Image& image, bool opaque, int dots_per_inch) {
    if (setjmp(png_jmpbuf(png)) != 0) {
        return false;
    }
    const auto width = static_cast<png_uint_32>(image.width);
    const auto height = static_cast<png_uint_32>(image.height);
    png_set_IHDR(png, info, width, height, 8, opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGBA, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    if (dots_per_inch > 0) {
        const auto dots_per_metre = static_cast<png_uint_32>(std::lround(dots_per_inch / 0.0254));
        png_set_pHYs(png, info, dots_per_metre, dots_per_metre, PNG_RESOLUTION_METER);
    }
    // One fixed filter and a low level: a fraction of the default's time for a file some 10 % larger.
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_SUB);
    png_set_compression_level(png, 3);
    png_write_info(png, info);
    if (opaque) {
        png_set_filler(png, 0, PNG_FILLER_AFTER);
    }
    for (png_uint_32 y = 0; y < height; ++y) {
        png_write_row(png, image.pixels.data() + std::size_t{y} * width * 4);
    }
    png_write_end(png, nullptr);
    return true;
}

}  // namespace

geo::Result<void> check_image(const Image& image) {
    const bool sized = image.width > 0 && image.height > 0;
    if (!sized ||
        image.pixels.size() != static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4) {
        return geo::fail(geo::ErrorCode::BadArgument,
                         fmt::format("A picture of {}x{} pixels cannot be written: it holds {} bytes.", image.width,
                                     image.height, image.pixels.size()));
    }
    return {};
}

geo::Result<std::vector<std::uint8_t>> encode_png(const Image& image, int dots_per_inch) {
    if (auto checked = check_image(image); !checked) {
        return geo::fail(checked.error());
    }
    Writer writer;
    writer.bytes.reserve(image.pixels.size() / 4);
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &writer, remember_error, ignore_warning);
    png_infop info = png != nullptr ? png_create_info_struct(png) : nullptr;
    bool written = false;
    if (info != nullptr) {
        png_set_write_fn(png, &writer, append_bytes, nullptr);
        written = write_rows(png, info, image, is_opaque(image), dots_per_inch);
    }
    png_destroy_write_struct(&png, &info);
    if (!written) {
        return geo::fail(geo::ErrorCode::Internal, fmt::format("The PNG could not be made: {}.", writer.message));
    }
    return std::move(writer.bytes);
}

geo::Result<Image> decode_png(std::span<const std::uint8_t> bytes, const std::string& name) {
    png_image reader{};
    reader.version = PNG_IMAGE_VERSION;
    Image image;
    bool read = png_image_begin_read_from_memory(&reader, bytes.data(), bytes.size()) != 0;
    if (read) {
        reader.format = PNG_FORMAT_RGBA;
        image.width = static_cast<int>(reader.width);
        image.height = static_cast<int>(reader.height);
        image.pixels.resize(PNG_IMAGE_SIZE(reader));
        read = png_image_finish_read(&reader, nullptr, image.pixels.data(), 0, nullptr) != 0;
    }
    const std::string message = read ? std::string() : std::string(static_cast<const char*>(reader.message));
    png_image_free(&reader);
    if (!read) {
        return geo::fail(geo::ErrorCode::BadData, fmt::format("'{}' is no readable PNG: {}.", name, message));
    }
    return image;
}

}  // namespace app::image
