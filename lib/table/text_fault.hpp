// SPDX-License-Identifier: Apache-2.0
/// A fault of the text check as a finding's code and arguments. Private to the module.
#pragma once

#include <string>
#include <string_view>

#include "findings/code.hpp"
#include "text/utf8.hpp"

namespace nearzero::table {

struct TextFaultText {
    const findings::CodeInfo* code;
    std::string bytes;      ///< "A3 BA": the bytes at the fault
    std::string character;  ///< "U+202E", where there is one
};

TextFaultText describe(text::FaultAt fault, std::string_view text);

}  // namespace nearzero::table
