// SPDX-License-Identifier: Apache-2.0
/// The ids of one list: repeated ones are reported, references are looked up. Private to the module.
#pragma once

#include <string_view>
#include <vector>

#include "dataset/pass.hpp"

namespace nearzero::dataset {

/// Looks through the list itself while it is short; a long list is sorted once, so that nothing is quadratic.
class IdList {
public:
    template <class Items>
    static IdList of(const Items& items) {
        IdList ids;
        ids.ids_.reserve(items.size());
        for (const auto& item : items)
            if (item.id) ids.ids_.push_back(item.id);
        ids.prepare();
        return ids;
    }

    bool has(std::string_view id) const;

    /// Reports every id that stands a second time, naming the line of its first use.
    void report_repeated(Pass& pass, std::string_view list) const;

    /// Reports `unknown` at `reference` unless the list has it; suggests the nearest id.
    void expect(Pass& pass, const Text& reference, const findings::CodeInfo& unknown, const yaml::Path& path) const;

private:
    static constexpr std::size_t kShort = 64;

    void prepare();
    void report(Pass& pass, const Text& first, const Text& again, std::string_view list) const;

    std::vector<Text> ids_;   ///< in file order
    std::vector<Text> sorted_;  ///< by id, then place; only of a long list
};

}  // namespace nearzero::dataset
