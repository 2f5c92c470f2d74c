# std::jthread needs the system's thread library.
set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)
add_library(salang::threads ALIAS Threads::Threads)
