#include "geo/io/field_text.hpp"

#include <fmt/format.h>

#include <cmath>

namespace geo::io {

namespace {

bool is_date(OGRFieldType type) {
    return type == OFTDate || type == OFTDateTime || type == OFTTime;
}

/// OGR counts zones in quarters of an hour from 100, which is UTC; 0 and 1 are unknown and local.
std::string zone_text(int zone) {
    constexpr int utc = 100;
    if (zone <= 1) {
        return {};
    }
    if (zone == utc) {
        return "Z";
    }
    const int minutes = std::abs(zone - utc) * 15;
    return fmt::format("{}{:02}:{:02}", zone < utc ? '-' : '+', minutes / 60, minutes % 60);
}

std::string date_text(const OGRFeature& feature, int field, OGRFieldType type) {
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    float second = 0.0F;
    int zone = 0;
    feature.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &zone);
    std::string date = fmt::format("{}{:04}-{:02}-{:02}", year < 0 ? "-" : "", std::abs(year), month, day);
    std::string time = fmt::format("{:02}:{:02}:{:02}", hour, minute, static_cast<int>(second));
    switch (type) {
        case OFTDate: return date;
        case OFTTime: return time;
        default: break;
    }
    // Formats without a date of its own, such as FlatGeobuf, make midnight of it, and leave the zone open.
    const bool is_bare_date = zone <= 1 && time == "00:00:00";
    return is_bare_date ? date : date + "T" + time + zone_text(zone);
}

}  // namespace

std::map<std::string, std::string> texts_from_fields(OGRFeature& feature) {
    std::map<std::string, std::string> texts;
    for (int field = 0; field < feature.GetFieldCount(); ++field) {
        if (feature.IsFieldSetAndNotNull(field) == 0) {
            continue;
        }
        const OGRFieldDefn& definition = *feature.GetFieldDefnRef(field);
        const OGRFieldType type = definition.GetType();
        texts.emplace(definition.GetNameRef(),
                      is_date(type) ? date_text(feature, field, type) : std::string(feature.GetFieldAsString(field)));
    }
    return texts;
}

bool has_typed_dates(const OGRFeature& feature) {
    for (int field = 0; field < feature.GetFieldCount(); ++field) {
        if (feature.IsFieldSetAndNotNull(field) != 0 && is_date(feature.GetFieldDefnRef(field)->GetType())) {
            return true;
        }
    }
    return false;
}

}  // namespace geo::io
