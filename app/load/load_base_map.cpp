#include "app/load/load_base_map.hpp"

#include "app/load/codes.hpp"
#include "geo/calendar/edtf.hpp"
#include "geo/io/raster_reader.hpp"
#include "geo/io/vector_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

namespace app::load {
namespace {

using campaign::BaseMap;
using geo::Severity;
using geo::io::Feature;

/// One base layer being read: where its problems go, and how its fields are understood.
class LayerReader {
  public:
    LayerReader(std::string role, std::filesystem::path file, geo::Diagnostics& diagnostics)
        : m_role(std::move(role)), m_file(std::move(file)), m_diagnostics(diagnostics) {}

    void report(const char* code, std::string message) {
        m_diagnostics.add(Severity::Warning, {m_file.string(), 0}, code, std::move(message));
    }

    /// The features with the kind of geometry that the layer is made of; others are reported and left out.
    template <typename Geometry, typename Take>
    void each(const char* kind, Take take) {
        auto layer = geo::io::read_vector(m_file);
        if (!layer) {
            report(codes::missing_base_file, fmt::format("The base layer '{}' cannot be read and is not drawn: {}",
                                                         m_role, layer.error().message));
            return;
        }
        m_diagnostics.append(std::move(layer->diagnostics));
        for (Feature& feature : layer->features) {
            auto* geometry = std::get_if<Geometry>(&feature.geometry);
            if (geometry == nullptr || geometry->empty()) {
                report(codes::bad_geometry, fmt::format("Feature {} of the base layer '{}' is no {} and is not drawn.",
                                                        feature.number, m_role, kind));
                continue;
            }
            take(feature, std::move(*geometry));
        }
    }

    [[nodiscard]] static std::string text(const Feature& feature, const std::string& field) {
        const auto found = feature.fields.find(field);
        return found == feature.fields.end() ? std::string() : found->second;
    }

    [[nodiscard]] static campaign::Names names(const Feature& feature) {
        return {text(feature, "name"), text(feature, "name_fa"), text(feature, "name_ps"), false};
    }

    [[nodiscard]] static int number(const Feature& feature, const std::string& field, int otherwise) {
        const std::string written = text(feature, field);
        int value = otherwise;
        std::from_chars(written.data(), written.data() + written.size(), value);
        return value;
    }

    /// valid_from (first day) and valid_to (first day no longer); empty is open.
    [[nodiscard]] geo::calendar::DayRange valid(const Feature& feature) {
        geo::calendar::DayRange days = campaign::every_day;
        days.from = day(feature, "valid_from", days.from);
        days.to = day(feature, "valid_to", days.to);
        return days;
    }

  private:
    [[nodiscard]] geo::calendar::Day day(const Feature& feature, const std::string& field,
                                         geo::calendar::Day otherwise) {
        const std::string written = text(feature, field);
        if (written.empty()) {
            return otherwise;
        }
        const auto date = geo::calendar::parse_edtf(written);
        if (!date || !date->is_day()) {
            report(codes::bad_date,
                   fmt::format(
                       "Feature {} of the base layer '{}': {} '{}' is no date such as 1991-12-26; it is taken as open.",
                       feature.number, m_role, field, written));
            return otherwise;
        }
        return date->earliest;
    }

