// SPDX-License-Identifier: Apache-2.0
#include "findings/waivers.hpp"

#include <utility>

#include "findings/code/output.hpp"
#include "findings/write.hpp"

namespace nearzero::findings {
namespace {

/// A waiver whose code is known and no error.
struct Active {
    const Waiver* waiver;
    const CodeInfo* code;
    bool used = false;
};

std::vector<Active> activate(std::span<const Waiver> waivers) {
    std::vector<Active> active;
    for (const Waiver& waiver : waivers) {
        const CodeInfo* code = find_code(waiver.code);
        if (code != nullptr && code->severity != Severity::error) active.push_back({&waiver, code});
    }
    return active;
}

}  // namespace

bool covers(std::string_view where, std::string_view pointer) {
    if (where.empty() || where == pointer) return true;
    return pointer.size() > where.size() && pointer.starts_with(where) && pointer[where.size()] == '.';
}

std::vector<Waived> apply_waivers(Sink& sink, std::span<const Waiver> waivers) {
    std::vector<Waived> waived;
    if (waivers.empty()) return waived;
    Sink result;
    std::vector<Active> active = activate(waivers);
    for (Finding& finding : sink.take()) {
        const Waiver* match = nullptr;
        for (Active& candidate : active) {
            const bool matches = finding.severity != Severity::error && candidate.code == finding.code &&
                                 covers(candidate.waiver->where, finding.at.pointer);
            if (!matches) continue;
            candidate.used = true;
            if (match == nullptr) match = candidate.waiver;
        }
        if (match == nullptr)
            result.add(std::move(finding));
        else
            waived.push_back({std::move(finding), match->where, match->reason});
    }
    for (const Active& candidate : active)
        if (!candidate.used)
            result.report_at(code::unused_waiver, candidate.waiver->at,
                             {{"code", candidate.waiver->code}, {"where", candidate.waiver->where}});
    sink = std::move(result);
    return waived;
}

void write_json(document::JsonWriter& json, const Waived& waived, Lang lang) {
    json.begin_object().key("finding");
    write_json(json, waived.finding, lang);
    json.member("where", waived.where).member("reason", waived.reason).end_object();
}

}  // namespace nearzero::findings
