#include "geo/io/gdal_views.hpp"

#include <gdal_utils.h>

namespace geo::io {

GDALDatasetUniquePtr warped_view(GDALDataset& source, CPLStringList words) {
    GDALWarpAppOptions* options = GDALWarpAppOptionsNew(words.List(), nullptr);
    GDALDatasetH handle = GDALDataset::ToHandle(&source);
    GDALDatasetUniquePtr view(GDALDataset::FromHandle(GDALWarp("", nullptr, 1, &handle, options, nullptr)));
    GDALWarpAppOptionsFree(options);
    return view;
}

GDALDatasetUniquePtr palette_view(GDALDataset& source) {
    CPLStringList words;
    for (const char* word : {"-of", "VRT", "-expand", "rgba"}) {
        words.AddString(word);
    }
    GDALTranslateOptions* options = GDALTranslateOptionsNew(words.List(), nullptr);
    GDALDatasetUniquePtr view(
        GDALDataset::FromHandle(GDALTranslate("", GDALDataset::ToHandle(&source), options, nullptr)));
    GDALTranslateOptionsFree(options);
    return view;
}

}  // namespace geo::io
