# ${WAYMARK_TOKENS}: the look of src/ui/theme.{h,cc} as a style sheet of custom properties; see tokens.cmake.
set(WAYMARK_TOKENS ${CMAKE_BINARY_DIR}/tokens.css)
set(ui ${CMAKE_SOURCE_DIR}/src/ui)
add_custom_command(OUTPUT ${WAYMARK_TOKENS}
  COMMAND ${CMAKE_COMMAND} -DUI=${ui} -DOUT=${WAYMARK_TOKENS} -P ${CMAKE_SOURCE_DIR}/cmake/tokens.cmake
  DEPENDS ${ui}/theme.h ${ui}/theme.cc ${CMAKE_SOURCE_DIR}/cmake/tokens.cmake
  COMMENT "Writing the look as a style sheet" VERBATIM)
add_custom_target(tokens DEPENDS ${WAYMARK_TOKENS})
