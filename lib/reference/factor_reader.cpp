// SPDX-License-Identifier: Apache-2.0
/// `nearzero/factors/v1`: factor sets and the `custom_factors` of a dataset.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "findings/code/dataset.hpp"
#include "findings/code/reference.hpp"
#include "reference/model_reader.hpp"
#include "reference/reference.hpp"
#include "reference/source_list.hpp"
#include "reference/value_reader.hpp"

namespace nearzero::reference {

namespace code = findings::code;

namespace {

constexpr auto kClasses = std::to_array<yaml::Word<FactorClass>>({{"fuel", FactorClass::fuel},
                                                                  {"electricity", FactorClass::electricity},
                                                                  {"heat", FactorClass::heat},
                                                                  {"process", FactorClass::process},
                                                                  {"refrigerant", FactorClass::refrigerant},
                                                                  {"transport", FactorClass::transport},
                                                                  {"waste", FactorClass::waste},
                                                                  {"wastewater", FactorClass::wastewater},
                                                                  {"agriculture", FactorClass::agriculture},
                                                                  {"sink", FactorClass::sink},
                                                                  {"other", FactorClass::other}});

/// Ids and aliases of one file and where they first stand.
using Names = std::unordered_map<std::string, std::uint32_t>;

class FactorReader {
public:
    FactorReader(ValueReader values, const ParameterTables& tables, bool fuels, bool custom)
        : values_{std::move(values)}, tables_{tables}, fuels_{fuels}, custom_{custom} {}

    std::optional<Factor> read(yaml::Record& record);

private:
    bool read_names(yaml::Record& record, Factor& factor);
    bool read_kind(yaml::Record& record, Factor& factor);
    bool read_own_source(yaml::Record& record, Factor& factor);
    bool read_values(yaml::Record& record, Factor& factor);
    bool check_parameters(yaml::Record& record, const Factor& factor);
    bool claim(yaml::Record& record, std::string_view name, text::Span at, std::string_view key);

