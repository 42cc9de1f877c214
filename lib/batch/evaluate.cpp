// SPDX-License-Identifier: Apache-2.0
#include "batch/evaluate.hpp"

#include <algorithm>

#include "base/suggest.hpp"
#include "dataset/table_amounts.hpp"
#include "dataset/workbook_amounts.hpp"
#include "findings/code/invocation.hpp"
#include "findings/code/portfolio.hpp"
#include "findings/code/reference.hpp"
#include "findings/code/syntax.hpp"
#include "lifecycle/order.hpp"
#include "quality/plausibility.hpp"
#include "quality/restatement.hpp"
#include "scoring/eligibility.hpp"
#include "text/digest.hpp"
#include "workbook/pilot_book.hpp"

namespace nearzero::batch {

namespace code = findings::code;

namespace {

std::string join(const std::vector<std::string>& words) {
    std::string list;
    for (const auto& word : words) list += (list.empty() ? "" : ", ") + word;
    return list;
}

std::vector<std::string> category_ids(const programme::Programme& programme) {
    std::vector<std::string> ids;
    for (const auto& category : programme.categories) ids.push_back(category.id);
    return ids;
}

/// A key of `pilot:` without which nothing can be judged.
void report_missing(const dataset::Dataset& dataset, std::string key, const std::vector<std::string>& known,
                    findings::Sink& sink) {
    const std::string pointer = "pilot." + key;
    const auto span = dataset.id ? dataset.id.span : dataset.pilot_span;
    sink.report(code::missing_key, {&dataset.source(), span, pointer}, {{"key", std::move(key)}})
        .with_help("可选：" + join(known), "known: " + join(known));
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
    if (!dataset.programme) {
        // Not required by the reader of the dataset, since the command line may name it; where the reader reported
        // anything, the name may be there and unreadable.
        if (!sink.has_errors()) report_missing(dataset, "programme", library.programme_ids(), sink);
        return nullptr;
    }
    const auto* chosen = library.programme(dataset.programme.value);
    if (chosen == nullptr) {
        const auto known = library.programme_ids();
        auto& finding =
            sink.report(code::unknown_programme, {&dataset.source(), dataset.programme.span, "pilot.programme"},
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

/// The blocks of a table, counted and digested on their way.
table::ReadBlock recorded(table::ReadBlock blocks, TableInput& record, text::Sha256& digest) {
    return [blocks = std::move(blocks), &record, &digest](char* buffer, std::size_t size) {
        const std::size_t got = blocks(buffer, size);
        record.size += got;
        digest.add({buffer, got});
        return got;
    };
}

/// The bytes of a workbook, one more than it may have at most.
std::string whole(const table::ReadBlock& next) {
    std::string bytes;
    std::size_t got = 0;
    do {
        const std::size_t filled = bytes.size();
        bytes.resize(filled + (std::size_t{1} << 20));
        got = next(bytes.data() + filled, bytes.size() - filled);
        bytes.resize(filled + got);
    } while (got > 0 && bytes.size() <= workbook::Limits{}.bytes);
    return bytes;
}

void read_tables(dataset::Dataset& dataset, const OpenTable& open_table, const Rules& rules,
                 std::vector<TableInput>& inputs, findings::Sink& sink) {
    for (const auto& table : dataset.tables) {
        if (!table.file || !dataset.uses_table(table.id.value)) continue;  // reported
        auto blocks = open_table(dataset, table.file, sink);
        if (!blocks) continue;
        TableInput record{std::string{table.file.value}, 0, {}};
        text::Sha256 digest;
        if (rules.digest) blocks = recorded(std::move(*blocks), record, digest);
        const std::size_t before = sink.error_count();
        const std::string name{table.file.value};
        const auto amounts =
            workbook::is_workbook_path(name)
                ? dataset::read_workbook_amounts(dataset, table, name, whole(*blocks), sink)
                : dataset::read_table_amounts(dataset, table, name, *blocks, sink,
                                              {rules.reader == yaml::Reader::automatic, rules.file_threads});
        if (amounts && sink.error_count() == before) dataset::apply_table(dataset, *amounts, sink);
        if (rules.digest) {
            record.sha256 = digest.hex();
            inputs.push_back(std::move(record));
        }
    }
}

std::optional<yaml::Document> read_document(const std::string& path, std::string bytes, const Rules& rules,
                                            findings::Sink& sink) {
    return workbook::is_workbook_path(path) ? workbook::read_pilot_book(path, bytes, sink, rules.limits, rules.reader)
                                            : yaml::read(path, std::move(bytes), sink, rules.limits, rules.reader);
}

/// Checks a file of another format than a dataset by its own reader, which may take it; false when it is none of them.
bool check_reference_file(yaml::Document& document, findings::Sink& sink) {
    const yaml::Node schema = document.root().is_mapping() ? document.root().find("schema") : yaml::Node{};
    if (!schema.is_scalar()) return false;
    const std::string_view word = schema.text();
    if (word == "nearzero/factors/v1") {
        if (const auto set = reference::read_factor_set(document, sink))
            reference::check_layers(*set, document.source(), {}, sink);
    } else if (word == "nearzero/gwp/v1")
        reference::read_gwp_set(document, sink);
    else if (word == "nearzero/regions/v1")
        reference::read_regions(document, sink);
    else if (word == "nearzero/programme/v1")
        programme::read_programme(document, sink);
    else if (word == "nearzero/rubric/v1")
        panel::read_rubric(std::move(document), sink);
    else if (word == "nearzero/scoresheet/v1")
        panel::read_sheet(std::move(document), sink);
    else if (word == "nearzero/decisions/v1")
        panel::read_decisions(std::move(document), sink);
    else
        return false;
    return true;
}

/// The dataset's own waivers, with their places.
std::vector<findings::Waiver> waivers_of(const dataset::Dataset& dataset) {
    std::vector<findings::Waiver> waivers;
    for (const auto& waiver : dataset.waivers)
        waivers.push_back({std::string{waiver.code.value}, std::string{waiver.where.value},
                           std::string{waiver.reason.value},
                           findings::locate({&dataset.source(), waiver.span, "waivers"})});
    return waivers;
}

/// The order of a record is checked with or without a day of evaluation; where the pilot stands, with one only.
void follow_lifecycle(Evaluation& result, std::optional<calendar::Date> as_of) {
    const dataset::Dataset& dataset = *result.dataset;
    const lifecycle::Record record{dataset, as_of.value_or(calendar::kLastDay)};
    lifecycle::check_order(record, dataset, *result.programme, result.findings);
    if (as_of)
        result.standing = std::make_unique<lifecycle::Standing>(
            lifecycle::stand(record, dataset, *result.programme, result.scorecard.get(), result.findings));
}

std::vector<panel::GateVerdict> gates_of(const lifecycle::Standing* standing) {
    std::vector<panel::GateVerdict> gates;
    if (standing != nullptr)
        for (const auto& result : standing->gates) gates.push_back({result.gate, result.verdict});
    return gates;
}

}  // namespace

void Evaluation::withhold_personal() {
    if (findings.empty() && waived.empty() && panel == nullptr) return;
    if (!personal && dataset != nullptr) personal.emplace(dataset->document, programme);
    if (!personal) return;
    personal->withhold(findings);
    for (auto& one : waived) personal->withhold(one.finding);
    if (panel != nullptr) personal->withhold(panel->findings);
}

void Evaluation::reject() {
    panel.reset();
    uncertainty.reset();
    standing.reset();
    scorecard.reset();
    inventory.reset();
}

Evaluation evaluate(Input input, Library& library, const Rules& rules, const OpenTable& open_table) {
    Evaluation result;
    result.path = std::move(input.path);
    result.size = input.bytes.size();
    if (rules.digest) result.sha256 = text::sha256_hex(input.bytes);
    findings::Sink& sink = result.findings;

    const bool is_workbook = workbook::is_workbook_path(result.path);
    const std::string text =
        is_workbook ? std::string{} : input.bytes;  // of a file that is no tree nothing else is left
    auto document = read_document(result.path, std::move(input.bytes), rules, sink);
    if (document && rules.reference_files && check_reference_file(*document, sink)) {
        // A file of reference data: what its reader said is all there is to say.
    } else if (document) {
        result.dataset = std::make_unique<dataset::Dataset>(dataset::read_dataset(std::move(*document), sink));
        dataset::Dataset& dataset = *result.dataset;
        read_tables(dataset, open_table, rules, result.tables, sink);
        result.programme = choose_programme(dataset, library, sink);
    }
    if (!document) {
        if (is_workbook)
            result.personal.emplace(workbook::sheets_with_persons());
        else
            result.personal.emplace(text);
    }
    if (is_workbook) workbook::speak_of_cells(sink);
    if (result.programme != nullptr) {
        const dataset::Dataset& dataset = *result.dataset;
        if (!dataset.category && !sink.has_errors())
            report_missing(dataset, "category", category_ids(*result.programme), sink);
        const auto place = scoring::check_eligibility(dataset, *result.programme, sink);
        if (place.category != nullptr)
            result.review = std::make_unique<application::Review>(application::review(
                dataset, *result.programme, *place.category, {rules.as_of, rules.form_asked}, sink));
        const auto fuels = choose_fuels(dataset, *result.programme, library, sink);
        result.reference = library.reference(result.programme->accounting.gwp, fuels.value_or(""));
        if (result.reference == nullptr) {
            sink.report_file(code::unknown_gwp_set, result.path,
                             {{"word", result.programme->accounting.gwp}, {"known", join(library.gwp_ids())}});
        } else {
            const inventory::Method method{result.reference, &result.programme->accounting, place.category};
            result.inventory = std::make_unique<inventory::Inventory>(inventory::count(dataset, method, sink));
            if (!sink.has_errors())
                quality::check_plausibility(*result.inventory, *result.reference, *result.programme, sink);
            if (!sink.has_errors()) quality::check_restatements(*result.inventory, sink);
            if (!sink.has_errors() && place.category != nullptr && place.tier != nullptr)
                result.scorecard = std::make_unique<scoring::Scorecard>(scoring::judge(
                    *result.inventory, *result.programme, *place.category, *place.tier, library.choices().reading));
        }
        follow_lifecycle(result, rules.as_of);
    }
    if (result.dataset != nullptr && rules.use_waivers) {
        auto waivers = waivers_of(*result.dataset);
        const auto of_the_run = std::ranges::stable_partition(waivers, [](const findings::Waiver& waiver) {
            return findings::find_code(waiver.code) != &code::meter_of_another_pilot;
        });
        result.waivers_of_the_run.assign(of_the_run.begin(), of_the_run.end());
        result.waived = findings::apply_waivers(sink, std::span{waivers.begin(), of_the_run.begin()});
    }
    result.withhold_personal();
    sink.sort();
    if (result.rejected()) result.reject();
    if (rules.intervals && result.scorecard != nullptr)
        result.uncertainty = std::make_unique<scoring::Uncertainty>(scoring::assess_uncertainty(
            *result.inventory, *result.scorecard, rules.draws, rules.file_threads, *rules.intervals));
    if (rules.dossier != nullptr && result.scorecard != nullptr)
        result.panel = std::make_unique<panel::Review>(panel::review(
            *rules.dossier, {result.dataset.get(), result.programme, result.scorecard.get(),
                             gates_of(result.standing.get()), result.findings.all(), result.waived, rules.as_of}));
    if (result.panel != nullptr) result.withhold_personal();
    return result;
}

std::optional<Head> head_of(Input input, const Rules& rules) {
    findings::Sink unsaid;  // `evaluate` says it
    auto document = read_document(input.path, std::move(input.bytes), rules, unsaid);
    if (!document || (rules.reference_files && check_reference_file(*document, unsaid))) return std::nullopt;
    const auto dataset = dataset::read_dataset(std::move(*document), unsaid);
    if (!dataset.id) return std::nullopt;
    return Head{std::string{dataset.id.value}, std::string{dataset.within.value}};
}

}  // namespace nearzero::batch
