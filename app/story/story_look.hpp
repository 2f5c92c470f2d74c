// The words of a storyboard to the fields of a FrameSpec: the one place that knows what this version can draw.
#pragma once

#include "app/scene/frame_spec.hpp"
#include "app/story/storyboard.hpp"

#include <functional>
#include <string>

namespace app::story {

/// Gets the field's name and what is wrong with its value.
using LookProblem = std::function<void(const std::string& field, const std::string& what)>;

/// Sets what the look says; what it leaves open stays.
void apply_look(const Look& look, scene::FrameSpec& spec, const LookProblem& problem);

}  // namespace app::story
