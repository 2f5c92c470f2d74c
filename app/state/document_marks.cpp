#include "app/state/document_marks.hpp"

#include "geo/crs/geodesic.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <unordered_map>
#include <utility>

namespace app::state {
namespace {

using document::Document;
using document::ItemNumber;
using document::Standing;
using geo::core::LonLat;
using geo::reading::Resolved;
using scene::TextMark;
using scene::TextMarkState;

TextMarkState mark_state(Standing standing) {
    switch (standing) {
        case Standing::Accepted: return TextMarkState::Accepted;
        case Standing::Rejected: return TextMarkState::Rejected;
        case Standing::Unresolved:
        case Standing::ToDecide: break;
    }
    return TextMarkState::ToDecide;
}

/// Gathers mentions by place.
class MarkMaker {
  public:
    explicit MarkMaker(const scene::StaticGeometry& geometry) : m_geometry(geometry) {
        const auto middle = geometry.projection == nullptr
                                ? std::nullopt
                                : geometry.projection->lonlat_from_world(geometry.extent_world.centre());
        m_middle = middle.value_or(LonLat{});
    }

    /// The number of the mark of a place; `no_mark` where it cannot be on a map.
    std::uint32_t mark_of(const Resolved& place, ItemNumber item) {
        if (!place.position.is_finite()) {
            return no_mark;
        }
        constexpr double steps = 1e5;
        const auto lon = static_cast<std::int64_t>(std::llround(place.position.lon_deg * steps));
        const auto lat = static_cast<std::int64_t>(std::llround(place.position.lat_deg * steps));
        const auto [at, fresh] = m_by_position.try_emplace(
            static_cast<std::uint64_t>(lon) * 100'000'003U + static_cast<std::uint64_t>(lat), m_marks.size());
        if (fresh) {
            m_marks.push_back(begin_mark(place, item));
        }
        return static_cast<std::uint32_t>(at->second);
    }

    void count(std::uint32_t mark, TextMarkState state) {
        TextMark& counted = m_marks[mark];
        // What was rejected counts only where nothing else is there.
        if (state == TextMarkState::Rejected && counted.state != TextMarkState::Rejected) {
            return;
        }
        counted.mentions =
            state != TextMarkState::Rejected && counted.state == TextMarkState::Rejected ? 1 : counted.mentions + 1;
        counted.state = std::max(counted.state, state);
    }

    std::vector<TextMark>& marks() { return m_marks; }

  private:
    TextMark begin_mark(const Resolved& place, ItemNumber item) const {
        TextMark mark;
        mark.name = place.name;
        mark.first_item = item;
        mark.mentions = 0;
        mark.state = TextMarkState::Rejected;
        const auto line = geo::crs::geodesic_between(m_middle, place.position);
        const auto world =
            m_geometry.projection == nullptr ? std::nullopt : m_geometry.projection->world_from_lonlat(place.position);
        const geo::core::Box reach = m_geometry.extent_world.grown(
            1.5 * std::max(m_geometry.extent_world.width(), m_geometry.extent_world.height()));
        if (!world || !reach.contains(*world)) {
            mark.beyond_deg = line.start_azimuth_deg;
            mark.away_km = line.distance_m / 1000.0;
            return mark;
        }
        mark.world = *world;
        const double precision_m = place.precision_km * 1000.0;
        const auto edge =
            m_geometry.projection->world_from_lonlat(geo::crs::geodesic_destination(place.position, 0.0, precision_m));
        mark.precision_m = edge ? geo::core::distance(*edge, *world) : precision_m;
        return mark;
    }

    const scene::StaticGeometry& m_geometry;
    LonLat m_middle;
    std::vector<TextMark> m_marks;
    std::unordered_map<std::uint64_t, std::size_t> m_by_position;
};

}  // namespace

bool passes(const DocumentState& state, ItemNumber item) {
    if (state.filter == MentionFilter::All) {
        return true;
    }
    if (state.filter == MentionFilter::Dates) {
        return state.text->items[item].is_date;
    }
    switch (document::standing(*state.text, *state.decisions, item)) {
        case Standing::Unresolved:
            return state.filter == MentionFilter::Unresolved || state.filter == MentionFilter::ToDecide;
        case Standing::ToDecide: return state.filter == MentionFilter::ToDecide;
        case Standing::Accepted: return state.filter == MentionFilter::Accepted;
        case Standing::Rejected: return state.filter == MentionFilter::Rejected;
    }
    return true;
}

std::shared_ptr<const DocumentMarks> document_marks(const DocumentState& state, const scene::StaticGeometry& geometry) {
    const Document& text = *state.text;
    auto made = std::make_shared<DocumentMarks>();
    made->of_item.assign(text.items.size(), no_mark);
    MarkMaker maker(geometry);
    // Most mentions mean what many others mean: each meaning is looked up once.
    std::vector<std::uint32_t> of_meaning(text.reading.meanings.size(), no_mark);
    for (ItemNumber item = 0; item < text.items.size(); ++item) {
        const Resolved* place = document::place_of(text, *state.decisions, item);
        if (place == nullptr || (!passes(state, item) && state.in_hand != item)) {
            continue;
        }
        const std::uint32_t meaning = text.place(text.items[item]).meaning;
        const bool first = meaning != geo::reading::none && place == &text.reading.meanings[meaning].front();
        std::uint32_t mark = first ? of_meaning[meaning] : no_mark;
        if (mark == no_mark) {
            mark = maker.mark_of(*place, item);
            if (first) {
                of_meaning[meaning] = mark;
            }
        }
        if (mark != no_mark) {
            maker.count(mark, mark_state(document::standing(text, *state.decisions, item)));
            made->of_item[item] = mark;
        }
    }
    // Most mentions first.
    std::vector<std::uint32_t> order(maker.marks().size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return maker.marks()[a].mentions > maker.marks()[b].mentions;
    });
    auto pins = std::make_shared<scene::TextMarks>();
    std::vector<std::uint32_t> moved(order.size());
    for (const std::uint32_t old : order) {
        moved[old] = static_cast<std::uint32_t>(pins->marks.size());
        pins->marks.push_back(std::move(maker.marks()[old]));
    }
    for (std::uint32_t& mark : made->of_item) {
        mark = mark == no_mark ? no_mark : moved[mark];
    }
    made->pins = std::move(pins);
    return made;
}

}  // namespace app::state
