// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "findings/code.hpp"
#include "findings/code/application.hpp"
#include "findings/code/dataset.hpp"
#include "findings/code/invocation.hpp"
#include "findings/code/lifecycle.hpp"
#include "findings/code/method.hpp"
#include "findings/code/model.hpp"
#include "findings/code/output.hpp"
#include "findings/code/panel.hpp"
#include "findings/code/plausibility.hpp"
#include "findings/code/portfolio.hpp"
#include "findings/code/power.hpp"
#include "findings/code/procedure.hpp"
#include "findings/code/programme.hpp"
#include "findings/code/reference.hpp"
#include "findings/code/restatement.hpp"
#include "findings/code/result.hpp"
#include "findings/code/syntax.hpp"
#include "findings/code/table.hpp"
#include "findings/code/units.hpp"
#include "findings/code/workbook.hpp"

namespace nearzero::findings {
namespace {

/// The ranges as one list, ordered by `key`.
template <class Key, std::size_t... N>
consteval auto joined(Key key, const std::array<const CodeInfo*, N>&... ranges) {
    std::array<const CodeInfo*, (N + ...)> all{};
    std::size_t count = 0;
    const auto add = [&](const auto& range) {
        for (const CodeInfo* code : range) all[count++] = code;
    };
    (add(ranges), ...);
    std::ranges::sort(all, {}, key);
    return all;
}

template <class Key>
consteval auto all_by(Key key) {
    return joined(key, code::kApplication, code::kInvocation, code::kSyntax, code::kDataset, code::kTable, code::kWorkbook, code::kUnits,
                  code::kReference, code::kMethod, code::kPlausibility, code::kModel, code::kPower, code::kProcedure, code::kLifecycle, code::kRestatement,
                  code::kProgramme, code::kPanel, code::kPortfolio, code::kOutput, code::kResult);
}

constexpr auto kById = all_by(&CodeInfo::id);
constexpr auto kBySlug = all_by(&CodeInfo::slug);

static_assert(std::ranges::adjacent_find(kById, {}, &CodeInfo::id) == kById.end(), "an id is used twice");
static_assert(std::ranges::adjacent_find(kBySlug, {}, &CodeInfo::slug) == kBySlug.end(), "a slug is used twice");

template <class Codes, class Key>
const CodeInfo* find_in(const Codes& codes, Key key, std::string_view word) {
    const auto found = std::ranges::lower_bound(codes, word, {}, key);
    return found != codes.end() && (*found)->*key == word ? *found : nullptr;
}

}  // namespace

std::span<const CodeInfo* const> codes() {
    return kById;
}

const CodeInfo* find_code(std::string_view id_or_slug) {
    if (const CodeInfo* code = find_in(kById, &CodeInfo::id, id_or_slug)) return code;
    return find_in(kBySlug, &CodeInfo::slug, id_or_slug);
}

}  // namespace nearzero::findings
