#include "app/scene/chart.hpp"

#include "app/scene/color.hpp"
#include "app/scene/compare_wording.hpp"
#include "app/scene/looks.hpp"
#include "app/scene/placed_text.hpp"
#include "app/scene/wording.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace app::scene {
namespace {

using compare::DayTally;
using geo::calendar::Day;
using geo::calendar::Instant;
using geo::core::Box;
using geo::core::Point;

constexpr double heading_height = 26;
constexpr double axis_height = 24;
constexpr double side = 14;
constexpr double events_height = 9;

/// Bottom to top: actors in the campaign's order, unknown on top.
std::vector<compare::Holder> holders_of(const ControlSeries& series) {
    std::vector<compare::Holder> holders;
    for (const DayTally& day : series.days) {
        for (const compare::Holding& holding : day.holdings) {
            if (holding.area_m2.best > 0 &&
                std::find(holders.begin(), holders.end(), holding.holder) == holders.end()) {
                holders.push_back(holding.holder);
            }
        }
    }
    std::sort(holders.begin(), holders.end(), [](const compare::Holder& a, const compare::Holder& b) {
        return a.controller && b.controller ? a < b : a.controller.has_value() && !b.controller.has_value();
    });
    return holders;
}

double share_of(const DayTally& day, const compare::Holder& holder) {
    for (const compare::Holding& holding : day.holdings) {
        if (holding.holder == holder) {
            return day.share(holding.area_m2.best);
        }
    }
    return 0.0;
}

Look look_of_holder(const Frame& frame, const compare::Holder& holder) {
    if (!holder.controller) {
        return look_of(frame.campaign, frame.style.control, std::nullopt);
    }
    return party_look(frame.campaign, frame.style.control, *holder.controller);
}

/// One holder's band: a box for each stretch of days on which its share and what is below it stay the same.
struct Band {
    struct Piece {
        double from_x = 0;
        double to_x = 0;
        double low = 0;  ///< shares
        double high = 0;
    };
    compare::Holder holder;
    std::vector<Piece> pieces;
};

std::vector<Band> bands_of(const Frame& frame, const ControlSeries& series, const Box& plot) {
    std::vector<Band> bands;
    std::vector<double> below(series.days.size(), 0.0);
    const auto x_of = [&](std::size_t index) {
        const Day day = index < series.days.size() ? series.days[index].day : frame.campaign.info.span.to;
        return chart_x(frame.campaign.info, plot, Instant::start_of(day));
    };
    for (const compare::Holder& holder : holders_of(series)) {
        Band band{holder, {}};
        for (std::size_t index = 0; index < series.days.size(); ++index) {
            const double share = share_of(series.days[index], holder);
            const Band::Piece piece{x_of(index), x_of(index + 1), below[index], below[index] + share};
            below[index] += share;
            if (share <= 0.0) {
                continue;
            }
            const bool goes_on = !band.pieces.empty() && band.pieces.back().to_x == piece.from_x &&
                                 std::abs(band.pieces.back().low - piece.low) < 1e-9 &&
                                 std::abs(band.pieces.back().high - piece.high) < 1e-9;
            if (goes_on) {
                band.pieces.back().to_x = piece.to_x;
            } else {
                band.pieces.push_back(piece);
            }
        }
        bands.push_back(std::move(band));
    }
    return bands;
}

Box box_of(const Band::Piece& piece, const Box& plot) {
    return {piece.from_x, plot.max_y - piece.high * plot.height(), piece.to_x, plot.max_y - piece.low * plot.height()};
}

/// The holder's letters in its band, where a stretch has room for them.
void draw_letters(const Frame& frame, LayerWriter& writer, const Band& band, const Box& plot, Color ground) {
    TextStyle style = frame.style.town.letter;
    style.color = readable_on(ground, frame.style.ink, {255, 255, 255, 255});
    const std::string letters =
        band.holder.controller ? frame.campaign.actor(*band.holder.controller).letter : std::string("?");
    const TextRun run = frame.text.line(letters, style, frame.spec.scale);
    double widest = 0;
    Box at;
    for (const Band::Piece& piece : band.pieces) {
        const Box box = box_of(piece, plot);
        if (box.width() > widest && box.height() >= frame.px(style.size)) {
            widest = box.width();
            at = box;
        }
    }
    if (widest > run.width() + frame.px(6)) {
        writer.text(run, {at.centre().x - run.width() / 2, at.centre().y + frame.px(style.size) * cap_height_share / 2},
                    style, frame.spec.scale);
    }
}

void draw_bands(const Frame& frame, LayerWriter& writer, const ControlSeries& series, const Box& plot) {
    for (const Band& band : bands_of(frame, series, plot)) {
        const Paint paint = fill_paint(look_of_holder(frame, band.holder), frame.style.control, frame.spec.scale);
        for (const Band::Piece& piece : band.pieces) {
            writer.swatch(box_of(piece, plot), paint);
            const Box box = box_of(piece, plot);
            writer.stroke_px({{box.min_x, box.min_y}, {box.max_x, box.min_y}},
                             {with_alpha(frame.style.control.light, 210), frame.pxf(1)});
        }
        draw_letters(frame, writer, band, plot, paint.color);
    }
}

/// The first of each year, and of each quarter where there is room.
void draw_axis(const Frame& frame, LayerWriter& writer, const Box& plot) {
    const TextStyle& style = frame.style.furniture.small;
    const geo::calendar::DayRange& span = frame.campaign.info.span;
    const int first = span.from.civil().year;
    const int last = (span.to - 1).civil().year;
    const int step = std::max(1, static_cast<int>((last - first + 1) * frame.px(46) / std::max(1.0, plot.width())));
    for (int year = first; year <= last; year += step) {
        const Day start = std::max(span.from, Day::from_civil({year, 1, 1}));
        const double x = chart_x(frame.campaign.info, plot, Instant::start_of(start));
        writer.stroke_px({{x, plot.max_y}, {x, plot.max_y + frame.px(6)}}, {frame.style.ink, frame.pxf(1.2)});
        const TextRun run = frame.text.line(number_words(year, frame.language()), style, frame.spec.scale);
        const Day end = std::min(span.to, Day::from_civil({year + step, 1, 1}));
        const double room = chart_x(frame.campaign.info, plot, Instant::start_of(end)) - x;
        if (run.width() + frame.px(6) < room) {
            writer.text(run, {x + frame.px(4), plot.max_y + frame.px(style.size + 3)}, style, frame.spec.scale);
        }
    }
    writer.box(plot, {0, 0, 0, 0}, frame.style.ink, frame.px(1));
}

void draw_events(const Frame& frame, LayerWriter& writer, const Box& plot) {
    for (const campaign::Event& event : frame.campaign.events) {
        if (event.when.drawn.empty()) {
            continue;
        }
        const double x = chart_x(frame.campaign.info, plot, Instant::noon(event.when.drawn.from));
        const double top = plot.min_y - frame.px(events_height);
        writer.stroke_px({{x, top}, {x, plot.min_y - frame.px(1.5)}}, {frame.style.muted, frame.pxf(1.3)});
    }
}

void draw_instant(const Frame& frame, LayerWriter& writer, const Box& plot, Instant at, bool own) {
    const double x = chart_x(frame.campaign.info, plot, at);
    const double top = plot.min_y - frame.px(events_height);
    const geo::core::Line line{{x, top}, {x, plot.max_y + frame.px(4)}};
    writer.stroke_px(line, {{255, 255, 255, 220}, frame.pxf(4.6)});
    writer.stroke_px(line, {frame.style.ink, frame.pxf(2.2), own ? 0.0F : frame.pxf(5), own ? 0.0F : frame.pxf(3)});
    const double half = frame.px(6);
    writer.polygon({{x - half, top - half}, {x + half, top - half}, {x, top + half * 0.7}},
                   own ? frame.style.ink : Color{255, 255, 255, 255}, frame.style.ink, frame.px(1.2));
}

}  // namespace

