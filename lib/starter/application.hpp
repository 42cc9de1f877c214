// SPDX-License-Identifier: Apache-2.0
/// What a starter says about the application: who applies, the plan, the fields of the form, entry conditions, grounds,
/// statements and the record. All of it is commented out, each block such that it is a part of the dataset once its
/// marks are taken away. Private to the module.
#pragma once

#include <span>
#include <string>

#include "starter/starter.hpp"

namespace nearzero::starter {

/// Below `pilot:`: the applicant with the persons that the form asks for, and who prepared it.
std::string applicant_block(const Wanted& wanted);

/// `plan:`, `application:`, `assessment:`, `evidence:` and `lifecycle:`. `indicators`: those of the targets, for the
/// plan's own targets.
std::string application_blocks(const Wanted& wanted, std::span<const std::string> indicators);

}  // namespace nearzero::starter
