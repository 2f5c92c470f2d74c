#include "app/story/read_compared.hpp"

namespace app::story {

namespace {

using nlohmann::json;

/// 0.3, or [0.1, 0.9] for a curtain that moves.
void read_curtain(Fields& fields, std::optional<std::array<double, 2>>& curtain) {
    const json* value = fields.find("curtain");
    if (value == nullptr) {
        return;
    }
    const auto share = [](const json& one) {
        return one.is_number() && one.get<double>() >= 0.0 && one.get<double>() <= 1.0;
    };
    if (share(*value)) {
        curtain = std::array{value->get<double>(), value->get<double>()};
    } else if (value->is_array() && value->size() == 2 && share((*value)[0]) && share((*value)[1])) {
        curtain = std::array{(*value)[0].get<double>(), (*value)[1].get<double>()};
    } else {
        fields.problem("curtain", fmt::format("{} is no share of the width from 0 to 1, nor two of them such as "
                                              "[0.1, 0.9]",
                                              value->dump()));
    }
}

/// An object's fields; a problem where it is none.
const json* object_of(Fields& fields, const char* field, const char* wanted) {
    const json* value = fields.find(field);
    if (value != nullptr && !value->is_object()) {
        fields.problem(field, wanted);
        return nullptr;
    }
    return value;
}

}  // namespace

void read_believed(Fields& fields, std::optional<Believed>& filter) {
    const json* value = object_of(fields, "filter", R"({"min_confidence": ..., "only_sources": [...]} is wanted)");
    if (value == nullptr) {
        return;
    }
    Fields inner = fields.inner("filter", *value);
    filter.emplace();
    inner.text("min_confidence", filter->min_confidence);
    inner.texts("only_sources", "a list of source ids is wanted", filter->only_sources);
    inner.report_unknown();
}

void read_compared(Fields& fields, std::optional<Compared>& compared) {
    const json* value = object_of(fields, "compare", R"({"mode": ..., "dates": [...]} is wanted)");
    if (value == nullptr) {
        return;
    }
    Fields inner = fields.inner("compare", *value);
    compared.emplace();
    inner.text("mode", compared->mode);
    inner.texts("dates", "a list of dates is wanted", compared->dates);
    read_curtain(inner, compared->curtain);
    read_believed(inner, compared->filter);
    inner.report_unknown();
}

}  // namespace app::story
