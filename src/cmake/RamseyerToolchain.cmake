# Language level, warnings, sanitizers, clang-tidy and ccache: what every target of the project is
# compiled with, kept apart from what the targets are.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

find_program(RAMSEYER_CCACHE ccache)
if(RAMSEYER_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${RAMSEYER_CCACHE}")
endif()

if(RAMSEYER_CLANG_TIDY)
  find_program(RAMSEYER_CLANG_TIDY_PROGRAM NAMES clang-tidy clang-tidy-14 REQUIRED)
endif()

# Linked privately by every target; installed targets do not carry it.
add_library(ramseyer_warnings INTERFACE)
target_compile_options(
  ramseyer_warnings
  INTERFACE -Wall
            -Wextra
            -Wpedantic
            -Wshadow
            -Wconversion
            -Wno-sign-conversion # clang counts it under -Wconversion, GCC does not
            -Wold-style-cast
            -Wnon-virtual-dtor
            -Woverloaded-virtual
            -Wimplicit-fallthrough
            $<$<BOOL:${RAMSEYER_WERROR}>:-Werror>)

# What ships is hardened as Debian hardens its packages (dpkg-buildflags, hardening=+all);
# tests/unit/hardening_test.cc reads it off the program. Fortified functions need optimisation, and
# sanitizers have their own.
add_library(ramseyer_hardening INTERFACE)
if(RAMSEYER_HARDENING)
  target_compile_options(
    ramseyer_hardening
    INTERFACE -fstack-protector-strong
              -fPIE
              -Wformat
              -Werror=format-security
              $<$<AND:$<NOT:$<CONFIG:Debug>>,$<STREQUAL:${RAMSEYER_SANITIZERS},>>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>)
  target_link_options(ramseyer_hardening INTERFACE -pie -Wl,-z,relro -Wl,-z,now)
endif()

if(RAMSEYER_SANITIZERS)
  add_compile_options(-fsanitize=${RAMSEYER_SANITIZERS} -fno-sanitize-recover=all
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${RAMSEYER_SANITIZERS})
endif()

if(RAMSEYER_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "RAMSEYER_FUZZ needs clang: libFuzzer comes with it")
  endif()
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
