# How the web player is linked: bin/player.js, a function createWaymark() that returns a promise, and bin/player.wasm.
# What the page may call is marked EMSCRIPTEN_KEEPALIVE in src/player/web.
set_target_properties(waymark-player PROPERTIES OUTPUT_NAME player SUFFIX .js)
target_link_options(waymark-player PRIVATE
  -sENVIRONMENT=web -sMODULARIZE=1 -sEXPORT_NAME=createWaymark
  -sEXPORTED_FUNCTIONS=_main,_malloc,_free
  -sEXPORTED_RUNTIME_METHODS=stringToNewUTF8,UTF8ToString,HEAPF32,HEAPU8
  -sFILESYSTEM=0 -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1 -sEXIT_RUNTIME=0 -sASSERTIONS=0
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
  # The script keeps only the GL calls that are really linked.
  -sGL_ENABLE_GET_PROC_ADDRESS=0 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0 -sGL_SUPPORT_SIMPLE_ENABLE_EXTENSIONS=0
  # Emscripten's script library has an SDL 1 of its own, which would silently stand in for any SDL_* symbol that is
  # missing. Without the automatic libraries, such a symbol is a link error.
  -sAUTO_JS_LIBRARIES=0 -legl.js -lhtml5_webgl.js -lasync.js)

if(WAYMARK_CLOSURE)
  target_link_options(waymark-player PRIVATE --closure 1)
  set(closure ${CMAKE_SOURCE_DIR}/node_modules/.bin/google-closure-compiler)
  if(EXISTS ${closure})  # else the one of a stock SDK
    set_target_properties(waymark-player PROPERTIES
      RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env EM_CLOSURE_COMPILER=${closure}")
  endif()
endif()
