// SPDX-License-Identifier: Apache-2.0
/// What a programme can ask of a record, a dataset can say: the two modules read the same words.
#include <doctest/doctest.h>

#include <algorithm>

#include "dataset/words.hpp"
#include "programme/procedure_readers.hpp"

namespace {

template <class Words>
std::vector<std::string_view> texts(const Words& words) {
    std::vector<std::string_view> out;
    for (const auto& word : words) out.push_back(word.text);
    std::ranges::sort(out);
    return out;
}

}  // namespace

TEST_CASE("events and grades of incidents of programmes and datasets are the same words") {
    CHECK(texts(nearzero::dataset::kEvents) == texts(nearzero::programme::kEvents));
    CHECK(texts(nearzero::dataset::kGrades) == texts(nearzero::programme::kGrades));
    CHECK(texts(nearzero::dataset::kPreparers) == texts(nearzero::programme::kPreparers));
}
