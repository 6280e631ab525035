# ${WAYMARK_PASSWORDS_DIR}/known_passwords.h: what src/server/passwords.cc refuses, from npm's list.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(known ${CMAKE_SOURCE_DIR}/node_modules/@zxcvbn-ts/language-common/src/passwords.json)
if(NOT EXISTS ${known})
  message(FATAL_ERROR "The server needs the list of known passwords. Bring it with: npm ci --ignore-scripts")
endif()
set(WAYMARK_PASSWORDS_DIR ${CMAKE_BINARY_DIR}/passwords)
file(MAKE_DIRECTORY ${WAYMARK_PASSWORDS_DIR})
add_custom_command(OUTPUT ${WAYMARK_PASSWORDS_DIR}/known_passwords.h
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/cmake/known-passwords.py ${known} ${WAYMARK_PASSWORDS_DIR}/known_passwords.h
  DEPENDS ${known} ${CMAKE_SOURCE_DIR}/cmake/known-passwords.py
  COMMENT "Hashing the known passwords" VERBATIM)
add_custom_target(known_passwords DEPENDS ${WAYMARK_PASSWORDS_DIR}/known_passwords.h)
