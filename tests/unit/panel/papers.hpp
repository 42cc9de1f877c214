// SPDX-License-Identifier: Apache-2.0
/// Papers and a pilot from a few words.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "dataset/dataset.hpp"
#include "panel/review.hpp"
#include "yaml/read.hpp"

namespace nearzero::panel::test {

inline yaml::Document parsed(std::string name, std::string text) {
    findings::Sink sink;
    auto read = yaml::read(std::move(name), std::move(text), sink);
    REQUIRE_MESSAGE(read, (sink.empty() ? std::string{} : sink.all().front().message(findings::Lang::en)));
    return std::move(*read);
}

/// `lifecycle`: "event: acceptance-applied, date: 2026-09-01" …
inline dataset::Dataset pilot(const std::vector<std::string>& lifecycle = {}) {
    std::string record = lifecycle.empty() ? "" : "lifecycle:\n";
    for (const auto& event : lifecycle) record += "  - {" + event + "}\n";
    findings::Sink sink;
    auto made = dataset::read_dataset(
        parsed("p.pilot.yaml",
               "schema: nearzero/pilot/v1\n"
               "pilot: {id: p, name: p, programme: shenzhen-2025, category: community, region: CN-GD}\n"
               "years: {base: 2024, reported: [2024, 2025]}\n"
               "activities: [{id: a, factor: electricity.grid, unit: MWh, amount: {2024: 2, 2025: 1}}]\n" +
                   record),
        sink);
    REQUIRE_FALSE(sink.has_errors());
    return made;
}

/// `items`: "{id: a, name: a, maximum: 60}" …
inline std::string rubric_text(const std::vector<std::string>& items, const std::string& head = "maximum: 100",
                               const std::string& rules = {}) {
    std::string text =
        "schema: nearzero/rubric/v1\nrubric: {id: r, version: 1, title: t, source: s, " + head + "}\nitems:\n";
    for (const auto& item : items) text += "  - {" + item + "}\n";
    return text + rules;
}

inline std::string sheet_text(const std::string& by, const std::vector<std::string>& scores,
                              const std::string& role = "expert", const std::string& date = "2026-09-08") {
    std::string text = "schema: nearzero/scoresheet/v1\nsheet: {pilot: p, by: " + by + ", role: " + role +
                       ", date: " + date + "}\nscores:\n";
    for (const auto& score : scores) text += "  - {" + score + "}\n";
    return text;
}

/// A dossier of a rubric and sheets, settled; nothing in it may be wrong.
inline Dossier dossier(const std::string& rubric, const std::vector<std::string>& sheets) {
    Dossier made;
    findings::Sink sink;
    auto read = read_rubric(parsed("r.yaml", rubric), sink);
    REQUIRE(read);
    made.rubrics.push_back(std::move(*read));
    for (std::size_t i = 0; i < sheets.size(); ++i)
        made.sheets.push_back(read_sheet(parsed("s" + std::to_string(i + 1) + ".yaml", sheets[i]), sink));
    settle(made, std::nullopt, sink);
    REQUIRE(sink.empty());
    return made;
}

inline std::vector<std::string> codes(const findings::Sink& sink) {
    std::vector<std::string> list;
    for (const auto& finding : sink.all()) list.emplace_back(finding.code->id);
    return list;
}

/// "NZ4312 NZ4313", to be read where a check fails.
inline std::string joined(const std::vector<std::string>& words) {
    std::string list;
    for (const auto& word : words) list += (list.empty() ? "" : " ") + word;
    return list;
}

/// Every gate of the programme with one verdict.
inline std::vector<GateVerdict> gates(const programme::Programme& programme, scoring::Verdict verdict) {
    std::vector<GateVerdict> list;
    for (const auto& gate : programme.procedure.acceptance.gates) list.push_back({&gate, verdict});
    return list;
}

}  // namespace nearzero::panel::test
