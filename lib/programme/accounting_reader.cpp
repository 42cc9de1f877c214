// SPDX-License-Identifier: Apache-2.0
/// `accounting:` — each key a value with its clause or its convention.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

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
    std::string_view with_factor{};   ///< the value that needs `factor`, and may fix `factor_year`
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

void set(yaml::Reading& reading, const yaml::Path& path, text::Span span, AccountingKey entry,
         std::span<const std::string> values, Accounting& accounting) {
    entry.value = join({values.begin(), values.end()});
    if (const auto fault = set_accounting(accounting, entry.key, values))
        reading.report(code::bad_accounting_value, span, path, {{"key", entry.key}, {"value", entry.value}})
            .with_help(fault->zh, fault->en);
    accounting.keys.push_back(std::move(entry));
}

bool is_word(yaml::Node value, std::string_view word) {
    const yaml::Node single = value.is_sequence() && value.size() == 1 ? value.first() : value;
    return !word.empty() && single.is_scalar() && single.text() == word;
}

/// `factor` and `factor_year` beside a value that needs them, as accounting keys of their own with the value's basis.
struct Factor {
    yaml::Node factor, year, heat, heat_year;
};

void read_factor(yaml::Record& in, const Key& key, const Factor& named, const AccountingKey& basis, Accounting& accounting) {
    const yaml::Path path{&in.path(), key.step};
    for (const auto& [step, node] : {std::pair{std::string_view{"factor"}, named.factor}, std::pair{std::string_view{"factor_year"}, named.year},
                                     std::pair{std::string_view{"heat_factor"}, named.heat},
                                     std::pair{std::string_view{"heat_factor_year"}, named.heat_year}}) {
        if (!node) continue;
        const yaml::Path at{&path, step};
        const auto text = yaml::read_text(in.reading(), node, at);
        if (!text) continue;
        AccountingKey entry{std::string{key.full} + "." + std::string{step}, {}, basis.basis, basis.clause, basis.why};
        const std::string value[] = {std::string{text->value}};
        set(in.reading(), at, node.span(), std::move(entry), value, accounting);
    }
}

void read_key(yaml::Record& in, const Key& key, Accounting& accounting) {
    const yaml::Node node = key.required ? in.required(key.step) : in.maybe(key.step);
    if (!node) return;
    AccountingKey entry;
    entry.key = key.full;
    yaml::Node value = node;
    Factor named;
    if (node.is_mapping()) {
        yaml::Record record{in.reading(), node, &in.path(), key.step};
        value = record.required("value");
        if (is_word(value, key.with_factor)) {
            named = {record.required("factor"), record.maybe("factor_year"), {}, {}};
            if (key.full == "exports")
                named.heat = record.maybe("heat_factor"), named.heat_year = record.maybe("heat_factor_year");
        }
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
    if (!node.is_mapping() && is_word(value, key.with_factor)) {
        in.reading()
            .report(code::bad_accounting_value, value.span(), path, {{"key", entry.key}, {"value", std::string{key.with_factor}}})
            .with_help(fmt::format("该值须写明因子：{}: {{value: {}, factor: …, clause: …}}", key.full, key.with_factor),
                       fmt::format("this value names a factor: {}: {{value: {}, factor: …, clause: …}}", key.full, key.with_factor));
        return;
    }
    const auto values = read_values(in.reading(), value, path);
    if (!values) return;
    const AccountingKey basis = entry;
    set(in.reading(), path, value.span(), std::move(entry), *values, accounting);
    read_factor(in, key, named, basis, accounting);
}

/// Where a programme is silent on the region of certificates, this convention stands in and is printed like any other.
void add_silent_convention(Accounting& accounting) {
    constexpr std::string_view kKey = "certificates.region";
    if (std::ranges::find(accounting.keys, kKey, &AccountingKey::key) != accounting.keys.end()) return;
    accounting.keys.push_back({std::string{kKey}, "country", Basis::convention, {},
                               {"规则未写明绿证、绿电的地区限制；同一国家内的均可计入",
                                "the rules name no region for certificates and traded power; any of the same country counts"}});
}

}  // namespace

void read_accounting(yaml::Record& root, Accounting& accounting) {
    yaml::Record in{root.reading(), root.required("accounting"), &root.path(), "accounting"};
    if (!in.ok()) return;
    for (const Key& key : {Key{"gwp", "gwp", true}, Key{"gases", "gases", true}, Key{"electricity", "electricity", true, "fossil-average-unless-certified"},
                           Key{"exports", "exports", false, "deducted"}, Key{"heat", "heat", false}, Key{"fuel_uses", "fuel_uses", false}, Key{"clean", "clean", false},
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
    if (const yaml::Node certificates = in.maybe_mapping("certificates")) {
        yaml::Record record{in.reading(), certificates, &in.path(), "certificates"};
        read_key(record, {"certificates.region", "region", false}, accounting);
        read_key(record, {"certificates.retired_by", "retired_by", false}, accounting);
        record.finish();
    }
    for (const std::string_view key : {"comparison", "restatement_threshold"})
        read_key(in, {key, key, false}, accounting);
    in.finish();
    add_silent_convention(accounting);
}

}  // namespace nearzero::programme
