// SPDX-License-Identifier: Apache-2.0
#include "dataset/repeated_faults.hpp"

namespace nearzero::dataset {

void RepeatedFaults::report(const findings::CodeInfo& code, const table::Row& row, std::size_t column,
                            std::string_view subject, std::initializer_list<findings::Arg> args,
                            const std::function<void(findings::Finding&)>& explain) {
    std::pair key{&code, std::string{subject}};
    if (const auto earlier = listed_.find(key); earlier != listed_.end()) {
        ++earlier->second.more;
        return;
    }
    auto& finding = faults_.report(code, row, column, args);
    if (!faults_.last_was_listed()) return;  // only counted; a hostile table must not fill the memory with subjects
    if (explain) explain(finding);
    listed_.emplace(std::move(key), First{sink_.all().size() - 1});
}

void RepeatedFaults::finish() {
    for (const auto& [key, first] : listed_) {
        if (first.more == 0) continue;
        const std::string more = std::to_string(first.more);
        sink_.mutable_all()[first.finding].with_note("另有 " + more + " 行相同",
                                                     first.more == 1 ? "one more row has it" : more + " more rows have it");
    }
}

}  // namespace nearzero::dataset
