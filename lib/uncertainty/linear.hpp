// SPDX-License-Identifier: Apache-2.0
/// First-order analysis of a model: values, derivatives, variances, what each input brings, what rests on inputs
/// without bounds. Private to the module; both methods start from it.
#pragma once

#include <span>
#include <vector>

#include "uncertainty/errors.hpp"
#include "uncertainty/result.hpp"

namespace nearzero::uncertainty {

/// Rows of equal length, one after the other.
class Rows {
public:
    Rows() = default;
    Rows(std::size_t rows, std::size_t columns) : columns_{columns} { values_.reserve(rows * columns); }

    std::span<double> add_row() {
        values_.resize(values_.size() + columns_);
        return std::span{values_}.last(columns_);
    }
    std::span<const double> operator[](std::size_t row) const {
        return std::span{values_}.subspan(row * columns_, columns_);
    }

private:
    std::size_t columns_ = 0;
    std::vector<double> values_;
};

struct Linear {
    std::vector<Estimate> lines;
    std::vector<OutputResult> outputs;  ///< with the estimate of propagation
    std::vector<double> forms;          ///< values of the inventory
    Rows deviations;                    ///< outputs × variables: the change of the output for one σ of the variable
};

Linear linearise(const Model& model, const Errors& errors);

/// The inputs without bounds of all outputs of an event, ascending, and the first reason why one of them is undefined.
EventResult start_event(const Event& event, const std::vector<OutputResult>& outputs);

}  // namespace nearzero::uncertainty
