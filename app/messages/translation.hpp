// Messages of one language other than English, from a file of the user's or the program's.
#pragma once

#include "geo/base/result.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace app::messages {

/// The English words of a key; null where there is no such message.
[[nodiscard]] const char* english_text(std::string_view key);

class Translation {
  public:
    /// Reads a file like data/messages/en.json. What it lacks, and what has other placeholders than the English text,
    /// is left out and told in `notes`. Fails with CannotRead or BadData.
    [[nodiscard]] static geo::Result<Translation> read(const std::filesystem::path& file);

    /// Null where it has no such message.
    [[nodiscard]] const char* find(std::string_view key) const;
    /// Sentences about what stays English; empty where the translation is complete.
    [[nodiscard]] const std::vector<std::string>& notes() const { return m_notes; }

  private:
    std::map<std::string, std::string, std::less<>> m_texts;
    std::vector<std::string> m_notes;
};

/// A language that there are messages for.
struct MessageLanguage {
    std::string code;  ///< "en": the name of its file
    std::string name;  ///< in that language; the code where the file does not say

    friend bool operator==(const MessageLanguage&, const MessageLanguage&) = default;
};
/// English first, then the files of a folder by their codes. A file that cannot be read is listed by its code.
[[nodiscard]] std::vector<MessageLanguage> languages_in(const std::filesystem::path& folder);

}  // namespace app::messages
