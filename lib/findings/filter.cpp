// SPDX-License-Identifier: Apache-2.0
#include "findings/filter.hpp"

#include <algorithm>

namespace nearzero::findings {
namespace {

bool any_matches(const std::vector<std::string>& patterns, const CodeInfo& code) {
    return std::ranges::any_of(patterns, [&](const std::string& pattern) { return matches(pattern, code); });
}

}  // namespace

bool matches(std::string_view pattern, const CodeInfo& code) {
    constexpr std::size_t shortest = 3;  // NZ2: one range
    return pattern == code.slug || (pattern.size() >= shortest && code.id.starts_with(pattern));
}

bool names_a_code(std::string_view pattern) {
    return std::ranges::any_of(codes(), [pattern](const CodeInfo* code) { return matches(pattern, *code); });
}

bool Filter::passes(const Finding& finding) const {
    if (finding.severity == Severity::error) return true;
    if (any_matches(ignore, *finding.code)) return false;
    return select.empty() || any_matches(select, *finding.code);
}

void Filter::apply(Sink& sink) const {
    if (select.empty() && ignore.empty()) return;
    std::erase_if(sink.mutable_all(), [this](const Finding& finding) { return !passes(finding); });
}

std::optional<FailOn> parse_fail_on(std::string_view word) {
    if (word == "error") return FailOn::error;
    if (word == "warning") return FailOn::warning;
    if (word == "never") return FailOn::never;
    return std::nullopt;
}

bool fails(const std::vector<Finding>& findings, FailOn threshold) {
    if (threshold == FailOn::never) return false;
    const Severity least = threshold == FailOn::error ? Severity::error : Severity::warning;
    return std::ranges::any_of(findings, [least](const Finding& finding) { return finding.severity >= least; });
}

}  // namespace nearzero::findings
