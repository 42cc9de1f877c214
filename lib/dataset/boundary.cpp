// SPDX-License-Identifier: Apache-2.0
/// `boundary:` — what the inventory covers and what it leaves out, with the reason.
#include "dataset/sections.hpp"
#include "dataset/series.hpp"

namespace nearzero::dataset {

void read_boundary(Pass& pass, yaml::Record& root) {
    const yaml::Node node = root.maybe_mapping("boundary");
    if (!node) return;
    Dataset& dataset = pass.dataset;
    yaml::Record boundary{pass.reading, node, &root.path(), "boundary"};
    dataset.boundary_description = or_empty(boundary.maybe_long_text("description"));
    dataset.area = maybe_quantity(pass, boundary, "area", units::of(units::Base::length, 2));
    const yaml::Path list{&boundary.path(), "excluded"};
    yaml::for_each_item(boundary.maybe_sequence("excluded"), [&](yaml::Node item, std::size_t index) {
        const IndexText step{index};
        yaml::Record excluded{pass.reading, item, &list, step};
        const auto what = excluded.text("what");
        const auto reason = excluded.text("reason");
        const auto source = excluded.maybe_choice<SourceCategory>("source", kSourceCategories);
        excluded.finish();
        if (what && reason) dataset.excluded.push_back({*what, *reason, source});
    });
    boundary.finish();
}

}  // namespace nearzero::dataset
