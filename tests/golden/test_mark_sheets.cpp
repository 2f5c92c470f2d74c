// Every kind of mark by itself, in a row of a sheet, as text: what a person has looked at on the map stays as it is.
#include "app/scene/certainty.hpp"
#include "app/scene/symbols.hpp"
#include "tests/golden/golden_text.hpp"

#include <array>
#include <memory>
#include <string>

using namespace app::scene;
using app::campaign::Affiliation;
using app::campaign::BattleKind;
using app::campaign::HoldStatus;
using app::campaign::MovementKind;
using app::campaign::PlaceSign;
using geo::core::Point;

namespace {

constexpr int width_px = 640;
constexpr int height_px = 240;
constexpr double step_px = 60;

/// A page with one layer that marks are written into.
class Sheet {
  public:
    Sheet() {
        m_view.width_px = width_px;
        m_view.height_px = height_px;
        auto fonts = app::text::FontStack::open();
        REQUIRE(fonts);
        m_text = std::make_unique<TextCache>(std::make_shared<const app::text::FontStack>(std::move(*fonts)));
    }

    template <typename Draw>
    void add(const std::string& name, const Draw& draw) {
        m_layers.push_back({name, {}});
        LayerWriter writer(m_view, m_layers.back());
        draw(writer, spot());
        ++m_count;
    }
    [[nodiscard]] TextCache& text() { return *m_text; }
    [[nodiscard]] std::string dump() const { return to_text({m_view, {242, 237, 225, 255}, m_layers}); }

  private:
    /// From left to right, then a row below.
    [[nodiscard]] Point spot() const {
        constexpr int in_a_row = 10;
        return {step_px / 2 + step_px * (m_count % in_a_row), step_px / 2 + step_px * (m_count / in_a_row)};
    }

    View m_view;
    std::vector<Layer> m_layers;
    std::unique_ptr<TextCache> m_text;
    int m_count = 0;
};

Style style() {
    return light_style();
}

}  // namespace

TEST_CASE("Battles of every kind look as they were looked at", "[golden][marks]") {
    Sheet sheet;
    for (const BattleKind kind : {BattleKind::Offensive, BattleKind::Siege, BattleKind::Ambush, BattleKind::Air,
                                  BattleKind::Missile, BattleKind::Coup, BattleKind::Surrender, BattleKind::Other}) {
        sheet.add(std::string(battle_kind_name(kind)), [kind](LayerWriter& writer, Point at) {
            draw_battle_token(writer, kind, at, style().battle.least_radius, style().battle, 1);
        });
    }
    sheet.add("uncertain", [](LayerWriter& writer, Point at) {
        draw_battle_token(writer, BattleKind::Ambush, at, style().battle.least_radius, paled(style().battle, 0.5), 1);
    });
    sheet.add("siege ring", [](LayerWriter& writer, Point at) { draw_siege_ring(writer, at, 20, style().battle, 1); });
    golden::check_golden("marks_battles", sheet.dump());
}

