// SPDX-License-Identifier: Apache-2.0
#include "dataset/ids.hpp"

#include <algorithm>
#include <span>
#include <tuple>

#include "base/suggest.hpp"
#include "findings/code/dataset.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

constexpr std::size_t kMostCandidates = 256;  // enough for a hint

}  // namespace

void IdList::prepare() {
    if (ids_.size() <= kShort) return;
    sorted_ = ids_;
    std::ranges::sort(sorted_, {}, [](const Text& id) { return std::tuple{id.value, id.span.begin}; });
}

bool IdList::has(std::string_view id) const {
    if (!sorted_.empty()) return std::ranges::binary_search(sorted_, id, {}, &Text::value);
    return std::ranges::find(ids_, id, &Text::value) != ids_.end();
}

void IdList::report(Pass& pass, const Text& first, const Text& again, std::string_view list) const {
    const auto& source = pass.dataset.source();
    const yaml::Path list_path{nullptr, list};
    pass.reading.report(code::duplicate_id, again.span, yaml::Path{&list_path, again.value},
                        {{"id", std::string{again.value}},
                         {"first_line", std::to_string(source.position(first.span.begin).line)},
                         {"line", std::to_string(source.position(again.span.begin).line)}});
}

void IdList::report_repeated(Pass& pass, std::string_view list) const {
    if (!sorted_.empty()) {
        std::size_t first = 0;
        for (std::size_t i = 1; i < sorted_.size(); ++i) {
            if (sorted_[i].value != sorted_[first].value)
                first = i;
            else
                report(pass, sorted_[first], sorted_[i], list);
        }
        return;
    }
    for (std::size_t i = 1; i < ids_.size(); ++i)
        for (std::size_t first = 0; first < i; ++first)
            if (ids_[first].value == ids_[i].value) {
                report(pass, ids_[first], ids_[i], list);
                break;
            }
}

void IdList::expect(Pass& pass, const Text& reference, const findings::CodeInfo& unknown, const yaml::Path& path) const {
    if (has(reference.value)) return;
    auto& finding = pass.reading.report(unknown, reference.span, path, {{"id", std::string{reference.value}}});
    if (pass.suggestions_left-- <= 0) return;
    std::vector<std::string_view> known;
    for (const auto& id : std::span{ids_}.first(std::min(ids_.size(), kMostCandidates))) known.push_back(id.value);
    if (const auto near = base::nearest(reference.value, known)) finding.with_suggestion(*near);
}

}  // namespace nearzero::dataset
