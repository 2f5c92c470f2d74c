#include "geo/base/diagnostics.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace geo {

const char* severity_name(Severity severity) {
    switch (severity) {
        case Severity::Note: return "note";
        case Severity::Warning: return "warning";
        case Severity::Error: return "error";
    }
    return "error";
}

void Diagnostics::add(Severity severity, SourceRef where, std::string code, std::string message) {
    m_all.push_back(Diagnostic{severity, std::move(where), std::move(code), std::move(message)});
}

void Diagnostics::append(Diagnostics other) {
    std::move(other.m_all.begin(), other.m_all.end(), std::back_inserter(m_all));
}

std::size_t Diagnostics::count(Severity severity) const {
    return static_cast<std::size_t>(std::count_if(m_all.begin(), m_all.end(), [severity](const Diagnostic& diagnostic) {
        return diagnostic.severity == severity;
    }));
}

}  // namespace geo
