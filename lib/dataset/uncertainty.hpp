// SPDX-License-Identifier: Apache-2.0
/// `uncertainty`, `distribution`, `low`, `high` of an activity or a context series. Private to the module.
#pragma once

#include "dataset/pass.hpp"

namespace nearzero::dataset {

/// The half-width of the 95 % interval in percent, or bounds in percent of the amount (90 and 120: from 90 % to
/// 120 % of it), with the distribution when it is named.
Uncertainty read_uncertainty(yaml::Record& record);

}  // namespace nearzero::dataset
