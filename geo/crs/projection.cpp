#include "geo/crs/projection.hpp"

#include "geo/core/dateline.hpp"
#include "geo/crs/auto_projection.hpp"
#include "geo/crs/proj_string.hpp"
#include "geo/crs/projection_impl.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace geo::crs {

namespace {

constexpr double metres_per_degree = 111'195.0;
constexpr double radians_per_degree = std::numbers::pi / 180.0;

void keep_message(void* messages, int, const char* message) {
    *static_cast<std::string*>(messages) = message;
}

/// PROJ's messages go to a text while it lives, not to standard error, and nowhere afterwards.
class MessageGuard {
  public:
    explicit MessageGuard(PJ_CONTEXT* context) : m_context(context) {
        proj_log_func(context, &m_message, &keep_message);
    }
    ~MessageGuard() {
        proj_log_func(m_context, nullptr, [](void*, int, const char*) {});
    }
    MessageGuard(const MessageGuard&) = delete;
    MessageGuard& operator=(const MessageGuard&) = delete;
    [[nodiscard]] const std::string& message() const { return m_message; }

  private:
    PJ_CONTEXT* m_context;
    std::string m_message;
};

tl::unexpected<Error> unusable(std::string_view definition, std::string_view why) {
    return fail(
        ErrorCode::BadData,
        fmt::format(
            "The projection '{}' cannot be used: {}. Give \"auto\", an EPSG code such as EPSG:32642, or a PROJ string "
            "such as +proj=lcc +lat_1=30 +lat_2=37 +lon_0=66.",
            definition, why.empty() ? "PROJ does not know it" : why));
}

bool is_extent(const core::GeoBox& extent) {
    const bool finite = std::isfinite(extent.west_deg) && std::isfinite(extent.east_deg);
    return finite && extent.south_deg >= -90.0 && extent.north_deg <= 90.0 && extent.south_deg <= extent.north_deg;
}

/// One projection straight from radians. Made without the database: PROJ would open it for every string, needed or not.
ProjObject plain_transformation(PJ_CONTEXT* context, std::map<std::string, std::string> words) {
    constexpr const char* nowhere = "/dev/null";
    proj_context_set_search_paths(context, 1, &nowhere);
    std::string text = fmt::format("+proj={}", words["proj"]);
    for (const char* key : {"proj", "type", "datum", "ellps", "no_defs", "over"}) {
        words.erase(key);
    }
    for (const auto& [key, value] : words) {
        text += value.empty() ? fmt::format(" +{}", key) : fmt::format(" +{}={}", key, value);
    }
    return ProjObject(proj_create(context, (text + " +ellps=WGS84 +over").c_str()));
}

/// What a coordinate system says of its first two axes.
struct Axes {
    bool usable = false;
    double metres_per_unit = 1.0;
};
Axes axes_of(PJ_CONTEXT* context, const PJ* crs) {
    if (proj_get_type(crs) == PJ_TYPE_BOUND_CRS) {
        const ProjObject unbound(proj_get_source_crs(context, crs));
        return unbound ? axes_of(context, unbound.get()) : Axes{};
    }
    const ProjObject system(proj_crs_get_coordinate_system(context, crs));
    Axes axes{system != nullptr && proj_get_type(crs) == PJ_TYPE_PROJECTED_CRS, 1.0};
    for (int axis = 0; axis < 2 && axes.usable; ++axis) {
        const char* direction = nullptr;
        proj_cs_get_axis_info(context, system.get(), axis, nullptr, nullptr, &direction, &axes.metres_per_unit, nullptr,
                              nullptr, nullptr);
        axes.usable = direction != nullptr && std::string_view(direction) != "west";
    }
    return axes;
}

/// From WGS 84 longitude/latitude to a coordinate system, by the one operation that is best in the middle of the
/// extent. PROJ's own choice point by point would let the map jump where one operation's region ends, and not lead
/// back.
ProjObject crs_transformation(PJ_CONTEXT* context, const PJ* crs, const core::GeoBox& extent) {
    const ProjObject lonlat(proj_create(context, "+proj=longlat +datum=WGS84 +type=crs"));
    PJ_OPERATION_FACTORY_CONTEXT* search = proj_create_operation_factory_context(context, nullptr);
    proj_operation_factory_context_set_area_of_interest(context, search, extent.west_deg, extent.south_deg,
                                                        extent.east_deg, extent.north_deg);
    proj_operation_factory_context_set_spatial_criterion(context, search, PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION);
    proj_operation_factory_context_set_grid_availability_use(context, search,
                                                             PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID);
    PJ_OBJ_LIST* operations = proj_create_operations(context, lonlat.get(), crs, search);
    ProjObject transformation;
    if (operations != nullptr && proj_list_get_count(operations) > 0) {
        const core::LonLat centre = extent.centre();
        const int best = proj_get_suggested_operation(context, operations, PJ_FWD,
                                                      proj_coord(centre.lon_deg, centre.lat_deg, 0.0, 0.0));
        const ProjObject as_given(proj_list_get(context, operations, std::max(best, 0)));
        transformation.reset(as_given ? proj_normalize_for_visualization(context, as_given.get()) : nullptr);
    }
    proj_list_destroy(operations);
    proj_operation_factory_context_destroy(search);
    return transformation;
}

}  // namespace

