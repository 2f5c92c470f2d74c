// What went wrong, said once: a code, a sentence with the offending value, and where it stood.
#pragma once

#include <memory>
#include <optional>
#include <string>

namespace geo {

/// Coarse kinds of failure. The command line maps them to its exit codes; sentences carry the detail.
enum class ErrorCode {
    BadArgument,    ///< the caller (or the command line) asked for something that makes no sense
    BadData,        ///< a file was read, but what it says is wrong
    NotFound,       ///< a file, place, campaign or entry does not exist
    CannotRead,     ///< a file exists but cannot be read
    CannotWrite,    ///< an output cannot be written
    AlreadyExists,  ///< an output exists and overwriting was not asked for
    NoGraphics,     ///< no usable OpenGL
    NoFont,         ///< no usable font
    NoEncoder,      ///< no usable encoder
    Unsupported,    ///< understood, but this build or driver cannot do it (sizes, codecs)
    Interrupted,    ///< stopped by the user
    Internal,       ///< a library broke a promise; a bug report is wanted
};

/// The place in a data file that a problem belongs to. `row` counts lines of the file from 1 (0: whole file).
struct SourceRef {
    std::string file;
    std::size_t row = 0;

    friend bool operator==(const SourceRef&, const SourceRef&) = default;
};

/// A failure on its way up. Context is added by `wrap`; it is logged or shown once, at the shell.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;             ///< a full sentence that names the offending value and what to do
    std::optional<SourceRef> where;  ///< file and row, where there is one
    std::shared_ptr<const Error> cause;
};

/// A new error that keeps `cause` below a sentence of its own; code and place are taken from the cause.
[[nodiscard]] Error wrap(Error cause, std::string message);

/// The whole chain as text: "message (file, row 12): cause: cause".
[[nodiscard]] std::string describe(const Error& error);

}  // namespace geo
