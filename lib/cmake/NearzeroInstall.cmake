# Install and export: the program, the modules with their headers as nearzero::<module>, the data as files, schemas and documents.
include(CMakePackageConfigHelpers)

get_property(modules GLOBAL PROPERTY NEARZERO_MODULES)
list(TRANSFORM modules PREPEND nearzero_ OUTPUT_VARIABLE module_targets)
set_target_properties(nearzero_flags PROPERTIES EXPORT_NAME flags)

install(TARGETS nearzero_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS nearzero_flags ${module_targets} EXPORT nearzero-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}/nearzero)
install(EXPORT nearzero-targets NAMESPACE nearzero:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/nearzero)
install(DIRECTORY lib/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/nearzero FILES_MATCHING PATTERN "*.hpp" PATTERN cmake EXCLUDE PATTERN data EXCLUDE)
install(DIRECTORY lib/reference/data/ DESTINATION ${CMAKE_INSTALL_DATADIR}/nearzero/reference)
install(DIRECTORY lib/programme/data/ DESTINATION ${CMAKE_INSTALL_DATADIR}/nearzero/programmes)
install(DIRECTORY schemas/ DESTINATION ${CMAKE_INSTALL_DATADIR}/nearzero/schemas)
install(DIRECTORY examples/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)
install(FILES README.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

configure_package_config_file(lib/cmake/nearzero-config.cmake.in "${CMAKE_CURRENT_BINARY_DIR}/nearzero-config.cmake"
    INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/nearzero)
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/nearzero-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/nearzero-config.cmake" "${CMAKE_CURRENT_BINARY_DIR}/nearzero-config-version.cmake"
    DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/nearzero)
