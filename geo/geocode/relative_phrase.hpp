// Phrases that say where a place is by another: "30 km south-east of X", "between X and Y", "the X-Y road".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geo::geocode {

/// How a phrase relates to the places that it names.
enum class Relation {
    Offset,     ///< "70 km north of X", "just north of X", "north of X"
    Distance,   ///< "12 miles from X": no direction is given
    Near,       ///< "near X", "outside X", "in the vicinity of X"
    Outskirts,  ///< "southern outskirts of X", "the outskirts of X"
    Part,       ///< "northern X"
    Between,    ///< "between X and Y", "half-way between X and Y"
    Road,       ///< "the X-Y road", "the road from X to Y"
    Border,     ///< "the X-Y border", "the border with X", "on the Xian border"
};

/// A phrase taken apart. Names are as written; for a border they may be adjectives ("Saudi").
struct RelativePhrase {
    Relation relation = Relation::Near;
    std::vector<std::string> names;     ///< one, or for Between, Road and Border two or more
    std::optional<double> distance_km;  ///< of Offset and Distance, where it is given
    std::optional<double> azimuth_deg;  ///< clockwise from north
    bool just = false;                  ///< "just", "immediately": nearer than without
    bool far = false;                   ///< "far", "well": farther than without
    bool approximate = false;           ///< "about", "some", or a range of distances
    bool halfway = false;               ///< of Between
};

/// The whole text as a phrase; nothing where it is none. Does not ask whether the names are places.
[[nodiscard]] std::optional<RelativePhrase> read_relative_phrase(std::string_view text);

/// "north", "south-eastern", "NNW", "north east" as degrees clockwise from north; nothing where it is no direction.
[[nodiscard]] std::optional<double> azimuth_of(std::string_view direction);

}  // namespace geo::geocode
