# The two kinds of target that src/ is made of: layers and the program. Sources are globbed, so that
# a new file in a layer's folder needs no edit here.

# What every target of the project is compiled with.
function(ramseyer_house_rules target)
  target_link_libraries(${target} PRIVATE $<BUILD_INTERFACE:ramseyer_warnings>)
  if(RAMSEYER_CLANG_TIDY)
    set_target_properties(
      ${target} PROPERTIES CXX_CLANG_TIDY "${RAMSEYER_CLANG_TIDY_PROGRAM};--quiet")
  endif()
endfunction()

# ramseyer_add_layer(<name> [BELOW <layer>...] [PUBLIC <lib>...] [PRIVATE <lib>...])
#
# The static library ramseyer_<name>, alias ramseyer::<name>, of every file under src/<name>. BELOW
# names the layers it may use. A layer without a .cc file becomes an INTERFACE library.
function(ramseyer_add_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "BELOW;PUBLIC;PRIVATE")
  set(folder "${CMAKE_CURRENT_SOURCE_DIR}/${name}")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${folder}/*.cc")
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${folder}/*.h" "${folder}/*.def")
  set(target ramseyer_${name})
  list(TRANSFORM arg_BELOW PREPEND ramseyer_)

  if(sources)
    add_library(${target} STATIC ${sources})
    ramseyer_house_rules(${target})
    target_link_libraries(${target} PRIVATE ${arg_PRIVATE} $<BUILD_INTERFACE:ramseyer_hardening>)
    set(scope PUBLIC)
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  add_library(ramseyer::${name} ALIAS ${target})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name} VERIFY_INTERFACE_HEADER_SETS ON)
  target_compile_features(${target} ${scope} cxx_std_20)
  target_link_libraries(${target} ${scope} ${arg_BELOW} ${arg_PUBLIC})
  if(name IN_LIST RAMSEYER_COVERAGE)
    target_compile_options(${target} PRIVATE --coverage -O0)
    target_link_options(${target} INTERFACE --coverage)
  endif()

  # A .def file is a list included several times over with different macros: it is installed with
  # the headers, and can not stand alone.
  set(standing_alone ${headers})
  set(lists ${headers})
  list(FILTER standing_alone INCLUDE REGEX "\\.h$")
  list(FILTER lists INCLUDE REGEX "\\.def$")
  target_sources(${target} ${scope} FILE_SET HEADERS BASE_DIRS "${CMAKE_CURRENT_SOURCE_DIR}" FILES
                                    ${standing_alone})
  target_sources(${target} ${scope} FILE_SET lists TYPE HEADERS BASE_DIRS
                                    "${CMAKE_CURRENT_SOURCE_DIR}" FILES ${lists})
  set_target_properties(${target} PROPERTIES INTERFACE_HEADER_SETS_TO_VERIFY HEADERS)
endfunction()
