// SPDX-License-Identifier: Apache-2.0
#include "reference/layers.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "reference/reference.hpp"

namespace nearzero::reference {

namespace {

bool is_model(const Factor& factor) {
    return factor.amount_unit || !factor.formulas.empty();
}

bool is_carbon_dioxide(const FactorValue& value) {
    return value.gas == gas::Gas::co2 || value.gas == gas::Gas::co2_biogenic;
}

bool same_key(const FactorValue& a, const FactorValue& b) {
    return a.gas == b.gas && a.region == b.region && a.year == b.year && a.use == b.use;
}

/// The parameters of a factor that may be laid over, by the keys they are written under.
struct Key {
    std::string_view word;
    std::optional<Parameter> Factor::*at;
};
constexpr Key kParameters[] = {{"ncv", &Factor::ncv},
                               {"carbon", &Factor::carbon},
                               {"oxidation", &Factor::oxidation},
                               {"coal_equivalent", &Factor::coal_equivalent}};

std::string show(const Replaced::Content& content) {
    if (const auto* number = std::get_if<double>(&content.value)) {
        std::string text = base::format_shortest(*number);
        if (!content.unit.empty()) text += " " + content.unit;
        return text;
    }
    const auto* word = std::get_if<std::string>(&content.value);
    return word == nullptr || word->empty() ? "—" : *word;
}

template <class Published>
Replaced::Content content_of(const Published& published) {
    return {published.value, published.unit.text};
}

std::string name_of(const Factor& factor) {
    return factor.name_zh == factor.name_en ? factor.name_zh : factor.name_zh + " / " + factor.name_en;
}

findings::Bilingual both(std::string text) {
    return {text, text};
}

/// A unit that values below do not have: of the same gas where there is one, else of any, or the energy of a fuel.
bool fits_below(const FactorValue& value, const Factor& lower) {
    const auto per = amount_dimension(value);
    bool has_gas = false;
    for (const FactorValue& other : lower.values) {
        if (other.gas != value.gas) continue;
        has_gas = true;
        if (amount_dimension(other) == per) return true;
    }
    if (has_gas) return false;
    if (lower.values.empty() && !lower.ncv && !lower.carbon) return true;
    if ((lower.ncv || lower.carbon) && per == units::of(units::Base::energy)) return true;
    if (lower.ncv && per == units::of(units::Base::energy) / lower.ncv->unit.dimension) return true;
    return std::ranges::any_of(lower.values, [&](const auto& other) { return amount_dimension(other) == per; });
}

std::optional<Contradiction> value_contradiction(const FactorValue& value, const Factor& lower) {
    if (is_carbon_dioxide(value) && lower.carbon)
        return Contradiction{"values",
                             value.written,
                             lower.carbon->written,
                             {"CO2 按数值计算", "CO2 from a value"},
                             {"CO2 按含碳量计算", "CO2 from the carbon content"}};
    if (fits_below(value, lower)) return std::nullopt;
    const auto same_gas = std::ranges::find(lower.values, value.gas, &FactorValue::gas);
    const Written& place = same_gas != lower.values.end() ? same_gas->written : lower.written;
    const std::string there = same_gas != lower.values.end() ? same_gas->unit.text
                              : lower.values.empty()         ? lower.ncv ? lower.ncv->unit.text : "kg/TJ"
                                                             : lower.values.front().unit.text;
    return Contradiction{"values", value.written, place, both(value.unit.text), both(there)};
}

}  // namespace

std::string describe(const FactorValue& value) {
    std::string text{gas::name(value.gas)};
    for (const std::string& part :
         {value.region, value.year == 0 ? std::string{} : std::to_string(value.year), value.use})
        if (!part.empty()) text += ", " + part;
    return text;
}

std::string describe(const Replaced& replaced) {
    if (!replaced.gas) return replaced.what;
    FactorValue value;
    value.gas = *replaced.gas;
    value.region = replaced.region;
    value.year = replaced.year;
    value.use = replaced.use;
    return describe(value);
}

std::string describe_change(const Replaced& replaced) {
    return replaced.what == "factor" ? std::string{} : show(replaced.before) + " → " + show(replaced.after);
}

std::optional<Contradiction> contradiction(const Factor& upper, const Factor& lower) {
    const auto of_factor = [&](std::string key, findings::Bilingual here, findings::Bilingual there) {
        return Contradiction{std::move(key), upper.written, lower.written, std::move(here), std::move(there)};
    };
    if (upper.klass != lower.klass)
        return of_factor("class", both(std::string{name(upper.klass)}), both(std::string{name(lower.klass)}));
    if (is_model(upper) != is_model(lower)) {
        const findings::Bilingual model{"模型（公式）", "a model (a formula)"}, plain{"数值", "plain values"};
        return of_factor("values", is_model(upper) ? model : plain, is_model(lower) ? model : plain);
    }
    if (is_model(upper)) return std::nullopt;
    for (const Key& key : kParameters) {
        const auto &above = upper.*key.at, &below = lower.*key.at;
        if (above && below && above->unit.dimension != below->unit.dimension)
            return Contradiction{std::string{key.word}, above->written, below->written, both(above->unit.text),
                                 both(below->unit.text)};
    }
    if (upper.carbon)
        if (const auto found = std::ranges::find_if(lower.values, is_carbon_dioxide); found != lower.values.end())
            return Contradiction{"carbon",
                                 upper.carbon->written,
                                 found->written,
                                 {"CO2 按含碳量计算", "CO2 from the carbon content"},
                                 {"CO2 按数值计算", "CO2 from a value"}};
    for (const FactorValue& value : upper.values)
        if (auto found = value_contradiction(value, lower)) return found;
    return std::nullopt;
}

Factor laid_over(const Factor& upper, const Factor& lower, std::vector<Replaced>& replaced) {
    const auto note = [&](const std::string& in, std::string_view what) -> Replaced& {
        return replaced.emplace_back(Replaced{
            .factor = upper.id, .by = upper.set, .in = in.empty() ? lower.set : in, .what = std::string{what}});
    };
    if (is_model(upper) || contradiction(upper, lower)) {
        note(lower.set, "factor");
        return upper;
    }
    Factor out = lower;
    out.set = upper.set;
    out.written = upper.written;
    const auto word = [&](std::string_view key, Replaced::Content before, Replaced::Content after) {
        if (before.value == after.value) return;
        Replaced& entry = note(lower.set, key);
        entry.before = std::move(before), entry.after = std::move(after);
    };
    word("name", {name_of(lower), {}}, {name_of(upper), {}});
    out.name_zh = upper.name_zh, out.name_en = upper.name_en;
    word("scope", {static_cast<double>(lower.scope), {}}, {static_cast<double>(upper.scope), {}});
    out.scope = upper.scope;
    const auto yes_or_no = [](bool yes) { return std::string{yes ? "true" : "false"}; };
    if (upper.states_non_fossil) {
        word("non_fossil", {yes_or_no(lower.non_fossil), {}}, {yes_or_no(upper.non_fossil), {}});
        out.non_fossil = upper.non_fossil;
    }
    if (upper.states_biogenic) {
        word("biogenic", {yes_or_no(lower.biogenic), {}}, {yes_or_no(upper.biogenic), {}});
        out.biogenic = upper.biogenic;
    }
    if (upper.states_medium) {
        word("energy", {lower.medium, {}}, {upper.medium, {}});
        out.medium = upper.medium;
    }
    for (const std::string& alias : upper.aliases)
        if (std::ranges::find(out.aliases, alias) == out.aliases.end()) out.aliases.push_back(alias);
    for (const Key& key : kParameters) {
        const auto &above = upper.*key.at, &below = lower.*key.at;
        if (!above) continue;
        if (below) {
            Replaced& entry = note(below->set, key.word);
            entry.before = content_of(*below), entry.after = content_of(*above);
        }
        out.*key.at = above;
    }
    for (const FactorValue& value : upper.values) {
        const auto below = std::ranges::find_if(out.values, [&](const auto& other) { return same_key(value, other); });
        if (below == out.values.end()) {
            out.values.push_back(value);
            continue;
        }
        Replaced& entry = note(below->set, "values");
        entry.gas = value.gas;
        entry.region = value.region, entry.year = value.year, entry.use = value.use;
        entry.before = content_of(*below), entry.after = content_of(value);
        *below = value;
    }
    index(out);
    return out;
}

bool is_whole(const Factor& factor) {
    return factor.carbon.has_value() == factor.oxidation.has_value() && (factor.carbon || !factor.values.empty());
}

}  // namespace nearzero::reference
