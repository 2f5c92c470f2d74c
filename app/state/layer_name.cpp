#include "app/state/layer_name.hpp"

namespace app::state {

using scene::LayerKind;

std::string layer_name(LayerKind kind) {
    switch (kind) {
        case LayerKind::Relief: return "Relief";
        case LayerKind::Countries: return "Neighbouring countries";
        case LayerKind::Control: return "Control";
        case LayerKind::Hatch: return "Hatch of the other reading";
        case LayerKind::Borders: return "Borders";
        case LayerKind::Water: return "Rivers and lakes";
        case LayerKind::Roads: return "Roads";
        case LayerKind::Graticule: return "Graticule";
        case LayerKind::Towns: return "Towns";
        case LayerKind::Names: return "Names";
        case LayerKind::Movements: return "Movements";
        case LayerKind::Battles: return "Battles";
        case LayerKind::Furniture: return "Title, date, legend, scale";
    }
    return {};
}

}  // namespace app::state
