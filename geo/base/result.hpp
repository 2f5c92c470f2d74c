// The one result type of the program: a value or an Error. Names tl::expected and nothing else does.
#pragma once

#include "geo/base/error.hpp"

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace geo {

/// A value of type T, or why there is none.
template <typename T>
using Result = tl::expected<T, Error>;

/// Shorthand for returning a failure: `return fail(ErrorCode::BadData, "...")`.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message) {
    return tl::unexpected<Error>(Error{code, std::move(message), std::nullopt, nullptr});
}

/// Shorthand for returning a failure that belongs to a place in a file.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message, SourceRef where) {
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(where), nullptr});
}

/// Shorthand for passing a failure on.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

}  // namespace geo
