# Third-party libraries, one target each under `deps::`. A room links only what it adapts.
#
# Looked for in this order: sources under WAYMARK_DEPS, then the system (CMake packages, pkg-config).
# Nothing is downloaded here; `./dev` brings what is missing.

include(WaymarkVendored)

# deps::NAME from pkg-config.
function(waymark_pkg_config name)
  pkg_check_modules(${name} REQUIRED QUIET IMPORTED_TARGET GLOBAL ${ARGN})
  add_library(deps::${name} ALIAS PkgConfig::${name})
endfunction()

# deps::NAME from targets that a CMake package brought.
function(waymark_wrap name)
  add_library(deps_${name} INTERFACE)
  target_link_libraries(deps_${name} INTERFACE ${ARGN})
  add_library(deps::${name} ALIAS deps_${name})
endfunction()

if(EMSCRIPTEN)
  waymark_vendored_json()
  waymark_vendored_md4c()
  waymark_vendored_sdl2()
  waymark_vendored_imgui()
  return()
endif()

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

# The core and the author's tool
find_package(nlohmann_json 3.11 REQUIRED)
waymark_wrap(json nlohmann_json::nlohmann_json)
waymark_pkg_config(md4c md4c)
waymark_pkg_config(sodium libsodium)
find_package(CLI11 2.1 QUIET)
if(CLI11_FOUND)
  waymark_wrap(cli11 CLI11::CLI11)
else()
  waymark_pkg_config(cli11 CLI11)
endif()

# The desktop player
find_package(SDL2 2.26 REQUIRED)
waymark_wrap(sdl2 SDL2::SDL2)
find_package(CURL REQUIRED)
waymark_wrap(curl CURL::libcurl)
waymark_pkg_config(rsvg librsvg-2.0 cairo fontconfig)
waymark_pkg_config(sndfile sndfile)
waymark_pkg_config(speechd speech-dispatcher)
waymark_vendored_imgui()

# The server and its store
find_package(SQLiteCpp 3.2 REQUIRED)
find_package(SQLite3 REQUIRED)
waymark_wrap(sqlite SQLiteCpp SQLite::SQLite3)
waymark_pkg_config(postgres libpq)
find_package(Boost 1.81 REQUIRED)  # headers only: Beast, Asio
waymark_wrap(boost Boost::headers Threads::Threads)
find_package(fmt REQUIRED)
waymark_wrap(fmt fmt::fmt)
find_package(spdlog REQUIRED)
waymark_wrap(spdlog spdlog::spdlog)
waymark_pkg_config(oath liboath)
waymark_pkg_config(brotli libbrotlienc libbrotlidec)
waymark_pkg_config(qrcodegen qrcodegencpp)

if(WAYMARK_TESTS)
  waymark_vendored_catch2()
endif()
