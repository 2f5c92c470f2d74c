#include "app/state/measure_view.hpp"

#include "app/state/command_words.hpp"
#include "geo/crs/geodesic.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace app::state {

using namespace messages::literals;

namespace {

using geo::core::LonLat;
using messages::Texts;

constexpr double metres_a_mile = 1609.344;
constexpr double km2_a_square_mile = metres_a_mile * metres_a_mile / 1e6;

/// "1,234" or "12.3": three figures, thousands parted.
std::string figures(double value) {
    constexpr double whole_from = 100.0;
    if (value < whole_from) {
        return fmt::format("{:.{}f}", value, value < 10.0 ? 2 : 1);
    }
    std::string digits = fmt::format("{:.0f}", value);
    for (std::size_t place = digits.size(); place > 3; place -= 3) {
        digits.insert(place - 3, 1, ',');
    }
    return digits;
}

/// Points on the geodesic, so close that it looks bent and not broken.
geo::core::Line leg_px(const AppState& state, LonLat from, LonLat to) {
    constexpr double most_pieces = 64.0;
    const double distance = geo::crs::geodesic_between(from, to).distance_m;
    geo::core::Line line;
    for (const LonLat position : geo::crs::densify_geodesic({from, to}, std::max(1.0, distance / most_pieces))) {
        if (const auto px = page_position(state, position)) {
            line.push_back(*px);
        }
    }
    return line;
}

double length_of(const std::vector<LonLat>& points) {
    double length = 0;
    for (std::size_t index = 1; index < points.size(); ++index) {
        length += geo::crs::geodesic_between(points[index - 1], points[index]).distance_m;
    }
    return length;
}

std::string leg_words(const Texts& texts, LonLat from, LonLat to) {
    const geo::crs::GeodesicLine way = geo::crs::geodesic_between(from, to);
    const double bearing = std::fmod(way.start_azimuth_deg + 360.0, 360.0);
    return texts("measure.leg"_m, fmt::arg("distance", distance_words(texts, way.distance_m)),
                 fmt::arg("bearing", fmt::format("{:03.0f}", bearing)));
}

messages::Key hint_of(const Measure& measure) {
    if (measure.points.empty()) {
        return "measure.hint_begin"_m;
    }
    if (measure.closed) {
        return "measure.hint_again"_m;
    }
    return measure.points.size() < 3 ? "measure.hint_next"_m : "measure.hint_next_or_first"_m;
}

void tell(const Texts& texts, MeasureView& view, const std::vector<LonLat>& points, const Measure& measure) {
    if (points.size() < 2) {
        return;
    }
    const bool closes = measure.closed;
    std::vector<LonLat> way = points;
    if (closes) {
        way.push_back(points.front());
        view.area =
            texts("measure.area"_m, fmt::arg("area", area_words(texts, geo::crs::geodesic_area_km2({{way, {}}}))));
    } else {
        view.leg = leg_words(texts, points[points.size() - 2], points.back());
    }
    view.total = texts(closes ? "measure.outline"_m : "measure.distance"_m,
                       fmt::arg("distance", distance_words(texts, length_of(way))));
}

}  // namespace

std::string distance_words(const Texts& texts, double metres) {
    constexpr double km = 1000.0;
    if (metres < km) {
        return texts("measure.metres"_m, fmt::arg("m", fmt::format("{:.0f}", metres)));
    }
    return texts("measure.km"_m, fmt::arg("km", figures(metres / km)),
                 fmt::arg("miles", figures(metres / metres_a_mile)));
}

std::string area_words(const Texts& texts, double km2) {
    return texts("measure.square_km"_m, fmt::arg("km", figures(km2)),
                 fmt::arg("miles", figures(km2 / km2_a_square_mile)));
}

std::optional<geo::core::Point> page_position(const AppState& state, LonLat position) {
    if (!state.has_campaign() || state.geometry->projection == nullptr) {
        return std::nullopt;
    }
    const auto world = state.geometry->projection->world_from_lonlat(position);
    return world ? std::optional(state.view.px_from_world(*world)) : std::nullopt;
}

std::optional<MeasureView> measure_view(const AppState& state, std::optional<geo::core::Point> pointer_px) {
    const Measure& measure = state.measure;
    if (!measure.on || !state.has_campaign()) {
        return std::nullopt;
    }
    MeasureView view;
    view.closed = measure.closed;
    view.hint = state.texts(hint_of(measure));
    std::vector<LonLat> points = measure.points;
    tell(state.texts, view, points, measure);
    view.copy = view.area.empty() ? view.total : view.total + "; " + view.area;
    for (const LonLat point : measure.points) {
        view.copy += fmt::format("{}{}", view.copy.empty() ? "" : "; ", coordinates_words(point));
        if (const auto px = page_position(state, point)) {
            view.points_px.push_back(*px);
        }
    }
    if (pointer_px && !measure.closed && !points.empty()) {
        if (const auto under = lonlat_at(state, *pointer_px)) {
            points.push_back(*under);
            tell(state.texts, view, points, measure);
        }
    }
    if (measure.closed) {
        points.push_back(points.front());
    }
    for (std::size_t index = 1; index < points.size(); ++index) {
        view.legs_px.push_back(leg_px(state, points[index - 1], points[index]));
    }
    return view;
}

}  // namespace app::state
