#include "geo/reading/reading.hpp"

namespace geo::reading {

std::string_view role_name(MentionRole role) {
    switch (role) {
        case MentionRole::Name: return "name";
        case MentionRole::InName: return "in_name";
        case MentionRole::Relative: return "relative";
        case MentionRole::Road: return "road";
        case MentionRole::Border: return "border";
    }
    return "name";
}

}  // namespace geo::reading
