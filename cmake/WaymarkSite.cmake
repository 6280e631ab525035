# The ready site in build/web: the player, its page, the fonts, and the lessons, packed by the native author's tool.
set(WAYMARK_TOOL ${CMAKE_SOURCE_DIR}/build/desktop/bin/waymark CACHE FILEPATH "The native author's tool, which packs lessons")
set(WAYMARK_FIRST_LESSON alcohol-and-cocaine CACHE STRING "The lesson that a player opens whose address names none")
set(WAYMARK_SITE ${CMAKE_SOURCE_DIR}/build/web CACHE PATH "Where the ready site is put")
find_program(WAYMARK_NODE node HINTS $ENV{WAYMARK_NODE_BIN})

if(NOT TARGET waymark-player OR NOT TARGET font_files OR NOT WAYMARK_NODE)
  message(STATUS "The site is left out: it needs the player, the fonts and node")
  return()
endif()

file(GLOB_RECURSE site_inputs CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/* ${CMAKE_SOURCE_DIR}/content/*
  ${CMAKE_SOURCE_DIR}/assets/i18n/*)
if(EXISTS ${WAYMARK_TOOL})  # else pack-lessons.cmake says what to do
  list(APPEND site_inputs ${WAYMARK_TOOL})
endif()
set(closure ${CMAKE_SOURCE_DIR}/node_modules/.bin/google-closure-compiler)
if(WAYMARK_CLOSURE AND EXISTS ${closure})
  set(closure_option --closure ${closure})
endif()

set(lessons ${CMAKE_BINARY_DIR}/lessons)
set(words ${CMAKE_BINARY_DIR}/words)
set(stamp ${CMAKE_BINARY_DIR}/site.stamp)
add_custom_command(OUTPUT ${stamp}
  COMMAND ${CMAKE_COMMAND} -DTOOL=${WAYMARK_TOOL} -DMODULES=${CMAKE_SOURCE_DIR}/content/modules
          -DFIRST=${WAYMARK_FIRST_LESSON} -DOUT=${lessons}
          -P ${CMAKE_SOURCE_DIR}/cmake/pack-lessons.cmake
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${words}
  COMMAND ${WAYMARK_TOOL} i18n pack ${CMAKE_SOURCE_DIR} --out ${words}
  COMMAND ${WAYMARK_NODE} ${CMAKE_SOURCE_DIR}/web/build-site.mjs
          --script ${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/player.js --wasm ${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/player.wasm
          --tokens ${WAYMARK_TOKENS} --fonts ${WAYMARK_FONT_DIR} --lessons ${lessons} --words ${words} --out ${WAYMARK_SITE} ${closure_option}
  COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
  DEPENDS waymark-player font_files ${WAYMARK_TOKENS} ${site_inputs} ${CMAKE_SOURCE_DIR}/cmake/pack-lessons.cmake
  COMMENT "Putting the site together" VERBATIM)
add_custom_target(site ALL DEPENDS ${stamp})
