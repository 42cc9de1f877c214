// SPDX-License-Identifier: Apache-2.0
#include "../inventory/site.hpp"
#include "quality/plausibility.hpp"

using namespace nearzero;
using namespace nearzero::inventory::test;

TEST_CASE("one meter on two lines of one year") {
    struct Row {
        int line;
        std::string sections;
        std::string findings;
    };
    const std::string
        one = "  - {id: one, factor: electricity.grid, unit: MWh, amount: {2022: 5, 2023: 4}, meter: ",
        two = "  - {id: two, factor: fuel.diesel, unit: t, amount: {2022: 3, 2023: 2}, meter: ",
        moved = "  - {id: moved, factor: fuel.diesel, unit: t, amount: {2022: 0, 2023: 2}, meter: ",
        gone = "  - {id: gone, factor: fuel.diesel, unit: t, amount: {2022: 3, 2023: 0}, meter: ",
        pv = "generation:\n  - {id: pv, kind: solar, unit: MWh, generated: {2022: 5, 2023: 5}, self_used: {2022: "
             "5, 2023: 5}, exported: {2022: 0, 2023: 0}, meter: ";
    const Row rows[] = {
        {__LINE__, one + "A}\n" + two + "B}\n", ""},
        {__LINE__, one + "A}\n" + two + "A}\n", "NZ4502 activities.two.meter"},
        {__LINE__, one + "A/1}\n" + two + "A/2}\n", ""},
        {__LINE__, moved + "A}\n" + gone + "A}\n", ""},  // one year each
        {__LINE__, one + "A}\n" + two + "A}\n" + moved + "A}\n",
         "NZ4502 activities.two.meter; NZ4502 activities.moved.meter"},  // once a line
        {__LINE__, one + "A}\n" + pv + "A}\n", "NZ4502 generation.pv.meter"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        Counted counted{kTwoYears + "activities:\n" + row.sections};
        findings::Sink sink;
        quality::check_meters(counted.inventory, sink);
        std::string text;
        for (const auto& finding : sink.all())
            text += (text.empty() ? "" : "; ") + std::string{finding.code->id} + " " + finding.at.pointer;
        CHECK(text == row.findings);
    }
}
