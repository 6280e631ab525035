# The faces of the type, cut down to what lessons need, one file for each that may be needed without the others: see
# src/ui/font_files.h. `fonts` makes them; the desktop player loads them, the site serves them to the web player and to
# its style sheet.
set(WAYMARK_NODE_MODULES ${CMAKE_SOURCE_DIR}/node_modules CACHE PATH "Folder that holds the fonts, as npm lays them out")
set(WAYMARK_FONT_DIR ${CMAKE_SOURCE_DIR}/build/fonts)
add_custom_target(fonts)

# Debian's fonttools belong to its own Python.
foreach(python /usr/bin/python3 python3)
  execute_process(COMMAND ${python} -c "import fontTools, brotli" RESULT_VARIABLE lacks OUTPUT_QUIET ERROR_QUIET)
  if(lacks EQUAL 0)
    set(font_python ${python})
    break()
  endif()
endforeach()
if(NOT font_python OR NOT EXISTS ${WAYMARK_NODE_MODULES}/lucide-static)
  message(STATUS "The fonts are left out: they need `npm ci --ignore-scripts` and Python with fonttools and brotli")
  return()
endif()

# Latin-1, Latin Extended-A (with Welsh, Polish and Romanian letters), Latin Extended-B's comma letters, punctuation,
# pounds and euros, fractions, minus and multiplication.
set(latin "U+20-7E,U+A0-17F,U+218-21B,U+1E80-1E85,U+1EF2-1EF3,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,\
U+2030,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2122,U+2212,U+2248,U+2260,U+2264-2265")
# What Noto adds: letters of Vietnamese, Yoruba, Igbo and Hausa, with marks that stand over the letter before; Greek with its
# accents; Cyrillic of Ukrainian, Russian, Bulgarian and Serbian.
set(noto_latin "U+181,U+18A,U+198-199,U+1A0-1A1,U+1AF-1B0,U+1B3-1B4,U+1CD-1DC,U+253,U+257,U+300-304,U+309,U+30C,U+323,\
U+1E44-1E45,U+1E62-1E63,U+1EA0-1EF1,U+1EF4-1EF9")
set(noto_greek "U+370-3FF,U+1F00-1FFF")
set(noto_cyrillic "U+400-45F,U+490-491")
# Faces, hands, hearts, common signs, food and drink, care and warnings; then all others.
set(emoji "U+203C,U+2049,U+231A-231B,U+2328,U+23E9-23F3,U+2600-27BF,U+2B50,U+2B55,U+1F34A-1F34F,U+1F354-1F355,\
U+1F37A-1F37B,U+1F389,U+1F440,U+1F446-1F450,U+1F480,U+1F489-1F48A,U+1F493-1F49F,U+1F4A4,U+1F4A7,U+1F4AA,U+1F4AF,\
U+1F4AC,U+1F4DE,U+1F4F1,U+1F525,U+1F600-1F64F,U+1F691,U+1F6A8,U+1F910-1F92F,U+1F970-1F97A,U+1F9E0,U+1FAE0-1FAE8")

# Signs under their own code points, the others under private ones: src/ui/icons.h has the same.
set(icons --icons ${WAYMARK_NODE_MODULES}/lucide-static/font arrow-left=2190 arrow-up=2191 arrow-right=2192 arrow-down=2193
  check=2713 x=2715 life-buoy=E000 settings=E001 volume-2=E002 pause=E003 play=E004 square=E005
  minus=E006 lock=E007)

# waymark_font(NAME FILE UNICODES [OPTION...]): FILE is relative to npm's folder.
function(waymark_font name file unicodes)
  set(source ${WAYMARK_NODE_MODULES}/${file})
  set(out ${WAYMARK_FONT_DIR}/waymark-${name}.ttf)
  set(cutter ${CMAKE_SOURCE_DIR}/cmake/cut-font.py)
  # Written beside and renamed: another build tree may be reading it.
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${WAYMARK_FONT_DIR}
    COMMAND ${font_python} ${cutter} ${source} ${out}.${PROJECT_NAME} ${unicodes} ${ARGN}
    COMMAND ${CMAKE_COMMAND} -E rename ${out}.${PROJECT_NAME} ${out}
    DEPENDS ${source} ${cutter} COMMENT "Cutting the font ${name}" VERBATIM)
  set_property(GLOBAL APPEND PROPERTY waymark_fonts ${out})
endfunction()

set(hyperlegible @expo-google-fonts/atkinson-hyperlegible-next)
# As large to the eye as Hyperlegible: lower-case letters of the same height. Some of its acutes stand beside their letter
# (Polish ó and ń). Its name is reserved (OFL, 3). Greek and Cyrillic are better in Noto.
set(dyslexic @fontsource/opendyslexic/files/opendyslexic-latin)
set(mended --scale 0.886 --mend-acutes --name "Waymark Dyslexic")
set(noto @expo-google-fonts/noto-sans)
set(noto_emoji @expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf)
waymark_font(regular ${hyperlegible}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf ${latin} ${icons})
waymark_font(bold ${hyperlegible}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf ${latin})
waymark_font(italic ${hyperlegible}/400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf ${latin})
waymark_font(dyslexic-regular ${dyslexic}-400-normal.woff2 ${latin} ${mended})
waymark_font(dyslexic-bold ${dyslexic}-700-normal.woff2 ${latin} ${mended})
waymark_font(dyslexic-italic ${dyslexic}-400-italic.woff2 ${latin} ${mended})
foreach(script latin greek cyrillic)
  waymark_font(${script}-regular ${noto}/400Regular/NotoSans_400Regular.ttf ${noto_${script}})
  waymark_font(${script}-bold ${noto}/700Bold/NotoSans_700Bold.ttf ${noto_${script}})
  waymark_font(${script}-italic ${noto}/400Regular_Italic/NotoSans_400Regular_Italic.ttf ${noto_${script}})
endforeach()
waymark_font(emoji ${noto_emoji} ${emoji})
waymark_font(emoji-more ${noto_emoji} ^${emoji})
get_property(fonts GLOBAL PROPERTY waymark_fonts)
add_custom_target(font_files DEPENDS ${fonts})
add_dependencies(fonts font_files)
