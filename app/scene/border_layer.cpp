#include "app/scene/layers.hpp"
#include "app/scene/line_cache.hpp"

namespace app::scene {
namespace {

enum class ArcRank { Hidden, Subunit, Province };

/// What an arc is on a day: a border of provinces where any is a province that exists, else of sub-units.
ArcRank rank_of(const Frame& frame, const BorderArc& arc) {
    const geo::calendar::Day day = frame.day;
    ArcRank rank = ArcRank::Hidden;
    for (const campaign::AreaId id : arc.areas) {
        const campaign::Area& area = frame.campaign.area(id);
        if (!area.valid.contains(day)) {
            continue;
        }
        if (area.kind == campaign::AreaKind::Province) {
            return ArcRank::Province;
        }
        rank = ArcRank::Subunit;
    }
    return rank;
}

}  // namespace

void add_borders(const Frame& frame, Layer& layer) {
    LayerWriter borders(frame.spec.view, layer, frame.opacity(LayerKind::Borders));
    const double metres_per_px = frame.spec.view.metres_per_px;
    std::vector<PathRef> provinces;
    std::vector<PathRef> subunits;
    for (const BorderArc& arc : frame.geometry.arcs) {
        const ArcRank rank = rank_of(frame, arc);
        if (rank != ArcRank::Hidden) {
            (rank == ArcRank::Province ? provinces : subunits)
                .push_back(frame.lines.simplified(arc.path, metres_per_px));
        }
    }
    borders.line(subunits, frame.style.border.subunit, frame.spec.scale);
    borders.line(provinces, frame.style.border.province, frame.spec.scale);
    for (const bool disputed : {false, true}) {
        std::vector<PathRef> countries;
        for (const LineShape& border : frame.geometry.borders) {
            if (border.marked == disputed && border.valid.contains(frame.day)) {
                const auto lines = frame.lines.simplified(border.paths, metres_per_px);
                countries.insert(countries.end(), lines.begin(), lines.end());
            }
        }
        borders.line(countries, disputed ? frame.style.border.disputed_country : frame.style.border.country,
                     frame.spec.scale);
    }
}

}  // namespace app::scene
