#include "app/state/shortcuts.hpp"

#include <algorithm>

namespace app::state {

using namespace messages::literals;

namespace {

constexpr double key_zoom = 1.25;
constexpr double key_pan_px = 80.0;
constexpr double curtain_step = 0.02;

struct Shortcut {
    KeyPress press;
    Command command;
    HelpLine help;  ///< without keys: told by the line before
};

/// In the order of the help.
std::vector<Shortcut> shortcuts() {
    return {
        {{Key::Space, false, false}, TogglePlay{}, {"help.play_pause_keys"_m, "help.play_pause"_m}},
        {{Key::Left, false, false}, StepDays{-1}, {"help.a_day_back_a_day_keys"_m, "help.a_day_back_a_day"_m}},
        {{Key::Right, false, false}, StepDays{1}, {}},
        {{Key::Left, true, false},
         PreviousChange{},
         {"help.to_the_change_before_to_keys"_m, "help.to_the_change_before_to"_m}},
        {{Key::Right, true, false}, NextChange{}, {}},
        {{Key::Left, false, true}, StepDays{-7}, {"help.a_week_back_a_week_keys"_m, "help.a_week_back_a_week"_m}},
        {{Key::Right, false, true}, StepDays{7}, {}},
        {{Key::Left, true, true}, StepMonths{-1}, {"help.a_month_back_a_month_keys"_m, "help.a_month_back_a_month"_m}},
        {{Key::Right, true, true}, StepMonths{1}, {}},
        {{Key::N, false, false},
         NextEvent{},
         {"help.to_the_next_the_previous_keys"_m, "help.to_the_next_the_previous"_m}},
        {{Key::N, true, false}, PreviousEvent{}, {}},
        {{Key::G, false, false},
         FocusField{Field::Date},
         {"help.type_a_date_and_go_keys"_m, "help.type_a_date_and_go"_m}},
        {{Key::Space, true, false},
         ToggleReverse{},
         {"help.play_backwards_forwards_keys"_m, "help.play_backwards_forwards"_m}},
        {{Key::O, false, false}, ToggleLoop{}, {"help.play_round_and_round_keys"_m, "help.play_round_and_round"_m}},
        {{Key::Q, false, false},
         ToggleHurry{},
         {"help.pass_quiet_days_faster_keys"_m, "help.pass_quiet_days_faster"_m}},
        {{Key::T, false, false},
         ToggleSmallTimeline{},
         {"help.small_or_large_timeline_keys"_m, "help.small_or_large_timeline"_m}},
        {{Key::A, false, false}, FitTimeline{}, {"help.all_of_the_time_or_keys"_m, "help.all_of_the_time_or"_m}},
        {{Key::Up, false, false}, ChangeSpeed{1}, {"help.play_faster_slower_keys"_m, "help.play_faster_slower"_m}},
        {{Key::Down, false, false}, ChangeSpeed{-1}, {}},
        {{Key::Home, false, false}, GoToFirstDay{}, {"help.first_day_last_day_keys"_m, "help.first_day_last_day"_m}},
        {{Key::End, false, false}, GoToLastDay{}, {}},
        {{Key::Left, false, false, true}, PanBy{{key_pan_px, 0}}, {"help.move_the_map_keys"_m, "help.move_the_map"_m}},
        {{Key::Right, false, false, true}, PanBy{{-key_pan_px, 0}}, {}},
        {{Key::Up, false, false, true}, PanBy{{0, key_pan_px}}, {}},
        {{Key::Down, false, false, true}, PanBy{{0, -key_pan_px}}, {}},
        {{Key::Plus, false, false}, ZoomBy{key_zoom}, {"help.zoom_in_zoom_out_keys"_m, "help.zoom_in_zoom_out"_m}},
        {{Key::Plus, true, false}, ZoomBy{key_zoom}, {}},
        {{Key::Minus, false, false}, ZoomBy{1.0 / key_zoom}, {}},
        {{Key::F, false, false},
         FitCampaign{},
         {"help.show_the_whole_campaign_keys"_m, "help.show_the_whole_campaign"_m}},
        {{Key::R, false, false},
         ToggleReading{},
         {"help.fill_by_the_centres_or_keys"_m, "help.fill_by_the_centres_or"_m}},
        {{Key::F, false, true},
         FocusField{Field::Find},
         {"help.find_a_place_battle_party_keys"_m, "help.find_a_place_battle_party"_m}},
        {{Key::Slash, false, false}, FocusField{Field::Find}, {}},
        {{Key::C, false, false},
         ToggleChronicle{},
         {"help.chronicle_what_happened_keys"_m, "help.chronicle_what_happened"_m}},
        {{Key::S, false, false},
         ZoomToSelection{},
         {"help.show_what_is_selected_in_keys"_m, "help.show_what_is_selected_in"_m}},
        {{Key::Z, false, true}, Undo{}, {"help.to_the_date_and_view_keys"_m, "help.to_the_date_and_view"_m}},
        {{Key::Y, false, true}, Redo{}, {}},
        {{Key::Z, true, true}, Redo{}, {}},
        {{Key::B, false, true},
         AddBookmark{},
         {"help.keep_date_view_and_layers_keys"_m, "help.keep_date_view_and_layers"_m}},
        {{Key::K, false, false}, TogglePanel{Panel::Bookmarks}, {"help.bookmarks_keys"_m, "help.bookmarks"_m}},
        {{Key::PageDown, false, false},
         NextBookmark{},
         {"help.to_the_next_the_previous_2_keys"_m, "help.to_the_next_the_previous_2"_m}},
        {{Key::PageUp, false, false}, PreviousBookmark{}, {}},
        {{Key::V, false, false},
         TogglePanel{Panel::Story},
         {"help.film_storyboard_preview_recording_keys"_m, "help.film_storyboard_preview_recording"_m}},
        {{Key::R, false, true},
         ToggleRecordCard{},
         {"help.record_a_film_beside_the_keys"_m, "help.record_a_film_beside_the"_m}},
        {{Key::Up, true, true},
         ShiftScene{-1},
         {"help.storyboard_the_scene_earlier_later_keys"_m, "help.storyboard_the_scene_earlier_later"_m}},
        {{Key::Down, true, true}, ShiftScene{1}, {}},
        {{Key::S, false, true}, SavePicture{}, {"help.save_the_map_as_a_keys"_m, "help.save_the_map_as_a"_m}},
        {{Key::S, true, true},
         Ask{request::WritePicture{}},
         {"help.save_the_map_or_the_keys"_m, "help.save_the_map_or_the"_m}},
        {{Key::C, false, true},
         CopyRenderCommand{},
         {"help.copy_the_command_that_draws_keys"_m, "help.copy_the_command_that_draws"_m}},
        {{Key::Plus, false, true},
         ChangeTextSize{1},
         {"help.larger_smaller_type_keys"_m, "help.larger_smaller_type"_m}},
        {{Key::Plus, true, true}, ChangeTextSize{1}, {}},
        {{Key::Minus, false, true}, ChangeTextSize{-1}, {}},
        {{Key::P, false, false},
         TogglePresenting{},
         {"help.present_the_map_alone_b_keys"_m, "help.present_the_map_alone_b"_m}},
        {{Key::F5, false, false}, TogglePresenting{}, {}},
        {{Key::B, false, false}, ToggleBlank{}, {}},
        {{Key::I, false, false},
         TogglePanel{Panel::Reading},
         {"help.the_text_that_is_read_keys"_m, "help.the_text_that_is_read"_m}},
        {{Key::J, false, false},
         StepItem{1, false},
         {"help.to_the_next_the_previous_3_keys"_m, "help.to_the_next_the_previous_3"_m}},
        {{Key::J, true, false}, StepItem{-1, false}, {}},
        {{Key::U, false, false},
         StepItem{1, true},
         {"help.to_the_next_the_previous_4_keys"_m, "help.to_the_next_the_previous_4"_m}},
        {{Key::U, true, false}, StepItem{-1, true}, {}},
        {{Key::Y, false, false},
         DecideItem{document::Verdict::Accepted, false},
         {"help.accept_reject_the_mention_with_keys"_m, "help.accept_reject_the_mention_with"_m}},
        {{Key::Y, true, false}, DecideItem{document::Verdict::Accepted, true}, {}},
        {{Key::X, false, false}, DecideItem{document::Verdict::Rejected, false}, {}},
        {{Key::X, true, false}, DecideItem{document::Verdict::Rejected, true}, {}},
        {{Key::Digit1, false, false},
         ChooseCandidate{0, false},
         {"help.it_means_that_candidate_keys"_m, "help.it_means_that_candidate"_m}},
        {{Key::Digit2, false, false}, ChooseCandidate{1, false}, {}},
        {{Key::Digit3, false, false}, ChooseCandidate{2, false}, {}},
        {{Key::Digit4, false, false}, ChooseCandidate{3, false}, {}},
        {{Key::Digit5, false, false}, ChooseCandidate{4, false}, {}},
        {{Key::Digit6, false, false}, ChooseCandidate{5, false}, {}},
        {{Key::Digit7, false, false}, ChooseCandidate{6, false}, {}},
        {{Key::Digit8, false, false}, ChooseCandidate{7, false}, {}},
        {{Key::Digit9, false, false}, ChooseCandidate{8, false}, {}},
        {{Key::E, false, false},
         FocusField{Field::Place},
         {"help.type_another_place_or_date_keys"_m, "help.type_another_place_or_date"_m}},
        {{Key::Z, false, false},
         UndoDecision{},
         {"help.take_a_decision_back_make_keys"_m, "help.take_a_decision_back_make"_m}},
        {{Key::Z, true, false}, RedoDecision{}, {}},
        {{Key::PageDown, true, false}, TurnText{18}, {"help.turn_the_text_over_keys"_m, "help.turn_the_text_over"_m}},
        {{Key::PageUp, true, false}, TurnText{-18}, {}},
        {{Key::M, false, false},
         ToggleMeasure{},
         {"help.measure_distances_and_areas_backspace_keys"_m, "help.measure_distances_and_areas_backspace"_m}},
        {{Key::Backspace, false, false}, MeasureBack{}, {}},
        {{Key::D, false, false},
         TogglePanel{Panel::Compare},
         {"help.compare_two_dates_keys"_m, "help.compare_two_dates"_m}},
        {{Key::D, true, false},
         NextCompareLook{},
         {"help.the_next_way_to_compare_keys"_m, "help.the_next_way_to_compare"_m}},
        {{Key::H, false, false},
         ToggleBlinking{},
         {"help.blink_between_two_dates_slowly_keys"_m, "help.blink_between_two_dates_slowly"_m}},
        {{Key::W, false, false}, SwapDates{}, {"help.swap_the_two_dates_keys"_m, "help.swap_the_two_dates"_m}},
        {{Key::Left, true, false, true},
         MoveCurtain{-curtain_step},
         {"help.move_the_curtain_keys"_m, "help.move_the_curtain"_m}},
        {{Key::Right, true, false, true}, MoveCurtain{curtain_step}, {}},
        {{Key::L, false, false},
         TogglePanel{Panel::Layers},
         {"help.layers_reading_language_keys"_m, "help.layers_reading_language"_m}},
        {{Key::O, false, true},
         TogglePanel{Panel::Open},
         {"help.open_a_campaign_a_text_keys"_m, "help.open_a_campaign_a_text"_m}},
        {{Key::F2, false, false},
         TogglePanel{Panel::Settings},
         {"help.settings_type_colours_languages_keys"_m, "help.settings_type_colours_languages"_m}},
        {{Key::F6, false, false},
         ToggleKeySteering{},
         {"help.go_through_panels_with_arrows_keys"_m, "help.go_through_panels_with_arrows"_m}},
        {{Key::F11, false, false},
         ToggleFullScreen{},
         {"help.full_screen_and_back_keys"_m, "help.full_screen_and_back"_m}},
        {{Key::F1, false, false}, TogglePanel{Panel::Help}, {"help.this_help_keys"_m, "help.this_help"_m}},
        {{Key::Escape, false, false},
         Dismiss{},
         {"help.close_what_is_open_then_keys"_m, "help.close_what_is_open_then"_m}},
        {{Key::Q, false, true}, Quit{}, {"help.leave_keys"_m, "help.leave"_m}},
    };
}

}  // namespace

std::optional<Command> command_for(const KeyPress& press) {
    const std::vector<Shortcut> table = shortcuts();
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&press](const Shortcut& shortcut) { return shortcut.press == press; });
    return found == table.end() ? std::nullopt : std::optional(found->command);
}

