// Where decisions about a text are kept: beside it, or in the user's own folder where that cannot be written.
#pragma once

#include "app/document/kept_decisions.hpp"
#include "geo/base/result.hpp"

#include <filesystem>
#include <optional>

namespace app::store {

/// The places for a text's decisions, best first: NAME.salang.json beside NAME.txt (NAME.txt.salang.json where NAME is
/// the file of another text), then one under the text's fingerprint in `data_folder()`.
struct DecisionPlaces {
    std::filesystem::path beside;
    std::filesystem::path at_home;  ///< empty where there is no home
};
[[nodiscard]] DecisionPlaces decision_places(const document::FileFacts& text);

struct LoadedDecisions {
    document::KeptDecisions kept;
    std::filesystem::path file;  ///< that they were read from
};
/// Nothing where there is no such file. Of both places the one that was written last. One that cannot be used is set
/// aside as NAME.broken; the failure says so and why.
[[nodiscard]] geo::Result<std::optional<LoadedDecisions>> load_decisions(const document::FileFacts& text);

/// Replaces the file whole, beside the text or else at home; answers where. Fails with CannotWrite.
[[nodiscard]] geo::Result<std::filesystem::path> save_decisions(const document::KeptDecisions& kept,
                                                                const document::FileFacts& text);

}  // namespace app::store
