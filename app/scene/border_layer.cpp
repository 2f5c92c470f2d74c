#include "app/scene/layers.hpp"
#include "app/scene/line_cache.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace app::scene {
namespace {

enum class ArcRank { Hidden, Subunit, Disputed, Province, Outer };

bool is_parent(const campaign::Area& subunit, campaign::AreaId id) {
    return std::find(subunit.parents.begin(), subunit.parents.end(), id) != subunit.parents.end();
}

/// The rank of the line between two units of the first order: a sub-unit beside its parents is parted from them as
/// within one.
ArcRank rank_between(const Frame& frame, campaign::AreaId a, campaign::AreaId b) {
    const bool kin = is_parent(frame.campaign.area(a), b) || is_parent(frame.campaign.area(b), a);
    return kin ? ArcRank::Subunit : ArcRank::Province;
}

/// What an arc is on a day: between two provinces, around all of them, or within one of them.
ArcRank rank_of(const Frame& frame, const BorderArc& arc) {
    std::vector<campaign::AreaId> units;
    bool subunit = false;
    bool disputed = false;
    for (const campaign::AreaId id : arc.areas) {
        const campaign::Area& area = frame.campaign.area(id);
        if (!area.valid.contains(frame.day)) {
            continue;
        }
        disputed = disputed || area.disputed();
        if (area.kind == campaign::AreaKind::Province || frame.geometry.areas[id.index()].stands_alone) {
            units.push_back(id);
        } else {
            subunit = true;
        }
    }
    if (units.size() == 1) {
        return ArcRank::Outer;
    }
    if (disputed) {
        return ArcRank::Disputed;
    }
    if (units.size() >= 2) {
        return rank_between(frame, units[0], units[1]);
    }
    return subunit ? ArcRank::Subunit : ArcRank::Hidden;
}

}  // namespace

void add_borders(const Frame& frame, Layer& layer) {
    LayerWriter borders(frame.spec.view, layer, frame.opacity(LayerKind::Borders));
    const double metres_per_px = frame.spec.view.metres_per_px;
    std::map<ArcRank, std::vector<PathRef>> arcs;
    for (const BorderArc& arc : frame.geometry.arcs) {
        const ArcRank rank = rank_of(frame, arc);
        if (rank != ArcRank::Hidden) {
            arcs[rank].push_back(frame.lines.simplified(arc.path, metres_per_px));
        }
    }
    borders.line(arcs[ArcRank::Subunit], frame.style.border.subunit, frame.spec.scale);
    borders.line(arcs[ArcRank::Disputed], frame.style.border.disputed, frame.spec.scale);
    borders.line(arcs[ArcRank::Province], frame.style.border.province, frame.spec.scale);
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
    borders.line(arcs[ArcRank::Outer], frame.style.border.outer, frame.spec.scale);
}

}  // namespace app::scene
