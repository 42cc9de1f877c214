# Compiles text files into a module as string literals, so that the program needs no file beside it.
#
#   nearzero_embed(reference SYMBOL nearzero::reference::embedded_data FILES a.yaml b.yaml)
#
# makes `std::span<const nearzero::text::EmbeddedFile> SYMBOL()` (declared in text/embedded.hpp's terms by the module itself).
function(nearzero_embed module)
    cmake_parse_arguments(ARG "" "SYMBOL" "FILES" ${ARGN})
    set(output "${CMAKE_CURRENT_BINARY_DIR}/${module}_embedded.cpp")
    set(script "${PROJECT_SOURCE_DIR}/lib/cmake/embed.cmake")
    add_custom_command(OUTPUT "${output}"
        COMMAND ${CMAKE_COMMAND} "-DOUTPUT=${output}" "-DSYMBOL=${ARG_SYMBOL}" "-DFILES=${ARG_FILES}" -P "${script}"
        DEPENDS ${ARG_FILES} "${script}"
        COMMENT "Embedding the data of ${module}" VERBATIM)
    target_sources(nearzero_${module} PRIVATE "${output}")
endfunction()
