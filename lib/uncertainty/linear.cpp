// SPDX-License-Identifier: Apache-2.0
#include "uncertainty/linear.hpp"

#include <Eigen/SparseCore>
#include <algorithm>
#include <cmath>
#include <span>

#include "base/sum.hpp"

namespace nearzero::uncertainty {

namespace {

// Sparse matrices only: their products sum in storage order. A dense product of Eigen blocks by the size of the
// processor's cache, so that its last bits would depend on the machine.
using Matrix = Eigen::SparseMatrix<double, Eigen::RowMajor>;
using Triplet = Eigen::Triplet<double>;

constexpr double kCoverage = 1.96;
constexpr double kNoise = 1e-12;  // as base::Sum: what is below this share of its terms is what rounding left of a zero

Matrix matrix(std::size_t rows, std::size_t columns, const std::vector<Triplet>& entries) {
    Matrix result(static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(columns));
    result.setFromTriplets(entries.begin(), entries.end());
    return result;
}

Triplet entry(std::size_t row, std::size_t column, double value) {
    return {static_cast<int>(row), static_cast<int>(column), value};
}

/// A derivative and the summed magnitudes of its terms, by which a cancelled one is known.
struct Derivative {
    double value = 0.0, magnitude = 0.0;
    void add(double term) {
        value += term;
        magnitude += std::fabs(term);
    }
    bool is_noise() const { return std::fabs(value) <= kNoise * magnitude; }
};

class Analysis {
public:
    Analysis(const Model& model, const Errors& errors) : model_{model}, errors_{errors} {}

    Linear run() {
        analyse_lines();
        analyse_forms();
        result_.deviations = Rows{model_.outputs.size(), errors_.names.size()};
        result_.outputs.reserve(model_.outputs.size());
        for (const Output& output : model_.outputs) result_.outputs.push_back(analyse(output));
        return std::move(result_);
    }

private:
    double sd_of(Index input) const {
        const auto& distribution = errors_.distributions[input];
        return distribution ? distribution->sd : 0.0;
    }

    /// Lines: ∂line/∂input = value · how often the input stands; relative variance summed by variable.
    void analyse_lines() {
        std::vector<Triplet> entries;
        for (std::size_t i = 0; i < model_.lines.size(); ++i) {
            const Line& line = model_.lines[i];
            for (const Index input : line.inputs) entries.push_back(entry(i, input, line.value));
            std::vector<std::pair<Index, double>> by_variable;  // few: a linear search is the fastest
            for (const Index input : line.inputs) {
                const Index variable = errors_.variable[input];
                if (variable == kExact) continue;
                const auto found = std::ranges::find(by_variable, variable, &std::pair<Index, double>::first);
                if (found == by_variable.end())
                    by_variable.emplace_back(variable, sd_of(input));
                else
                    found->second += sd_of(input);
            }
            base::Sum variance;
            for (const auto& [variable, sd] : by_variable) variance.add(sd * sd);
            const double sd = std::sqrt(variance.value()) * std::fabs(line.value);
            result_.lines.push_back(symmetric(line.value, sd));
        }
        line_gradients_ = matrix(model_.lines.size(), model_.inputs.size(), entries);
    }

    /// Forms: coefficients · ∂line/∂input.
    void analyse_forms() {
        std::vector<Triplet> entries;
        for (std::size_t f = 0; f < model_.forms.size(); ++f) {
            base::Sum value;
            for (const Term& term : model_.forms[f]) {
                value.add(term.coefficient * model_.lines[term.line].value);
                entries.push_back(entry(f, term.line, term.coefficient));
            }
            result_.forms.push_back(value.value());
        }
        const Matrix coefficients = matrix(model_.forms.size(), model_.lines.size(), entries);
        form_gradients_ = coefficients * line_gradients_;
        form_magnitudes_ = coefficients.cwiseAbs() * line_gradients_.cwiseAbs();
    }

    static Estimate symmetric(double value, double sd) {
        return {.value = value, .mean = value, .sd = sd, .low = value - kCoverage * sd, .high = value + kCoverage * sd};
    }

    void add_gradient(std::vector<Derivative>& gradient, Index form, double factor) const {
        const auto row = static_cast<Eigen::Index>(form);
        for (Matrix::InnerIterator it(form_gradients_, row); it; ++it)
            gradient[static_cast<std::size_t>(it.col())].value += factor * it.value();
        for (Matrix::InnerIterator it(form_magnitudes_, row); it; ++it)
            gradient[static_cast<std::size_t>(it.col())].magnitude += std::fabs(factor) * it.value();
    }

    /// Zero within ± 1.96 σ of a denominator: its quotient has no usable first order.
    bool crosses_zero(Index form) const {
        std::vector<double> by_variable(errors_.names.size());
        for (Matrix::InnerIterator it(form_gradients_, static_cast<Eigen::Index>(form)); it; ++it) {
            const auto input = static_cast<Index>(it.col());
            if (errors_.variable[input] != kExact) by_variable[errors_.variable[input]] += it.value() * sd_of(input);
        }
        base::Sum variance;
        for (const double deviation : by_variable) variance.add(deviation * deviation);
        return std::fabs(result_.forms[form]) <= kCoverage * std::sqrt(variance.value());
    }

