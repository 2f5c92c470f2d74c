# tl::expected, the base of geo::Result; std::expected is C++23. Header only, no pkg-config file.
salang_header_library(expected 1.0 libexpected-dev tl/expected.hpp)
