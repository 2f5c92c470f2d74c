// What the state asks of the world outside it: files, the clipboard, jobs. Reducers put requests into the outbox of the
// state; the shell takes them out after each command and answers with commands.
#pragma once

#include "app/document/mention_format.hpp"
#include "app/state/compare_state.hpp"
#include "app/state/jobs_state.hpp"
#include "app/state/story_request.hpp"

#include <string>
#include <variant>

namespace app::state {

namespace request {

/// The map as it is shown, into the current folder under a name that is free.
struct WritePicture {
    friend bool operator==(const WritePicture&, const WritePicture&) = default;
};
struct CopyToClipboard {
    std::string text;

    friend bool operator==(const CopyToClipboard&, const CopyToClipboard&) = default;
};
struct CancelJob {
    JobId id = 0;

    friend bool operator==(const CancelJob&, const CancelJob&) = default;
};
struct PauseJob {
    JobId id = 0;
    bool paused = true;

    friend bool operator==(const PauseJob&, const PauseJob&) = default;
};
/// A file or folder of any kind that the window can show.
struct OpenPath {
    std::string path;

    friend bool operator==(const OpenPath&, const OpenPath&) = default;
};

/// A text with places and dates in it, as a background job.
struct ReadText {
    std::string file;
    std::string encoding;  ///< as ICU knows it; empty: found from the bytes

    friend bool operator==(const ReadText&, const ReadText&) = default;
};
/// What the user has accepted in the text, into a file beside it.
struct WriteMentions {
    document::MentionFormat format = document::MentionFormat::GeoJson;

    friend bool operator==(const WriteMentions&, const WriteMentions&) = default;
};
/// The decisions about the text, into their file.
struct KeepDecisions {
    friend bool operator==(const KeepDecisions&, const KeepDecisions&) = default;
};
/// The report of the two days that are compared, into the current folder under a name that is free.
struct ExportComparison {
    ReportFile file = ReportFile::Html;

    friend bool operator==(const ExportComparison&, const ExportComparison&) = default;
};
/// A file of vectors or a raster as a layer over the map.
struct OpenLayer {
    std::string path;
    float opacity = 1.0F;

    friend bool operator==(const OpenLayer&, const OpenLayer&) = default;
};
/// What lies in a folder; of an empty path, in the current one.
struct ListFolder {
    std::string folder;

    friend bool operator==(const ListFolder&, const ListFolder&) = default;
};
/// The window's words in another language.
struct ReadMessages {
    std::string code;

    friend bool operator==(const ReadMessages&, const ReadMessages&) = default;
};

}  // namespace request

// clang-format off
using Request = std::variant<
    request::WritePicture, request::CopyToClipboard,
    request::CancelJob, request::PauseJob,
    request::ReadText, request::WriteMentions, request::KeepDecisions,
    request::OpenPath, request::OpenLayer, request::ListFolder, request::ReadMessages,
    request::ListStories, request::OpenStory, request::SaveStory, request::LookUpOutside,
    request::Record, request::LookAtOutput,
    request::ExportComparison>;
// clang-format on

}  // namespace app::state
