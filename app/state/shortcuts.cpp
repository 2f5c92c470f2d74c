#include "app/state/shortcuts.hpp"

#include <algorithm>

namespace app::state {
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
        {{Key::Space, false, false}, TogglePlay{}, {"Space", "Play, pause"}},
        {{Key::Left, false, false}, StepDays{-1}, {"Left, Right", "A day back, a day on; in a film's preview a frame"}},
        {{Key::Right, false, false}, StepDays{1}, {}},
        {{Key::Left, true, false},
         PreviousChange{},
         {"Shift + Left, Right", "To the change before, to the next change"}},
        {{Key::Right, true, false}, NextChange{}, {}},
        {{Key::Left, false, true}, StepDays{-7}, {"Ctrl + Left, Right", "A week back, a week on"}},
        {{Key::Right, false, true}, StepDays{7}, {}},
        {{Key::Left, true, true}, StepMonths{-1}, {"Ctrl + Shift + Left, Right", "A month back, a month on"}},
        {{Key::Right, true, true}, StepMonths{1}, {}},
        {{Key::N, false, false}, NextEvent{}, {"N, Shift + N", "To the next, the previous battle, movement or event"}},
        {{Key::N, true, false}, PreviousEvent{}, {}},
        {{Key::G, false, false}, FocusField{Field::Date}, {"G", "Type a date and go there"}},
        {{Key::Space, true, false}, ToggleReverse{}, {"Shift + Space", "Play backwards, forwards"}},
        {{Key::O, false, false}, ToggleLoop{}, {"O", "Play round and round"}},
        {{Key::Q, false, false}, ToggleHurry{}, {"Q", "Pass quiet days faster"}},
        {{Key::T, false, false}, ToggleSmallTimeline{}, {"T", "Small or large timeline"}},
        {{Key::A, false, false}, FitTimeline{}, {"A", "All of the time, or the marked days"}},
        {{Key::Up, false, false}, ChangeSpeed{1}, {"Up, Down", "Play faster, slower"}},
        {{Key::Down, false, false}, ChangeSpeed{-1}, {}},
        {{Key::Home, false, false}, GoToFirstDay{}, {"Home, End", "First day, last day"}},
        {{Key::End, false, false}, GoToLastDay{}, {}},
        {{Key::Left, false, false, true}, PanBy{{key_pan_px, 0}}, {"Alt + arrows", "Move the map"}},
        {{Key::Right, false, false, true}, PanBy{{-key_pan_px, 0}}, {}},
        {{Key::Up, false, false, true}, PanBy{{0, key_pan_px}}, {}},
        {{Key::Down, false, false, true}, PanBy{{0, -key_pan_px}}, {}},
        {{Key::Plus, false, false}, ZoomBy{key_zoom}, {"+, -", "Zoom in, zoom out"}},
        {{Key::Plus, true, false}, ZoomBy{key_zoom}, {}},
        {{Key::Minus, false, false}, ZoomBy{1.0 / key_zoom}, {}},
        {{Key::F, false, false}, FitCampaign{}, {"F", "Show the whole campaign"}},
        {{Key::R, false, false}, ToggleReading{}, {"R", "Fill by the centres or by the countryside"}},
        {{Key::F, false, true}, FocusField{Field::Find}, {"Ctrl + F, /", "Find a place, battle, party, source ..."}},
        {{Key::Slash, false, false}, FocusField{Field::Find}, {}},
        {{Key::C, false, false}, ToggleChronicle{}, {"C", "Chronicle: what happened"}},
        {{Key::S, false, false}, ZoomToSelection{}, {"S", "Show what is selected in the middle"}},
        {{Key::Z, false, true}, Undo{}, {"Ctrl + Z, Ctrl + Y", "To the date and view before, and forth again"}},
        {{Key::Y, false, true}, Redo{}, {}},
        {{Key::Z, true, true}, Redo{}, {}},
        {{Key::B, false, true}, AddBookmark{}, {"Ctrl + B", "Keep date, view and layers as a bookmark"}},
        {{Key::K, false, false}, TogglePanel{Panel::Bookmarks}, {"K", "Bookmarks"}},
        {{Key::PageDown, false, false}, NextBookmark{}, {"Page down, Page up", "To the next, the previous bookmark"}},
        {{Key::PageUp, false, false}, PreviousBookmark{}, {}},
        {{Key::V, false, false}, TogglePanel{Panel::Story}, {"V", "Film: storyboard, preview, recording"}},
        {{Key::R, false, true}, ToggleRecordCard{}, {"Ctrl + R", "Record a film beside the window"}},
        {{Key::Up, true, true}, ShiftScene{-1}, {"Ctrl + Shift + Up, Down", "Storyboard: the scene earlier, later"}},
        {{Key::Down, true, true}, ShiftScene{1}, {}},
        {{Key::S, false, true},
         SavePicture{},
         {"Ctrl + S", "Save the map as a picture; with the storyboard open, that"}},
        {{Key::S, true, true},
         Ask{request::WritePicture{}},
         {"Ctrl + Shift + S", "Save the map, or the film's frame, as a picture"}},
        {{Key::C, false, true}, CopyRenderCommand{}, {"Ctrl + C", "Copy the command that draws this map"}},
        {{Key::Plus, false, true}, ChangeTextSize{1}, {"Ctrl + +, -", "Larger, smaller type"}},
        {{Key::Plus, true, true}, ChangeTextSize{1}, {}},
        {{Key::Minus, false, true}, ChangeTextSize{-1}, {}},
        {{Key::P, false, false}, TogglePresenting{}, {"P", "Present: the map alone; B blanks it, Escape ends"}},
        {{Key::F5, false, false}, TogglePresenting{}, {}},
        {{Key::B, false, false}, ToggleBlank{}, {}},
        {{Key::I, false, false}, TogglePanel{Panel::Reading}, {"I", "The text that is read"}},
        {{Key::J, false, false}, StepItem{1, false}, {"J, Shift + J", "To the next, the previous mention in the text"}},
        {{Key::J, true, false}, StepItem{-1, false}, {}},
        {{Key::U, false, false}, StepItem{1, true}, {"U, Shift + U", "To the next, the previous mention to decide"}},
        {{Key::U, true, false}, StepItem{-1, true}, {}},
        {{Key::Y, false, false},
         DecideItem{document::Verdict::Accepted, false},
         {"Y, X", "Accept, reject the mention; with Shift all that are like it"}},
        {{Key::Y, true, false}, DecideItem{document::Verdict::Accepted, true}, {}},
        {{Key::X, false, false}, DecideItem{document::Verdict::Rejected, false}, {}},
        {{Key::X, true, false}, DecideItem{document::Verdict::Rejected, true}, {}},
        {{Key::Digit1, false, false}, ChooseCandidate{0, false}, {"1 ... 9", "It means that candidate"}},
        {{Key::Digit2, false, false}, ChooseCandidate{1, false}, {}},
        {{Key::Digit3, false, false}, ChooseCandidate{2, false}, {}},
        {{Key::Digit4, false, false}, ChooseCandidate{3, false}, {}},
        {{Key::Digit5, false, false}, ChooseCandidate{4, false}, {}},
        {{Key::Digit6, false, false}, ChooseCandidate{5, false}, {}},
        {{Key::Digit7, false, false}, ChooseCandidate{6, false}, {}},
        {{Key::Digit8, false, false}, ChooseCandidate{7, false}, {}},
        {{Key::Digit9, false, false}, ChooseCandidate{8, false}, {}},
        {{Key::E, false, false}, FocusField{Field::Place}, {"E", "Type another place or date for the mention"}},
        {{Key::Z, false, false}, UndoDecision{}, {"Z, Shift + Z", "Take a decision back, make it again"}},
        {{Key::Z, true, false}, RedoDecision{}, {}},
        {{Key::PageDown, true, false}, TurnText{18}, {"Shift + Page down, Page up", "Turn the text over"}},
        {{Key::PageUp, true, false}, TurnText{-18}, {}},
        {{Key::M, false, false}, ToggleMeasure{}, {"M", "Measure distances and areas; Backspace takes a point back"}},
        {{Key::Backspace, false, false}, MeasureBack{}, {}},
        {{Key::D, false, false}, TogglePanel{Panel::Compare}, {"D", "Compare two dates"}},
        {{Key::D, true, false},
         NextCompareLook{},
         {"Shift + D", "The next way to compare: curtain, difference, small maps ..."}},
        {{Key::H, false, false}, ToggleBlinking{}, {"H", "Blink between two dates, slowly"}},
        {{Key::W, false, false}, SwapDates{}, {"W", "Swap the two dates"}},
        {{Key::Left, true, false, true}, MoveCurtain{-curtain_step}, {"Alt + Shift + Left, Right", "Move the curtain"}},
        {{Key::Right, true, false, true}, MoveCurtain{curtain_step}, {}},
        {{Key::L, false, false}, TogglePanel{Panel::Layers}, {"L", "Layers, reading, language"}},
        {{Key::O, false, true},
         TogglePanel{Panel::Open},
         {"Ctrl + O", "Open a campaign, a text or a layer; files can be dropped on the map too"}},
        {{Key::F2, false, false}, TogglePanel{Panel::Settings}, {"F2", "Settings: type, colours, languages"}},
        {{Key::F6, false, false},
         ToggleKeySteering{},
         {"F6", "Go through panels with arrows, space and Enter; Escape ends"}},
        {{Key::F11, false, false}, ToggleFullScreen{}, {"F11", "Full screen, and back"}},
        {{Key::F1, false, false}, TogglePanel{Panel::Help}, {"F1", "This help"}},
        {{Key::Escape, false, false}, Dismiss{}, {"Escape", "Close what is open, then the record"}},
        {{Key::Q, false, true}, Quit{}, {"Ctrl + Q", "Leave"}},
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
        if (!shortcut.help.keys.empty()) {
            lines.push_back(shortcut.help);
        }
    }
    return lines;
}

std::vector<HelpLine> mouse_help() {
    return {{"Drag", "Move the map"},
            {"Wheel", "Zoom at the pointer"},
            {"Shift + drag", "Zoom to a rectangle"},
            {"Right click", "Copy the position (degrees, minutes, MGRS), measure from here"},
            {"Click", "Show the record of what lies there"},
            {"Double click", "Zoom in"},
            {"Click in the legend", "Hide a party or a sort of marks, show it again"},
            {"Drop a file", "Opens it: a campaign, a text, a layer"},
            {"Timeline", "Click or drag to a day; rest on a sign to read it, click it for its record"},
            {"Timeline, wheel", "More or less time; with Shift, earlier or later"},
            {"Timeline, Shift + drag", "Mark days"},
            {"Timeline, right drag", "Earlier or later"},
            {"Timeline, Alt + click", "Compare with that day; its hollow handle can be dragged"},
            {"Curtain", "Drag it over the map"}};
}

}  // namespace app::state
