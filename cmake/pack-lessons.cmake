# cmake -DTOOL=waymark -DMODULES=content/modules -DFIRST=lesson-id -DOUT=folder -P pack-lessons.cmake: packs every lesson into
# OUT, with an index in which FIRST stands first.
cmake_minimum_required(VERSION 3.22)

if(NOT EXISTS ${TOOL})
  message(FATAL_ERROR "The author's tool is not at ${TOOL}: build the desktop preset first, or set WAYMARK_TOOL.")
endif()
file(REMOVE_RECURSE ${OUT})
file(MAKE_DIRECTORY ${OUT})
execute_process(COMMAND ${TOOL} pack ${MODULES}/${FIRST} ${MODULES} --out ${OUT} RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "The lessons in ${MODULES} were not packed.")
endif()
