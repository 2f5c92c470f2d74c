// A gazetteer: places under all their names, found by folded name in constant time. Compiled to one file that is
// mapped, not parsed.
#pragma once

#include "geo/base/diagnostics.hpp"
#include "geo/base/result.hpp"
#include "geo/calendar/day.hpp"
#include "geo/core/point.hpp"
#include "geo/core/shapes.hpp"
#include "geo/geocode/feature_kind.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geo::geocode {

/// A name of a place as some language or time writes it.
struct PlaceName {
    std::string text;
    std::string language;  ///< "fa", "ps", "ru", "en" ... or empty where nobody said
    calendar::DayRange valid{calendar::Day(-100000000), calendar::Day(100000000)};
};

/// A place as gazetteer files describe it; what an index is compiled from.
struct PlaceRecord {
    std::string id;      ///< unique within its source
    std::string source;  ///< "geonames", "campaign", "salang", a user's file name ...
    FeatureKind kind = FeatureKind::Point;
    std::string name;              ///< the name to show
    std::vector<PlaceName> names;  ///< every name, the shown one included
    core::LonLat position;
    core::LonLatLine line;      ///< of roads, rivers, borders; else empty
    double precision_km = 1.0;  ///< how far off the position may be; for areas half their extent
    std::string country;        ///< ISO 3166-1 alpha-2 of today, empty for none
    std::string province;
    std::int64_t population = 0;
    calendar::DayRange valid{calendar::Day(-100000000), calendar::Day(100000000)};  ///< days on which the unit exists
};

/// Index of a place in a Gazetteer.
using PlaceIndex = std::uint32_t;

/// One name of one place, as the index holds it.
struct NameHit {
    PlaceIndex place = 0;
    std::uint16_t name = 0;  ///< which of the place's names
    bool core = false;       ///< found by the name without its kind word ("Salang" of "Salang Pass")
};

/// Read-only, shared by threads. Several can be stacked by `GazetteerStack`: the user's own before the shipped one.
class Gazetteer {
  public:
    /// Maps an index made by `compile`. Fails with a sentence where the file is no index or of another version.
    [[nodiscard]] static Result<Gazetteer> open(const std::filesystem::path& index);
    /// An index in memory, for a user's own files and for tests.
    [[nodiscard]] static Result<Gazetteer> from_records(const std::vector<PlaceRecord>& records);
    /// Writes an index file: same records, same bytes.
    [[nodiscard]] static Result<void> compile(const std::vector<PlaceRecord>& records,
                                              const std::filesystem::path& index);

    Gazetteer(Gazetteer&&) noexcept;
    Gazetteer& operator=(Gazetteer&&) noexcept;
    ~Gazetteer();

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] PlaceRecord record(PlaceIndex place) const;
    // Single fields without building a record: the hot path of a text that names a million places.
    [[nodiscard]] FeatureKind kind(PlaceIndex place) const;
    [[nodiscard]] core::LonLat position(PlaceIndex place) const;
    [[nodiscard]] std::int64_t population(PlaceIndex place) const;
    [[nodiscard]] std::string_view country(PlaceIndex place) const;
    [[nodiscard]] std::string_view name(PlaceIndex place) const;
    [[nodiscard]] calendar::DayRange valid(PlaceIndex place) const;
    [[nodiscard]] double precision_km(PlaceIndex place) const;
    /// How many names the place has.
    [[nodiscard]] std::size_t name_count(PlaceIndex place) const;
    /// The name that a hit stands for, as written.
    [[nodiscard]] std::string_view name_text(const NameHit& hit) const;

    /// Places one of whose names folds to `key` (see fold.hpp: strict folding takes away case, diacritics, hyphens and
    /// spaces).
    [[nodiscard]] std::span<const NameHit> find(std::string_view strict_key) const;
    /// The same by loose key (k/q/kh, u/o, i/e, gh/g, dh/d, w/v, double letters, -i-/-e-/-ye, -abad, Russian and
    /// Arabic-script forms).
    [[nodiscard]] std::span<const NameHit> find_loose(std::string_view loose_key) const;
    /// Whether some name begins with these words (strict keys of whole words joined by one space): the scanner stops
    /// where none does.
    [[nodiscard]] bool has_prefix(std::string_view strict_words) const;
    /// Loose keys within an edit distance, with the distance; for names that are in no other way found.
    struct Near {
        std::span<const NameHit> hits;
        int distance = 0;
        std::string_view key;  ///< the loose key that is so near
    };
    [[nodiscard]] std::vector<Near> find_near(std::string_view loose_key, int max_distance) const;

  private:
    struct Impl;
    explicit Gazetteer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace geo::geocode
