#include "app/record/palette.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace app::record {

namespace {

constexpr unsigned int kept_bits = 6;
constexpr std::size_t cells = std::size_t{1} << (3 * kept_bits);

/// The upper bits of the three channels (0xRRGGBB) side by side.
std::size_t cell_of(std::uint32_t rgb) {
    constexpr unsigned int cut = 8 - kept_bits;
    return (((rgb >> 16U & 255U) >> cut) << (2 * kept_bits)) | (((rgb >> 8U & 255U) >> cut) << kept_bits) |
           ((rgb & 255U) >> cut);
}

/// Pixels of one cell: their sum is kept, so that flat colours of the map come out exactly.
struct Colour {
    std::array<double, 3> sum{};
    double count = 0.0;

    double channel(std::size_t which) const { return sum[which] / count; }
};

struct Box {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t longest = 0;  ///< channel
    double worth = 0.0;       ///< how much halving it would help
};

Box box_of(const std::vector<Colour>& colours, std::size_t begin, std::size_t end) {
    Box box{begin, end, 0, 0.0};
    for (std::size_t channel = 0; channel < 3; ++channel) {
        double low = 255.0;
        double high = 0.0;
        double pixels = 0.0;
        for (std::size_t i = begin; i < end; ++i) {
            low = std::min(low, colours[i].channel(channel));
            high = std::max(high, colours[i].channel(channel));
            pixels += colours[i].count;
        }
        // Few pixels count for little, but never nothing: symbols are small.
        const double worth = (high - low) * (high - low) * std::min(pixels, 2000.0);
        if (worth > box.worth) {
            box.worth = worth;
            box.longest = channel;
        }
    }
    return box;
}

std::vector<Colour> colours_of(const std::vector<image::Image>& samples) {
    std::vector<Colour> by_cell(cells);
    for (const image::Image& sample : samples) {
        for (std::size_t i = 0; i + 3 < sample.pixels.size(); i += 4) {
            const std::uint8_t* pixel = sample.pixels.data() + i;
            const std::uint32_t rgb = std::uint32_t{pixel[0]} << 16U | std::uint32_t{pixel[1]} << 8U | pixel[2];
            Colour& colour = by_cell[cell_of(rgb)];
            for (std::size_t channel = 0; channel < 3; ++channel) {
                colour.sum[channel] += pixel[channel];
            }
            colour.count += 1.0;
        }
    }
    std::erase_if(by_cell, [](const Colour& colour) { return colour.count == 0.0; });
    return by_cell;
}

std::uint32_t mean_of(const std::vector<Colour>& colours, const Box& box) {
    Colour all;
    for (std::size_t i = box.begin; i < box.end; ++i) {
        for (std::size_t channel = 0; channel < 3; ++channel) {
            all.sum[channel] += colours[i].sum[channel];
        }
        all.count += colours[i].count;
    }
    std::uint32_t rgb = 0xffU;
    for (std::size_t channel = 0; channel < 3; ++channel) {
        rgb = rgb << 8U | static_cast<std::uint32_t>(std::lround(all.channel(channel)));
    }
    return rgb;
}

}  // namespace

Palette palette_of(const std::vector<image::Image>& samples) {
    std::vector<Colour> colours = colours_of(samples);
    Palette palette;
    palette.fill(0xff000000U);
    if (colours.empty()) {
        return palette;
    }
    std::vector<Box> boxes{box_of(colours, 0, colours.size())};
    while (boxes.size() < palette.size()) {
        const auto best =
            std::max_element(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) { return a.worth < b.worth; });
        if (best->worth <= 0.0) {
            break;
        }
        const Box whole = *best;
        const auto first = colours.begin() + static_cast<std::ptrdiff_t>(whole.begin);
        const auto last = colours.begin() + static_cast<std::ptrdiff_t>(whole.end);
        std::stable_sort(first, last, [&](const Colour& a, const Colour& b) {
            return a.channel(whole.longest) < b.channel(whole.longest);
        });
        const std::size_t middle = (whole.begin + whole.end) / 2;
        *best = box_of(colours, whole.begin, middle);
        boxes.push_back(box_of(colours, middle, whole.end));
    }
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        palette[i] = mean_of(colours, boxes[i]);
    }
    return palette;
}

PaletteMap::PaletteMap(const Palette& palette) : m_palette(palette), m_known(cells, -1) {}

std::uint8_t PaletteMap::nearest(std::uint32_t rgb) const {
    std::size_t best = 0;
    int least = std::numeric_limits<int>::max();
    for (std::size_t i = 0; i < m_palette.size(); ++i) {
        int distance = 0;
        for (const unsigned int shift : {16U, 8U, 0U}) {
            const int difference =
                static_cast<int>(rgb >> shift & 255U) - static_cast<int>(m_palette[i] >> shift & 255U);
            distance += difference * difference;
        }
        if (distance < least) {
            least = distance;
            best = i;
        }
    }
    return static_cast<std::uint8_t>(best);
}

void PaletteMap::map(const image::Image& image, const image::PixelRect& rect, std::uint8_t* indices,
                     std::ptrdiff_t stride) {
    for (int y = rect.y; y < rect.y + rect.height; ++y) {
        const std::uint8_t* pixel = image.pixels.data() + (std::ptrdiff_t{y} * image.width + rect.x) * 4;
        std::uint8_t* index = indices + y * stride + rect.x;
        for (int x = 0; x < rect.width; ++x, pixel += 4, ++index) {
            const std::uint32_t rgb = std::uint32_t{pixel[0]} << 16U | std::uint32_t{pixel[1]} << 8U | pixel[2];
            std::int16_t& known = m_known[cell_of(rgb)];
            if (known < 0) {
                // The middle of the cell, so that the answer does not depend on which of its colours came first.
                constexpr std::uint32_t middle = 0x00020202U;
                known = nearest((rgb & 0x00fcfcfcU) + middle);
            }
            *index = static_cast<std::uint8_t>(known);
        }
    }
}

}  // namespace app::record
