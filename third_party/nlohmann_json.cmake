# JSON in manifests and reports. Slow to compile: include it in few .cpp files, never in a header.
salang_pkg_config(nlohmann_json 3.11 nlohmann-json3-dev nlohmann_json)
