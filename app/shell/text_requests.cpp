#include "app/shell/text_requests.hpp"

#include "app/image/output_file.hpp"
#include "app/report/mention_export.hpp"
#include "app/shell/text_job.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <span>
#include <string>
#include <system_error>

namespace app::shell {

using namespace messages::literals;

namespace {

namespace fs = std::filesystem;

void tell(const RequestContext& context, const std::string& sentence) {
    context.commands.emplace_back(state::Tell{{geo::Severity::Error, {}, "text", sentence}});
}

/// NAME.ENDING in a folder, or NAME-2.ENDING ... where that is there already.
fs::path free_name(const fs::path& folder, const std::string& stem, std::string_view ending) {
    fs::path file = folder / (stem + std::string(ending));
    std::error_code none;
    for (int number = 2; fs::exists(file, none); ++number) {
        file = folder / fmt::format("{}-{}{}", stem, number, ending);
    }
    return file;
}

}  // namespace

bool is_text_file(const fs::path& file) {
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    constexpr std::array<std::string_view, 7> endings{".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"};
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

void answer(const state::request::ReadText& read, const RequestContext& context) {
    if (!context.state.has_campaign()) {
        tell(context, context.state.texts("notice.text_needs_campaign"_m, fmt::arg("file", read.file)));
        return;
    }
    start_reading(context.jobs, context.state.texts, context.texts.library, context.state.campaign, read.file,
                  read.encoding);
}

void answer(const state::request::WriteMentions& write, const RequestContext& context) {
    const state::DocumentState& doc = context.state.document;
    if (doc.text == nullptr) {
        return;
    }
    const std::string stem = doc.text->file.stem().string() + "-accepted";
    const auto mentions = report::accepted_mentions(*doc.text, *doc.decisions);
    const std::string text = report::mentions_as(write.format, mentions);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    std::error_code none;
    std::string why;
    // Beside the text; where that cannot be, in the current folder.
    for (const fs::path& folder : {doc.text->file.parent_path(), fs::current_path(none)}) {
        const fs::path file = free_name(folder, stem, mention_format_ending(write.format));
        const auto written = image::write_file(std::span(bytes, text.size()), file, image::Existing::Refuse);
        if (written) {
            const messages::Key words = mentions.size() == 1 ? "notice.mention_written"_m : "notice.mentions_written"_m;
            context.commands.emplace_back(state::Say{
                context.state.texts(words, fmt::arg("count", mentions.size()), fmt::arg("file", file.string()))});
            return;
        }
        why = written.error().message;
    }
    tell(context, why);
}

void answer(const state::request::KeepDecisions& /*keep*/, const RequestContext& context) {
    if (context.state.document.text != nullptr) {
        context.texts.keeper->keep(context.jobs, context.state.texts, context.state.document);
    }
}

}  // namespace app::shell
