#include "app/shell/settings_keeper.hpp"

#include "app/load/load_campaign.hpp"
#include "app/messages/translation.hpp"
#include "app/store/settings_file.hpp"

#include <memory>
#include <string>
#include <utility>

namespace app::shell {
namespace {

namespace fs = std::filesystem;

state::Command warning(const geo::Error& error) {
    return state::Tell{{geo::Severity::Warning, {}, "settings", geo::describe(error)}};
}

fs::path messages_folder() {
    const auto data = load::data_folder();
    return data ? *data / "messages" : fs::path();
}

}  // namespace

SettingsKeeper::SettingsKeeper(const fs::path& config_folder, const fs::path& state_folder)
    : m_file(config_folder.empty() ? fs::path() : config_folder / "settings.json"),
      m_recent_file(state_folder.empty() ? fs::path() : state_folder / "recent.json") {}

std::vector<state::Command> SettingsKeeper::restore() {
    std::vector<state::Command> commands;
    if (!m_file.empty()) {
        const auto kept = store::load_settings(m_file);
        if (!kept) {
            commands.push_back(warning(kept.error()));
        } else if (*kept) {
            m_kept = **kept;
        }
        commands.emplace_back(state::RestoreSettings{m_kept, messages::languages_in(messages_folder())});
    }
    if (!m_recent_file.empty()) {
        if (auto recent = store::load_recent(m_recent_file)) {
            m_recent = *recent;
            commands.emplace_back(state::RestoreRecent{std::move(*recent)});
        } else {
            commands.push_back(warning(recent.error()));
        }
    }
    return commands;
}

std::vector<state::Command> SettingsKeeper::follow(const state::AppState& state) {
    std::vector<state::Command> problems;
    const state::Settings settings = state::settings_of(state);
    if (!m_file.empty() && !(settings == m_kept)) {
        m_kept = settings;
        if (auto saved = store::save_settings(settings, m_file); !saved) {
            problems.push_back(warning(saved.error()));
        }
    }
    if (!m_recent_file.empty() && state.open.recent != m_recent) {
        m_recent = state.open.recent;
        if (auto saved = store::save_recent(m_recent, m_recent_file); !saved) {
            problems.push_back(warning(saved.error()));
        }
    }
    return problems;
}

void answer(const state::request::ReadMessages& read, const RequestContext& context) {
    if (read.code == "en") {
        context.commands.emplace_back(state::UseMessages{"en", {}});
        return;
    }
    auto translation = messages::Translation::read(messages_folder() / (read.code + ".json"));
    if (!translation) {
        context.commands.push_back(warning(translation.error()));
        return;
    }
    for (const std::string& note : translation->notes()) {
        context.commands.emplace_back(state::AddMessage{{geo::Severity::Note, {}, "messages", note}});
    }
    context.commands.emplace_back(state::UseMessages{
        read.code, messages::Texts(std::make_shared<const messages::Translation>(std::move(*translation)))});
}

}  // namespace app::shell
