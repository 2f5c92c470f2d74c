// Reading a text beside the window: a file to a document with its mentions and what was decided about them.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/messages/texts.hpp"
#include "app/shell/job_queue.hpp"
#include "app/shell/text_library.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace app::shell {

/// Starts the job. `encoding` as ICU knows it, or empty.
void start_reading(JobQueue& jobs, const messages::Texts& texts, std::shared_ptr<TextLibrary> library,
                   campaign::CampaignPtr campaign, const std::filesystem::path& file, const std::string& encoding);

}  // namespace app::shell