TEST_CASE("Movements of every kind look as they were looked at", "[golden][marks]") {
    Sheet sheet;
    const Color color{190, 60, 60, 255};
    const double wide = style().movement.unknown_width;
    for (const MovementKind kind :
         {MovementKind::Advance, MovementKind::Withdrawal, MovementKind::Retreat, MovementKind::Convoy,
          MovementKind::Airlift, MovementKind::Defection, MovementKind::Missile, MovementKind::Other}) {
        sheet.add(std::string(movement_kind_name(kind)), [&](LayerWriter& writer, Point at) {
            draw_movement_line(writer, kind, false, false, {at - Point{25, 0}, at}, wide / 2, wide, color,
                               style().movement, 1);
            draw_movement_head(writer, kind, at, {1, 0}, wide, color, style().movement, 1);
        });
    }
    sheet.add("inferred", [&](LayerWriter& writer, Point at) {
        draw_movement_line(writer, MovementKind::Advance, false, true, {at - Point{25, 0}, at}, wide, wide, color,
                           style().movement, 1);
    });
    sheet.add("most men", [&](LayerWriter& writer, Point at) {
        const double most = style().movement.most_width;
        draw_movement_line(writer, MovementKind::Advance, false, false, {at - Point{25, 0}, at}, most, most, color,
                           style().movement, 1);
        draw_movement_head(writer, MovementKind::Advance, at, {1, 0}, most, color, style().movement, 1);
    });
    sheet.add("front", [&](LayerWriter& writer, Point at) {
        draw_front(writer, {at - Point{25, 0}, at, at + Point{25, 10}}, false, color, {0, 0, width_px, height_px},
                   style().movement, 1);
    });
    sheet.add("inferred front", [&](LayerWriter& writer, Point at) {
        draw_front(writer, {at - Point{25, 0}, at, at + Point{25, 10}}, true, color, {0, 0, width_px, height_px},
                   style().movement, 1);
    });
    golden::check_golden("marks_movements", sheet.dump());
}

TEST_CASE("Places of every kind in every state look as they were looked at", "[golden][marks]") {
    Sheet sheet;
    const std::array<std::pair<PlaceSign, const char*>, 4> signs{{{PlaceSign::Town, "town"},
                                                                  {PlaceSign::Garrison, "garrison"},
                                                                  {PlaceSign::Pass, "pass"},
                                                                  {PlaceSign::Base, "base"}}};
    for (const auto& [sign, name] : signs) {
        const MarkForm form = mark_form(sign, SymbolSet::Plain, Affiliation::Neutral);
        for (const HoldStatus status : {HoldStatus::Controlled, HoldStatus::Contested, HoldStatus::Besieged}) {
            sheet.add(std::string(name) + " " + std::string(hold_status_name(status)),
                      [&](LayerWriter& writer, Point at) {
                          const Look look{app::campaign::ActorId(0), status, {60, 110, 180, 255}};
                          draw_holder_mark(writer, sheet.text(), {at, 24, look, "B", form, 1.0}, style().town,
                                           style().control, 1);
                      });
        }
        sheet.add(std::string(name) + " uncertain", [&](LayerWriter& writer, Point at) {
            const Look look{app::campaign::ActorId(0), HoldStatus::Controlled, {60, 110, 180, 255}};
            draw_holder_mark(writer, sheet.text(), {at, 24, look, "B", form, 0.5}, style().town, style().control, 1);
        });
        if (sign != PlaceSign::Town) {
            sheet.add(std::string(name) + " of nobody", [&](LayerWriter& writer, Point at) {
                draw_plain_mark(writer, form.shape, at, 12, style().town, 1);
            });
        }
    }
    golden::check_golden("marks_places", sheet.dump());
}

TEST_CASE("Military frames of every affiliation look as they were looked at", "[golden][marks]") {
    Sheet sheet;
    for (const Affiliation affiliation :
         {Affiliation::Friend, Affiliation::Hostile, Affiliation::Neutral, Affiliation::Unknown}) {
        const std::string name(affiliation_name(affiliation));
        sheet.add(name + " unit", [&](LayerWriter& writer, Point at) {
            draw_unit_frame(writer, sheet.text(), frame_shape(affiliation), at, 22, {60, 110, 180, 255}, "B",
                            style().town, 1);
        });
        sheet.add(name + " installation", [&](LayerWriter& writer, Point at) {
            const Look look{app::campaign::ActorId(0), HoldStatus::Controlled, {60, 110, 180, 255}};
            draw_holder_mark(writer, sheet.text(),
                             {at, 22, look, "B", mark_form(PlaceSign::Garrison, SymbolSet::Nato, affiliation), 1.0},
                             style().town, style().control, 1);
        });
    }
    golden::check_golden("marks_frames", sheet.dump());
}
