// SPDX-License-Identifier: Apache-2.0
#include "text/digest.hpp"

#include <doctest/doctest.h>

using namespace nearzero::text;

TEST_CASE("SHA-256 of the examples of FIPS 180-4 and the NIST short messages") {
    struct {
        std::string reason;
        std::string text;
        std::string_view digest;
    } const cases[] = {
        {"empty message", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"one block", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"two blocks", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
        {"a million letters", std::string(1'000'000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
    };
    for (const auto& row : cases) {
        CAPTURE(row.reason);
        CHECK(sha256_hex(row.text) == row.digest);
    }
}

TEST_CASE("pieces give the digest of the whole") {
    Sha256 digest;
    for (int i = 0; i < 1000; ++i) digest.add(std::string(1000, 'a'));
    CHECK(digest.hex() == sha256_hex(std::string(1'000'000, 'a')));
}
