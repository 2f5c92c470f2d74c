# Unit tests. Version 2.13: one header, <catch2/catch.hpp>; the 3 series has another layout.
salang_pkg_config(catch2 2.13 catch2 catch2)