ControlSeries control_series(const campaign::Campaign& campaign, Reading reading) {
    std::vector<Day> days{campaign.info.span.from};
    days.insert(days.end(), campaign.breakpoints.begin(), campaign.breakpoints.end());
    return {reading, compare::tallies(campaign, reading, compare::Grouping::ByController, days)};
}

std::vector<LegendEntry> chart_entries(const Frame& frame, const ControlSeries& series) {
    std::vector<LegendEntry> entries(1);
    entries.front().sign = LegendEntry::Sign::Heading;
    entries.front().words = fill_heading(frame);
    for (const compare::Holder& holder : holders_of(series)) {
        if (!holder.controller) {
            continue;
        }
        const campaign::Actor& actor = frame.campaign.actor(*holder.controller);
        LegendEntry& entry = entries.emplace_back();
        entry.sign = LegendEntry::Sign::Fill;
        entry.words = holder_words(frame, actor);
        entry.paint = fill_paint(look_of_holder(frame, holder), frame.style.control, frame.spec.scale);
        entry.letters = actor.letter;
    }
    return entries;
}

double chart_x(const campaign::CampaignInfo& info, const Box& plot, Instant at) {
    const double days = Instant::start_of(info.span.to) - Instant::start_of(info.span.from);
    const double since = at - Instant::start_of(info.span.from);
    return plot.min_x + plot.width() * std::clamp(since / std::max(1.0, days), 0.0, 1.0);
}

Day chart_day(const campaign::CampaignInfo& info, const Box& plot, double x_px) {
    const double share = std::clamp((x_px - plot.min_x) / std::max(1.0, plot.width()), 0.0, 1.0);
    const Day day = info.span.from + static_cast<std::int32_t>(share * info.span.length_days());
    return std::min(day, info.span.to - 1);
}

Box chart_plot(const Box& chart, double scale) {
    return {chart.min_x + side * scale, chart.min_y + (heading_height + events_height + 8) * scale,
            chart.max_x - side * scale, chart.max_y - axis_height * scale};
}

void add_chart(const Frame& frame, const Box& box, const ControlSeries& series, Layer& layer) {
    LayerWriter writer(frame.spec.view, layer, frame.opacity(LayerKind::Furniture));
    const Box plot = chart_plot(box, frame.spec.scale);
    if (box.empty() || plot.empty()) {
        return;
    }
    writer.box(box, frame.style.furniture.panel, frame.style.furniture.panel_line, frame.px(1));
    const TextStyle& style = frame.style.furniture.heading;
    const TextRun run = frame.text.line(
        phrase(series.reading == Reading::Centre ? ComparePhrase::ChartByCentre : ComparePhrase::ChartByCountryside,
               frame.language()),
        style, frame.spec.scale);
    const double x = is_right_to_left(frame.language()) ? plot.max_x - run.width() : plot.min_x;
    writer.text(run, {x, box.min_y + frame.px(7 + style.size)}, style, frame.spec.scale);
    draw_bands(frame, writer, series, plot);
    draw_axis(frame, writer, plot);
    draw_events(frame, writer, plot);
    for (const ComparedMap& other : frame.spec.comparison.others) {
        draw_instant(frame, writer, plot, other.instant, false);
    }
    draw_instant(frame, writer, plot, frame.spec.instant, true);
}

}  // namespace app::scene
