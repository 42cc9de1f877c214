// SPDX-License-Identifier: Apache-2.0
/// What a dataset declares not applicable it cannot report as well.
#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "findings/code/plausibility.hpp"
#include "quality/completeness.hpp"
#include "quality/plausibility.hpp"

namespace nearzero::quality {

void check_declarations(const inventory::Inventory& inventory, findings::Sink& sink) {
    const dataset::Dataset& dataset = *inventory.dataset;
    for (const auto& entry : dataset.sources_not_applicable) {
        std::vector<std::string_view> items;
        const auto add = [&](std::string_view id) {
            if (std::ranges::find(items, id) == items.end()) items.push_back(id);
        };
        for (const auto& line : inventory.lines)
            if (category_of(line) == entry.source) add(line.activity->id.value);
        if (entry.source == dataset::SourceCategory::on_site_generation)
            for (const auto& generation : dataset.generation) add(generation.id.value);
        if (items.empty()) continue;
        sink.report(
            findings::code::not_applicable_but_reported,
            {&dataset.source(), entry.written.span, fmt::format("not_applicable.{}", entry.written.value)},
            {{"source", std::string{entry.written.value}}, {"items", fmt::format("{}", fmt::join(items, ", "))}});
    }
}

}  // namespace nearzero::quality
