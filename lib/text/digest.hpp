// SPDX-License-Identifier: Apache-2.0
/// SHA-256 of bytes as they are on disk: what results print for every input, factor set and programme.
#pragma once

#include <string>
#include <string_view>

namespace nearzero::text {

/// 64 lower-case hexadecimal digits (FIPS 180-4).
std::string sha256_hex(std::string_view bytes);

}  // namespace nearzero::text