    Undefined check(const Quotient& quotient) const {
        if (quotient.denominator) {
            if (result_.forms[*quotient.denominator] == 0.0) return Undefined::denominator_zero;
            if (crosses_zero(*quotient.denominator)) return Undefined::denominator_crosses;
        }
        for (const Index input : quotient.over)
            if (errors_.distributions[input] && errors_.distributions[input]->low <= 0.0)
                return Undefined::denominator_crosses;
        return Undefined::no;
    }

    OutputResult analyse(const Output& output) {
        OutputResult result;
        base::Sum value;
        value.add(output.offset);
        auto& gradient = gradient_;
        gradient.assign(model_.inputs.size(), {});
        for (const Quotient& quotient : output.quotients) {
            result.undefined = check(quotient);
            if (result.undefined != Undefined::no) break;
            const double over = quotient.denominator ? result_.forms[*quotient.denominator] : 1.0;
            const double outer = quotient.scale / over;
            const double whole = outer * (quotient.numerator ? result_.forms[*quotient.numerator] : 1.0);
            value.add(whole);
            if (quotient.numerator) add_gradient(gradient, *quotient.numerator, outer);
            if (quotient.denominator) add_gradient(gradient, *quotient.denominator, -whole / over);
            for (const Index input : quotient.times) gradient[input].add(whole);
            for (const Index input : quotient.over) gradient[input].add(-whole);
        }
        const std::span<double> deviation = result_.deviations.add_row();
        measure_coverage(output, result);
        if (result.undefined != Undefined::no) return result;

        for (Index input = 0; input < gradient.size(); ++input) {
            if (gradient[input].is_noise()) gradient[input].value = 0.0;
            if (gradient[input].value == 0.0) continue;
            if (errors_.variable[input] == kExact)
                result.without_bounds.push_back(input);
            else
                deviation[errors_.variable[input]] += gradient[input].value * sd_of(input);
        }
        base::Sum variance;
        for (const double part : deviation) variance.add(part * part);
        const Estimate estimate = symmetric(value.value(), std::sqrt(variance.value()));
        if (!std::isfinite(estimate.low) || !std::isfinite(estimate.high)) {
            result.undefined = Undefined::not_finite;
            return result;
        }
        result.estimate = estimate;
        rank(deviation, variance.value(), result);
        return result;
    }

    void rank(std::span<const double> deviation, double variance, OutputResult& result) const {
        if (variance <= 0.0) return;
        for (Index input = 0; input < gradient_.size(); ++input) {
            const Index variable = errors_.variable[input];
            if (variable == kExact || gradient_[input].value == 0.0 || sd_of(input) == 0.0) continue;
            result.contributions.push_back(
                {input, gradient_[input].value * sd_of(input) * deviation[variable] / variance});
        }
        std::ranges::sort(result.contributions, [](const Contribution& a, const Contribution& b) {
            return a.share != b.share ? a.share > b.share : a.input < b.input;
        });
    }

    void measure_coverage(const Output& output, OutputResult& result) const {
        std::vector<Index> rests_on;
        for (const Quotient& quotient : output.quotients)
            for (const auto& form : {quotient.numerator, quotient.denominator})
                if (form)
                    for (const Term& term : model_.forms[*form])
                        if (term.coefficient != 0.0) rests_on.push_back(term.line);
        std::ranges::sort(rests_on);
        rests_on.erase(std::ranges::unique(rests_on).begin(), rests_on.end());
        base::Sum all, covered;
        for (const Index index : rests_on) {
            const Line& line = model_.lines[index];
            if (line.inputs.empty()) continue;  // a constant: there is nothing to know about it
            const bool bounded =
                std::ranges::all_of(line.inputs, [&](Index input) { return errors_.variable[input] != kExact; });
            all.add(std::fabs(line.value));
            if (bounded) covered.add(std::fabs(line.value));
        }
        if (all.value() > 0.0) result.covered = covered.value() / all.value();
    }

    const Model& model_;
    const Errors& errors_;
    Matrix line_gradients_, form_gradients_, form_magnitudes_;
    std::vector<Derivative> gradient_;  // of the output at hand
    Linear result_;
};

}  // namespace

Linear linearise(const Model& model, const Errors& errors) {
    return Analysis{model, errors}.run();
}

EventResult start_event(const Event& event, const std::vector<OutputResult>& outputs) {
    EventResult result;
    auto& inputs = result.without_bounds;
    for (const Condition& condition : event) {
        const OutputResult& output = outputs[condition.output];
        inputs.insert(inputs.end(), output.without_bounds.begin(), output.without_bounds.end());
        if (result.undefined == Undefined::no) result.undefined = output.undefined;
    }
    std::ranges::sort(inputs);
    inputs.erase(std::ranges::unique(inputs).begin(), inputs.end());
    return result;
}

}  // namespace nearzero::uncertainty
