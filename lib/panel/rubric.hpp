// SPDX-License-Identifier: Apache-2.0
/// The items of an authority's score sheet and their points (`nearzero/rubric/v1`): given with `--rubric` where a
/// programme does not print them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.hpp"
#include "panel/points.hpp"
#include "programme/acceptance.hpp"
#include "programme/name.hpp"
#include "yaml/tree.hpp"

namespace nearzero::panel {

/// A heading over several items.
struct Group {
    std::string id;
    programme::Name name;
};

struct Item {
    std::string id;
    programme::Name name;
    std::string group;  ///< id of a group; empty where the sheet has none
    std::string clause;
    programme::Name criterion;  ///< what points are given for, as the sheet prints it
    Points maximum;             ///< above 0
};

struct Rubric {
    explicit Rubric(yaml::Document doc) : document{std::move(doc)} {}

    yaml::Document document;
    std::string id, version, source;
    programme::Name title;
    std::string programme, category;  ///< whose it is; empty: of any
    Points maximum;                   ///< as printed: the sum of the items
    std::vector<Group> groups;
    std::vector<Item> items;
    programme::ItemsNotApplicable items_not_applicable = programme::ItemsNotApplicable::open;
    text::Span items_not_applicable_span;
    std::optional<Points> disagreement;  ///< of one item, between the highest and the lowest expert
    text::Span disagreement_span;

    const Item* item(std::string_view id) const;
    const Group* group(std::string_view id) const;
    std::vector<std::string> item_ids() const;
    const std::string& path() const { return document.source().name(); }
};

/// The rubric of a file, or nothing after reporting every fault. Bands of ratings are points out of 100: a rubric of
/// another maximum has to say `scaled_to: 100`.
std::optional<Rubric> read_rubric(yaml::Document document, findings::Sink& sink);

/// "rescale", "zero", "open"
std::string_view word_of(programme::ItemsNotApplicable rule);

}  // namespace nearzero::panel
