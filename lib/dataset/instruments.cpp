// SPDX-License-Identifier: Apache-2.0
/// `instruments:` — contracts and certificates for power, and credits in tonnes of CO2-equivalent.
#include "dataset/ids.hpp"
#include "dataset/sections.hpp"
#include "dataset/serials.hpp"
#include "dataset/series.hpp"
#include "dataset/words.hpp"
#include "findings/code/power.hpp"

namespace nearzero::dataset {

namespace {

void read_period(Pass& pass, yaml::Record& record, Instrument& instrument) {
    const yaml::Node node = record.maybe_mapping("generated");
    if (!node) return;
    yaml::Record period{pass.reading, node, &record.path(), "generated"};
    instrument.generated_from = period.date("from");
    instrument.generated_to = period.date("to");
    period.finish();
    expect_order(period, instrument.generated_from, instrument.generated_to, "to");
}

void read_serials(Pass& pass, yaml::Record& record, Instrument& instrument) {
    instrument.serials = record.maybe_texts("serials");
    const yaml::Path path{&record.path(), "serials"};
    for (const Text& serials : instrument.serials)
        if (!parse_serials(serials.value))
            pass.reading.report(findings::code::bad_serial_range, serials.span, path, {{"serials", std::string{serials.value}}});
}

Instrument read_instrument(Pass& pass, yaml::Record& record) {
    Instrument instrument;
    instrument.span = record.node().span();
    instrument.id = read_own_id(record);
    const auto kind = record.choice("kind", std::span<const Word<InstrumentKind>>{kInstrumentKinds});
    if (kind) instrument.kind = *kind;
    const units::Dimension expected = units::of(is_credit(instrument.kind) ? units::Base::co2e : units::Base::energy);
    read_series_unit(pass, record, instrument.amount, kind ? &expected : nullptr);
    if (record.required("amount")) read_amounts(pass, record, "amount", YearRule::some_reported, instrument.amount);
    if (const auto source = record.maybe_choice("source", std::span<const Word<PowerSource>>{kPowerSources}))
        instrument.source = *source;
    instrument.applies_to = record.maybe_texts("applies_to");
    instrument.region = read_region(record, "region");
    read_period(pass, record, instrument);
    instrument.registry = or_empty(record.maybe_text("registry"));
    read_serials(pass, record, instrument);
    instrument.retired = record.maybe_date("retired");
    expect_order(record, instrument.generated_from, instrument.retired, "retired");
    instrument.evidence = record.maybe_texts("evidence");
    record.finish();
    return instrument;
}

}  // namespace

void read_instruments(Pass& pass, yaml::Record& root) {
    const yaml::Path path{&root.path(), "instruments"};
    yaml::for_each_item(root.maybe_sequence("instruments"), [&](yaml::Node item, std::size_t index) {
        const IndexText step{index};
        yaml::Record record{pass.reading, item, &path, step};
        if (record.ok()) pass.dataset.instruments.push_back(read_instrument(pass, record));
    });
    IdList::of(pass.dataset.instruments).report_repeated(pass, "instruments");
}

}  // namespace nearzero::dataset
