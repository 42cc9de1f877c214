// SPDX-License-Identifier: Apache-2.0
/// A data file compiled into the program (see lib/cmake/NearzeroEmbed.cmake).
#pragma once

#include <string_view>

namespace nearzero::text {

struct EmbeddedFile {
    std::string_view name;   ///< file name without folder: "cn-builtin.factors.yaml"
    std::string_view text;
    std::string_view sha256; ///< of `text`, worked out by the build: a run that prints it need not hash what it was built from
};

}  // namespace nearzero::text
