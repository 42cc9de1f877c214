// SPDX-License-Identifier: Apache-2.0
#include "table/header.hpp"

#include <algorithm>
#include <string>

#include "findings/code/table.hpp"

namespace nearzero::table {

namespace code = findings::code;

bool check_header(Faults& faults, const Row& header) {
    faults.set_header(header);
    const auto names = faults.header();
    bool sound = true;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto earlier = std::ranges::find(names.first(i), names[i]);
        const bool repeated = earlier != names.first(i).end();
        if (names[i].empty())
            faults.report(code::blank_column_name, header, i, {{"number", std::to_string(i + 1)}});
        else if (repeated)
            faults.report(code::repeated_column, header, i,
                          {{"name", names[i]},
                           {"first_name", *earlier},
                           {"first", std::to_string(earlier - names.begin() + 1)},
                           {"number", std::to_string(i + 1)}});
        sound = sound && !names[i].empty() && !repeated;
    }
    return sound;
}

}  // namespace nearzero::table
