# Text formatting; std::format is missing from GCC 12. Shared library through pkg-config.
salang_pkg_config(fmt 9.1 libfmt-dev fmt)
