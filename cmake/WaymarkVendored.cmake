# Libraries that are compiled here, from sources under WAYMARK_DEPS.

function(waymark_require_source name file)
  if(NOT EXISTS ${WAYMARK_DEPS}/${name}/${file})
    message(FATAL_ERROR
      "The sources of ${name} are not in ${WAYMARK_DEPS}/${name}.\n"
      "Run `cmake/setup/sources.sh ${WAYMARK_DEPS} ${name}` or set WAYMARK_DEPS to a folder that has them.")
  endif()
endfunction()

function(waymark_vendored_json)
  waymark_require_source(json include/nlohmann/json.hpp)
  add_library(deps_json INTERFACE)
  target_include_directories(deps_json SYSTEM INTERFACE ${WAYMARK_DEPS}/json/include)
  target_compile_definitions(deps_json INTERFACE JSON_NOEXCEPTION)
  add_library(deps::json ALIAS deps_json)
endfunction()

function(waymark_vendored_md4c)
  waymark_require_source(md4c src/md4c.c)
  add_library(deps_md4c STATIC ${WAYMARK_DEPS}/md4c/src/md4c.c)
  target_include_directories(deps_md4c SYSTEM PUBLIC ${WAYMARK_DEPS}/md4c/src)
  target_compile_definitions(deps_md4c PRIVATE MD4C_USE_UTF8)
  target_compile_options(deps_md4c PRIVATE -w)
  target_link_libraries(deps_md4c PRIVATE waymark_platform)
  add_library(deps::md4c ALIAS deps_md4c)
endfunction()

# Dear ImGui, in the browser with its OpenGL 3 backend, on the desktop with that of SDL2; deps::sdl2 must be there.
function(waymark_vendored_imgui)
  waymark_require_source(imgui imgui.cpp)
  set(root ${WAYMARK_DEPS}/imgui)
  add_library(deps_imgui STATIC ${root}/imgui.cpp ${root}/imgui_draw.cpp ${root}/imgui_tables.cpp ${root}/imgui_widgets.cpp)
  target_include_directories(deps_imgui SYSTEM PUBLIC ${root} ${root}/backends)
  target_compile_definitions(deps_imgui PUBLIC
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_DEFAULT_FONT IMGUI_USE_WCHAR32
    $<$<BOOL:${EMSCRIPTEN}>:IMGUI_IMPL_OPENGL_ES3 IMGUI_DISABLE_FILE_FUNCTIONS>)
  target_compile_options(deps_imgui PRIVATE -w)
  target_link_libraries(deps_imgui PRIVATE waymark_platform)
  if(EMSCRIPTEN)
    target_sources(deps_imgui PRIVATE ${root}/backends/imgui_impl_opengl3.cpp ${CMAKE_SOURCE_DIR}/cmake/imgui-web/state.c)
    set_source_files_properties(${root}/backends/imgui_impl_opengl3.cpp PROPERTIES COMPILE_DEFINITIONS glGetIntegerv=waymark_gl_state)
  else()
    target_sources(deps_imgui PRIVATE ${root}/backends/imgui_impl_sdl2.cpp)
    target_link_libraries(deps_imgui PRIVATE deps::sdl2)
  endif()
  add_library(deps::imgui ALIAS deps_imgui)
endfunction()

# SDL2 for the web. From a list of its folders, with its own ready-made configuration header: its CMake project would
# run for minutes to find out what that header says.
function(waymark_vendored_sdl2)
  waymark_require_source(sdl2 src/SDL.c)
  add_subdirectory(${CMAKE_SOURCE_DIR}/cmake/sdl2-web ${CMAKE_BINARY_DIR}/sdl2-web)
  add_library(deps::sdl2 ALIAS deps_sdl2)
endfunction()

# Catch2 3 as Catch2::Catch2WithMain. Debian 12's own package is version 2, so the sources come first. They bring all of
# the library as one file as well, which compiles in a tenth of the time of its hundred.
function(waymark_vendored_catch2)
  set(root ${WAYMARK_DEPS}/catch2)
  if(NOT EXISTS ${root}/extras/catch_amalgamated.cpp)
    find_package(Catch2 3.4 REQUIRED)
    return()
  endif()
  set(generated ${CMAKE_BINARY_DIR}/catch2/generated-includes)
  set(CATCH_CONFIG_DEFAULT_REPORTER console)
  set(CATCH_CONFIG_CONSOLE_WIDTH 80)
  configure_file(${root}/src/catch2/catch_user_config.hpp.in ${generated}/catch2/catch_user_config.hpp)
  add_library(deps_catch2 STATIC EXCLUDE_FROM_ALL ${root}/extras/catch_amalgamated.cpp)
  target_include_directories(deps_catch2 SYSTEM INTERFACE ${root}/src/catch2/.. ${generated})
  target_compile_options(deps_catch2 PRIVATE -w)
  target_link_libraries(deps_catch2 PRIVATE waymark_platform)
  add_library(Catch2::Catch2WithMain ALIAS deps_catch2)
endfunction()
