#include "app/image/codecs.hpp"

#include <fmt/format.h>
#include <jpeglib.h>

#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <memory>

namespace app::image {

namespace {

/// libjpeg's error manager with the way back out of it.
struct JpegErrors {
    jpeg_error_mgr manager{};  // first: libjpeg hands back a pointer to it
    std::jmp_buf jump{};
    std::array<char, JMSG_LENGTH_MAX> message{};
};

void leave(j_common_ptr codec) {
    auto* errors = reinterpret_cast<JpegErrors*>(codec->err);
    codec->err->format_message(codec, errors->message.data());
    std::longjmp(errors->jump, 1);
}

void stay_silent(j_common_ptr) {}

jpeg_error_mgr* install(JpegErrors& errors) {
    jpeg_error_mgr* manager = jpeg_std_error(&errors.manager);
    manager->error_exit = leave;
    manager->output_message = stay_silent;
    return manager;
}

struct FreeBytes {
    // libjpeg gets it from malloc.
    void operator()(unsigned char* bytes) const { std::free(bytes); }  // NOLINT(cppcoreguidelines-no-malloc)
};

/// RGB rows on white: JPEG has no transparency.
std::vector<std::uint8_t> rgb_on_white(const Image& image) {
    std::vector<std::uint8_t> rgb;
    rgb.reserve(image.pixels.size() / 4 * 3);
    for (std::size_t i = 0; i < image.pixels.size(); i += 4) {
        const unsigned alpha = image.pixels[i + 3];
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const unsigned value = image.pixels[i + channel];
            rgb.push_back(static_cast<std::uint8_t>((value * alpha + 255U * (255U - alpha) + 127U) / 255U));
        }
    }
    return rgb;
}

/// False where libjpeg jumped out. Holds nothing with a destructor: a jump would skip it.
bool compress(jpeg_compress_struct& codec, JpegErrors& errors, std::uint8_t* rgb, int width, int height,
              int dots_per_inch, unsigned char** bytes, unsigned long* size) {
    if (setjmp(errors.jump) != 0) {
        return false;
    }
    jpeg_create_compress(&codec);
    jpeg_mem_dest(&codec, bytes, size);
    codec.image_width = static_cast<JDIMENSION>(width);
    codec.image_height = static_cast<JDIMENSION>(height);
    codec.input_components = 3;
    codec.in_color_space = JCS_RGB;
    jpeg_set_defaults(&codec);
    jpeg_set_quality(&codec, 92, TRUE);
    if (dots_per_inch > 0) {
        codec.density_unit = 1;  // dots an inch
        codec.X_density = static_cast<UINT16>(dots_per_inch);
        codec.Y_density = codec.X_density;
    }
    // Full colour resolution: thin coloured lines and letters smear with the usual 4:2:0.
    codec.comp_info[0].h_samp_factor = 1;
    codec.comp_info[0].v_samp_factor = 1;
    jpeg_start_compress(&codec, TRUE);
    while (codec.next_scanline < codec.image_height) {
        JSAMPROW row = rgb + std::size_t{codec.next_scanline} * static_cast<std::size_t>(width) * 3;
        jpeg_write_scanlines(&codec, &row, 1);
    }
    jpeg_finish_compress(&codec);
    return true;
}

/// False where libjpeg jumped out; `image.pixels` lives with the caller.
bool decompress(jpeg_decompress_struct& codec, JpegErrors& errors, std::span<const std::uint8_t> bytes, Image& image) {
    if (setjmp(errors.jump) != 0) {
        return false;
    }
    jpeg_create_decompress(&codec);
    jpeg_mem_src(&codec, bytes.data(), bytes.size());
    jpeg_read_header(&codec, TRUE);
    codec.out_color_space = JCS_EXT_RGBA;
    jpeg_start_decompress(&codec);
    image.width = static_cast<int>(codec.output_width);
    image.height = static_cast<int>(codec.output_height);
    image.pixels.resize(std::size_t{codec.output_width} * codec.output_height * 4);
    while (codec.output_scanline < codec.output_height) {
        JSAMPROW row = image.pixels.data() + std::size_t{codec.output_scanline} * codec.output_width * 4;
        jpeg_read_scanlines(&codec, &row, 1);
    }
    jpeg_finish_decompress(&codec);
    return true;
}

}  // namespace

geo::Result<std::vector<std::uint8_t>> encode_jpeg(const Image& image, int dots_per_inch) {
    if (auto checked = check_image(image); !checked) {
        return geo::fail(checked.error());
    }
    if (image.width > JPEG_MAX_DIMENSION || image.height > JPEG_MAX_DIMENSION) {
        return geo::fail(geo::ErrorCode::Unsupported,
                         fmt::format("A JPEG cannot be larger than {0}x{0} pixels, and {1}x{2} were asked for.",
                                     JPEG_MAX_DIMENSION, image.width, image.height));
    }
    std::vector<std::uint8_t> rgb = rgb_on_white(image);
    jpeg_compress_struct codec{};
    JpegErrors errors;
    codec.err = install(errors);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    const bool written = compress(codec, errors, rgb.data(), image.width, image.height, dots_per_inch, &bytes, &size);
    jpeg_destroy_compress(&codec);
    if (!written) {
        // The buffer is libjpeg's until it has finished: what `bytes` points to may be gone already.
        return geo::fail(geo::ErrorCode::Internal,
                         fmt::format("The JPEG could not be made: {}.", errors.message.data()));
    }
    const std::unique_ptr<unsigned char, FreeBytes> owner(bytes);
    return std::vector<std::uint8_t>(bytes, bytes + size);
}

geo::Result<Image> decode_jpeg(std::span<const std::uint8_t> bytes, const std::string& name) {
    Image image;
    jpeg_decompress_struct codec{};
    JpegErrors errors;
    codec.err = install(errors);
    const bool read = decompress(codec, errors, bytes, image);
    jpeg_destroy_decompress(&codec);
    if (!read) {
        return geo::fail(geo::ErrorCode::BadData,
                         fmt::format("'{}' is no readable JPEG: {}.", name, errors.message.data()));
    }
    return image;
}

}  // namespace app::image
