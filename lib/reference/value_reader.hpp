// SPDX-License-Identifier: Apache-2.0
/// Reads the published values of a factor: number, unit, source, place and date, with every check that needs no other value.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "reference/factor.hpp"
#include "reference/source_list.hpp"
#include "units/unit.hpp"
#include "yaml/record.hpp"

namespace nearzero::reference {

/// What a parameter of a factor must be.
enum class ParameterKind : std::uint8_t { ncv, carbon, oxidation, coal_equivalent };

class ValueReader {
public:
    /// Of a factor set: values cite `sources`.
    explicit ValueReader(const SourceList& sources) : sources_{&sources} {}
    /// Of a dataset's own factors: values cite the factor's own source, in words.
    ValueReader() = default;

    /// The source of values that name none (custom factors only).
    void set_own_source(std::string_view source) { own_source_ = source; }

    /// The parameter under `key`; absent is fine.
    std::optional<Parameter> maybe_parameter(yaml::Record& factor, std::string_view key, ParameterKind kind);

    /// One item of `values`; nothing after reporting. A formula goes into the factor, whose parameters and inputs it names.
    std::optional<FactorValue> value(yaml::Record& record, Factor& factor);

    /// One entry of a model's parameter; nothing after reporting.
    std::optional<Choice> choice(yaml::Record& record);
    /// The unit under `key`, or nothing after reporting.
    std::optional<units::Unit> required_unit(yaml::Record& record, std::string_view key);

private:
    struct Published;   // what parameters and values have in common
    bool read_published(yaml::Record& record, Published& out, bool may_be_range = false);
    bool read_formula(yaml::Record& record, FactorValue& value, Factor& factor);
    /// The source of a record, in words for custom factors; nothing after reporting.
    std::optional<std::string> source(yaml::Record& record);
    std::optional<units::Unit> unit(yaml::Record& record, const yaml::Text& text, std::string_view key);

    const SourceList* sources_ = nullptr;
    std::string own_source_;
    /// A file repeats a few units hundreds of times.
    std::unordered_map<std::string, std::optional<units::Unit>> units_;
};

}  // namespace nearzero::reference
