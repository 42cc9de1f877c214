// SPDX-License-Identifier: Apache-2.0
/// A name in Chinese and English, as the programme file gives it.
#pragma once

#include <string>

namespace nearzero::programme {

struct Name {
    std::string zh, en;
    bool empty() const { return zh.empty() && en.empty(); }
};

}  // namespace nearzero::programme
