#include "app/scene/fixed_labels.hpp"
#include "app/scene/line_cache.hpp"
#include "app/scene/text_along.hpp"
#include "app/scene/wording.hpp"
#include "app/scene/zoom.hpp"
#include "geo/core/measure.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Line;
using geo::core::Point;

constexpr double name_weight = 0.5;
/// Spots for names stand so far apart on a line (design pixels at the far end of a zoom step); one name is not said
/// again nearer than `least_apart`.
constexpr double spot_step = 60;
constexpr double least_apart = 620;

/// Names of lines of a rank (from 1) are left out where a design pixel is more ground than this.
constexpr std::array<double, 6> river_limit_m{6000, 2500, 1300, 600, 300, 150};
constexpr double road_limit_m = 420;

/// A power of two just at or below a zoom: what hangs on it stays the same through a zoom step.
double zoom_step_m(double zoom_m) {
    return std::exp2(std::floor(std::log2(zoom_m)));
}

/// One kind of line.
struct Kind {
    const TextStyle& style;
    LayerKind layer;
    double lift = 0;  ///< between the line and the letters' feet, design pixels
};

class Placer {
  public:
    Placer(const Frame& frame, const PageLayout& page, FixedLabels& out)
        : m_frame(frame),
          m_page(page),
          m_out(out),
          m_zoom_step_m(zoom_step_m(ground_per_design_px(frame.spec.view, frame.spec.scale))) {}

    void place(const LineShape& shape, const std::string& name, const Kind& kind) {
        const TextRun run = m_frame.text.line(name, kind.style, m_frame.spec.scale);
        std::vector<Point> said;
        for (const PathRef& path : shape.paths) {
            if (path->bounds.intersects(m_frame.spec.view.world_box())) {
                // Smoothed by what a letter is wide: a name follows the valley, not every bend in it.
                constexpr double smooth_px = 8;
                place_on(*m_frame.lines.simplified(path, smooth_px * m_zoom_step_m), run, kind, said);
            }
        }
    }

  private:
    /// Spots are counted from the line's start on the ground, so that they do not move with the page.
    void place_on(const Path& path, const TextRun& run, const Kind& kind, std::vector<Point>& said) {
        const Line& world = path.points;
        const double length_m = geo::core::line_length(world);
        const double metres_per_px = m_frame.spec.view.metres_per_px;
        if (length_m < run.width() * metres_per_px) {
            return;
        }
        const Line line = on_page(world);
        const double step_m = spot_step * m_zoom_step_m;
        // From the middle outwards: the ends lie under towns and borders.
        const int spots = static_cast<int>(length_m / step_m);
        for (int turn = 0; turn < spots; ++turn) {
            const int spot = spots / 2 + (turn % 2 == 0 ? turn / 2 : -(turn + 1) / 2);
            const double at_m = (spot + 0.5) * step_m;
            try_spot(line, at_m / metres_per_px, run, kind, said);
        }
    }

    [[nodiscard]] Line on_page(const Line& world) const {
        Line line;
        line.reserve(world.size());
        std::transform(world.begin(), world.end(), std::back_inserter(line),
                       [this](Point point) { return m_frame.spec.view.px_from_world(point); });
        return line;
    }

    void try_spot(const Line& line, double middle_px, const TextRun& run, const Kind& kind, std::vector<Point>& said) {
        const Point middle = geo::core::point_along(line, middle_px).point;
        const Box page{0, 0, static_cast<double>(m_frame.spec.view.width_px),
                       static_cast<double>(m_frame.spec.view.height_px)};
        const bool again = std::any_of(said.begin(), said.end(), [&](Point other) {
            return geo::core::distance(other, middle) < m_frame.px(least_apart);
        });
        if (again || !page.contains(middle) || m_page.legend_area.contains(middle)) {
            return;
        }
        const auto along = text_along(run, kind.style, m_frame.spec.scale, line, middle_px, m_frame.px(kind.lift),
                                      is_right_to_left(m_frame.language()));
        if (!along || !has_room(*along)) {
            return;
        }
        said.push_back(middle);
        Box whole;
        for (const Box& box : along->boxes) {
            m_out.occupied.take(box, name_weight);
            whole.add(box);
        }
        m_out.labels.push_back({{along->text}, whole, kind.layer});
    }

    [[nodiscard]] bool has_room(const TextAlong& along) const {
        return std::all_of(along.boxes.begin(), along.boxes.end(), [this](const Box& box) {
            return m_out.has_room(box.grown(m_frame.px(2)), true) && !box.intersects(m_page.legend_area);
        });
    }

    const Frame& m_frame;
    const PageLayout& m_page;
    FixedLabels& m_out;
    double m_zoom_step_m;
};

/// Lakes are named in their middle where the name fits into the box of the water.
void place_lake_names(const Frame& frame, FixedLabels& out) {
    const TextStyle& style = frame.style.label.water;
    for (const CountryShape& lake : frame.geometry.lakes) {
        const std::string& name = lake.names.in(frame.language());
        if (name.empty() || lake.fill == nullptr || !lake.fill->bounds.intersects(frame.spec.view.world_box())) {
            continue;
        }
        const TextBlock block = text_block({frame.text.line(name, style, frame.spec.scale)}, style, frame.spec.scale);
        const double width_px = lake.fill->bounds.width() / frame.spec.view.metres_per_px;
        const Box box = block_box(block, frame.spec.view.px_from_world(lake.fill->bounds.centre()));
        if (block.width_px < width_px && out.has_room(box.grown(frame.px(2)), true)) {
            out.add(placed_block(block, box, Align::Centre, frame.spec.scale), box, LayerKind::Water, name_weight);
        }
    }
}

/// In the language itself: a road's name in another script says nothing on its way.
const std::string& own_name(const campaign::Names& names, campaign::Language language) {
    switch (language) {
        case campaign::Language::English: return names.en;
        case campaign::Language::Dari: return names.fa;
        case campaign::Language::Pashto: return names.ps.empty() ? names.fa : names.ps;
    }
    return names.en;
}

}  // namespace

void place_line_names(const Frame& frame, const PageLayout& page, FixedLabels& out) {
    const double zoom_m = ground_per_design_px(frame.spec.view, frame.spec.scale);
    Placer placer(frame, page, out);
    const Kind river{frame.style.label.water, LayerKind::Water, 4.5};
    const Kind road{frame.style.label.road, LayerKind::Roads, 4.5};
    for (std::size_t rank = 1; rank <= river_limit_m.size(); ++rank) {
        for (const LineShape& line : frame.geometry.rivers) {
            const auto own = static_cast<std::size_t>(std::clamp<int>(line.rank, 1, river_limit_m.size()));
            const std::string& name = own_name(line.names, frame.language());
            if (own == rank && zoom_m <= river_limit_m[rank - 1] && !name.empty() && line.valid.contains(frame.day)) {
                placer.place(line, name, river);
            }
        }
    }
    place_lake_names(frame, out);
    for (const LineShape& line : frame.geometry.roads) {
        const std::string& name = own_name(line.names, frame.language());
        if (zoom_m <= road_limit_m && !name.empty() && line.valid.contains(frame.day)) {
            placer.place(line, name, road);
        }
    }
}

}  // namespace app::scene
