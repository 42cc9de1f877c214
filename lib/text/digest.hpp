// SPDX-License-Identifier: Apache-2.0
/// SHA-256 of what a result was made from: input files and data sets are named by it in every report.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace nearzero::text {

/// The digest of a text that arrives in pieces; memory stays flat for tables of any size.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void add(std::string_view bytes);
    /// 64 lower-case hexadecimal digits of everything added. Call once, last.
    std::string hex();

private:
    struct Context;
    std::unique_ptr<Context> context_;
};

/// The digest of a whole text, as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace nearzero::text
