# Micro benchmarks in tests/bench.
salang_pkg_config(benchmark 1.7 libbenchmark-dev benchmark)
