// SPDX-License-Identifier: Apache-2.0
#include "findings/code.hpp"

#include <algorithm>
#include <vector>

#include "findings/code/dataset.hpp"
#include "findings/code/invocation.hpp"
#include "findings/code/method.hpp"
#include "findings/code/output.hpp"
#include "findings/code/programme.hpp"
#include "findings/code/reference.hpp"
#include "findings/code/syntax.hpp"
#include "findings/code/table.hpp"
#include "findings/code/units.hpp"

namespace nearzero::findings {

std::span<const CodeInfo* const> codes() {
    static const std::vector<const CodeInfo*> all = [] {
        std::vector<const CodeInfo*> list;
        const auto add = [&list](const auto& range) { list.insert(list.end(), range.begin(), range.end()); };
        add(code::kInvocation);
        add(code::kSyntax);
        add(code::kDataset);
        add(code::kTable);
        add(code::kUnits);
        add(code::kReference);
        add(code::kMethod);
        add(code::kProgramme);
        add(code::kOutput);
        std::ranges::sort(list, {}, &CodeInfo::id);
        return list;
    }();
    return all;
}

const CodeInfo* find_code(std::string_view id_or_slug) {
    for (const CodeInfo* info : codes())
        if (info->id == id_or_slug || info->slug == id_or_slug) return info;
    return nullptr;
}

}  // namespace nearzero::findings
