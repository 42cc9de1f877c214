// SPDX-License-Identifier: Apache-2.0
/// Lines whose emissions are a formula over the amount, parameters and inputs (reference/formula.hpp): wastewater,
/// landfill, rice … What an activity says is held against what its factor asks; the rest is evaluation.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dataset/dataset.hpp"
#include "findings/finding.hpp"
#include "inventory/term.hpp"
#include "reference/factor.hpp"

namespace nearzero::inventory {

/// One evaluation of a formula. Owned by the inventory; its line points to it.
struct Modelled {
    const reference::Formula* formula = nullptr;
    double sign = 1.0;                   ///< −1 for a sink
    std::uint32_t amounts = 1;           ///< so many first terms are amounts, by year; the last is the line's own
    std::vector<Term> terms;             ///< slopes are not filled
    std::vector<double> sizes;           ///< beside `terms`: one of its unit in base units
    std::vector<std::uint32_t> term_of;  ///< operand of the formula to term
};

/// kg of gas, negative for a sink.
double emissions_with(const Modelled& model, std::span<const double> values);
double emissions_of(const Modelled& model);
/// The terms with their slopes.
std::vector<Term> terms_of(const Modelled& model);

class ModelCounter {
public:
    /// `out` keeps what is counted.
    ModelCounter(const dataset::Dataset& dataset, findings::Sink& sink, std::deque<Modelled>& out);

    /// Whether the parameters, inputs and years of an activity are what its factor asks for; everything wrong is
    /// reported. With `co2_only`, formulas of other gases need nothing. Call once, then `count` for each year and gas.
    bool accept(const dataset::Activity& activity, const reference::Factor& factor, bool co2_only);
    /// One line; null after reporting.
    const Modelled* count(const dataset::Activity& activity, const reference::Factor& factor,
                          const reference::FactorValue& value, const dataset::YearValue& amount);

private:
    struct Operand {
        std::optional<Term> term;  ///< a parameter, or the default of an input
        double size = 1.0;
        const dataset::InputSeries* series = nullptr;  ///< an input the activity gives
    };
    bool resolve_parameter(const dataset::Activity& activity, const reference::Factor& factor,
                           const reference::ModelParameter& parameter, Operand& out);
    bool resolve_input(const dataset::Activity& activity, const reference::Factor& factor,
                       const reference::ModelInput& input, Operand& out);
    const reference::Choice* published_choice(const dataset::Activity& activity, const reference::Factor& factor,
                                              const reference::ModelParameter& parameter,
                                              const dataset::ParameterValue* given);
    bool own_value(const dataset::Activity& activity, const reference::ModelParameter& parameter,
                   const dataset::ParameterValue& given, Operand& out);
    bool check_names(const dataset::Activity& activity, const reference::Factor& factor);
    bool check_years(const dataset::Activity& activity, const reference::Factor& factor);
    void check_history(const dataset::Activity& activity, const reference::Factor& factor);
    void report_doubt(const dataset::Activity& activity, const reference::Factor& factor,
                      const reference::Choice& choice);
    findings::Place place(const dataset::Activity& activity, text::Span span, std::string_view key) const;

    const dataset::Dataset& dataset_;
    findings::Sink& sink_;
    std::deque<Modelled>& out_;
    std::vector<Operand> operands_;                  ///< of the activity in hand, by operand of its factor's formulas
    std::vector<const reference::Factor*> doubted_;  ///< announced as uncertain
};

}  // namespace nearzero::inventory
