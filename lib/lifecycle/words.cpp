// SPDX-License-Identifier: Apache-2.0
#include "lifecycle/words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

namespace nearzero::lifecycle {

using findings::Lang;
using findings::Text;

namespace {

struct Entry {
    std::string_view word;
    Text name;
};

constexpr Entry kEvents[] = {
    {"applied", {"申报", "application"}},
    {"materials-submitted", {"提交申报材料", "materials submitted"}},
    {"reviewed", {"审核", "review"}},
    {"recommended", {"推荐", "recommendation"}},
    {"provincial-listed", {"省级名单公布", "provincial list out"}},
    {"expert-reviewed", {"专家评审", "review by experts"}},
    {"plan-revised", {"完善创建方案", "plan revised"}},
    {"publicised", {"公示", "publicity"}},
    {"objection", {"异议", "objection"}},
    {"selected", {"确定为试点", "selected"}},
    {"progress-reported", {"报告进度", "progress reported"}},
    {"change-requested", {"申请变更", "change requested"}},
    {"change-decided", {"变更决定", "change decided"}},
    {"extension-requested", {"申请延期", "extension requested"}},
    {"extension-decided", {"延期决定", "extension decided"}},
    {"exit-requested", {"申请退出", "exit requested"}},
    {"exit-decided", {"退出决定", "exit decided"}},
    {"completed", {"创建完成", "creation completed"}},
    {"self-evaluated", {"自评估", "self-evaluated"}},
    {"acceptance-applied", {"申请验收", "application for acceptance"}},
    {"site-checked", {"现场核查", "site checked"}},
    {"incident", {"事故", "incident"}},
    {"accepted", {"验收", "acceptance"}},
    {"disclosed", {"信息披露", "disclosure"}},
    {"re-checked", {"复核", "re-checked"}},
    {"cancelled", {"取消资格", "cancellation"}},
};

constexpr Entry kKinds[] = {
    {"safety", {"安全", "safety"}},
    {"environment", {"环境", "environment"}},
    {"traffic", {"交通", "traffic"}},
};

constexpr Entry kGrades[] = {
    {"below-general", {"一般以下", "below general"}},
    {"general", {"一般", "general"}},
    {"larger", {"较大", "larger"}},
    {"major", {"重大", "major"}},
    {"especially-major", {"特别重大", "especially major"}},
};

std::string_view name_in(std::span<const Entry> list, std::string_view word, Lang lang) {
    const auto found = std::ranges::find(list, word, &Entry::word);
    return found == list.end() ? word : found->name.in(lang);
}

struct Named {
    std::string_view word, name;
};
constexpr std::array<Named, 5> kArguments{{
    {"event", "event_zh"},
    {"before", "before_zh"},
    {"request", "request_zh"},
    {"decision", "decision_zh"},
    {"end", "end_zh"},
}};

std::string any_zh(std::string_view events) {
    constexpr std::string_view kComma = ", ";
    const auto comma = events.find(kComma);
    if (comma == std::string_view::npos) return event_zh(events);
    return event_zh(events.substr(0, comma)) + "或" + any_zh(events.substr(comma + kComma.size()));
}

}  // namespace

std::string_view name_of_event(std::string_view event, Lang lang) {
    return name_in(kEvents, event, lang);
}

std::string_view name_of_kind(std::string_view kind, Lang lang) {
    return name_in(kKinds, kind, lang);
}

bool has_name_of_kind(std::string_view kind) {
    return std::ranges::find(kKinds, kind, &Entry::word) != std::end(kKinds);
}

std::string_view name_of_grade(std::string_view grade, Lang lang) {
    return name_in(kGrades, grade, lang);
}

std::string event_zh(std::string_view event) {
    return "“" + std::string{name_of_event(event, Lang::zh)} + "”（" + std::string{event} + "）";
}

void name_events(findings::Finding& finding) {
    for (const auto& [word, name] : kArguments) {
        const auto found = std::ranges::find(finding.args, word, &findings::Arg::name);
        if (found == finding.args.end()) continue;
        std::string zh = any_zh(found->value);
        finding.args.push_back({name, std::move(zh)});
    }
}

}  // namespace nearzero::lifecycle
