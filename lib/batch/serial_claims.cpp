// SPDX-License-Identifier: Apache-2.0
#include "batch/serial_claims.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "findings/code/power.hpp"

namespace nearzero::batch {

namespace {

/// Instruments and credits that count in some year, each once.
std::vector<const dataset::Instrument*> counting(const inventory::Inventory& inventory) {
    std::vector<const dataset::Instrument*> list;
    const auto add = [&list](const dataset::Instrument* instrument) {
        if (instrument->registry && std::ranges::find(list, instrument) == list.end()) list.push_back(instrument);
    };
    for (const auto& use : inventory.instruments)
        if (use.counted_mwh > 0.0) add(use.instrument);
    for (const auto& use : inventory.credits)
        if (use.counted) add(use.instrument);
    return list;
}

}  // namespace

std::optional<dataset::SerialLedger::Clash> SerialClaims::clash(const dataset::Instrument& instrument,
                                                                std::string_view pilot) {
    const auto first = all_.clash(instrument);
    if (!first && !shared_) return std::nullopt;
    for (const Holder& holder : holders_)
        if (auto found = holder.ledger.clash(instrument))
            if (!nesting_.nested(holder.pilot, pilot)) return found;
    shared_ = shared_ || first.has_value();
    return std::nullopt;
}

bool SerialClaims::check(Evaluation& evaluation) {
    if (evaluation.inventory == nullptr || !evaluation.dataset->id) return false;
    const dataset::Dataset& dataset = *evaluation.dataset;
    const std::string pilot{dataset.id.value};
    const auto instruments = counting(*evaluation.inventory);
    bool reported = false;
    for (const auto* instrument : instruments) {
        const auto found = clash(*instrument, pilot);
        if (!found) continue;
        reported = true;
        evaluation.findings.report(
            findings::code::serial_of_another_pilot,
            {&dataset.source(), instrument->id.span, fmt::format("instruments.{}.serials", instrument->id.value)},
            {{"instrument", std::string{instrument->id.value}},
             {"serials", found->serials},
             {"registry", std::string{instrument->registry.value}},
             {"other", found->holder}});
    }
    if (reported || instruments.empty()) return reported;
    Holder& holder = holders_.emplace_back(Holder{pilot, {}});
    for (const auto* instrument : instruments) {
        holder.ledger.claim(*instrument, pilot);
        all_.claim(*instrument, pilot);
    }
    return false;
}

}  // namespace nearzero::batch
