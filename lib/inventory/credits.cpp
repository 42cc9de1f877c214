// SPDX-License-Identifier: Apache-2.0
#include "inventory/credits.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/sum.hpp"
#include "findings/code/method.hpp"

namespace nearzero::inventory {

namespace {

constexpr double kKilogramsPerTonne = 1000.0;

/// The last day on which a credit for `year` may be retired: MM-DD of the next year.
std::optional<calendar::Date> deadline(const std::string& retired_by, int year) {
    if (retired_by.empty()) return std::nullopt;
    return calendar::parse_date(fmt::format("{:04}-{}", year + 1, retired_by));
}

/// Serials that offset something already: one unit of a registry counts once.
class UsedSerials {
public:
    /// Whether one of the credit's serials counts for an earlier credit, or stands twice in its own list.
    bool repeats(const dataset::Instrument& credit) const {
        for (std::size_t i = 0; i < credit.serials.size(); ++i) {
            const std::pair unit{credit.registry.value, credit.serials[i].value};
            if (std::ranges::find(used_, unit) != used_.end()) return true;
            for (std::size_t k = 0; k < i; ++k)
                if (credit.serials[k].value == unit.second) return true;
        }
        return false;
    }
    void claim(const dataset::Instrument& credit) {
        for (const auto& serial : credit.serials) used_.emplace_back(credit.registry.value, serial.value);
    }

private:
    std::vector<std::pair<std::string_view, std::string_view>> used_;
};

/// Why a credit offsets nothing in `year`; empty when it counts.
findings::Bilingual why_not(const dataset::Instrument& credit, const programme::Accounting& accounting, int year,
                            bool reported, const UsedSerials& used) {
    if (!reported)
        return {fmt::format("{}年不在报告年份内", year), fmt::format("{} is not a reported year", year)};
    const std::string_view kind = dataset::word_of(credit.kind);
    if (std::ranges::find(accounting.credit_kinds, kind) == accounting.credit_kinds.end())
        return {fmt::format("核算口径不接受种类“{}”（接受：{}）", kind, fmt::join(accounting.credit_kinds, "、")),
                fmt::format("the accounting does not take the kind '{}' (it takes: {})", kind,
                            fmt::join(accounting.credit_kinds, ", "))};
    if (!credit.registry) return {"缺少登记系统 registry", "the registry is missing"};
    if (credit.serials.empty()) return {"缺少序列号 serials", "the serials are missing"};
    if (used.repeats(credit)) return {"同一登记系统的序列号已用于抵销", "a serial of this registry offsets something already"};
    if (!credit.retired) return {"没有注销日期 retired", "the date of retirement is missing"};
    const auto last = deadline(accounting.credit_retired_by, year);
    if (last && *credit.retired > *last)
        return {fmt::format("注销于{}，晚于{}", calendar::to_string(*credit.retired), calendar::to_string(*last)),
                fmt::format("retired on {}, after {}", calendar::to_string(*credit.retired), calendar::to_string(*last))};
    return {};
}

}  // namespace

std::vector<CreditUse> count_credits(const dataset::Dataset& dataset, const programme::Accounting& accounting,
                                     findings::Sink& sink) {
    std::vector<CreditUse> uses;
    UsedSerials used;
    for (const auto& instrument : dataset.instruments) {
        if (!dataset::is_credit(instrument.kind)) continue;
        bool counts = false;   // in any of its years: one credit may be retired for several
        for (const auto& amount : instrument.amount.values) {
            const double tonnes = amount.value * instrument.amount.unit.size / kKilogramsPerTonne;
            const bool reported = std::ranges::binary_search(dataset.reported, amount.year);
            const auto why = why_not(instrument, accounting, amount.year, reported, used);
            uses.push_back({&instrument, amount.year, tonnes, why.en.empty()});
            counts = counts || why.en.empty();
            if (why.en.empty()) continue;
            sink.report(findings::code::credit_not_counted,
                        {&dataset.source(), instrument.id.span, fmt::format("instruments.{}", instrument.id.value)},
                        {{"instrument", std::string{instrument.id.value}},
                         {"year", std::to_string(amount.year)},
                         {"amount", base::format_shortest(tonnes)},
                         {"why_zh", why.zh},
                         {"why_en", why.en}});
        }
        if (counts) used.claim(instrument);
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
