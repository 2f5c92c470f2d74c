#include "app/shell/text_job.hpp"

#include "app/state/document_commands.hpp"
#include "app/store/decision_file.hpp"

#include <fmt/core.h>

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

namespace app::shell {

using namespace messages::literals;

namespace {

namespace fs = std::filesystem;
using messages::Texts;

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using FileHandle = std::unique_ptr<std::FILE, CloseFile>;

geo::Error cannot_read(const Texts& texts, const fs::path& file) {
    return {geo::ErrorCode::CannotRead,
            texts("job.text_unreadable"_m, fmt::arg("file", file.string()),
                  fmt::arg("reason", std::generic_category().message(errno))),
            std::nullopt, nullptr};
}

geo::Error stopped(const Texts& texts) {
    return {geo::ErrorCode::CannotRead, texts("job.reading_stopped"_m), std::nullopt, nullptr};
}

/// One file on its way to a document.
class TextRun {
  public:
    TextRun(Texts texts, TextTools tools, campaign::CampaignPtr campaign, fs::path file, std::string encoding)
        : m_texts(std::move(texts)),
          m_tools(std::move(tools)),
          m_campaign(std::move(campaign)),
          m_file(std::move(file)),
          m_encoding(std::move(encoding)) {}

    geo::Result<void> run(const JobContext& job) {
        errno = 0;
        const FileHandle in(std::fopen(m_file.c_str(), "rb"));
        std::error_code problem;
        const auto size = fs::file_size(m_file, problem);
        if (in == nullptr || problem) {
            return geo::fail(cannot_read(m_texts, m_file));
        }
        document::Fingerprint fingerprint;
        std::string text;
        geo::reading::ReadOptions options;
        options.encoding = m_encoding;
        options.home_country = m_campaign->info.country;
        options.file_name = m_file.filename().string();
        options.keep_sentences = true;
        options.on_text = [&text](std::string_view part) { text += part; };
        text.reserve(size + size / 16);
        auto reading = m_tools.reader->read(
            [&](std::span<char> buffer) -> geo::Result<std::size_t> {
                if (job.cancelled()) {
                    return geo::fail(stopped(m_texts));
                }
                const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), in.get());
                if (count == 0 && std::ferror(in.get()) != 0) {
                    return geo::fail(cannot_read(m_texts, m_file));
                }
                fingerprint.add({buffer.data(), count});
                tell(job, fingerprint.length(), size);
                return count;
            },
            options);
        if (!reading) {
            return geo::fail(explained(reading.error()));
        }
        if (job.cancelled()) {
            return {};
        }
        job.progress(-1.0, m_texts("job.laying_out"_m));
        post(job, document::make_document({m_file, fingerprint.value(), fingerprint.length()}, std::move(text),
                                          std::move(*reading)));
        return {};
    }

  private:
    void tell(const JobContext& job, std::uint64_t done, std::uint64_t size) {
        constexpr std::uint64_t step = 1U << 20U;
        if (done / step == m_told && done < size) {
            return;
        }
        m_told = done / step;
        const bool all = done >= size;
        job.progress(
            all ? -1.0 : static_cast<double>(done) / static_cast<double>(size),
            all ? m_texts("job.deciding"_m)
                : m_texts("job.megabytes"_m, fmt::arg("done", done / step), fmt::arg("all", (size + step - 1) / step)));
    }

    geo::Error explained(geo::Error error) const {
        error.message = fmt::format("{}: {}", m_file.filename().string(), error.message);
        return error;
    }

    void post(const JobContext& job, document::DocumentPtr made) const {
        state::DocumentRead read;
        read.geocoder = m_tools.geocoder;
        const auto kept = store::load_decisions({made->file, made->fingerprint, made->file_bytes});
        if (!kept) {
            job.post(state::Tell{{geo::Severity::Warning, {}, "decisions", kept.error().message}});
        }
        document::KeptDecisions none;
        read.reused = document::reuse(*made, kept && *kept ? (*kept)->kept : none);
        read.kept_in = kept && *kept ? (*kept)->file.string() : std::string();
        read.text = std::move(made);
        job.post(std::move(read));
    }

    Texts m_texts;
    TextTools m_tools;
    campaign::CampaignPtr m_campaign;
    fs::path m_file;
    std::string m_encoding;
    std::uint64_t m_told = 0;
};

}  // namespace

void start_reading(JobQueue& jobs, const Texts& texts, std::shared_ptr<TextLibrary> library,
                   campaign::CampaignPtr campaign, const fs::path& file, const std::string& encoding) {
    std::error_code none;
    const fs::path whole = fs::absolute(file, none);
    jobs.start({.title = texts("job.reading"_m, fmt::arg("name", whole.filename().string())), .reads_text = true},
               [texts, library = std::move(library), campaign = std::move(campaign), whole,
                encoding](const JobContext& job) -> geo::Result<void> {
                   job.progress(0.0, texts("job.gazetteers"_m));
                   auto tools = library->tools(campaign);
                   if (!tools) {
                       return geo::fail(tools.error());
                   }
                   return TextRun(texts, std::move(*tools), campaign, whole, encoding).run(job);
               });
}

}  // namespace app::shell
