// What a stage draws, in order, with marks of one kind gathered into few draw calls.
#pragma once

#include "app/gl/marks.hpp"
#include "app/scene/draw_list.hpp"

#include <vector>

namespace app::gl {

/// A run of marks of one kind, or one other item.
struct Command {
    const scene::Item* item = nullptr;  ///< null for marks
    /// A fill that was only a pattern over the same mesh is drawn with it, as one.
    const scene::FillItem* pattern = nullptr;
    MarkKind kind = MarkKind::Sprite;
    std::size_t first_mark = 0;  ///< among all marks, in the order of commands
    std::size_t mark_count = 0;
    geo::core::Box bounds_px;
    /// Of the layer that it is from; null where that has the whole page.
    const scene::Window* window = nullptr;
};

/// Commands in drawing order. A mark goes back to an earlier run of its kind where nothing that it would pass touches
/// its box: what does not overlap may change places.
class CommandList {
  public:
    /// What is added from here on belongs to a layer with that window, which must outlive the list.
    void enter(const scene::Window* window) { m_window = window; }
    void add(const scene::Item& item);
    /// A fill, and the pattern that comes right after it.
    void add(const scene::Item& fill, const scene::FillItem& pattern);
    void add(const Mark& mark, const geo::core::Box& box_px);

    /// Numbers the marks; call once, after the last `add`.
    void finish();
    [[nodiscard]] const std::vector<Command>& commands() const { return m_commands; }
    /// Vertices of all marks, four each, in the order of commands.
    [[nodiscard]] const std::vector<MarkVertex>& vertices() const { return m_vertices; }

  private:
    struct Run {
        std::vector<MarkVertex> vertices;
        std::vector<geo::core::Box> boxes_px;
    };
    const scene::Window* m_window = nullptr;
    std::vector<Command> m_commands;
    std::vector<Run> m_runs;  ///< beside the commands
    std::vector<MarkVertex> m_vertices;
};

}  // namespace app::gl
