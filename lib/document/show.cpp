// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "base/decimal.hpp"
#include "base/internal_error.hpp"
#include "document/document.hpp"

namespace nearzero::document {
namespace {

struct Show {
    std::string operator()(const Empty&) const { return "—"; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const Figure& figure) const {
        if (!std::isfinite(figure.value)) throw base::InternalError{"a figure that is not finite"};
        return base::group_thousands(base::format_fixed(figure.value, figure.places)) + figure.suffix;
    }
    std::string operator()(const Whole& whole) const { return std::to_string(whole.value); }
    std::string operator()(const Significant& number) const {
        if (!std::isfinite(number.value)) throw base::InternalError{"a number that is not finite"};
        return base::format_significant(number.value, number.digits);
    }
};

}  // namespace

std::string show(const Cell& cell) {
    return std::visit(Show{}, cell);
}

std::string_view colon_after(std::string_view label) {
    return !label.empty() && (static_cast<unsigned char>(label.back()) & 0x80U) != 0 ? "：" : ": ";
}

}  // namespace nearzero::document
