// SPDX-License-Identifier: Apache-2.0
/// `generation:` — on-site power and heat: what was generated, used and exported must balance.
#include <algorithm>
#include <cmath>

#include "dataset/ids.hpp"
#include "dataset/sections.hpp"
#include "dataset/series.hpp"
#include "dataset/words.hpp"
#include "findings/code/dataset.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

constexpr double kBalanceTolerance = 1e-9;  // relative: room for decimals that no double holds, not for rounding

/// A number as it stands in the file.
std::string written(const Pass& pass, const YearValue& value) {
    return std::string{pass.dataset.source().text(value.span)};
}

void check_balance(Pass& pass, yaml::Record& record, const Generation& generation) {
    const yaml::Path path{&record.path(), "generated"};
    for (const auto& generated : generation.generated.values) {
        const YearValue* const used = generation.self_used.at(generated.year);
        const YearValue* const exported = generation.exported.at(generated.year);
        if (used == nullptr || exported == nullptr) continue;  // reported as missing
        const double sum = used->value + exported->value;
        if (std::fabs(generated.value - sum) <= kBalanceTolerance * sum) continue;
        pass.reading.report(code::generation_unbalanced, generated.span, path,
                            {{"year", std::to_string(generated.year)},
                             {"generated", written(pass, generated)},
                             {"self_used", written(pass, *used)},
                             {"exported", written(pass, *exported)}});
    }
}

void check_certificates(Pass& pass, yaml::Record& record, const Generation& generation) {
    const yaml::Path path{&record.path(), "certificates_sold"};
    for (const auto& sold : generation.certificates_sold.values) {
        const YearValue* const generated = generation.generated.at(sold.year);
        if (generated == nullptr || sold.value <= generated->value) continue;
        pass.reading.report(code::certificates_above_generation, sold.span, path,
                            {{"year", std::to_string(sold.year)},
                             {"sold", written(pass, sold)},
                             {"generated", written(pass, *generated)}});
    }
}

void read_part(Pass& pass, yaml::Record& record, std::string_view key, const Series& form, Series& series) {
    series.unit = form.unit;
    series.unit_span = form.unit_span;
    if (record.required(key)) read_amounts(pass, record, key, YearRule::every_reported, series);
}

Generation read_one(Pass& pass, yaml::Record& record) {
    Generation generation;
    generation.span = record.node().span();
    generation.id = read_own_id(record);
    generation.name = read_name(record, "name");
    if (const auto kind = record.choice("kind", std::span<const Word<GenerationKind>>{kGenerationKinds})) {
        generation.kind = *kind;
        generation.kind_word = record.node().find("kind").text();
    }
    const auto output = record.maybe_choice("output", std::span<const Word<Output>>{kOutputs});
    const bool makes_power = generation.kind == GenerationKind::solar || generation.kind == GenerationKind::wind ||
                             generation.kind == GenerationKind::hydro;
    generation.output = output.value_or(makes_power ? Output::electricity : Output::unstated);
    generation.part = or_empty(record.maybe_id("part"));
    Series form;
    const units::Dimension energy = units::of(units::Base::energy);
    read_series_unit(pass, record, form, &energy);
    read_part(pass, record, "generated", form, generation.generated);
    read_part(pass, record, "self_used", form, generation.self_used);
    read_part(pass, record, "exported", form, generation.exported);
    generation.certificates_sold.unit = form.unit;
    generation.certificates_sold.unit_span = form.unit_span;
    read_amounts(pass, record, "certificates_sold", YearRule::some_reported, generation.certificates_sold);
    generation.meter = or_empty(record.maybe_text("meter"));
    generation.evidence = record.maybe_texts("evidence");
    record.finish();
    check_balance(pass, record, generation);
    check_certificates(pass, record, generation);
    return generation;
}

}  // namespace

void read_generation(Pass& pass, yaml::Record& root) {
    const yaml::Node list = root.maybe_sequence("generation");
    if (!list) return;
    auto& generation = pass.dataset.generation;
    generation.reserve(list.size());
    const yaml::Path path{&root.path(), "generation"};
    yaml::for_each_item(list, [&](yaml::Node item, std::size_t index) {
        const IndexText step{index};
        yaml::Record record{pass.reading, item, &path, step};
        if (record.ok()) generation.push_back(read_one(pass, record));
    });
    IdList::of(generation).report_repeated(pass, "generation");
}

}  // namespace nearzero::dataset
