#include "app/press/set_pages.hpp"

#include "app/press/broken_lines.hpp"
#include "app/press/page_format.hpp"
#include "app/press/slab.hpp"
#include "app/press/table_slabs.hpp"
#include "app/scene/text_cache.hpp"
#include "app/scene/windowed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>
#include <variant>

namespace app::press {

namespace {

using geo::core::Box;
using scene::TextRun;
using scene::TextStyle;
using text::FontStyle;

/// Not more of the relief than a good printer shows.
constexpr double picture_dpi = 200.0;

/// A line of text at the left, `indent_px` from the edge of the body.
Slab line_slab(const TextRun& run, const TextStyle& style, double indent_px = 0) {
    Slab slab;
    slab.height_px = line_px(style);
    slab.draw = [run, style, indent_px](OpenPage& page, double top_px) {
        scene::LayerWriter writer(page.list.view, page.words);
        writer.text(run, {body_px.min_x + indent_px, top_px + line_px(style) * 0.76}, style, px_per_point);
    };
    return slab;
}

/// Puts a frame's layers on a page with its corner at a pixel, those that are windows already included.
void place_picture(OpenPage& page, scene::DrawList picture, geo::core::Point corner_px) {
    const scene::View& view = page.list.view;
    const Box box{corner_px.x, corner_px.y, corner_px.x + picture.view.width_px, corner_px.y + picture.view.height_px};
    scene::Layer ground{"picture ground", {}, false, std::nullopt};
    scene::LayerWriter(view, ground).box(box, picture.background);
    page.list.layers.push_back(std::move(ground));
    for (scene::Layer& layer : picture.layers) {
        const scene::View map = layer.window ? layer.window->view : picture.view;
        Box seen = box;
        if (layer.window) {
            const Box& inner = layer.window->box_px;
            seen = {inner.min_x + corner_px.x, inner.min_y + corner_px.y, inner.max_x + corner_px.x,
                    inner.max_y + corner_px.y};
        }
        page.list.layers.push_back(scene::windowed(
            std::move(layer), scene::view_in_page(map, corner_px, view.width_px, view.height_px), corner_px, seen));
    }
    scene::Layer frame{"picture frame", {}, false, std::nullopt};
    scene::LayerWriter(view, frame).box(box, {0, 0, 0, 0}, rule, 3);
    page.list.layers.push_back(std::move(frame));
}

/// The parts of a document as slabs.
class Setter {
  public:
    Setter(scene::TextCache& cache, std::vector<scene::DrawList>& pictures) : m_cache(cache), m_pictures(pictures) {}

    void add_title(const std::string& words) {
        add_lines(words, lettering(18, FontStyle::Bold, ink), 0, 0);
        m_space_px = 40;
    }
    void operator()(const report::Heading& part) {
        const std::size_t first = m_slabs.size();
        add_lines(part.words, lettering(part.level <= 2 ? 13 : 11, FontStyle::Bold, ink), 70, 0);
        for (std::size_t line = first; line < m_slabs.size(); ++line) {
            m_slabs[line].keep_with_next = true;
        }
        m_slabs[first].heading = part.words;
        m_space_px = 24;
    }
    void operator()(const report::Paragraph& part) {
        const TextStyle style = lettering(9.5, FontStyle::Regular, ink);
        const std::size_t first = m_slabs.size();
        add_lines(part.words, style, 34, 0);
        // Neither the first nor the last line stands alone on a page.
        if (m_slabs.size() - first > 1) {
            m_slabs[first].keep_with_next = true;
            m_slabs[m_slabs.size() - 2].keep_with_next = true;
        }
    }
    void operator()(const report::PointList& part) {
        const TextStyle style = lettering(8, FontStyle::Regular, ink);
        for (std::size_t index = 0; index < part.points.size(); ++index) {
            add_point(part.numbered ? fmt::format("{}.", index + 1) : "\u2013", part.points[index], style);
        }
    }
    void operator()(const report::PlainTable& part) {
        const std::size_t first = m_slabs.size();
        if (!part.caption.empty()) {
            add_lines(part.caption, lettering(8.5, FontStyle::Italic, soft_ink), 40, 0);
        }
        for (std::size_t line = first; line < m_slabs.size(); ++line) {
            m_slabs[line].keep_with_next = true;
        }
        std::vector<Slab> rows = table_slabs(part, m_cache);
        rows.front().space_before_px = 14;
        std::move(rows.begin(), rows.end(), std::back_inserter(m_slabs));
    }
    void operator()(const report::PictureRef& part) {
        scene::DrawList& picture = m_pictures.at(part.index);
        Slab slab;
        slab.height_px = picture.view.height_px;
        slab.space_before_px = take_space(20);
        slab.keep_with_next = !part.caption.empty();
        const double x = std::round(body_px.centre().x - picture.view.width_px / 2.0);
        slab.draw = [list = std::move(picture), x](OpenPage& page, double top_px) {
            place_picture(page, list, {x, std::round(top_px)});
        };
        m_slabs.push_back(std::move(slab));
        if (!part.caption.empty()) {
            const std::size_t first = m_slabs.size();
            add_lines(part.caption, lettering(8.5, FontStyle::Italic, soft_ink), 14, 0);
            for (std::size_t line = first; line + 1 < m_slabs.size(); ++line) {
                m_slabs[line].keep_with_next = true;
            }
        }
    }

    [[nodiscard]] std::vector<Slab> take() { return std::move(m_slabs); }

  private:
    double take_space(double usual_px) { return std::max(usual_px, std::exchange(m_space_px, 0.0)); }

