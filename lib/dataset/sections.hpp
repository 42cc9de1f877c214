// SPDX-License-Identifier: Apache-2.0
/// The sections of a pilot file, one reader each, in the order of the format. Private to the module; called by
/// `read_dataset` with the root record.
#pragma once

#include "dataset/pass.hpp"

namespace nearzero::dataset {

void read_pilot(Pass& pass, yaml::Record& root);
void read_years(Pass& pass, yaml::Record& root);
void read_boundary(Pass& pass, yaml::Record& root);
void read_activities(Pass& pass, yaml::Record& root);
void read_generation(Pass& pass, yaml::Record& root);
void read_tables(Pass& pass, yaml::Record& root);
void read_context(Pass& pass, yaml::Record& root);
void read_instruments(Pass& pass, yaml::Record& root);
void read_not_applicable(Pass& pass, yaml::Record& root);
void read_plan(Pass& pass, yaml::Record& root);
void read_application(Pass& pass, yaml::Record& root);
void read_evidence(Pass& pass, yaml::Record& root);
void read_lifecycle(Pass& pass, yaml::Record& root);
void read_assessment(Pass& pass, yaml::Record& root);
void read_restatements(Pass& pass, yaml::Record& root);
void read_published(Pass& pass, yaml::Record& root);
void read_waivers(Pass& pass, yaml::Record& root);

/// What can only be checked when every section is read: ids, references, an inventory that is not empty.
void check_references(Pass& pass, yaml::Record& root);

}  // namespace nearzero::dataset
