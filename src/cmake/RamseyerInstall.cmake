# Installation, the package that find_package(ramseyer) reads, and the Debian package.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(config_dir "${CMAKE_INSTALL_LIBDIR}/cmake/ramseyer")
set(header_dir "${CMAKE_INSTALL_INCLUDEDIR}/ramseyer")

foreach(layer IN LISTS RAMSEYER_LAYERS)
  install(
    TARGETS ramseyer_${layer}
    EXPORT ramseyer-targets
    ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
    FILE_SET HEADERS DESTINATION "${header_dir}"
    FILE_SET lists DESTINATION "${header_dir}")
endforeach()
install(TARGETS ramseyer_all EXPORT ramseyer-targets)
if(TARGET ramseyer)
  install(TARGETS ramseyer RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")

  # The program writes its own manual pages and completions.
  set(shell_dir "${CMAKE_CURRENT_BINARY_DIR}/shell")
  add_custom_command(
    OUTPUT "${shell_dir}/ramseyer.fish"
    COMMAND "${CMAKE_COMMAND}" -E rm -rf "${shell_dir}"
    COMMAND ramseyer man --all "${shell_dir}/man1"
    COMMAND ramseyer completion bash > "${shell_dir}/ramseyer.bash"
    COMMAND ramseyer completion zsh > "${shell_dir}/_ramseyer"
    COMMAND ramseyer completion fish > "${shell_dir}/ramseyer.fish"
    DEPENDS ramseyer
    COMMENT "Writing manual pages and completions"
    VERBATIM)
  add_custom_target(ramseyer_shell ALL DEPENDS "${shell_dir}/ramseyer.fish")
  install(DIRECTORY "${shell_dir}/man1" DESTINATION "${CMAKE_INSTALL_MANDIR}")
  set(completions_dir "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
  install(
    FILES "${shell_dir}/ramseyer.bash"
    DESTINATION "${completions_dir}"
    RENAME ramseyer)
  install(FILES "${shell_dir}/_ramseyer" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
  install(FILES "${shell_dir}/ramseyer.fish"
          DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
endif()
install(
  EXPORT ramseyer-targets
  NAMESPACE ramseyer::
  DESTINATION "${config_dir}")

configure_package_config_file(
  "${CMAKE_CURRENT_LIST_DIR}/ramseyer-config.cmake.in"
  "${CMAKE_CURRENT_BINARY_DIR}/ramseyer-config.cmake" INSTALL_DESTINATION "${config_dir}")
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/ramseyer-config-version.cmake"
                                 COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/ramseyer-config.cmake"
              "${CMAKE_CURRENT_BINARY_DIR}/ramseyer-config-version.cmake"
        DESTINATION "${config_dir}")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME ramseyer)
set(CPACK_PACKAGE_VENDOR "Ramseyer")
set(CPACK_PACKAGE_CONTACT "Ramseyer maintainers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
include(CPack)