    void add_lines(const std::string& words, const TextStyle& style, double space_px, double indent_px) {
        const double space = take_space(space_px);
        bool first = true;
        for (const TextRun& run : broken_lines(m_cache, words, style, body_px.width() - indent_px)) {
            Slab slab = line_slab(run, style, indent_px);
            slab.space_before_px = std::exchange(first, false) ? space : 0;
            m_slabs.push_back(std::move(slab));
        }
    }
    /// The mark hangs left of the words. A point of a few lines is not cut.
    void add_point(const std::string& mark, const std::string& words, const TextStyle& style) {
        constexpr double indent_px = 96;
        constexpr std::size_t longest_uncut = 8;
        const std::size_t first = m_slabs.size();
        add_lines(words, style, 12, indent_px);
        if (m_slabs.size() == first) {
            return;
        }
        Slab& slab = m_slabs[first];
        const TextRun run = m_cache.line(mark, style, px_per_point);
        slab.draw = [draw = std::move(slab.draw), mark_slab = line_slab(run, style, indent_px - 24 - run.width())](
                        OpenPage& page, double top_px) {
            mark_slab.draw(page, top_px);
            draw(page, top_px);
        };
        if (m_slabs.size() - first <= longest_uncut) {
            for (std::size_t line = first; line + 1 < m_slabs.size(); ++line) {
                m_slabs[line].keep_with_next = true;
            }
        }
    }

    scene::TextCache& m_cache;
    std::vector<scene::DrawList>& m_pictures;
    std::vector<Slab> m_slabs;
    double m_space_px = 0;
};

OpenPage blank_page() {
    OpenPage page;
    page.list.view = {{0, 0}, 1.0, sheet_width_px, sheet_height_px};
    page.list.background = {255, 255, 255, 255};
    return page;
}

/// Fills page after page with slabs.
class Paginator {
  public:
    explicit Paginator(std::vector<print::OutlineEntry>& outline) : m_outline(outline) { open_page(); }

    void add(const std::vector<Slab>& slabs) {
        for (std::size_t first = 0; first < slabs.size();) {
            std::size_t end = first + 1;
            double height = slabs[first].height_px;
            while (end < slabs.size() && slabs[end - 1].keep_with_next) {
                height += slabs[end].space_before_px + slabs[end].height_px;
                ++end;
            }
            const double before = m_at_top ? 0.0 : slabs[first].space_before_px;
            const double head = m_at_top && slabs[first].head ? slabs[first].head->height_px : 0.0;
            if (!m_at_top && m_top_px + before + head + height > body_px.max_y) {
                open_page();
            }
            for (; first < end; ++first) {
                put(slabs[first]);
            }
        }
    }
    [[nodiscard]] std::vector<OpenPage> take() { return std::move(m_pages); }

  private:
    void open_page() {
        m_pages.push_back(blank_page());
        m_top_px = body_px.min_y;
        m_at_top = true;
    }
    void put(const Slab& slab) {
        const double before = m_at_top ? 0.0 : slab.space_before_px;
        // Only where what must stay together is longer than a page.
        if (!m_at_top && m_top_px + before + slab.height_px > body_px.max_y) {
            open_page();
        }
        m_top_px += m_at_top ? 0.0 : before;
        if (m_at_top && slab.head) {
            slab.head->draw(m_pages.back(), m_top_px);
            m_top_px += slab.head->height_px;
        }
        slab.draw(m_pages.back(), m_top_px);
        if (!slab.heading.empty()) {
            m_outline.push_back({slab.heading, m_pages.size()});
        }
        m_top_px += slab.height_px;
        m_at_top = false;
    }

    std::vector<print::OutlineEntry>& m_outline;
    std::vector<OpenPage> m_pages;
    double m_top_px = 0;
    bool m_at_top = true;
};

/// The title at the head of all pages but the first, and the number at the foot of each.
void add_head_and_foot(std::vector<OpenPage>& pages, const std::string& title, scene::TextCache& cache) {
    const TextStyle style = lettering(7.6, FontStyle::Regular, soft_ink);
    for (std::size_t index = 0; index < pages.size(); ++index) {
        OpenPage& page = pages[index];
        scene::LayerWriter writer(page.list.view, page.words);
        const TextRun number = cache.line(fmt::format("{} / {}", index + 1, pages.size()), style, px_per_point);
        writer.text(number, {body_px.max_x - number.width(), foot_base_px}, style, px_per_point);
        if (index > 0) {
            const auto lines = broken_lines(cache, title, style, body_px.width());
            writer.text(lines.front(), {body_px.min_x, head_base_px}, style, px_per_point);
            const double y = head_base_px + 18;
            writer.stroke_px({{body_px.min_x, y}, {body_px.max_x, y}}, {rule, 2});
        }
    }
}

}  // namespace

SetPages set_pages(const report::ReportDocument& document, std::vector<scene::DrawList> pictures,
                   const std::shared_ptr<const text::FontStack>& fonts) {
    scene::TextCache cache(fonts);
    Setter setter(cache, pictures);
    setter.add_title(document.title);
    for (const report::ReportPart& part : document.parts) {
        std::visit(setter, part);
    }
    SetPages set;
    Paginator paginator(set.outline);
    paginator.add(setter.take());
    std::vector<OpenPage> pages = paginator.take();
    add_head_and_foot(pages, document.title, cache);
    for (OpenPage& page : pages) {
        page.list.layers.push_back(std::move(page.words));
        set.pages.push_back({std::move(page.list), sheet_width_mm, sheet_height_mm, 0.0, picture_dpi, false});
    }
    return set;
}

}  // namespace app::press
