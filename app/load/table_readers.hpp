// The tables of a campaign, one function each, in the order in which they must be read.
#pragma once

#include "app/load/loading.hpp"

namespace app::load {

void read_sources(Loading& loading);
void read_omissions(Loading& loading);
void read_actors(Loading& loading);
/// Places, then areas: a place learns its area and an area its centre; neither may be without the other.
void read_places_and_areas(Loading& loading);
/// Control rows, their subjects and the timelines. After places and areas.
void read_control(Loading& loading);
void read_battles(Loading& loading);
void read_movements(Loading& loading);
/// Lines of the front and their points. After actors and places.
void read_fronts(Loading& loading);
void read_events(Loading& loading);

/// Outlines of the areas, and what is painted for each once its sub-units are cut out. After control: only a sub-unit
/// that has facts of its own is painted by itself.
void read_area_geometry(Loading& loading);

}  // namespace app::load
