#include "app/scene/occupancy.hpp"

#include <algorithm>

namespace app::scene {
namespace {

using geo::core::Box;

double common_area(const Box& a, const Box& b) {
    const double width = std::min(a.max_x, b.max_x) - std::max(a.min_x, b.min_x);
    const double height = std::min(a.max_y, b.max_y) - std::max(a.min_y, b.min_y);
    return width > 0 && height > 0 ? width * height : 0.0;
}

bool inside(const Box& box, const Box& page) {
    return box.min_x >= page.min_x && box.min_y >= page.min_y && box.max_x <= page.max_x && box.max_y <= page.max_y;
}

}  // namespace

bool Occupancy::is_free(const Box& box) const {
    return inside(box, m_page) && std::none_of(m_taken.begin(), m_taken.end(), [&box](const Taken& other) {
               return common_area(box, other.box) > 0.0;
           });
}

double Occupancy::cost(const Box& box) const {
    constexpr double off_page_weight = 8;
    double cost = off_page_weight * (box.width() * box.height() - common_area(box, m_page));
    for (const Taken& other : m_taken) {
        cost += other.weight * common_area(box, other.box);
    }
    return cost;
}

}  // namespace app::scene
