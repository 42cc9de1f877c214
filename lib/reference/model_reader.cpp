// SPDX-License-Identifier: Apache-2.0
#include "reference/model_reader.hpp"

#include <algorithm>

#include "base/suggest.hpp"
#include "findings/code/model.hpp"
#include "findings/code/reference.hpp"

namespace nearzero::reference {

namespace code = findings::code;

namespace {

/// `name: {zh: …, en: …}`, or one text for both.
bool read_title(yaml::Record& record, std::string_view key, std::string& zh, std::string& en) {
    const yaml::Node node = record.required(key);
    if (node.is_mapping()) {
        yaml::Record languages{record.reading(), node, &record.path(), key};
        const auto chinese = languages.text("zh"), english = languages.text("en");
        languages.finish();
        if (!chinese || !english) return false;
        zh = chinese->value, en = english->value;
        return true;
    }
    const auto text = yaml::read_text(record.reading(), node, {&record.path(), key});
    if (text) zh = en = std::string{text->value};
    return text.has_value();
}

/// `values:` of a parameter: one entry without an option, or several with different options, all of one dimension.
bool read_choices(yaml::Record& record, ValueReader& values, ParameterTable& table) {
    const yaml::Node given = record.required("values");
    if (!given) return false;
    const yaml::Path path{&record.path(), "values"};
    if (!yaml::require_kind(record.reading(), given, path, yaml::Kind::sequence)) return false;
    bool good = true;
    yaml::for_each_item(given, [&](yaml::Node item, std::size_t position) {
        const std::string step = std::to_string(position);
        yaml::Record entry{record.reading(), item, &path, step};
        auto choice = entry.ok() ? values.choice(entry) : std::nullopt;
        if (!choice) return void(good = false);
        const bool repeated = table.find(choice->option) != nullptr;
        const bool mixed = !table.choices.empty() && (choice->option.empty() || table.choices.front().option.empty());
        if (repeated || mixed) {
            record.reading().report(code::options_of_parameter, item.span(), path,
                                    {{"parameter", table.id}, {"option", choice->option}});
            good = false;
        } else if (!table.choices.empty() && choice->unit.dimension != table.choices.front().unit.dimension) {
            entry.report(
                code::bad_factor_unit, "unit",
                {{"unit", choice->unit.text},
                 {"key", table.id},
                 {"expected_zh", "与第一个取值同类的单位，如 " + table.choices.front().unit.text},
                 {"expected_en", "a unit of the first value's kind, e.g. " + table.choices.front().unit.text}});
            good = false;
        } else {
            table.choices.push_back(*std::move(choice));
        }
    });
    if (good && table.choices.empty())
        record.report(code::options_of_parameter, "values", {{"parameter", table.id}, {"option", ""}});
    return good && !table.choices.empty();
}

bool read_parameter(yaml::Record& record, const ParameterTables& shared, ValueReader& values,
                    ModelParameter& parameter) {
    const auto name = record.id("name");
    if (name) record.name_step(name->value), parameter.name = name->value;
    bool good = name.has_value();
    if (record.has("from")) {
        const auto from = record.maybe_id("from");
        good = good && from;
        const auto found =
            std::ranges::find_if(shared, [&](const auto& table) { return from && table.id == from->value; });
        if (found != shared.end()) {
            parameter.shared = &*found;
            parameter.shared_at = static_cast<std::uint32_t>(found - shared.begin());
        } else if (from) {
            auto& finding = record.report(code::unknown_parameter_table, "from", {{"table", std::string{from->value}}});
            std::vector<std::string_view> known;
            for (const auto& table : shared) known.push_back(table.id);
            if (const auto near = base::nearest(from->value, known)) finding.with_suggestion(*near);
            good = false;
        }
    } else {
        parameter.own.id = parameter.name;
        good = read_title(record, "title", parameter.own.name_zh, parameter.own.name_en) && good;
        good = read_choices(record, values, parameter.own) && good;
    }
    record.finish();
    return good;
}

bool read_input(yaml::Record& record, ValueReader& values, ModelInput& input) {
    const auto name = record.id("name");
    if (name) record.name_step(name->value), input.name = name->value;
    bool good = read_title(record, "title", input.name_zh, input.name_en) && name;
    auto unit = values.required_unit(record, "unit");
    if (const yaml::Node node = record.maybe("absent")) {
        yaml::Record absent{record.reading(), node, &record.path(), "absent"};
        auto choice = absent.ok() ? values.choice(absent) : std::nullopt;
        good = good && choice;
        if (choice && unit && choice->unit.dimension != unit->dimension) {
            absent.report(code::bad_factor_unit, "unit",
                          {{"unit", choice->unit.text},
                           {"key", input.name},
                           {"expected_zh", "与该输入量同类的单位，如 " + unit->text},
                           {"expected_en", "a unit of the input's kind, e.g. " + unit->text}});
            good = false;
        }
        input.absent = std::move(choice);
    }
    record.finish();
    if (!unit) return false;
    input.unit = *std::move(unit);
    return good;
}

/// Reads a list of named records into `out`; a name used twice, or taken by the amount, is a fault.
template <class Item, class Read>
bool read_named(yaml::Record& record, std::string_view key, const Factor& factor, std::vector<Item>& out, Read&& read) {
    const bool given = record.has(key);
    const yaml::Node list = record.maybe_sequence(key);
    bool good = list || !given;
    const yaml::Path path{&record.path(), key};
    yaml::for_each_item(list, [&](yaml::Node node, std::size_t position) {
        const std::string step = std::to_string(position);
        yaml::Record entry{record.reading(), node, &path, step};
        Item item;
        if (!entry.ok() || !read(entry, item)) return void(good = false);
        const auto taken = [&item](const auto& other) { return other.name == item.name; };
        if (item.name == "amount" || std::ranges::any_of(factor.parameters, taken) ||
            std::ranges::any_of(factor.inputs, taken)) {
            entry.report(code::repeated_model_name, "name", {{"name", item.name}, {"factor", factor.id}});
            return void(good = false);
        }
        out.push_back(std::move(item));
    });
    return good;
}

}  // namespace

ParameterTables read_parameter_tables(yaml::Record& root, ValueReader& values) {
    ParameterTables tables;
    const yaml::Path path{&root.path(), "parameters"};
    yaml::for_each_item(root.maybe_sequence("parameters"), [&](yaml::Node node, std::size_t position) {
        const std::string step = std::to_string(position);
        yaml::Record record{root.reading(), node, &path, step};
        if (!record.ok()) return;
        ParameterTable table;
        const auto id = record.id("id");
        if (id) record.name_step(id->value), table.id = id->value;
        const bool named = read_title(record, "name", table.name_zh, table.name_en);
        const bool filled = read_choices(record, values, table);
        record.finish();
        if (!id || !named || !filled) return;
        if (std::ranges::any_of(tables, [&](const auto& other) { return other.id == table.id; }))
            record.report(code::repeated_model_name, "id", {{"name", table.id}, {"factor", "parameters"}});
        else
            tables.push_back(std::move(table));
    });
    return tables;
}

bool read_model(yaml::Record& record, const ParameterTables& shared, ValueReader& values, Factor& factor) {
    bool good = true;
    if (record.has("amount_unit")) {
        factor.amount_unit = values.required_unit(record, "amount_unit");
        good = factor.amount_unit.has_value();
    }
    good = read_named(record, "parameters", factor, factor.parameters,
                      [&](yaml::Record& entry, ModelParameter& item) {
                          return read_parameter(entry, shared, values, item);
                      }) &&
           good;
    good = read_named(record, "inputs", factor, factor.inputs,
                      [&](yaml::Record& entry, ModelInput& item) { return read_input(entry, values, item); }) &&
           good;
    return good;
}

const Choice* ParameterTable::find(std::string_view option) const {
    const auto found = std::ranges::find(choices, option, &Choice::option);
    return found == choices.end() ? nullptr : &*found;
}

void bind_tables(FactorSet& set) {
    for (Factor& factor : set.factors)
        for (ModelParameter& parameter : factor.parameters)
            if (parameter.shared_at) parameter.shared = &set.tables[*parameter.shared_at];
}

bool Factor::has_decay() const {
    return std::ranges::any_of(formulas, &Formula::has_decay);
}

}  // namespace nearzero::reference
