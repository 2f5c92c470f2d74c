#include "app/state/log_view.hpp"

#include "app/state/panel_text.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace app::state {
namespace {

using geo::Severity;

std::string counted(std::size_t count, std::string_view word) {
    return fmt::format("{} {}{}", count, word, count == 1 ? "" : "s");
}

std::string where_words(const geo::SourceRef& where) {
    const std::size_t slash = where.file.find_last_of('/');
    const std::string file = slash == std::string::npos ? where.file : where.file.substr(slash + 1);
    return where.row > 0 ? fmt::format("{}, line {}", file, where.row) : file;
}

}  // namespace

std::string log_summary(const AppState& state) {
    std::string summary;
    if (state.diagnostics == nullptr) {
        return summary;
    }
    const auto add = [&summary](std::size_t count, std::string_view word) {
        if (count > 0) {
            summary += (summary.empty() ? "" : ", ") + counted(count, word);
        }
    };
    add(state.diagnostics->count(Severity::Error), "error");
    add(state.diagnostics->count(Severity::Warning), "warning");
    add(state.diagnostics->count(Severity::Note), "note");
    return summary;
}

LogView log_view(const AppState& state) {
    LogView view;
    view.summary = log_summary(state);
    if (view.summary.empty()) {
        view.summary = "Nothing to report";
        return view;
    }
    // What the window itself has to say was said last and is read first.
    for (const geo::Diagnostic& found : state.diagnostics->all()) {
        const LogLine line{found.severity, panel_text(where_words(found.where)), panel_text(found.message)};
        view.lines.insert(found.where.file.empty() ? view.lines.begin() : view.lines.end(), line);
    }
    std::stable_sort(view.lines.begin(), view.lines.end(),
                     [](const LogLine& a, const LogLine& b) { return a.severity > b.severity; });
    view.count = view.lines.size();
    view.has_errors = state.diagnostics->has_errors();
    return view;
}

}  // namespace app::state
