#include "geo/base/error.hpp"

#include <fmt/format.h>

#include <utility>

namespace geo {

Error wrap(Error cause, std::string message) {
    Error outer;
    outer.code = cause.code;
    outer.where = cause.where;
    outer.message = std::move(message);
    outer.cause = std::make_shared<const Error>(std::move(cause));
    return outer;
}

std::string describe(const Error& error) {
    std::string text = error.message;
    // A wrapper repeats the place of its cause; it is printed once, where it was first known.
    if (error.where && !(error.cause && error.cause->where == error.where)) {
        text += error.where->row == 0 ? fmt::format(" ({})", error.where->file)
                                      : fmt::format(" ({}, row {})", error.where->file, error.where->row);
    }
    if (error.cause) {
        text += ": " + describe(*error.cause);
    }
    return text;
}

}  // namespace geo