    std::string m_role;
    std::filesystem::path m_file;
    geo::Diagnostics& m_diagnostics;
};

void read_countries(LayerReader& layer, BaseMap& base) {
    layer.each<geo::core::LonLatMultiPolygon>(
        "polygon", [&](const Feature& feature, geo::core::LonLatMultiPolygon outline) {
            base.countries.push_back({LayerReader::text(feature, "id"), LayerReader::names(feature),
                                      layer.valid(feature), std::move(outline)});
        });
}

/// Borders between states are of rank 1, those between the parts of a union of rank 2.
void read_borders(LayerReader& layer, BaseMap& base) {
    layer.each<std::vector<geo::core::LonLatLine>>(
        "line", [&](const Feature& feature, std::vector<geo::core::LonLatLine> lines) {
            const std::string kind = LayerReader::text(feature, "kind");
            const bool agreed = kind.empty() || kind == "international" || kind == "republic";
            base.borders.push_back({LayerReader::names(feature), kind == "republic" ? 2 : 1, !agreed, std::move(lines),
                                    layer.valid(feature)});
        });
}

/// Natural Earth ranks rivers from 0 to 10; the map has half as many steps.
void read_rivers(LayerReader& layer, BaseMap& base) {
    layer.each<std::vector<geo::core::LonLatLine>>(
        "line", [&](const Feature& feature, std::vector<geo::core::LonLatLine> lines) {
            const int rank = std::max(1, (LayerReader::number(feature, "scalerank", 8) + 2) / 2);
            base.rivers.push_back({LayerReader::names(feature), rank, false, std::move(lines), layer.valid(feature)});
        });
}

void read_roads(LayerReader& layer, BaseMap& base) {
    layer.each<std::vector<geo::core::LonLatLine>>(
        "line", [&](const Feature& feature, std::vector<geo::core::LonLatLine> lines) {
            const bool schematic = LayerReader::text(feature, "schematic") == "yes";
            base.roads.push_back({LayerReader::names(feature), LayerReader::number(feature, "rank", 2), schematic,
                                  std::move(lines), layer.valid(feature)});
        });
}

void read_lakes(LayerReader& layer, BaseMap& base) {
    layer.each<geo::core::LonLatMultiPolygon>(
        "polygon", [&](const Feature& feature, geo::core::LonLatMultiPolygon outline) {
            base.lakes.push_back({LayerReader::names(feature), std::move(outline)});
        });
}

void read_towns(LayerReader& layer, BaseMap& base) {
    layer.each<std::vector<geo::core::LonLat>>(
        "point", [&](const Feature& feature, const std::vector<geo::core::LonLat>& points) {
            base.towns.push_back({LayerReader::names(feature), LayerReader::number(feature, "rank", 5), points.front(),
                                  LayerReader::text(feature, "country")});
        });
}

std::optional<campaign::GreyRaster> read_grey(LayerReader& layer, const std::string& role,
                                              const std::filesystem::path& file) {
    auto raster = geo::io::read_byte_raster(file);
    if (!raster) {
        layer.report(codes::missing_base_file, fmt::format("The base layer '{}' cannot be read and is not drawn: {}",
                                                           role, raster.error().message));
        return std::nullopt;
    }
    if (raster->channels != 1) {
        layer.report(codes::bad_geometry,
                     fmt::format("The base layer '{}' has {} bands and is not drawn: it must be grey, with one.", role,
                                 raster->channels));
        return std::nullopt;
    }
    return campaign::GreyRaster{raster->width, raster->height, raster->box, std::move(raster->cells)};
}

/// Heights in metres to steps of a byte; what has no value counts as sea.
std::optional<campaign::GreyRaster> read_heights(LayerReader& layer, const std::string& role,
                                                 const std::filesystem::path& file) {
    const auto raster = geo::io::read_float_raster(file);
    if (!raster) {
        layer.report(codes::missing_base_file, fmt::format("The base layer '{}' cannot be read and is not drawn: {}",
                                                           role, raster.error().message));
        return std::nullopt;
    }
    campaign::GreyRaster steps{raster->width, raster->height, raster->box, {}};
    steps.cells.reserve(raster->cells.size());
    for (const float metres : raster->cells) {
        const double step = std::isfinite(metres) ? static_cast<double>(metres) / campaign::elevation_step_m : 0.0;
        steps.cells.push_back(static_cast<std::uint8_t>(std::clamp(std::round(step), 0.0, 255.0)));
    }
    return steps;
}

}  // namespace

campaign::BaseMap load_base_map(const campaign::CampaignInfo& info, geo::Diagnostics& diagnostics) {
    BaseMap base;
    using Read = void (*)(LayerReader&, BaseMap&);
    const std::pair<std::string_view, Read> vectors[] = {{"countries", read_countries}, {"borders", read_borders},
                                                         {"rivers", read_rivers},       {"roads", read_roads},
                                                         {"lakes", read_lakes},         {"towns", read_towns}};
    for (const auto& [role, file] : info.base) {
        LayerReader layer(role, file, diagnostics);
        const auto* vector = std::find_if(std::begin(vectors), std::end(vectors),
                                          [&role = role](const auto& known) { return known.first == role; });
        if (vector != std::end(vectors)) {
            vector->second(layer, base);
        } else if (role == "hillshade") {
            base.hillshade = read_grey(layer, role, file);
        } else if (role == "elevation") {
            base.elevation = read_heights(layer, role, file);
        } else {
            layer.report(codes::bad_manifest,
                         fmt::format("\"base\" names a layer '{}', which no map has; correct its name.", role));
        }
    }
    return base;
}

}  // namespace app::load
