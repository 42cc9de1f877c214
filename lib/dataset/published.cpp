// SPDX-License-Identifier: Apache-2.0
/// `published:` — figures of the site that stand in a report or on a page, each as it is printed there.
#include "dataset/sections.hpp"

namespace nearzero::dataset {

void read_published(Pass& pass, yaml::Record& root) {
    const yaml::Path path{&root.path(), "published"};
    yaml::for_each_item(root.maybe_sequence("published"), [&](yaml::Node item, std::size_t index) {
        const IndexText step{index};
        yaml::Record record{pass.reading, item, &path, step};
        if (!record.ok()) return;
        const auto indicator = record.id("indicator");
        const auto year = record.year("year");
        const auto value = record.number("value");
        auto unit = pass.units.read(record, "unit");
        const auto where = record.text("where");
        auto evidence = record.maybe_texts("evidence");
        const text::Span year_span = record.span_of("year");
        record.finish();
        if (!indicator || !year || !value || !unit || !where) return;
        pass.dataset.published.push_back({*indicator,
                                          *year,
                                          year_span,
                                          unit->span,
                                          {value->value, std::move(unit->unit), value->span},
                                          value->written,
                                          *where,
                                          std::move(evidence)});
    });
}

}  // namespace nearzero::dataset
