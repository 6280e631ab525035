# A room is a folder under src/. Its sources are found by folder, so that a new file needs no change to the build.

# waymark_library(NAME DEPENDENCY...): a static library over one room or more; the rooms add their own sources.
function(waymark_library name)
  add_library(${name} STATIC)
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(${name} PUBLIC ${ARGN} PRIVATE waymark_flags)
endfunction()

# waymark_sources(NAME [WITHOUT FILE...] [FOLDER...]): the .cc files of the current room and of the folders given, except
# the programs' main.cc, go into NAME.
function(waymark_sources name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "WITHOUT")
  set(found)
  foreach(folder . ${arg_UNPARSED_ARGUMENTS})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cc)
    list(APPEND found ${sources})
  endforeach()
  list(FILTER found EXCLUDE REGEX "/main\\.cc$")
  foreach(file IN LISTS arg_WITHOUT)
    list(REMOVE_ITEM found ${CMAKE_CURRENT_SOURCE_DIR}/${file} ${CMAKE_CURRENT_SOURCE_DIR}/./${file})
  endforeach()
  if(NOT found)  # a library needs one source
    set(found ${CMAKE_BINARY_DIR}/empty.cc)
    file(CONFIGURE OUTPUT ${found} CONTENT "")
  endif()
  target_sources(${name} PRIVATE ${found})
endfunction()

# waymark_program(NAME MAIN LIBRARY...): a program of one file over a library.
function(waymark_program name main)
  file(GLOB main CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${main})
  if(main)
    add_executable(${name} ${main})
    target_link_libraries(${name} PRIVATE ${ARGN} waymark_flags)
  else()
    message(STATUS "${name} is left out: it has no main.cc yet")
  endif()
endfunction()
