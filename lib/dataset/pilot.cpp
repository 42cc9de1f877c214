// SPDX-License-Identifier: Apache-2.0
/// `pilot:` — who reports, under which programme, where.
#include <algorithm>

#include "dataset/sections.hpp"
#include "dataset/words.hpp"
#include "findings/code/dataset.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

/// An id, with `@` and a version number to pin one.
bool is_programme_reference(std::string_view text) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto letter = [&](char c) { return (c >= 'a' && c <= 'z') || digit(c); };
    const auto at = text.find('@');
    const std::string_view id = text.substr(0, at);
    if (id.empty() || id.size() > 64 || !letter(id.front())) return false;
    if (!std::ranges::all_of(id, [&](char c) { return letter(c) || c == '.' || c == '_' || c == '-'; })) return false;
    if (at == std::string_view::npos) return true;
    const std::string_view version = text.substr(at + 1);
    return !version.empty() && version.size() <= 4 && version.front() != '0' && std::ranges::all_of(version, digit);
}

void read_applicant(Pass& pass, yaml::Record& pilot) {
    const yaml::Node node = pilot.maybe_mapping("applicant");
    if (!node) return;
    yaml::Record applicant{pass.reading, node, &pilot.path(), "applicant"};
    pass.dataset.applicant_name = or_empty(applicant.text("name"));
    pass.dataset.applicant_kind = or_empty(applicant.maybe_id("kind"));
    // Checked as to form and then left where they are: personal data enter no result but the rendered form.
    if (const yaml::Node person = applicant.maybe_mapping("responsible")) {
        yaml::Record responsible{pass.reading, person, &applicant.path(), "responsible"};
        for (const std::string_view key : {"person", "post"}) responsible.maybe_text(key);
        responsible.finish();
    }
    if (const yaml::Node person = applicant.maybe_mapping("contact")) {
        yaml::Record contact{pass.reading, person, &applicant.path(), "contact"};
        for (const std::string_view key : {"person", "post", "phone", "email", "address"}) contact.maybe_text(key);
        contact.finish();
    }
    applicant.finish();
}

void read_preparer(Pass& pass, yaml::Record& pilot) {
    const yaml::Node node = pilot.maybe_mapping("prepared_by");
    if (!node) return;
    yaml::Record preparer{pass.reading, node, &pilot.path(), "prepared_by"};
    pass.dataset.prepared_by_name = or_empty(preparer.maybe_text("name"));
    pass.dataset.prepared_by_kind = maybe_word(preparer, "kind", kPreparers);
    preparer.finish();
}

}  // namespace

void read_pilot(Pass& pass, yaml::Record& root) {
    const yaml::Node node = root.required("pilot");
    if (!node) return;
    Dataset& dataset = pass.dataset;
    yaml::Record pilot{pass.reading, node, &root.path(), "pilot"};
    if (!pilot.ok()) return;
    dataset.pilot_span = node.span();
    dataset.id = or_empty(pilot.id("id"));
    dataset.name = read_required_name(pilot, "name");
    dataset.programme = or_empty(pilot.maybe_text("programme"));
    if (dataset.programme && !is_programme_reference(dataset.programme.value)) {
        pilot.report(code::bad_programme_reference, "programme", {{"text", std::string{dataset.programme.value}}});
        dataset.programme = {};  // nobody looks for it
    }
    dataset.category = or_empty(pilot.maybe_id("category"));
    dataset.tier = or_empty(pilot.maybe_text("tier"));  // an upper-case letter in most programmes
    dataset.region = read_region(pilot, "region");
    dataset.district = or_empty(pilot.maybe_text("district"));
    dataset.department = or_empty(pilot.maybe_text("department"));
    read_applicant(pass, pilot);
    read_preparer(pass, pilot);
    dataset.within = or_empty(pilot.maybe_id("within"));
    if (dataset.within && dataset.within.value == dataset.id.value)
        pilot.report(code::within_itself, "within", {{"id", std::string{dataset.id.value}}});
    dataset.fuel_set = or_empty(pilot.maybe_id("fuel_set"));
    pilot.finish();
}

}  // namespace nearzero::dataset
