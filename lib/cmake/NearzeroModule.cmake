# One module of lib/: a static library of every .cpp in its folder. The dependencies named here are the only modules it may
# include from; tests/architecture checks that the includes say the same.
#
#   nearzero_module(units DEPENDS base LINK PkgConfig::utf8proc)

# Flags of every target. No contraction, no -march, no fast-math: figures must not depend on compiler or processor.
add_library(nearzero_flags INTERFACE)
target_compile_features(nearzero_flags INTERFACE cxx_std_20)
target_compile_options(nearzero_flags INTERFACE -ffp-contract=off)
target_compile_definitions(nearzero_flags INTERFACE EIGEN_DONT_VECTORIZE)

# Flags of our own sources only.
add_library(nearzero_warnings INTERFACE)
target_compile_options(nearzero_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow
    # g++ 12 sees overlapping copies in std::string where there are none (GCC bug 105651).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
    $<$<BOOL:${NEARZERO_WERROR}>:-Werror>)
if(NEARZERO_SANITIZE)
    add_compile_options(-fsanitize=${NEARZERO_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${NEARZERO_SANITIZE})
    # g++ 12 sees values of a variant as uninitialized where a sanitizer is compiled in.
    target_compile_options(nearzero_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()

function(nearzero_module name)
    cmake_parse_arguments(ARG "" "" "DEPENDS;LINK" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/lib/${name}/*.cpp")
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/lib/${name}/*.hpp")
    add_library(nearzero_${name} STATIC ${sources} ${headers})
    add_library(nearzero::${name} ALIAS nearzero_${name})
    set_target_properties(nearzero_${name} PROPERTIES EXPORT_NAME ${name} LINKER_LANGUAGE CXX)
    target_include_directories(nearzero_${name} PUBLIC
        $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/lib>
        $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/nearzero>)
    list(TRANSFORM ARG_DEPENDS PREPEND nearzero_)
    target_link_libraries(nearzero_${name}
        PUBLIC nearzero_flags fmt::fmt ${ARG_DEPENDS}
        PRIVATE $<BUILD_INTERFACE:nearzero_warnings> ${ARG_LINK})
    set_property(GLOBAL APPEND PROPERTY NEARZERO_MODULES ${name})
endfunction()
