// SPDX-License-Identifier: Apache-2.0
#include "text/digest.hpp"

#include <array>

#include <openssl/evp.h>

#include "base/internal_error.hpp"

namespace nearzero::text {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, 32> digest{};
    unsigned int length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1 ||
        length != digest.size())
        throw base::InternalError{"SHA-256 is not available in libcrypto"};
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    hex.reserve(2 * digest.size());
    for (const unsigned char byte : digest) {
        hex += kDigits[byte >> 4];
        hex += kDigits[byte & 15u];
    }
    return hex;
}

}  // namespace nearzero::text
