// SPDX-License-Identifier: Apache-2.0
/// The application form as an applicant hands it in: documents, fields and lines for seal and signature in the order of
/// the programme file, filled as far as the dataset goes. The one place where personal data are printed.
#pragma once

#include "document/document.hpp"
#include "report/pilot.hpp"

namespace nearzero::report {

/// Nothing where the pilot was not reviewed: its programme or category is not known.
document::Document form_document(const Pilot& pilot, const Run& run);

}  // namespace nearzero::report
