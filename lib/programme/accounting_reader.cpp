// SPDX-License-Identifier: Apache-2.0
/// `accounting:` — each key a value with its clause or its convention.
#include "findings/code/programme.hpp"
#include "programme/accounting_values.hpp"
#include "programme/sections.hpp"

namespace nearzero::programme {

namespace code = findings::code;

namespace {

struct Key {
    std::string_view full;     ///< "credits.kinds"
    std::string_view step;     ///< "kinds"
    bool required;
};

/// A value or a list of values as texts.
std::optional<std::vector<std::string>> read_values(yaml::Reading& reading, yaml::Node node, const yaml::Path& path) {
    std::vector<std::string> values;
    if (!node.is_sequence()) {
        const auto text = yaml::read_text(reading, node, path);
        if (!text) return std::nullopt;
        return std::vector{std::string{text->value}};
    }
    bool complete = true;
    yaml::for_each_item(node, [&](yaml::Node item, std::size_t index) {
        const std::string step = std::to_string(index);
        if (const auto text = yaml::read_text(reading, item, {&path, step}))
            values.emplace_back(text->value);
        else
            complete = false;
    });
    return complete ? std::optional{values} : std::nullopt;
}

void read_key(yaml::Record& in, const Key& key, Accounting& accounting) {
    const yaml::Node node = key.required ? in.required(key.step) : in.maybe(key.step);
    if (!node) return;
    AccountingKey entry;
    entry.key = key.full;
    yaml::Node value = node;
    if (node.is_mapping()) {
        yaml::Record record{in.reading(), node, &in.path(), key.step};
        value = record.required("value");
        entry.clause = text_or_empty(record, "clause");
        entry.why = maybe_name(record, "convention");
        record.finish();
        if (record.has("clause") && record.has("convention"))
            record.report(code::two_bases, "convention", {{"key", entry.key}});
        else if (!record.has("clause") && !record.has("convention"))
            in.report(code::accounting_without_basis, key.step, {{"key", entry.key}});
    } else {
        in.report(code::accounting_without_basis, key.step, {{"key", entry.key}});
    }
    entry.basis = entry.clause.empty() ? Basis::convention : Basis::clause;
    if (!value) return;
    const yaml::Path path{&in.path(), key.step};
    const auto values = read_values(in.reading(), value, path);
    if (!values) return;
    entry.value = join(*values);
    if (const auto fault = set_accounting(accounting, key.full, *values))
        in.reading()
            .report(code::bad_accounting_value, value.span(), path, {{"key", entry.key}, {"value", entry.value}})
            .with_help(fault->zh, fault->en);
    accounting.keys.push_back(std::move(entry));
}

}  // namespace

void read_accounting(yaml::Record& root, Accounting& accounting) {
    yaml::Record in{root.reading(), root.required("accounting"), &root.path(), "accounting"};
    if (!in.ok()) return;
    for (const Key& key : {Key{"gwp", "gwp", true}, Key{"gases", "gases", true}, Key{"electricity", "electricity", true},
                           Key{"energy_basis", "energy_basis", true}, Key{"readings", "readings", true},
                           Key{"reading", "reading", true}, Key{"combustion_use", "combustion_use", false},
                           Key{"fuel_set", "fuel_set", false}})
        read_key(in, key, accounting);
    if (const yaml::Node credits = in.maybe_mapping("credits")) {
        yaml::Record record{in.reading(), credits, &in.path(), "credits"};
        read_key(record, {"credits.kinds", "kinds", true}, accounting);
        read_key(record, {"credits.retired_by", "retired_by", false}, accounting);
        record.finish();
    }
    read_key(in, {"comparison", "comparison", false}, accounting);
    in.finish();
}

}  // namespace nearzero::programme
