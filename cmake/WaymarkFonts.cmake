# The two faces, cut down to the letters of the languages of the lessons. `fonts` makes them; the desktop player loads
# them, the site serves them to the web player and to its style sheet.
set(WAYMARK_FONT_SOURCE ${CMAKE_SOURCE_DIR}/node_modules/@expo-google-fonts/atkinson-hyperlegible-next
    CACHE PATH "Folder that holds Atkinson Hyperlegible Next, as npm lays it out")
set(WAYMARK_FONT_DIR ${CMAKE_SOURCE_DIR}/build/fonts)
add_custom_target(fonts)

find_program(WAYMARK_PYFTSUBSET pyftsubset)
if(NOT WAYMARK_PYFTSUBSET OR NOT EXISTS ${WAYMARK_FONT_SOURCE}/package.json)
  message(STATUS "The fonts are left out: they need `npm ci --ignore-scripts` and pyftsubset (fonttools)")
  return()
endif()

# Latin-1, Latin Extended-A (with Welsh letters), Latin Extended-B's comma letters, punctuation, pounds and euros,
# fractions, arrows, minus and multiplication, tick and cross.
set(unicodes "U+20-7E,U+A0-17F,U+218-21B,U+1E80-1E85,U+1EF2-1EF3,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,\
U+2030,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2122,U+2190-2193,U+2212,U+2248,U+2260,U+2264-2265,U+2713,U+2715,U+2717")

function(waymark_font name file)
  set(source ${WAYMARK_FONT_SOURCE}/${file})
  set(out ${WAYMARK_FONT_DIR}/${name}.ttf)
  # Written beside and renamed: another build tree may be reading it.
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${WAYMARK_FONT_DIR}
    COMMAND ${WAYMARK_PYFTSUBSET} ${source} --output-file=${out}.${PROJECT_NAME} --unicodes=${unicodes}
            --layout-features=kern,mark,mkmk,ccmp,locl,frac --no-hinting --desubroutinize --name-IDs+=13,14
    COMMAND ${CMAKE_COMMAND} -E rename ${out}.${PROJECT_NAME} ${out}
    DEPENDS ${source} COMMENT "Cutting the font ${name}" VERBATIM)
  set_property(GLOBAL APPEND PROPERTY waymark_fonts ${out})
endfunction()

waymark_font(waymark-regular 400Regular/AtkinsonHyperlegibleNext_400Regular.ttf)
waymark_font(waymark-bold 700Bold/AtkinsonHyperlegibleNext_700Bold.ttf)
get_property(fonts GLOBAL PROPERTY waymark_fonts)
add_custom_target(font_files DEPENDS ${fonts})
add_dependencies(fonts font_files)
