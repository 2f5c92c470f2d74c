#include "app/gl/command_list.hpp"

#include <algorithm>

namespace app::gl {

using geo::core::Box;

namespace {

/// How many commands a mark may pass; farther back is seldom worth the comparing.
constexpr std::size_t look_back = 12;

bool touches(const Command& command, const std::vector<Box>& boxes_px, const Box& box_px) {
    return command.bounds_px.intersects(box_px) &&
           (command.item != nullptr ||
            std::any_of(boxes_px.begin(), boxes_px.end(), [&](const Box& other) { return other.intersects(box_px); }));
}

}  // namespace

void CommandList::add(const scene::Item& item) {
    Command command;
    command.item = &item;
    command.bounds_px = item.box_px;
    command.window = m_window;
    m_commands.push_back(command);
    m_runs.emplace_back();
}

void CommandList::add(const scene::Item& fill, const scene::FillItem& pattern) {
    add(fill);
    m_commands.back().pattern = &pattern;
}

void CommandList::add(const Mark& mark, const Box& box_px) {
    const std::size_t oldest = m_commands.size() - std::min(m_commands.size(), look_back);
    std::size_t target = m_commands.size();
    for (std::size_t i = m_commands.size(); i > oldest; --i) {
        const Command& command = m_commands[i - 1];
        if (command.item == nullptr && command.kind == mark.kind && command.window == m_window) {
            target = i - 1;
            break;
        }
        if (touches(command, m_runs[i - 1].boxes_px, box_px)) {
            break;
        }
    }
    if (target == m_commands.size()) {
        m_commands.emplace_back();
        m_commands.back().kind = mark.kind;
        m_commands.back().window = m_window;
        m_runs.emplace_back();
    }
    m_commands[target].bounds_px.add(box_px);
    m_runs[target].boxes_px.push_back(box_px);
    m_runs[target].vertices.insert(m_runs[target].vertices.end(), mark.vertices.begin(), mark.vertices.end());
}

void CommandList::finish() {
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        m_commands[i].first_mark = m_vertices.size() / mark_vertices;
        m_commands[i].mark_count = m_runs[i].vertices.size() / mark_vertices;
        m_vertices.insert(m_vertices.end(), m_runs[i].vertices.begin(), m_runs[i].vertices.end());
    }
    m_runs.clear();
}

}  // namespace app::gl
