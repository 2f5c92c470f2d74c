// One run of the window: owns what it is made of, and turns events into commands, commands into state, state into
// frames.
#pragma once

#include "app/shell/blink_timer.hpp"
#include "app/shell/font_job.hpp"
#include "app/shell/glfw_window.hpp"
#include "app/shell/imgui_layer.hpp"
#include "app/shell/job_queue.hpp"
#include "app/shell/map_painter.hpp"
#include "app/shell/run_window.hpp"
#include "app/shell/script_pictures.hpp"
#include "app/shell/settings_keeper.hpp"
#include "app/shell/story_thumbnails.hpp"
#include "app/shell/text_services.hpp"
#include "app/shell/timings.hpp"
#include "app/state/app_state.hpp"
#include "geo/base/result.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace app::shell {

/// Members stand in the order in which they are made: the context before what draws with it.
class Session {
  public:
    /// Opens the window while the campaign loads.
    [[nodiscard]] static geo::Result<std::unique_ptr<Session>> open(const WindowOptions& options);
    /// Until the user closes the window. Fails with what ended it otherwise.
    [[nodiscard]] geo::Result<void> run();

  private:
    Session(const WindowOptions& options, GlfwRuntime runtime, std::unique_ptr<JobQueue> jobs, state::JobId first_load,
            std::unique_ptr<GlfwWindow> window, ReadyFonts fonts, const Timings& timings);

    /// A stage of the start is done; said on standard error where timings are asked for.
    void reach(const char* stage);
    /// Everything that has happened since the last frame, in order. The only place where commands enter.
    [[nodiscard]] geo::Result<std::vector<state::Command>> gather();
    /// With what they ask for, and the commands that come of that.
    void apply(std::vector<state::Command> commands);
    /// Panels and map into the window; false where the panels have just changed the layout, so that another pass must
    /// come first.
    [[nodiscard]] geo::Result<bool> draw();
    /// Brings the window itself up to the state: full screen, font size, colours.
    void follow_state();
    /// How long nothing need be done unless something happens; nothing: for ever.
    [[nodiscard]] std::optional<std::chrono::duration<double>> time_to_rest() const;
    void save() const;
    /// Whether time passes on the screen.
    [[nodiscard]] bool is_playing() const;
    /// A picture of a scene, where one is wanted and nothing else is to be done.
    [[nodiscard]] geo::Result<void> make_thumbnail();
    /// How long until there is time for that; nothing: none is wanted.
    [[nodiscard]] std::optional<std::chrono::duration<double>> until_thumbnail() const;

    WindowOptions m_options;
    Timings m_timings;
    GlfwRuntime m_runtime;
    std::unique_ptr<JobQueue> m_jobs;  // wakes the main thread through GLFW, so it ends before GLFW does
    state::JobId m_first_load = 0;     // the window has no use without it
    std::unique_ptr<GlfwWindow> m_window;
    ui::FontFiles m_font_files;
    ImGuiLayer m_imgui;
    ScriptPictures m_script;
    StoryThumbnails m_thumbnails;
    MapPainter m_map;
    TextServices m_texts;
    SettingsKeeper m_settings;
    state::AppState m_state;
    BlinkTimer m_blink;
    int m_frames_owed = 0;
    Timings::Clock::time_point m_last_input = Timings::Clock::now();
    Timings::Clock::time_point m_last_frame = Timings::Clock::now();
};

}  // namespace app::shell