Projection::Projection(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;
Projection::~Projection() = default;

Result<Projection> Projection::open(std::string_view definition, const core::GeoBox& extent) {
    if (!is_extent(extent)) {
        return fail(ErrorCode::BadData,
                    fmt::format("The extent {}, {}, {}, {} (west, south, east, north) is not a box on the earth.",
                                extent.west_deg, extent.south_deg, extent.east_deg, extent.north_deg));
    }
    auto impl = std::make_unique<Impl>();
    impl->definition = definition == "auto" ? auto_definition(extent) : std::string(definition);
    impl->tolerance_m = std::max((extent.north_deg - extent.south_deg) * metres_per_degree / 20'000.0, 0.5);
    // A step of s metres bends by about s^2 / 8 R; a third of the step that would just do leaves room for stretched
    // regions.
    impl->short_step_deg = std::sqrt(8 * 6.371e6 * impl->tolerance_m) / 3 / metres_per_degree;

    impl->context.reset(proj_context_create());
    PJ_CONTEXT* context = impl->context.get();
    proj_context_set_enable_network(context, 0);
    const MessageGuard guard(context);
    const auto words = proj_words(impl->definition);
    const auto opened =
        is_plain_wgs84(words) ? impl->open_plain(words) : impl->open_crs(words.contains("proj"), extent);
    if (!opened) {
        return unusable(definition, opened.error().empty() ? guard.message() : opened.error());
    }
    return Projection(std::move(impl));
}

tl::expected<void, std::string> Projection::Impl::open_plain(const std::map<std::string, std::string>& words) {
    transformation = plain_transformation(context.get(), words);
    if (!transformation) {
        return tl::unexpected(std::string());
    }
    if (proj_angular_input(transformation.get(), PJ_FWD) == 0 ||
        proj_angular_output(transformation.get(), PJ_FWD) != 0) {
        return tl::unexpected(std::string("it gives no metres"));
    }
    input_per_degree = radians_per_degree;
    runs_over = true;
    central_lon_deg = crs::central_lon_deg(words).value_or(0.0);
    return {};
}

tl::expected<void, std::string> Projection::Impl::open_crs(bool is_proj_string, const core::GeoBox& extent) {
    const ProjObject crs(proj_create(context.get(), (definition + (is_proj_string ? " +type=crs" : "")).c_str()));
    if (!crs) {
        return tl::unexpected(std::string());
    }
    const Axes axes = axes_of(context.get(), crs.get());
    if (!axes.usable) {
        return tl::unexpected(std::string("it is not a map projection whose axes point east and north"));
    }
    transformation = crs_transformation(context.get(), crs.get(), extent);
    if (!transformation) {
        return tl::unexpected(std::string());
    }
    metres_per_unit = axes.metres_per_unit;
    const char* proj_string = proj_as_proj_string(context.get(), crs.get(), PJ_PROJ_5, nullptr);
    const auto words = proj_words(proj_string == nullptr ? "" : proj_string);
    central_lon_deg = crs::central_lon_deg(words).value_or(extent.centre().lon_deg);
    return {};
}

std::optional<core::Point> Projection::Impl::project_unwrapped(core::LonLat position) const {
    if (!position.is_finite() || std::abs(position.lat_deg) > 90.0) {
        return std::nullopt;
    }
    const PJ_COORD given =
        proj_coord(position.lon_deg * input_per_degree, position.lat_deg * input_per_degree, 0.0, 0.0);
    const PJ_COORD projected = proj_trans(transformation.get(), PJ_FWD, given);
    const core::Point point{projected.xy.x * metres_per_unit, projected.xy.y * metres_per_unit};
    return point.is_finite() ? std::optional(point) : std::nullopt;
}

std::optional<core::Point> Projection::world_from_lonlat(core::LonLat position) const {
    position.lon_deg = core::nearest_lon(position.lon_deg, m_impl->central_lon_deg);
    return m_impl->project_unwrapped(position);
}

std::optional<core::LonLat> Projection::lonlat_from_world(core::Point point) const {
    if (!point.is_finite()) {
        return std::nullopt;
    }
    const PJ_COORD given = proj_coord(point.x / m_impl->metres_per_unit, point.y / m_impl->metres_per_unit, 0.0, 0.0);
    const PJ_COORD found = proj_trans(m_impl->transformation.get(), PJ_INV, given);
    core::LonLat position{found.xy.x / m_impl->input_per_degree, found.xy.y / m_impl->input_per_degree};
    // Rounding may put the edge of the map a little outside.
    constexpr double slack_deg = 1e-9;
    const bool beyond = m_impl->runs_over && std::abs(position.lon_deg - m_impl->central_lon_deg) > 180.0 + slack_deg;
    if (!position.is_finite() || beyond || std::abs(position.lat_deg) > 90.0 + slack_deg) {
        return std::nullopt;
    }
    position.lon_deg = core::nearest_lon(position.lon_deg, 0.0);
    position.lat_deg = std::clamp(position.lat_deg, -90.0, 90.0);
    return position;
}

const std::string& Projection::definition() const {
    return m_impl->definition;
}

double Projection::central_lon_deg() const {
    return m_impl->central_lon_deg;
}

}  // namespace geo::crs
