# ${WAYMARK_TOKENS}: the look of src/ui/theme.{h,cc} as a style sheet of custom properties; see tokens.cmake.
# ${WAYMARK_TOKENS_DIR}/tokens_css.h: the same as kTokensCss, for the program that serves it.
set(WAYMARK_TOKENS ${CMAKE_BINARY_DIR}/tokens.css)
set(WAYMARK_TOKENS_DIR ${CMAKE_BINARY_DIR}/tokens)
set(ui ${CMAKE_SOURCE_DIR}/src/ui)
add_custom_command(OUTPUT ${WAYMARK_TOKENS} ${WAYMARK_TOKENS_DIR}/tokens_css.h
  COMMAND ${CMAKE_COMMAND} -DUI=${ui} -DOUT=${WAYMARK_TOKENS} -DHEADER=${WAYMARK_TOKENS_DIR}/tokens_css.h
          -P ${CMAKE_SOURCE_DIR}/cmake/tokens.cmake
  DEPENDS ${ui}/theme.h ${ui}/theme.cc ${CMAKE_SOURCE_DIR}/cmake/tokens.cmake
  COMMENT "Writing the look as a style sheet" VERBATIM)
add_custom_target(tokens DEPENDS ${WAYMARK_TOKENS} ${WAYMARK_TOKENS_DIR}/tokens_css.h)