bool steers_panels(const KeyPress& press) {
    switch (press.key) {
        case Key::Space:
        case Key::Left:
        case Key::Right:
        case Key::Up:
        case Key::Down:
        case Key::Home:
        case Key::End:
        case Key::PageUp:
        case Key::PageDown: return true;
        default: return false;
    }
}

std::vector<HelpLine> keyboard_help() {
    std::vector<HelpLine> lines;
    for (const Shortcut& shortcut : shortcuts()) {
        if (!shortcut.help.keys.name.empty()) {
            lines.push_back(shortcut.help);
        }
    }
    return lines;
}

std::vector<HelpLine> mouse_help() {
    return {{"help.move_the_map_2_keys"_m, "help.move_the_map_2"_m},
            {"help.zoom_at_the_pointer_keys"_m, "help.zoom_at_the_pointer"_m},
            {"help.zoom_to_a_rectangle_keys"_m, "help.zoom_to_a_rectangle"_m},
            {"help.copy_the_position_degrees_minutes_keys"_m, "help.copy_the_position_degrees_minutes"_m},
            {"help.show_the_record_of_what_keys"_m, "help.show_the_record_of_what"_m},
            {"help.zoom_in_keys"_m, "help.zoom_in"_m},
            {"help.hide_a_party_or_a_keys"_m, "help.hide_a_party_or_a"_m},
            {"help.opens_it_a_campaign_a_keys"_m, "help.opens_it_a_campaign_a"_m},
            {"help.click_or_drag_to_a_keys"_m, "help.click_or_drag_to_a"_m},
            {"help.more_or_less_time_with_keys"_m, "help.more_or_less_time_with"_m},
            {"help.mark_days_keys"_m, "help.mark_days"_m},
            {"help.earlier_or_later_keys"_m, "help.earlier_or_later"_m},
            {"help.compare_with_that_day_its_keys"_m, "help.compare_with_that_day_its"_m},
            {"help.drag_it_over_the_map_keys"_m, "help.drag_it_over_the_map"_m}};
}

}  // namespace app::state
