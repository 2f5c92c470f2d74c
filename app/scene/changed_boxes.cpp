#include "app/scene/draw_list.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace app::scene {
namespace {

using geo::core::Box;

constexpr std::size_t most_boxes = 24;

bool same_item(const Item& a, const Item& b) {
    return a.hash == b.hash && a.box_px == b.box_px;
}

Box page_box(const View& view) {
    return {0.0, 0.0, static_cast<double>(view.width_px), static_cast<double>(view.height_px)};
}

double area(const Box& box) {
    return box.width() * box.height();
}

Box joined(Box a, const Box& b) {
    a.add(b);
    return a;
}

/// Whole pixels inside the page; empty where nothing of the box is on it.
Box clipped(const Box& box, const Box& page) {
    return {std::max(std::floor(box.min_x), page.min_x), std::max(std::floor(box.min_y), page.min_y),
            std::min(std::ceil(box.max_x), page.max_x), std::min(std::ceil(box.max_y), page.max_y)};
}

/// Boxes of the items between `first` and the common end that are not in the other list, or stand there in another
/// order. What remains is a common subsequence: outside the boxes both lists draw the same things in the same order.
void add_differences(const Layer& before, const Layer& now, std::vector<Box>& boxes) {
    std::size_t first = 0;
    std::size_t end_before = before.items.size();
    std::size_t end_now = now.items.size();
    while (first < end_before && first < end_now && same_item(before.items[first], now.items[first])) {
        ++first;
    }
    while (end_before > first && end_now > first && same_item(before.items[end_before - 1], now.items[end_now - 1])) {
        --end_before;
        --end_now;
    }
    std::unordered_multimap<std::uint64_t, std::size_t> by_hash;
    for (std::size_t index = first; index < end_before; ++index) {
        by_hash.emplace(before.items[index].hash, index);
    }
    std::vector<bool> kept(end_before - first, false);
    std::size_t next = first;
    for (std::size_t index = first; index < end_now; ++index) {
        const auto [begin, end] = by_hash.equal_range(now.items[index].hash);
        std::size_t match = std::numeric_limits<std::size_t>::max();
        for (auto candidate = begin; candidate != end; ++candidate) {
            if (candidate->second >= next && same_item(before.items[candidate->second], now.items[index])) {
                match = std::min(match, candidate->second);
            }
        }
        if (match == std::numeric_limits<std::size_t>::max()) {
            boxes.push_back(now.items[index].box_px);
        } else {
            kept[match - first] = true;
            next = match + 1;
        }
    }
    for (std::size_t index = first; index < end_before; ++index) {
        if (!kept[index - first]) {
            boxes.push_back(before.items[index].box_px);
        }
    }
}

/// Joins the two boxes whose joining adds the least ground, as long as there are too many or nothing is lost by it.
void merge(std::vector<Box>& boxes) {
    while (boxes.size() > 1) {
        double least = std::numeric_limits<double>::infinity();
        std::size_t one = 0;
        std::size_t other = 0;
        for (std::size_t a = 0; a < boxes.size(); ++a) {
            for (std::size_t b = a + 1; b < boxes.size(); ++b) {
                const double added = area(joined(boxes[a], boxes[b])) - area(boxes[a]) - area(boxes[b]);
                if (added < least) {
                    least = added;
                    one = a;
                    other = b;
                }
            }
        }
        // A box costs something by itself: a few thousand pixels more are cheaper than another one.
        constexpr double worth_joining_px = 3000.0;
        if (boxes.size() <= most_boxes && least > worth_joining_px) {
            return;
        }
        boxes[one] = joined(boxes[one], boxes[other]);
        boxes.erase(boxes.begin() + static_cast<std::ptrdiff_t>(other));
    }
}

/// First pass where there are many: neighbours in drawing order that touch become one, so that `merge` has little to
/// do.
void merge_neighbours(std::vector<Box>& boxes) {
    constexpr std::size_t many = 64;
    while (boxes.size() > many) {
        std::vector<Box> halved;
        for (std::size_t index = 0; index < boxes.size(); index += 2) {
            halved.push_back(index + 1 < boxes.size() ? joined(boxes[index], boxes[index + 1]) : boxes[index]);
        }
        boxes = std::move(halved);
    }
}

bool same_frame(const DrawList& before, const DrawList& now) {
    if (before.view != now.view || before.background != now.background || before.layers.size() != now.layers.size()) {
        return false;
    }
    for (std::size_t index = 0; index < now.layers.size(); ++index) {
        if (before.layers[index].name != now.layers[index].name ||
            before.layers[index].window != now.layers[index].window) {
            return false;
        }
    }
    return true;
}

}  // namespace

std::vector<Box> changed_boxes(const DrawList& before, const DrawList& now) {
    const Box page = page_box(now.view);
    if (!same_frame(before, now)) {
        return {page};
    }
    std::vector<Box> found;
    for (std::size_t index = 0; index < now.layers.size(); ++index) {
        add_differences(before.layers[index], now.layers[index], found);
    }
    std::vector<Box> boxes;
    for (const Box& box : found) {
        const Box inside = clipped(box, page);
        if (!inside.empty() && area(inside) > 0.0) {
            boxes.push_back(inside);
        }
    }
    merge_neighbours(boxes);
    merge(boxes);
    return boxes;
}

}  // namespace app::scene
