#include "geo/io/vector_reader.hpp"

#include "geo/io/field_text.hpp"
#include "geo/io/gdal_runtime.hpp"
#include "geo/io/shape_convert.hpp"

#include <fmt/format.h>
#include <ogrsf_frmts.h>

#include <cmath>
#include <memory>
#include <set>
#include <utility>

namespace geo::io {

namespace {

struct TransformationDelete {
    void operator()(OGRCoordinateTransformation* transformation) const {
        OGRCoordinateTransformation::DestroyCT(transformation);
    }
};
using Transformation = std::unique_ptr<OGRCoordinateTransformation, TransformationDelete>;

Result<OGRLayer*> find_layer(GDALDataset& dataset, const std::string& name, const std::string& file) {
    OGRLayer* layer = name.empty() ? (dataset.GetLayerCount() > 0 ? dataset.GetLayer(0) : nullptr)
                                   : dataset.GetLayerByName(name.c_str());
    if (layer != nullptr) {
        return layer;
    }
    if (name.empty()) {
        return fail(ErrorCode::BadData, fmt::format("The file {} has no layer.", file));
    }
    std::string names;
    for (OGRLayer* one : dataset.GetLayers()) {
        names += (names.empty() ? "" : ", ") + std::string(one->GetName());
    }
    return fail(ErrorCode::NotFound, fmt::format("The file {} has no layer '{}'; it has: {}.", file, name, names));
}

bool looks_like_degrees(OGRLayer& layer) {
    OGREnvelope box;
    return layer.GetExtent(&box) != OGRERR_NONE ||
           (box.MinX >= -360.0 && box.MaxX <= 360.0 && box.MinY >= -90.0 && box.MaxY <= 90.0);
}

/// The way to WGS 84; empty where the layer is there already.
Result<Transformation> transformation_of(OGRLayer& layer, const SourceRef& where, Diagnostics& diagnostics,
                                         const GdalMessages& messages) {
    const OGRSpatialReference* system = layer.GetSpatialRef();
    if (system == nullptr) {
        if (!looks_like_degrees(layer)) {
            return fail(ErrorCode::BadData, fmt::format("The file {} does not say its coordinate system, and its "
                                                        "coordinates are no degrees: add the system.",
                                                        where.file));
        }
        diagnostics.add(Severity::Note, where, "crs-assumed",
                        "The file does not say its coordinate system; longitude and latitude on WGS 84 are assumed.");
        return Transformation();
    }
    if (is_wgs84_lonlat(*system)) {
        return Transformation();
    }
    OGRSpatialReference wgs84;
    wgs84.importFromProj4(wgs84_lonlat);
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    Transformation transformation(OGRCreateCoordinateTransformation(system, &wgs84));
    if (!transformation) {
        return fail(ErrorCode::BadData,
                    fmt::format("The coordinates of {} cannot be turned into longitude and latitude{}.", where.file,
                                messages.because()));
    }
    return transformation;
}

/// Reads features into a layer one by one and says what is wrong with each.
class FeatureReader {
  public:
    FeatureReader(VectorLayer& layer, SourceRef where, Transformation transformation)
        : m_layer(layer), m_where(std::move(where)), m_transformation(std::move(transformation)) {}

    void read(OGRFeature& source) {
        const auto say = [&](Severity severity, const std::string& code, const std::string& end) {
            m_layer.diagnostics.add(severity, m_where, code, fmt::format("Feature {} {}", source.GetFID(), end));
        };
        const std::unique_ptr<OGRGeometry> geometry(source.StealGeometry());
        if (!geometry) {
            say(Severity::Warning, "geometry-missing", "has no geometry and was left out.");
            return;
        }
        if (m_transformation && geometry->transform(m_transformation.get()) != OGRERR_NONE) {
            say(Severity::Error, "geometry-unusable", "cannot be turned into longitude and latitude and was left out.");
            return;
        }
        ConvertedShape shape = shape_from_ogr(*geometry);
        if (!shape.code.empty()) {
            const bool is_error = !shape.geometry && shape.code != "geometry-missing";
            say(is_error ? Severity::Error : Severity::Warning, shape.code, shape.message);
        }
        if (shape.geometry) {
            m_layer.features.push_back({source.GetFID(), texts_from_fields(source), std::move(*shape.geometry)});
        }
    }

  private:
    VectorLayer& m_layer;
    SourceRef m_where;
    Transformation m_transformation;
};

bool is_kml(GDALDataset& dataset) {
    const std::string_view driver = dataset.GetDriverName();
    return driver == "KML" || driver == "LIBKML";
}

/// GDAL stops without a word where some formats are cut off; those that know their count tell.
void check_count(OGRLayer& layer, GIntBig read, const SourceRef& where, Diagnostics& diagnostics) {
    const GIntBig promised = layer.TestCapability(OLCFastFeatureCount) != 0 ? layer.GetFeatureCount(0) : -1;
    if (promised > read) {
        diagnostics.add(
            Severity::Error, where, "features-missing",
            fmt::format(
                "The file should have {} features, but only {} can be read: it is cut off or broken; get it again.",
                promised, read));
    }
}

void add_messages(const GdalMessages& messages, const SourceRef& where, Diagnostics& diagnostics) {
    // The same complaint about each of a thousand features is said once.
    const std::set<std::string> warnings(messages.warnings().begin(), messages.warnings().end());
    for (const std::string& warning : warnings) {
        diagnostics.add(Severity::Warning, where, "gdal", fmt::format("GDAL says: {}", warning));
    }
    const std::set<std::string> errors(messages.errors().begin(), messages.errors().end());
    for (const std::string& error : errors) {
        diagnostics.add(Severity::Error, where, "gdal",
                        fmt::format("GDAL says: {} What comes after may be missing.", error));
    }
}

}  // namespace

Result<std::vector<std::string>> vector_layer_names(const std::filesystem::path& file) {
    const GdalMessages messages;
    auto dataset = open_dataset(file, GdalKind::Vector, messages);
    if (!dataset) {
        return fail(dataset.error());
    }
    std::vector<std::string> names;
    for (OGRLayer* layer : (*dataset)->GetLayers()) {
        names.emplace_back(layer->GetName());
    }
    return names;
}

Result<VectorLayer> read_vector(const std::filesystem::path& file, const std::string& layer_name) {
    const GdalMessages messages;
    const SourceRef where{file.string(), 0};
    auto dataset = open_dataset(file, GdalKind::Vector, messages);
    if (!dataset) {
        return fail(dataset.error());
    }
    const auto source = find_layer(**dataset, layer_name, where.file);
    if (!source) {
        return fail(source.error());
    }
    VectorLayer layer;
    layer.name = (*source)->GetName();
    auto transformation = transformation_of(**source, where, layer.diagnostics, messages);
    if (!transformation) {
        return fail(transformation.error());
    }
    FeatureReader reader(layer, where, std::move(*transformation));
    bool typed_dates = false;
    GIntBig read = 0;
    for (const OGRFeatureUniquePtr& feature : **source) {
        typed_dates = typed_dates || has_typed_dates(*feature);
        reader.read(*feature);
        ++read;
    }
    check_count(**source, read, where, layer.diagnostics);
    if (typed_dates && is_kml(**dataset)) {
        layer.diagnostics.add(
            Severity::Warning, where, "dates-rounded",
            "GDAL reads the times of KML as full dates: a month has become its first day, a year may be missing.");
    }
    add_messages(messages, where, layer.diagnostics);
    return layer;
}

}  // namespace geo::io
