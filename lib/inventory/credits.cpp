// SPDX-License-Identifier: Apache-2.0
#include "inventory/credits.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/sum.hpp"
#include "findings/code/method.hpp"
#include "inventory/retirement.hpp"

namespace nearzero::inventory {

namespace {

constexpr double kKilogramsPerTonne = 1000.0;

/// Why a credit offsets nothing in `year`; empty when it counts.
findings::Bilingual why_not(const dataset::Instrument& credit, const programme::Accounting& accounting, int year,
                            bool reported) {
    if (!reported)
        return {fmt::format("{}年不在报告年份内", year), fmt::format("{} is not a reported year", year)};
    const std::string_view kind = dataset::word_of(credit.kind);
    if (std::ranges::find(accounting.credit_kinds, kind) == accounting.credit_kinds.end())
        return {fmt::format("核算口径不接受种类“{}”（接受：{}）", kind, fmt::join(accounting.credit_kinds, "、")),
                fmt::format("the accounting does not take the kind '{}' (it takes: {})", kind,
                            fmt::join(accounting.credit_kinds, ", "))};
    if (!credit.registry) return {"缺少登记系统 registry", "the registry is missing"};
    if (credit.serials.empty()) return {"缺少序列号 serials", "the serials are missing"};
    if (!credit.retired) return {"没有注销日期 retired", "the date of retirement is missing"};
    return retired_too_late(credit.retired, accounting.credit_retired_by, year);
}

}  // namespace

std::vector<CreditUse> count_credits(const dataset::Dataset& dataset, const programme::Accounting& accounting,
                                     dataset::SerialLedger& ledger, findings::Sink& sink) {
    std::vector<CreditUse> uses;
    for (const auto& instrument : dataset.instruments) {
        if (!dataset::is_credit(instrument.kind)) continue;
        std::vector<findings::Bilingual> reasons;
        for (const auto& amount : instrument.amount.values)
            reasons.push_back(why_not(instrument, accounting, amount.year,
                                      std::ranges::binary_search(dataset.reported, amount.year)));
        // A unit that does not count is free for another credit; one credit may be retired for several years.
        const auto counts = [](const findings::Bilingual& why) { return why.en.empty(); };
        if (std::ranges::any_of(reasons, counts))
            if (const auto clash = ledger.claim(instrument, instrument.id.value))
                for (auto& why : reasons)
                    if (counts(why)) why = serial_held(*clash);
        for (std::size_t i = 0; i < reasons.size(); ++i) {
            const auto& amount = instrument.amount.values[i];
            const double tonnes = amount.value * instrument.amount.unit.size / kKilogramsPerTonne;
            uses.push_back({&instrument, amount.year, tonnes, counts(reasons[i])});
            if (counts(reasons[i])) continue;
            sink.report(findings::code::credit_not_counted,
                        {&dataset.source(), instrument.id.span, fmt::format("instruments.{}", instrument.id.value)},
                        {{"instrument", std::string{instrument.id.value}},
                         {"year", std::to_string(amount.year)},
                         {"amount", base::format_shortest(tonnes)},
                         {"why_zh", reasons[i].zh},
                         {"why_en", reasons[i].en}});
        }
    }
    return uses;
}

double credits_of(const Inventory& inventory, int year) {
    base::Sum sum;
    for (const auto& use : inventory.credits)
        if (use.counted && use.year == year) sum.add(use.tco2e);
    return sum.value();
}

}  // namespace nearzero::inventory
