// SPDX-License-Identifier: Apache-2.0
/// `waivers:` — warnings that the site has looked at, each with its reason.
#include "dataset/sections.hpp"
#include "findings/code.hpp"
#include "findings/code/dataset.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

void check_code(yaml::Record& record, const Text& waived) {
    const findings::CodeInfo* const info = findings::find_code(waived.value);
    if (info == nullptr || info->id != waived.value)
        record.report(code::unknown_waived_code, "code", {{"code", std::string{waived.value}}});
    else if (info->severity == findings::Severity::error)
        record.report(code::error_waived, "code", {{"code", std::string{waived.value}}});
}

}  // namespace

void read_waivers(Pass& pass, yaml::Record& root) {
    const yaml::Path path{&root.path(), "waivers"};
    yaml::for_each_item(root.maybe_sequence("waivers"), [&](yaml::Node item, std::size_t index) {
        const IndexText step{index};
        yaml::Record record{pass.reading, item, &path, step};
        if (!record.ok()) return;
        const auto waived = record.text("code");
        if (waived) check_code(record, *waived);
        const auto where = record.text("where");
        const auto reason = record.text("reason");
        record.finish();
        if (waived && where && reason) pass.dataset.waivers.push_back({*waived, *where, *reason, item.span()});
    });
}

}  // namespace nearzero::dataset
