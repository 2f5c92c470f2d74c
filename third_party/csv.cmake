# The tokenizer beneath our strict CSV reader, in geo/table only. No pkg-config file; the header has its version.
salang_header_library(csv 3.0.3 libcsv-dev csv.h csv)
