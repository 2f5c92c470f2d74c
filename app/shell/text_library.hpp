// What texts are read by: the gazetteers, the word lists. Opened when the first text is, then kept.
#pragma once

#include "app/campaign/campaign.hpp"
#include "geo/base/result.hpp"
#include "geo/geocode/geocoder.hpp"
#include "geo/reading/text_reader.hpp"

#include <memory>
#include <mutex>

namespace app::shell {

/// A reader and a geocoder with the places of one campaign.
struct TextTools {
    std::shared_ptr<const geo::reading::TextReader> reader;
    std::shared_ptr<const geo::geocode::Geocoder> geocoder;
};

/// May be used from several threads.
class TextLibrary {
  public:
    /// Those of a campaign. Fails where the program's data is missing.
    [[nodiscard]] geo::Result<TextTools> tools(const campaign::CampaignPtr& campaign);

  private:
    std::mutex m_mutex;
    campaign::CampaignPtr m_campaign;  ///< whose places are in the tools
    TextTools m_tools;
    std::shared_ptr<const geo::reading::WordLists> m_words;
};

}  // namespace app::shell
