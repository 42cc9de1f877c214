// SPDX-License-Identifier: Apache-2.0
/// Waivers: a dataset's own statement that a warning is known and why it may stand. A waived warning is not hidden: it
/// is kept aside with its reason and every result lists it. Errors cannot be waived.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "document/json_writer.hpp"
#include "findings/finding.hpp"

namespace nearzero::findings {

struct Waiver {
    std::string code;   ///< id or slug
    std::string where;  ///< pointer of the finding, or ids and keys that it begins with; empty: the whole file
    std::string reason;
    Location at;  ///< of the waiver itself
};

struct Waived {
    Finding finding;
    std::string where;
    std::string reason;
};

/// Moves the warnings and notes of one file that a waiver names from `sink` into the returned list, in their order; the
/// first waiver that matches gives the reason. A waiver that matches nothing is reported. One of an error or of an
/// unknown code does nothing here: the reader of the dataset has reported it. The sink is to be sorted afterwards.
std::vector<Waived> apply_waivers(Sink& sink, std::span<const Waiver> waivers);

/// Whether `where` is `pointer` or a dotted prefix of it: "activities.chillers" covers
/// "activities.chillers.amount.2024".
bool covers(std::string_view where, std::string_view pointer);

/// The object of a finding (see `write_json`) inside `{finding, where, reason}`.
void write_json(document::JsonWriter& json, const Waived& waived, Lang lang);

}  // namespace nearzero::findings
