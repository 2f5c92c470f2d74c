// Names that say where they are: "Paris, Texas", "Jalalabad (Kyrgyzstan)".
#pragma once

#include <optional>
#include <string_view>

namespace geo::geocode {

/// A name and what is said of where it lies.
struct QualifiedName {
    std::string_view name;
    std::string_view within;
};

/// The name before a last comma or a bracket at the end, and what stands behind or in it. Nothing where there is
/// neither.
[[nodiscard]] std::optional<QualifiedName> qualified_name(std::string_view text);

}  // namespace geo::geocode
