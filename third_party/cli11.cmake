# The command line, in app/cli only. Slow to compile: include it in few .cpp files.
salang_pkg_config(cli11 2.1 libcli11-dev CLI11)
