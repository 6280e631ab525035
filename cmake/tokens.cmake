# cmake -DUI=src/ui -DOUT=FILE [-DHEADER=FILE] -P tokens.cmake: writes the look that stands in src/ui/theme.h and theme.cc
# as a style sheet of custom properties, for all pages; HEADER holds the same as a string.

function(read_source name result)
  file(READ ${UI}/${name} source)
  string(REPLACE ";" "," source "${source}")  # It would part a list.
  set(${result} "${source}" PARENT_SCOPE)
endfunction()
read_source(theme.h header)
read_source(theme.cc themes)

# properties_of(THEME RESULT): each member of a Theme as a property.
function(properties_of theme result)
  if(NOT themes MATCHES "constexpr Theme ${theme}{([^}]*)}")
    message(FATAL_ERROR "tokens.cmake finds no ${theme} in theme.cc")
  endif()
  string(REGEX MATCHALL "[a-z_]+ = [0-9A-Fx.]+" members "${CMAKE_MATCH_1}")
  foreach(member IN LISTS members)
    string(REGEX MATCH "([a-z_]+) = (0x([0-9A-F]+)|[0-9.]+)" all ${member})
    string(REPLACE "_" "-" name ${CMAKE_MATCH_1})
    if(CMAKE_MATCH_3)
      string(TOLOWER "#${CMAKE_MATCH_3}" value)
    else()
      set(value ${CMAKE_MATCH_2}px)
    endif()
    string(APPEND properties " --${name}: ${value};")
  endforeach()
  set(${result} "${properties}" PARENT_SCOPE)
endfunction()

# measure(NAME STRUCT CONSTANT): a constant of theme.h as a property; $ in FORMAT stands for its number.
function(measure format name struct constant)
  if(NOT header MATCHES "struct ${struct} {[^}]* ${constant} = ([0-9.]+)")
    message(FATAL_ERROR "tokens.cmake finds no ${struct}::${constant} in theme.h")
  endif()
  string(REPLACE "$" "${CMAKE_MATCH_1}" value "${format}")
  set(measures "${measures} --${name}: ${value};" PARENT_SCOPE)
endfunction()

set(grows "calc($rem / 16)")  # With the reader's own text size.
measure(${grows} body Type kBody)
measure(${grows} title Type kTitle)
measure(${grows} question Type kQuestion)
measure(${grows} small Type kSmall)
measure(${grows} figure Type kFigure)
measure(${grows} target Length kTarget)
measure(${grows} button Length kButton)
measure($px margin Length kMargin)
measure($px radius Length kRadius)
measure($px bubble Length kBubbleRadius)
measure($px focus Length kFocusLine)
measure($px tiny Space kTiny)
measure($px near Space kSmall)
measure($px gap Space kMedium)
measure($px between Space kBetween)
measure($px apart Space kLarge)
measure($px far Space kHuge)
measure($px rise Movement kRise)
measure($s arrival Movement kSeconds)

properties_of(kLight light)
properties_of(kDark dark)
properties_of(kContrast contrast)
# A picture keeps its white paper in every theme, and so does what is drawn on it. Nor does the system decide on paper.
set(sheet "/* Made by cmake/tokens.cmake from src/ui/theme.h and theme.cc. */
:root {${measures} }
:root, div[data-node=\"image\"] { color-scheme: light;${light} }
@media screen and (prefers-color-scheme: dark) { :root:not([data-theme]) { color-scheme: dark;${dark} } }
@media screen and (prefers-contrast: more) { :root:not([data-theme]) { color-scheme: dark;${contrast} } }
:root[data-theme=\"dark\"] { color-scheme: dark;${dark} }
:root[data-theme=\"contrast\"] { color-scheme: dark;${contrast} }
")
file(WRITE ${OUT} "${sheet}")
if(HEADER)
  file(WRITE ${HEADER} "#pragma once\n\ninline constexpr const char* kTokensCss = R\"css(${sheet})css\";\n")
endif()
