// manifest.json: what a campaign is called, when and where it plays, and which files it is made of.
#pragma once

#include "app/campaign/campaign.hpp"
#include "geo/base/diagnostics.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace app::load {

/// The manifest as read. File names are relative to the campaign's folder; base layers are absolute and exist.
struct Manifest {
    campaign::CampaignInfo info;
    std::map<std::string, std::string> tables;  ///< file by table name
    std::string areas_geometry;
};

inline constexpr const char* manifest_name = "manifest.json";

/// Reads it. Nothing where there is no manifest, where it is no JSON, of another format, or names no span;
/// every problem goes to `diagnostics`.
[[nodiscard]] std::optional<Manifest> read_manifest(const std::filesystem::path& folder, geo::Diagnostics& diagnostics);

}  // namespace app::load
