// SPDX-License-Identifier: Apache-2.0
#include "text/digest.hpp"

#include <array>

#include <openssl/evp.h>

#include "base/internal_error.hpp"

namespace nearzero::text {

struct Sha256::Context {
    struct Free {
        void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> evp;
};

namespace {

/// libcrypto fails here only when it cannot allocate or has no SHA-256: neither is a fault of the input.
void require(bool done) {
    if (!done) throw base::InternalError{"SHA-256 is not available from libcrypto"};
}

}  // namespace

Sha256::Sha256() : context_{std::make_unique<Context>()} {
    context_->evp.reset(EVP_MD_CTX_new());
    require(context_->evp != nullptr);
    require(EVP_DigestInit_ex(context_->evp.get(), EVP_sha256(), nullptr) == 1);
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view bytes) {
    require(EVP_DigestUpdate(context_->evp.get(), bytes.data(), bytes.size()) == 1);
}

std::string Sha256::hex() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    require(EVP_DigestFinal_ex(context_->evp.get(), digest.data(), &length) == 1);
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(std::size_t{2} * length);
    for (unsigned int i = 0; i < length; ++i) {
        text += kDigits[digest[i] >> 4U];
        text += kDigits[digest[i] & 0x0FU];
    }
    return text;
}

std::string sha256_hex(std::string_view bytes) {
    Sha256 digest;
    digest.add(bytes);
    return digest.hex();
}

}  // namespace nearzero::text
