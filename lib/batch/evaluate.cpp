// SPDX-License-Identifier: Apache-2.0
#include "batch/evaluate.hpp"

#include <algorithm>

#include "base/suggest.hpp"
#include "dataset/table_amounts.hpp"
#include "findings/code/invocation.hpp"
#include "findings/code/reference.hpp"
#include "reference/digest.hpp"
#include "scoring/eligibility.hpp"

namespace nearzero::batch {

namespace code = findings::code;

namespace {

std::string join(const std::vector<std::string>& words) {
    std::string list;
    for (const auto& word : words) list += (list.empty() ? "" : ", ") + word;
    return list;
}

const programme::Programme* choose_programme(const dataset::Dataset& dataset, Library& library, findings::Sink& sink) {
    const std::string& replacing = library.choices().programme;
    if (!replacing.empty()) {
        const auto* chosen = library.programme(replacing);
        if (chosen != nullptr && dataset.programme && dataset.programme.value != chosen->id &&
            dataset.programme.value != chosen->pinned_id())
            sink.report(code::programme_replaced, {&dataset.source(), dataset.programme.span, "pilot.programme"},
                        {{"own", std::string{dataset.programme.value}}, {"used", chosen->pinned_id()}});
        return chosen;
    }
    if (!dataset.programme) return nullptr;   // reported as a missing key
    const auto* chosen = library.programme(dataset.programme.value);
    if (chosen == nullptr) {
        const auto known = library.programme_ids();
        auto& finding = sink.report(code::unknown_programme, {&dataset.source(), dataset.programme.span, "pilot.programme"},
                                    {{"word", std::string{dataset.programme.value}}, {"known", join(known)}});
        const std::vector<std::string_view> views{known.begin(), known.end()};
        if (const auto near = base::nearest(dataset.programme.value, views)) finding.with_suggestion(*near);
    }
    return chosen;
}

bool names_a_fuel(const dataset::Dataset& dataset) {
    return std::ranges::any_of(dataset.activities, [](const auto& activity) {
        return reference::Reference::is_fuel_id(activity.factor.value);
    });
}

/// The fuel set of a dataset: the command line's, else the programme's, else its own. Nothing after reporting.
std::optional<std::string> choose_fuels(const dataset::Dataset& dataset, const programme::Programme& programme,
                                        Library& library, findings::Sink& sink) {
    const findings::Place at_own{&dataset.source(), dataset.fuel_set ? dataset.fuel_set.span : dataset.pilot_span,
                                 "pilot.fuel_set"};
    const std::string& chosen = library.choices().fuel_set;
    if (!chosen.empty()) return chosen;
    const std::string& ruled = programme.accounting.fuel_set;
    const std::string own{dataset.fuel_set.value};
    if (!ruled.empty() && !own.empty() && ruled != own) {
        sink.report(code::fuel_set_conflict, at_own, {{"own", own}, {"programme", ruled}});
        return std::nullopt;
    }
    const std::string set = ruled.empty() ? own : ruled;
    if (set.empty()) {
        if (!names_a_fuel(dataset)) return set;
        sink.report(code::fuel_set_missing, at_own, {{"known", join(library.fuel_set_ids())}});
        return std::nullopt;
    }
    const auto known = library.fuel_set_ids();
    if (std::ranges::find(known, set) == known.end()) {
        auto& finding = sink.report(code::unknown_fuel_set, at_own, {{"word", set}, {"known", join(known)}});
        const std::vector<std::string_view> views{known.begin(), known.end()};
        if (const auto near = base::nearest(set, views)) finding.with_suggestion(*near);
        return std::nullopt;
    }
    return set;
}

void read_tables(dataset::Dataset& dataset, const OpenTable& open_table, findings::Sink& sink) {
    for (const auto& table : dataset.tables) {
        const auto blocks = open_table(dataset, table.file, sink);
        if (!blocks) continue;
        const std::size_t before = sink.error_count();
        const auto amounts = dataset::read_table_amounts(dataset, table, std::string{table.file.value}, *blocks, sink);
        if (amounts && sink.error_count() == before) dataset::apply_table(dataset, *amounts, sink);
    }
}

/// The dataset's own waivers, with their places.
std::vector<findings::Waiver> waivers_of(const dataset::Dataset& dataset) {
    std::vector<findings::Waiver> waivers;
    for (const auto& waiver : dataset.waivers)
        waivers.push_back({std::string{waiver.code.value}, std::string{waiver.where.value}, std::string{waiver.reason.value},
                           findings::locate({&dataset.source(), waiver.span, "waivers"})});
    return waivers;
}

}  // namespace

void Evaluation::reject() {
    scorecard.reset();
    inventory.reset();
}

Evaluation evaluate(Input input, Library& library, const Rules& rules, const OpenTable& open_table) {
    Evaluation result;
    result.path = std::move(input.path);
    result.size = input.bytes.size();
    if (rules.digest) result.sha256 = reference::sha256_hex(input.bytes);
    findings::Sink& sink = result.findings;

    auto document = yaml::read(result.path, std::move(input.bytes), sink, rules.limits, rules.reader);
    if (document) {
        result.dataset = std::make_unique<dataset::Dataset>(dataset::read_dataset(std::move(*document), sink));
        dataset::Dataset& dataset = *result.dataset;
        read_tables(dataset, open_table, sink);
        result.programme = choose_programme(dataset, library, sink);
    }
    if (result.programme != nullptr) {
        const dataset::Dataset& dataset = *result.dataset;
        const auto place = scoring::check_eligibility(dataset, *result.programme, sink);
        const auto fuels = choose_fuels(dataset, *result.programme, library, sink);
        result.reference = library.reference(result.programme->accounting.gwp, fuels.value_or(""));
        if (result.reference == nullptr) {
            sink.report_file(code::unknown_gwp_set, result.path,
                             {{"word", result.programme->accounting.gwp}, {"known", join(library.gwp_ids())}});
        } else {
            const inventory::Method method{result.reference, &result.programme->accounting, place.category};
            result.inventory = std::make_unique<inventory::Inventory>(inventory::count(dataset, method, sink));
            if (!sink.has_errors() && place.category != nullptr && place.tier != nullptr)
                result.scorecard = std::make_unique<scoring::Scorecard>(scoring::judge(
                    *result.inventory, *result.programme, *place.category, *place.tier, library.choices().reading));
        }
    }
    if (result.dataset != nullptr && rules.use_waivers)
        result.waived = findings::apply_waivers(sink, waivers_of(*result.dataset));
    sink.sort();
    if (result.rejected()) result.reject();
    return result;
}

}  // namespace nearzero::batch
