#include "app/shell/text_library.hpp"

#include "app/load/load_campaign.hpp"
#include "app/load/load_gazetteer.hpp"

#include <utility>

namespace app::shell {

geo::Result<TextTools> TextLibrary::tools(const campaign::CampaignPtr& campaign) {
    const std::scoped_lock lock(m_mutex);
    if (m_tools.reader != nullptr && m_campaign == campaign) {
        return m_tools;
    }
    if (m_words == nullptr) {
        const auto data = load::data_folder();
        if (!data) {
            return geo::fail(data.error());
        }
        auto words = geo::reading::WordLists::load(*data / "reading");
        if (!words) {
            return geo::fail(words.error());
        }
        m_words = std::make_shared<const geo::reading::WordLists>(std::move(*words));
    }
    const auto own = load::gazetteer_of(*campaign);
    const auto shipped = load::open_shipped_gazetteer();
    if (!own || !shipped) {
        return geo::fail(own ? shipped.error() : own.error());
    }
    const geo::reading::Gazetteers all{*own, *shipped};
    m_tools.reader = std::make_shared<const geo::reading::TextReader>(all, m_words);
    m_tools.geocoder = std::make_shared<const geo::geocode::Geocoder>(all);
    m_campaign = campaign;
    return m_tools;
}

}  // namespace app::shell
