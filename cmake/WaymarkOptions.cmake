# What can be chosen, and the flags that follow from it.
#
#   waymark_platform  optimisation and sanitizers: everything that is compiled here links it, third-party sources too
#   waymark_flags     waymark_platform and warnings: the project's own targets link it

option(WAYMARK_WERROR "Treat warnings in the project's own code as errors" OFF)
option(WAYMARK_TESTS "Build the tests" ON)
option(WAYMARK_CLOSURE "Shrink the web player's script with the closure compiler" ON)
set(WAYMARK_SANITIZE "" CACHE STRING "Sanitizers for native builds, for example address,undefined")
option(WAYMARK_FUZZ "Build the fuzzers (clang only)" OFF)

if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(waymark_cache "$ENV{XDG_CACHE_HOME}/waymark")
else()
  set(waymark_cache "$ENV{HOME}/.cache/waymark")
endif()
set(WAYMARK_DEPS "${waymark_cache}/sources" CACHE PATH "Folder with unpacked third-party sources (./dev fills it)")

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()
# Assertions stay on, and enough debug information for a stack trace with lines.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1")
set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O2 -g1")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

if(NOT EMSCRIPTEN)
  find_program(WAYMARK_CCACHE ccache)
  if(WAYMARK_CCACHE)
    set(CMAKE_C_COMPILER_LAUNCHER ${WAYMARK_CCACHE})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${WAYMARK_CCACHE})
  endif()
endif()

add_library(waymark_platform INTERFACE)
if(EMSCRIPTEN)
  set(CMAKE_C_FLAGS_RELEASE -DNDEBUG)
  set(CMAKE_CXX_FLAGS_RELEASE -DNDEBUG)
  # Instructions for copying and for rounding are in all browsers that have WebGL 2 as well (Safari since 15).
  target_compile_options(waymark_platform INTERFACE -Oz -flto -mbulk-memory -mnontrapping-fptoint -fno-math-errno
    $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti -fno-threadsafe-statics>)
  target_link_options(waymark_platform INTERFACE -Oz -flto)
endif()
if(WAYMARK_SANITIZE)
  set(sanitize -fsanitize=${WAYMARK_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  # g++ 12 sees values that are not initialised where sanitizers look.
  target_compile_options(waymark_platform INTERFACE ${sanitize} $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(waymark_platform INTERFACE ${sanitize})
endif()
if(WAYMARK_FUZZ)
  target_compile_options(waymark_platform INTERFACE -fsanitize=fuzzer-no-link)
endif()

add_library(waymark_flags INTERFACE)
target_link_libraries(waymark_flags INTERFACE waymark_platform)
target_compile_options(waymark_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  $<$<CXX_COMPILER_ID:Clang>:-Wno-sign-conversion>  # as g++: there -Wconversion leaves signedness out
  $<$<CXX_COMPILER_ID:Clang>:-fconstexpr-steps=20000000>  # the tables of words are sorted while it compiles
  $<$<BOOL:${WAYMARK_WERROR}>:-Werror>)
