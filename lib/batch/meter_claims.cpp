// SPDX-License-Identifier: Apache-2.0
#include "batch/meter_claims.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "dataset/meters.hpp"
#include "findings/code/portfolio.hpp"

namespace nearzero::batch {

namespace {

/// A finding that the dataset waives goes where its other waived findings are.
void report(Evaluation& evaluation, findings::Finding finding) {
    const auto waiver = std::ranges::find_if(evaluation.waivers_of_the_run, [&](const findings::Waiver& one) {
        return findings::find_code(one.code) == finding.code && findings::covers(one.where, finding.at.pointer);
    });
    if (waiver == evaluation.waivers_of_the_run.end())
        evaluation.findings.add(std::move(finding));
    else
        evaluation.waived.push_back({std::move(finding), waiver->where, waiver->reason});
}

}  // namespace

bool MeterClaims::check(Evaluation& evaluation) {
    if (evaluation.rejected() || evaluation.dataset == nullptr || !evaluation.dataset->id) return false;
    const dataset::Dataset& dataset = *evaluation.dataset;
    const std::string pilot{dataset.id.value};
    bool reported = false;
    const auto entries = dataset::metered(dataset);
    for (const auto& entry : entries) {
        const auto held = holders_.find(entry.meter.value);
        if (held == holders_.end()) continue;
        for (const Holder& holder : held->second) {
            const auto years = dataset::shared_years(entry.years, holder.years);
            if (years.empty() || nesting_.nested(holder.pilot, pilot)) continue;
            findings::Sink made;
            made.report(findings::code::meter_of_another_pilot,
                        {&dataset.source(), entry.meter.span, fmt::format("{}.{}.meter", entry.list, entry.entry)},
                        {{"entry", std::string{entry.entry}},
                         {"meter", std::string{entry.meter.value}},
                         {"other", holder.pilot},
                         {"other_entry", holder.entry},
                         {"file", holder.file},
                         {"years_zh", fmt::format("{}", fmt::join(years, "、"))},
                         {"years_en", fmt::format("{}", fmt::join(years, ", "))}});
            report(evaluation, std::move(made.take().front()));
            reported = true;
            break;  // once a line
        }
    }
    for (const auto& entry : entries)
        holders_[std::string{entry.meter.value}].push_back(
            {pilot, evaluation.path, std::string{entry.entry}, entry.years});
    return reported;
}

}  // namespace nearzero::batch
