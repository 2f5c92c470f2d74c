#include "app/shell/session.hpp"

#include "app/shell/kept_session.hpp"
#include "app/shell/load_job.hpp"
#include "app/shell/pacing.hpp"
#include "app/shell/requests.hpp"
#include "app/state/compare_page.hpp"
#include "app/state/page_layout.hpp"
#include "app/state/reduce.hpp"
#include "app/state/window_title.hpp"
#include "app/store/kept_file.hpp"
#include "app/store/session_file.hpp"
#include "app/ui/panels.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <utility>
#include <variant>

namespace app::shell {
namespace {

// After a pause of the whole program (a suspended laptop, a debugger) the film goes on where it was.
constexpr double longest_tick_s = 0.25;

/// Who types or drags must not wait for pictures of scenes.
constexpr std::chrono::duration<double> rest_before_thumbnails{0.4};

bool same_layout(const state::AppState& a, const state::AppState& b) {
    return state::page_layout(a).map == state::page_layout(b).map;
}

}  // namespace

geo::Result<std::unique_ptr<Session>> Session::open(const WindowOptions& options) {
    Timings timings;
    auto runtime = GlfwRuntime::create();
    if (!runtime) {
        return geo::fail(runtime.error());
    }
    timings.stage_done("GLFW");
    auto jobs = std::make_unique<JobQueue>(wake_main_thread);
    const state::JobId first_load = start_loading(*jobs, {}, options.campaign, options.date);
    auto fonts_to_come = prepare_fonts(primary_content_scale());
    auto window = GlfwWindow::create(options.width_px, options.height_px);
    timings.stage_done("window and OpenGL");
    auto fonts = fonts_to_come.get();
    if (!window) {
        return geo::fail(window.error());
    }
    if (!fonts) {
        return geo::fail(fonts.error());
    }
    timings.stage_done("waiting for fonts");
    std::unique_ptr<Session> session(new Session(options, std::move(*runtime), std::move(jobs), first_load,
                                                 std::move(*window), std::move(*fonts), timings));
    session->apply(session->m_settings.restore());
    session->m_timings.stage_done("panels");
    return session;
}

Session::Session(const WindowOptions& options, GlfwRuntime runtime, std::unique_ptr<JobQueue> jobs,
                 state::JobId first_load, std::unique_ptr<GlfwWindow> window, ReadyFonts fonts, const Timings& timings)
    : m_options(options),
      m_timings(timings),
      m_runtime(std::move(runtime)),
      m_jobs(std::move(jobs)),
      m_first_load(first_load),
      m_window(std::move(window)),
      m_font_files(std::move(fonts.files)),
      m_imgui(*m_window, std::move(fonts.panels)),
      m_script(fonts.map),
      m_thumbnails(fonts.map),
      m_map(std::move(fonts.map)),
      m_settings(options.exit_after_first_frame ? SettingsKeeper({}, {})
                                                : SettingsKeeper(store::config_folder(), store::state_folder())) {
    ui::use_script_textures(&m_script);
}

geo::Result<void> Session::run() {
    bool first_swap = true;
    bool first_map = true;
    while (!m_state.closing) {
        auto commands = gather();
        if (!commands) {
            return geo::fail(commands.error());
        }
        const auto input = m_window->take_input();
        const state::AppState before = m_state;
        apply(std::move(*commands));
        if (input || !(m_state == before)) {
            m_frames_owed = settling_frames;
        }
        if (m_frames_owed > 0 && !m_window->is_hidden()) {
            follow_state();
            auto drawn = draw();
            if (!drawn) {
                return geo::fail(drawn.error());
            }
            if (*drawn && input) {
                m_timings.answered(*input);
            }
            if (*drawn && first_swap) {
                first_swap = false;
                reach("first swap");
            }
            if (*drawn && first_map && m_map.has_map()) {
                first_map = false;
                reach("first map");
                m_state.closing = m_state.closing || m_options.exit_after_first_frame;
            }
        }
        if (input) {
            m_last_input = Timings::Clock::now();
        }
        if (auto made = make_thumbnail(); !made) {
            return made;
        }
        m_window->wait(time_to_rest());
    }
    save();
    if (m_options.report_timings) {
        fmt::print(stderr, "{}", m_timings.report());
    }
    return {};
}

std::optional<std::chrono::duration<double>> Session::time_to_rest() const {
    if (m_state.closing) {
        return std::chrono::duration<double>(0);
    }
    const auto frame =
        time_to_wait({is_playing(), m_window->is_hidden(), m_frames_owed, Timings::Clock::now() - m_last_frame});
    std::optional<std::chrono::duration<double>> least;
    for (const auto& due :
         {frame, m_jobs->until_shown(), m_blink.until_due(Timings::Clock::now()), until_thumbnail()}) {
        if (due) {
            least = least ? std::min(*least, *due) : due;
        }
    }
    return least;
}

bool Session::is_playing() const {
    return m_state.playhead.playing || m_state.glide.moves() ||
           (m_state.story.preview && m_state.story.preview->playing);
}

std::optional<std::chrono::duration<double>> Session::until_thumbnail() const {
    if (m_frames_owed > 0 || m_window->is_hidden() || is_playing() || !m_thumbnails.wanted(m_state)) {
        return std::nullopt;
    }
    const std::chrono::duration<double> rested = Timings::Clock::now() - m_last_input;
    return std::max(std::chrono::duration<double>(0), rest_before_thumbnails - rested);
}

geo::Result<void> Session::make_thumbnail() {
    const auto due = until_thumbnail();
    if (!due || due->count() > 0.0) {
        return {};
    }
    const auto made = m_thumbnails.make_one(m_state);
    if (!made) {
        return geo::fail(made.error());
    }
    m_frames_owed = *made ? 1 : 0;
    return {};
}

void Session::reach(const char* stage) {
    m_timings.stage_done(stage);
    if (m_options.report_timings) {
        // At once: whoever reads it may hold it against the moment of exec, which is not known here.
        fmt::print(stderr, "{}\n", stage);
    }
}

geo::Result<std::vector<state::Command>> Session::gather() {
    std::vector<state::Command> commands = m_jobs->take();
    for (const state::Command& command : commands) {
        const auto* ended = command.get_if<state::JobEnded>();
        if (ended == nullptr || ended->id != m_first_load || !ended->error) {
            continue;
        }
        if (!ended->cancelled) {
            return geo::fail(*ended->error);
        }
        m_state.closing = true;  // without a campaign there is nothing to show
    }
    state::WindowSize size = m_window->size();
    size.content_scale *= m_state.text_size;
    if (!(size == m_state.window)) {
        commands.emplace_back(state::Resize{size});
    }
    for (const state::KeyPress& press : m_window->take_keys()) {
        const bool taken = m_imgui.wants_keys() || (m_state.comfort.steers_by_keys && state::steers_panels(press));
        const auto command = taken ? std::nullopt : state::command_for(press);
        if (command) {
            commands.push_back(*command);
        }
    }
    for (std::string& path : m_window->take_dropped()) {
        commands.emplace_back(state::Ask{state::request::OpenPath{std::move(path)}});
    }
    const Timings::Clock::time_point now = Timings::Clock::now();
    const double seconds = std::chrono::duration<double>(now - m_last_frame).count();
    m_last_frame = now;
    if (m_window->take_close()) {
        commands.emplace_back(state::Quit{});
    }
    if (is_playing()) {
        commands.emplace_back(state::Tick{std::min(seconds, longest_tick_s)});
    }
    if (m_blink.is_due(state::is_blinking(m_state) && !m_window->is_hidden(), now)) {
        commands.emplace_back(state::FlipBlink{});
    }
    return commands;
}

void Session::apply(std::vector<state::Command> commands) {
    for (std::size_t index = 0; index < commands.size(); ++index) {  // answers come behind what is there
        const state::Command command = std::move(commands[index]);
        const campaign::CampaignPtr before = m_state.campaign;
        if (command.is<state::CampaignLoaded>()) {
            save();  // of the campaign that goes
        }
        m_state = state::reduce(std::move(m_state), command);
        for (const state::Request& request : std::exchange(m_state.requests, {})) {
            answer(request, {m_state, *m_window, m_map, *m_jobs, m_texts, commands});
        }
        if (m_state.campaign != before && !m_options.exit_after_first_frame) {
            const bool is_first = before == nullptr;
            for (state::Command& kept : kept_session(m_state, is_first ? m_options.date : std::nullopt)) {
                commands.push_back(std::move(kept));
            }
            if (is_first && !m_options.text.empty()) {
                commands.emplace_back(state::Ask{state::request::ReadText{m_options.text.string(), {}}});
            }
        }
    }
    if (auto problems = m_settings.follow(m_state); !problems.empty()) {
        apply(std::move(problems));
    }
}

geo::Result<bool> Session::draw() {
    m_script.begin_frame(m_imgui.look().fonts, m_state.window.pixel_ratio);
    m_imgui.begin_frame();
    const ui::CommandList commands = ui::draw_panels(m_state, m_imgui.look(), m_thumbnails.pictures());
    m_imgui.end_frame();
    const state::AppState drawn_for = m_state;
    apply(commands);
    m_frames_owed = m_state == drawn_for ? m_frames_owed - 1 : settling_frames;
    if (!same_layout(m_state, drawn_for)) {
        return false;  // map and panels must agree on their borders
    }
    if (auto updated = m_map.update(m_state); !updated) {
        return geo::fail(updated.error());
    }
    if (m_map.has_map()) {
        if (!m_state.story.preview && m_map.legend_spots() != m_state.legend) {
            apply({state::LegendDrawn{m_map.legend_spots()}});
        }
        m_map.copy_to_window(m_state);
    }
    m_imgui.draw();
    m_window->swap();
    // After the swap: a title tells what is seen.
    m_window->set_title(state::window_title(m_state));
    return true;
}

void Session::follow_state() {
    m_window->set_full_screen(m_state.full_screen);
    m_imgui.set_dark(m_state.theme == scene::Theme::Dark);
    m_imgui.set_key_steering(m_state.comfort.steers_by_keys);
    const bool large_pointer = m_state.presenting && m_state.comfort.large_pointer;
    m_imgui.set_own_pointer(large_pointer);
    m_window->set_large_pointer(large_pointer, m_state.window.content_scale);
    if (m_state.window.content_scale != m_imgui.font_scale()) {
        m_imgui.set_fonts(bake(m_font_files, m_state.window.content_scale));
    }
}

void Session::save() const {
    if (!m_options.exit_after_first_frame) {
        keep_session(m_state);
    }
}

}  // namespace app::shell
