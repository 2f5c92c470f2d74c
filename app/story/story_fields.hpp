// The fields of a JSON object of a storyboard. Only for the .cpp files of this folder.
#pragma once

#include "geo/base/diagnostics.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace app::story {

/// The fields of one object: what is missing stays as it was, what is of the wrong kind or left over is a problem.
class Fields {
  public:
    /// `name` is the object's own in sentences, `where` its place; object and diagnostics must outlive this.
    Fields(const nlohmann::json& object, std::string name, geo::SourceRef where, geo::Diagnostics& diagnostics)
        : m_object(object), m_name(std::move(name)), m_where(std::move(where)), m_diagnostics(diagnostics) {}

    void problem(const std::string& field, const std::string& what) {
        m_diagnostics.add(geo::Severity::Error, m_where, "storyboard-" + field,
                          fmt::format("{}, {}: {}.", m_name, field, what));
    }

    const nlohmann::json* find(const char* field) {
        m_known.insert(field);
        const auto found = m_object.find(field);
        return found == m_object.end() ? nullptr : &*found;
    }

    void text(const char* field, std::string& value) {
        if (const nlohmann::json* found = find(field)) {
            if (found->is_string()) {
                value = found->get<std::string>();
            } else {
                problem(field, "a text is wanted");
            }
        }
    }
    void text(const char* field, std::optional<std::string>& value) {
        std::string given;
        text(field, given);
        if (m_object.contains(field)) {
            value = given;
        }
    }
    /// A list of texts; `wanted` is said where it is none.
    void texts(const char* field, const char* wanted, std::vector<std::string>& values) {
        const nlohmann::json* value = find(field);
        if (value == nullptr) {
            return;
        }
        if (!value->is_array()) {
            problem(field, wanted);
            return;
        }
        for (const nlohmann::json& one : *value) {
            if (one.is_string()) {
                values.push_back(one.get<std::string>());
            } else {
                problem(field, fmt::format("{}; {} is no text", wanted, one.dump()));
            }
        }
    }
    void flag(const char* field, std::optional<bool>& value) {
        if (const nlohmann::json* found = find(field)) {
            if (found->is_boolean()) {
                value = found->get<bool>();
            } else {
                problem(field, "true or false is wanted");
            }
        }
    }
    /// A number of at least `least`; above it where `above`.
    void number(const char* field, std::optional<double>& value, double least, bool above) {
        const nlohmann::json* found = find(field);
        if (found == nullptr) {
            return;
        }
        const double given = found->is_number() ? found->get<double>() : std::nan("");
        if (!std::isfinite(given) || given < least || (above && given == least)) {
            problem(field, fmt::format("{} is no number {} {}", found->dump(), above ? "above" : "of at least", least));
            return;
        }
        value = given;
    }
    void number(const char* field, double& value, double least, bool above) {
        std::optional<double> given;
        number(field, given, least, above);
        value = given.value_or(value);
    }

    /// The fields of an object among these, so that their problems name this one's scene.
    [[nodiscard]] Fields inner(const char* field, const nlohmann::json& object) const {
        Fields fields(object, fmt::format("{}, {}", m_name, field), m_where, m_diagnostics);
        return fields;
    }

    void report_unknown() {
        for (const auto& [field, value] : m_object.items()) {
            if (!m_known.contains(field)) {
                problem(field, "there is no such field");
            }
        }
    }

  private:
    const nlohmann::json& m_object;
    std::string m_name;
    geo::SourceRef m_where;
    geo::Diagnostics& m_diagnostics;
    std::set<std::string> m_known;
};

}  // namespace app::story