    ValueReader values_;
    const ParameterTables& tables_;
    bool fuels_;
    bool custom_;
    Names names_;
};

/// False when another factor has the name already.
bool FactorReader::claim(yaml::Record& record, std::string_view name, text::Span at, std::string_view key) {
    const auto [known, is_new] = names_.try_emplace(std::string{name}, at.begin);
    if (is_new) return true;
    record.reading().report(code::duplicate_factor, at, {&record.path(), key},
                            {{"factor", std::string{name}}, {"line", line_of(record.reading(), known->second)}});
    return false;
}

bool FactorReader::read_names(yaml::Record& record, Factor& factor) {
    const auto id = record.id("id");
    if (id) {
        factor.id = id->value;
        if (!custom_) factor.written = written_at(record.reading(), id->span);
        record.name_step(id->value);
    }
    const bool unique = id && claim(record, id->value, id->span, "id");
    const yaml::Node name = record.required("name");
    bool named = static_cast<bool>(name);
    if (name.is_mapping()) {
        yaml::Record languages{record.reading(), name, &record.path(), "name"};
        const auto zh = languages.text("zh");
        const auto en = languages.text("en");
        languages.finish();
        named = zh && en;
        if (named) factor.name_zh = zh->value, factor.name_en = en->value;
    } else if (const auto text = yaml::read_text(record.reading(), name, {&record.path(), "name"})) {
        factor.name_zh = factor.name_en = std::string{text->value};   // a site's own name needs no translation
    } else {
        named = false;
    }
    bool aliases = true;
    for (const auto& alias : record.maybe_texts("aliases")) {
        aliases = claim(record, alias.value, alias.span, "aliases") && aliases;
        factor.aliases.emplace_back(alias.value);
    }
    return unique && named && aliases;
}

bool FactorReader::read_kind(yaml::Record& record, Factor& factor) {
    const auto klass = record.choice<FactorClass>("class", kClasses);
    const bool has_scope = record.has("scope");
    const auto scope = record.maybe_integer("scope", 1, 3);
    const auto biogenic = record.maybe_boolean("biogenic");
    factor.states_biogenic = biogenic.has_value();
    factor.biogenic = biogenic.value_or(false);
    const auto non_fossil = record.maybe_boolean("non_fossil");
    factor.states_non_fossil = non_fossil.has_value();
    factor.non_fossil = non_fossil.value_or(false);
    if (const auto medium = record.maybe_id("energy")) factor.medium = medium->value;
    factor.states_medium = !factor.medium.empty();
    if (!klass || (has_scope && !scope)) return false;
    factor.klass = *klass;
    factor.scope = scope.value_or(0);
    if (factor.medium.empty() &&
        (*klass == FactorClass::fuel || *klass == FactorClass::electricity || *klass == FactorClass::heat))
        factor.medium = name(*klass);
    const bool sink = *klass == FactorClass::sink;
    if (sink == has_scope) {
        record.report(code::scope_of_class, has_scope ? "scope" : "class",
                      {{"class", std::string{name(*klass)}},
                       {"factor", factor.id},
                       {"fault_zh", sink ? "不应有 scope" : "缺少 scope"},
                       {"fault_en", sink ? "must not have a scope" : "lacks its scope"}});
        return false;
    }
    if (factor.states_non_fossil && *klass != FactorClass::heat) {
        record.report(code::non_fossil_of_class, "non_fossil", {{"factor", factor.id}, {"class", std::string{name(*klass)}}});
        return false;
    }
    if (fuels_ && *klass != FactorClass::fuel) {
        record.report(code::not_a_fuel, "class", {{"factor", factor.id}, {"class", std::string{name(*klass)}}});
        return false;
    }
    return true;
}

/// A custom factor says in words where it comes from and names its evidence in the dataset.
bool FactorReader::read_own_source(yaml::Record& record, Factor& factor) {
    if (!custom_) return true;
    const auto source = record.text("source");
    if (source) values_.set_own_source(source->value);
    if (!record.required("evidence")) return false;
    const yaml::Node known = record.reading().document().root().find("evidence");
    bool found_all = true;
    for (const auto& id : record.maybe_texts("evidence")) {
        bool found = false;
        yaml::for_each_item(known.is_sequence() ? known : yaml::Node{}, [&](yaml::Node item, std::size_t) {
            if (item.is_mapping() && item.find("id").is_scalar()) found = found || item.find("id").text() == id.value;
        });
        if (!found)
            record.reading().report(code::unknown_evidence, id.span, {&record.path(), "evidence"},
                                    {{"id", std::string{id.value}}});
        found_all = found_all && found;
        factor.evidence.emplace_back(id.value);
    }
    return source && found_all;
}

bool FactorReader::read_values(yaml::Record& record, Factor& factor) {
    bool good = true;
    std::vector<text::Span> spans;
    const yaml::Path path{&record.path(), "values"};
    const bool given = record.has("values");
    const yaml::Node list = record.maybe_sequence("values");
    if (given && !list) return false;
    yaml::for_each_item(list, [&](yaml::Node item, std::size_t position) {
        const std::string step = std::to_string(position);
        yaml::Record entry{record.reading(), item, &path, step};
        if (auto value = entry.ok() ? values_.value(entry, factor) : std::nullopt) {
            factor.values.push_back(*std::move(value));
            if (!custom_) factor.values.back().written = written_at(record.reading(), item.span());
            spans.push_back(item.span());
        } else {
            good = false;
        }
    });
    index(factor);
    for (std::size_t i = 1; i < factor.order.size(); ++i) {
        const auto first = std::min(factor.order[i - 1], factor.order[i]), again = std::max(factor.order[i - 1], factor.order[i]);
        const FactorValue &a = factor.values[first], &b = factor.values[again];
        if (a.gas != b.gas || a.region != b.region || a.year != b.year || a.use != b.use) continue;
        record.reading().report(code::duplicate_factor_value, spans[again], path,
                                {{"key", describe(a)}, {"line", line_of(record.reading(), spans[first].begin)}});
        good = false;
    }
    return good;
}

bool FactorReader::check_parameters(yaml::Record& record, const Factor& factor) {
    const auto about = [&](const findings::CodeInfo& what, std::string_view key) {
        record.report(what, key, {{"factor", factor.id}});
        return false;
    };
    if (factor.klass != FactorClass::fuel && (factor.carbon || factor.oxidation)) {
        record.report(code::carbon_of_other_class, factor.carbon ? "carbon" : "oxidation",
                      {{"factor", factor.id}, {"class", std::string{name(factor.klass)}}});
        return false;
    }
    // A set of the user may say only what it changes of a built-in factor.
    const bool says_something =
        factor.ncv || factor.carbon || factor.oxidation || factor.coal_equivalent || !factor.values.empty();
    const bool partial = !is_whole(factor) && !custom_ && !fuels_ && says_something && is_builtin_factor(factor.id);
    if (!partial && factor.carbon.has_value() != factor.oxidation.has_value())
        return about(code::carbon_and_oxidation, factor.carbon ? "carbon" : "oxidation");
    if (factor.carbon)
        for (const gas::Gas gas : factor.gases)
            if (gas == gas::Gas::co2 || gas == gas::Gas::co2_biogenic) {
                record.report(code::carbon_and_value, "carbon", {{"factor", factor.id}, {"gas", std::string{gas::name(gas)}}});
                return false;
            }
    if (!partial && factor.values.empty() && !factor.carbon) return about(code::factor_without_values, "id");
    return true;
}

std::optional<Factor> FactorReader::read(yaml::Record& record) {
    Factor factor;
    factor.custom = custom_;
    bool good = read_names(record, factor);
    good = read_kind(record, factor) && good;
    good = read_own_source(record, factor) && good;
    const auto parameter = [&](std::string_view key, ParameterKind kind) {
        auto read = values_.maybe_parameter(record, key, kind);
        good = good && (read || !record.has(key));
        return read;
    };
    factor.ncv = parameter("ncv", ParameterKind::ncv);
    factor.carbon = parameter("carbon", ParameterKind::carbon);
    factor.oxidation = parameter("oxidation", ParameterKind::oxidation);
    factor.coal_equivalent = parameter("coal_equivalent", ParameterKind::coal_equivalent);
    const bool model = read_model(record, tables_, values_, factor);
    if (model) good = read_values(record, factor) && good;
    else record.maybe("values");   // a formula cannot be read without what it names
    record.finish();
    good = good && model;
    if (!good || !check_parameters(record, factor)) return std::nullopt;
    return factor;
}

/// Every published number says which set it is of, also once it stands beside those of another.
void name_set(FactorSet& set) {
    const auto name_tables = [&](ParameterTable& table) {
        for (Choice& choice : table.choices) choice.set = set.id;
    };
    for (ParameterTable& table : set.tables) name_tables(table);
    for (Factor& factor : set.factors) {
        factor.set = set.id;
        for (auto* parameter : {&factor.ncv, &factor.carbon, &factor.oxidation, &factor.coal_equivalent})
            if (*parameter) (*parameter)->set = set.id;
        for (FactorValue& value : factor.values) value.set = set.id;
        for (ModelParameter& parameter : factor.parameters) name_tables(parameter.own);
        for (ModelInput& input : factor.inputs)
            if (input.absent) input.absent->set = set.id;
    }
}

std::vector<Factor> read_list(yaml::Reading& reading, yaml::Node list, const yaml::Path& path, FactorReader& reader) {
    std::vector<Factor> factors;
    factors.reserve(list ? list.size() : 0);
    yaml::for_each_item(list, [&](yaml::Node item, std::size_t position) {
        const std::string step = std::to_string(position);
        yaml::Record record{reading, item, &path, step};
        if (!record.ok()) return;
        if (auto factor = reader.read(record)) factors.push_back(*std::move(factor));
    });
    return factors;
}

}  // namespace

std::string_view name(FactorClass klass) { return kClasses[static_cast<std::size_t>(klass)].text; }

std::optional<FactorClass> find_class(std::string_view word) {
    for (const auto& entry : kClasses)
        if (entry.text == word) return entry.value;
    return std::nullopt;
}

std::optional<FactorSet> read_factor_set(const yaml::Document& document, findings::Sink& sink) {
    const std::size_t errors_before = sink.error_count();
    yaml::Reading reading{document, sink};
    yaml::Record root{reading, document.root(), nullptr, ""};
    if (!check_schema(root, "nearzero/factors/v1")) return std::nullopt;
    FactorSet set;
    if (const yaml::Node head = root.required("set")) {
        yaml::Record record{reading, head, &root.path(), "set"};
        if (const auto id = record.id("id")) set.id = id->value;
        if (const auto version = record.text("version")) set.version = version->value;
        if (const auto title = record.text("title")) set.title = title->value;
        static constexpr auto kKinds = std::to_array<yaml::Word<bool>>({{"fuels", true}, {"factors", false}});
        set.fuels = record.maybe_choice<bool>("kind", kKinds).value_or(false);
        record.finish();
    }
    SourceList sources = SourceList::read(root);
    const yaml::Path path{&root.path(), "factors"};
    const yaml::Node list = root.required("factors");
    ValueReader values{sources};
    set.tables = read_parameter_tables(root, values);
    FactorReader reader{std::move(values), set.tables, set.fuels, false};
    if (list && yaml::require_kind(reading, list, path, yaml::Kind::sequence)) {
        set.factors = read_list(reading, list, path, reader);
        if (list.size() == 0) root.report(code::empty_factor_set, "factors", {{"set", set.id}});
    }
    root.finish();
    if (sink.error_count() != errors_before) return std::nullopt;
    name_set(set);
    set.sources = std::move(sources).take();
    set.origin = document.source().name();
    return set;
}

std::vector<Factor> read_custom_factors(const yaml::Document& document, yaml::Node list, findings::Sink& sink) {
    yaml::Reading reading{document, sink};
    const yaml::Path path{nullptr, "custom_factors"};
    if (!list || !yaml::require_kind(reading, list, path, yaml::Kind::sequence)) return {};
    const ParameterTables none;
    FactorReader reader{ValueReader{}, none, false, true};
    return read_list(reading, list, path, reader);
}

}  // namespace nearzero::reference
