// SPDX-License-Identifier: Apache-2.0
/// `categories:` and `open_points:`.
#include <algorithm>
#include <array>

#include "findings/code/programme.hpp"
#include "programme/sections.hpp"

namespace nearzero::programme {

namespace code = findings::code;

namespace {

/// `parts:` and `measures:`: an id and its name; a bare id stands for itself.
template <class Item>
std::vector<Item> read_named(yaml::Record& in, std::string_view key) {
    std::vector<Item> items;
    Ids ids;
    const yaml::Path path{&in.path(), key};
    yaml::for_each_item(in.maybe_sequence(key), [&](yaml::Node node, std::size_t index) {
        const std::string step = std::to_string(index);
        if (node.is_scalar()) {
            const auto id = yaml::read_id(in.reading(), node, {&path, step});
            if (!id) return;
            ids.enter(in, key, *id);
            items.push_back({std::string{id->value}, {std::string{id->value}, {}}});
            return;
        }
        yaml::Record record{in.reading(), node, &path, step};
        if (!record.ok()) return;
        Item item;
        item.id = ids.read(record);
        item.name = read_name(record, "name");
        record.finish();
        if (!item.id.empty()) items.push_back(std::move(item));
    });
    return items;
}

/// `applicants:` — a kind, or a record with what binds it. The conditions and documents it names are checked when they are read.
std::vector<Applicant> read_applicants(yaml::Record& in) {
    std::vector<Applicant> applicants;
    Ids ids;
    const yaml::Path path{&in.path(), "applicants"};
    yaml::for_each_item(in.maybe_sequence("applicants"), [&](yaml::Node node, std::size_t index) {
        const std::string step = std::to_string(index);
        if (!node.is_mapping()) {
            const auto id = yaml::read_id(in.reading(), node, {&path, step});
            if (!id) return;
            ids.enter(in, "applicants", *id);
            applicants.push_back({std::string{id->value}, {}, {}, {}});
            return;
        }
        yaml::Record record{in.reading(), node, &path, step};
        Applicant applicant;
        applicant.id = ids.read(record);
        applicant.name = maybe_name(record, "name");
        applicant.requires_conditions = list_of_texts(record, "requires");
        applicant.documents = list_of_texts(record, "documents");
        record.finish();
        if (!applicant.id.empty()) applicants.push_back(std::move(applicant));
    });
    return applicants;
}

void read_tiers(yaml::Record& in, const Programme& programme, Category& category) {
    const yaml::Path path{&in.path(), "tiers"};
    const yaml::Node list = in.maybe_sequence("tiers");
    if (list && list.size() == 0) in.report(code::empty_list, "tiers", {{"key", "tiers"}});
    Ids ids;
    yaml::for_each_item(list, [&](yaml::Node item, std::size_t index) {
        const std::string step = std::to_string(index);
        yaml::Record record{in.reading(), item, &path, step};
        if (!record.ok()) return;
        Tier tier;
        // Tiers are called as the document calls them: A and B, not ids of the lower-case kind.
        if (const auto id = record.text("id")) {
            record.name_step(id->value);
            ids.enter(record, "id", *id);
            tier.id = id->value;
        }
        tier.name = maybe_name(record, "name");
        tier.selection_basis = maybe_name(record, "selection_basis");
        if (!record.has("targets")) record.required("targets");
        tier.targets = read_targets(record, programme);
        record.finish();
        if (!tier.id.empty()) category.tiers.push_back(std::move(tier));
    });
}

/// A target counted by part in a category without that part could never be assessed.
void check_parts(yaml::Record& in, const Programme& programme, const Category& category, const Target& target) {
    for (const Target& member : target.members) check_parts(in, programme, category, member);
    const Indicator* indicator = programme.indicator(target.indicator);
    if (indicator == nullptr || indicator->slice.part.empty()) return;
    if (std::ranges::find(category.parts, indicator->slice.part, &Part::id) != category.parts.end()) return;
    in.reading().report(code::slice_part_unknown, {target.span.begin, target.span.end}, in.path(),
                        {{"indicator", indicator->id}, {"part", indicator->slice.part}, {"category", category.id}});
}

Category read_category(yaml::Record& in, const Programme& programme, Ids& ids) {
    Category category;
    category.id = ids.read(in);
    category.name = read_name(in, "name");
    category.clause = text_or_empty(in, "clause");
    category.applicants = read_applicants(in);
    category.other_applicants = in.maybe_boolean("others").value_or(false);
    const Name basis = maybe_name(in, "selection_basis");
    category.parts = read_named<Part>(in, "parts");
    category.measures = read_named<Measure>(in, "measures");
    if (in.has("targets") == in.has("tiers")) {
        in.report(code::targets_and_tiers, "id", {{"id", category.id}});
        in.maybe("targets");
        in.maybe("tiers");
    } else if (in.has("tiers")) {
        read_tiers(in, programme, category);
        for (Tier& tier : category.tiers)
            if (tier.selection_basis.empty()) tier.selection_basis = basis;
    } else {
        category.tiers.push_back({{}, {}, basis, read_targets(in, programme)});
    }
    in.finish();
    for (const Tier& tier : category.tiers)
        for (const Target& target : tier.targets) check_parts(in, programme, category, target);
    return category;
}

/// Whether `text` is `prefix`, or begins with it and a dot; `rest` is what follows.
bool strip(std::string_view text, std::string_view prefix, std::string_view& rest) {
    if (!text.starts_with(prefix)) return false;
    rest = text.substr(prefix.size());
    if (rest.empty()) return true;
    if (rest.front() != '.') return false;
    rest.remove_prefix(1);
    return !rest.empty();
}

bool has_target(const Tier& tier, std::string_view id) {
    return std::ranges::any_of(tier.targets, [&](const Target& target) { return target.id == id; });
}

constexpr std::array<std::string_view, 4> kSections{"application", "lifecycle", "acceptance", "portfolio"};

bool names_a_rule(const Programme& programme, std::string_view text) {
    if (std::ranges::find(kSections, text) != kSections.end()) return true;
    std::string_view rest;
    for (const Category& category : programme.categories) {
        if (!strip(text, category.id, rest)) continue;
        if (rest.empty()) return true;
        for (const Tier& tier : category.tiers) {
            std::string_view target = rest;
            if (category.has_tiers() && !strip(rest, tier.id, target)) continue;
            if (target.empty() || has_target(tier, target)) return true;
        }
    }
    return false;
}

}  // namespace

void read_categories(yaml::Record& root, Programme& programme) {
    Ids ids;
    const yaml::Path path{&root.path(), "categories"};
    const yaml::Node list = root.required("categories");
    if (!yaml::require_kind(root.reading(), list, path, yaml::Kind::sequence)) return;
    if (list.size() == 0) root.report(code::empty_list, "categories", {{"key", "categories"}});
    yaml::for_each_item(list, [&](yaml::Node item, std::size_t index) {
        const std::string step = std::to_string(index);
        yaml::Record in{root.reading(), item, &path, step};
        if (in.ok()) programme.categories.push_back(read_category(in, programme, ids));
    });
}

void read_open_points(yaml::Record& root, Programme& programme) {
    Ids ids;
    std::vector<std::string> known;
    for (const Category& category : programme.categories) known.push_back(category.id);
    const yaml::Path path{&root.path(), "open_points"};
    yaml::for_each_item(root.maybe_sequence("open_points"), [&](yaml::Node item, std::size_t index) {
        const std::string step = std::to_string(index);
        yaml::Record in{root.reading(), item, &path, step};
        if (!in.ok()) return;
        OpenPoint point;
        point.id = ids.read(in);
        point.clause = text_or_empty(in, "clause");
        point.question = read_name(in, "question");
        if (!in.has("affects")) in.required("affects");
        for (const yaml::Text& text : in.maybe_texts("affects")) {
            point.affects.emplace_back(text.value);
            if (!names_a_rule(programme, text.value))
                expect_known(in.reading(), code::unknown_affected, text, {&in.path(), "affects"}, known,
                             {{"text", std::string{text.value}}, {"known", join(known)}});
        }
        point.about_reading = in.maybe_boolean("reading").value_or(false);
        in.finish();
        programme.open_points.push_back(std::move(point));
    });
    const bool governed = std::ranges::any_of(programme.open_points, &OpenPoint::about_reading);
    // A reading that is missing or not allowed was reported as such.
    const bool open = std::ranges::any_of(programme.accounting.keys, [](const AccountingKey& key) {
        return key.key == "reading" && key.value == "open";
    });
    if (open && !programme.accounting.readings.empty() && !governed)
        root.reading().report(code::open_reading_without_point, root.node().find("accounting").find("reading").span(),
                              {&root.path(), "accounting"});
}

bool touches_section(const OpenPoint& point, std::string_view section) {
    return std::ranges::find(point.affects, section) != point.affects.end();
}

bool touches(const OpenPoint& point, const Category& category, const Tier& tier, std::string_view target_id) {
    return std::ranges::any_of(point.affects, [&](std::string_view text) {
        std::string_view rest;
        if (!strip(text, category.id, rest)) return false;
        if (rest.empty()) return true;
        if (category.has_tiers() && !strip(rest, tier.id, rest)) return false;
        if (rest.empty()) return true;
        return target_id.empty() ? has_target(tier, rest) : rest == target_id;
    });
}

}  // namespace nearzero::programme
