#include "app/state/log_view.hpp"

#include "app/state/panel_text.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace app::state {

using namespace messages::literals;

namespace {

using geo::Severity;

std::string where_words(const messages::Texts& texts, const geo::SourceRef& where) {
    const std::size_t slash = where.file.find_last_of('/');
    const std::string file = slash == std::string::npos ? where.file : where.file.substr(slash + 1);
    return where.row > 0 ? texts("log.line"_m, fmt::arg("file", file), fmt::arg("line", where.row)) : file;
}

}  // namespace

std::string log_summary(const AppState& state) {
    std::string summary;
    if (state.diagnostics == nullptr) {
        return summary;
    }
    const auto add = [&](Severity severity, messages::Key one, messages::Key other) {
        if (const std::size_t count = state.diagnostics->count(severity); count > 0) {
            summary += (summary.empty() ? "" : ", ") + state.texts.count(one, other, count);
        }
    };
    add(Severity::Error, "log.error"_m, "log.errors"_m);
    add(Severity::Warning, "log.warning"_m, "log.warnings"_m);
    add(Severity::Note, "log.note"_m, "log.notes"_m);
    return summary;
}

LogView log_view(const AppState& state) {
    LogView view;
    view.summary = log_summary(state);
    if (view.summary.empty()) {
        view.summary = state.texts("log.nothing"_m);
        return view;
    }
    // What the window itself has to say was said last and is read first.
    for (const geo::Diagnostic& found : state.diagnostics->all()) {
        const LogLine line{found.severity, panel_text(where_words(state.texts, found.where)),
                           panel_text(found.message)};
        view.lines.insert(found.where.file.empty() ? view.lines.begin() : view.lines.end(), line);
    }
    std::stable_sort(view.lines.begin(), view.lines.end(),
                     [](const LogLine& a, const LogLine& b) { return a.severity > b.severity; });
    view.count = view.lines.size();
    view.has_errors = state.diagnostics->has_errors();
    return view;
}

}  // namespace app::state
