// SPDX-License-Identifier: Apache-2.0
/// A bug in nearzero itself, never a fault of the input. Caught in `main` alone (exit code 3).
#pragma once

#include <stdexcept>

namespace nearzero::base {

class InternalError : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

}  // namespace nearzero::base
