// Problems found in data, collected instead of thrown: one bad row never costs the user the others.
#pragma once

#include "geo/base/error.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace geo {

/// How bad a problem is: an Error row was left out or guessed at, a Warning row is used as it stands,
/// a Note only informs.
enum class Severity { Note, Warning, Error };

/// "note", "warning" or "error", as printed by `salang check`.
[[nodiscard]] const char* severity_name(Severity severity);

/// One problem: where it is, a stable code for scripts ("control-overlap") and a sentence that says what to do.
struct Diagnostic {
    Severity severity = Severity::Error;
    SourceRef where;
    std::string code;
    std::string message;
};

/// Problems in the order in which they were found.
class Diagnostics {
  public:
    void add(Severity severity, SourceRef where, std::string code, std::string message);
    void append(Diagnostics other);

    [[nodiscard]] const std::vector<Diagnostic>& all() const { return m_all; }
    [[nodiscard]] std::size_t count(Severity severity) const;
    [[nodiscard]] bool has_errors() const { return count(Severity::Error) > 0; }

  private:
    std::vector<Diagnostic> m_all;
};

}  // namespace geo
