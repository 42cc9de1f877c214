// SPDX-License-Identifier: Apache-2.0
/// What is read off an evaluation: the target that speaks for a pilot, the batch of its latest selection.
#include "portfolio/pilot.hpp"

#include <doctest/doctest.h>

#include "yaml/read.hpp"

using namespace nearzero;
using namespace nearzero::portfolio;
using scoring::TargetResult;
using scoring::Verdict;

namespace {

dataset::Dataset dataset_of(const std::string& sections) {
    findings::Sink sink;
    return dataset::read_dataset(
        yaml::read("a.pilot.yaml", "schema: nearzero/pilot/v1\npilot: {id: a}\n" + sections, sink).value(), sink);
}

TargetResult single(std::string id, double threshold, double margin, Verdict verdict) {
    TargetResult result;
    result.target = std::move(id);
    result.test = "at_most";
    result.threshold = threshold;
    result.margin = margin;
    result.verdict = verdict;
    return result;
}

TargetResult met(std::string id, double threshold, double margin) {
    return single(std::move(id), threshold, margin, Verdict::met);
}
TargetResult missed(std::string id, double threshold, double margin) {
    return single(std::move(id), threshold, margin, Verdict::not_met);
}
TargetResult unknown(std::string id) {
    TargetResult result;
    result.target = std::move(id);
    return result;
}

TargetResult group(std::string test, Verdict verdict, std::vector<TargetResult> members) {
    TargetResult result;
    result.target = "group";
    result.test = std::move(test);
    result.verdict = verdict;
    result.of = std::move(members);
    return result;
}

std::string tightest_of(std::vector<TargetResult> targets) {
    const auto dataset = dataset_of("");
    const programme::Programme programme;
    inventory::Inventory inventory;
    inventory.dataset = &dataset;
    scoring::Scorecard card;
    card.programme = &programme;
    card.inventory = &inventory;
    card.targets = std::move(targets);
    const auto pilot = result_of(dataset, &programme, &inventory, &card, {});
    return pilot.tightest ? pilot.margins.at(*pilot.tightest).target : "none";
}

}  // namespace

TEST_CASE("the tightest target: closest to failing, or failing most") {
    CHECK(tightest_of({met("a", 100, 5), met("b", 10, 0.4)}) == "b");
    CHECK(tightest_of({met("a", 100, 0), missed("b", 100, -1), missed("c", 100, -2)}) == "c");
    CHECK(tightest_of({met("a", 100, 5), met("b", 10, 0.5)}) == "a");              // the first of two alike
    CHECK(tightest_of({met("a", -10, 1), met("b", 10, 2)}) == "a");                // of the magnitude
    CHECK(tightest_of({missed("strict", 100, 0), met("a", 100, 0)}) == "strict");  // no margin, and yet not met
    CHECK(tightest_of({unknown("a")}) == "none");
    auto entry = missed("entry", 1, -1);
    entry.stage = programme::Stage::entry;
    auto principle = missed("principle", 1, -1);
    principle.in_principle = true;
    CHECK(tightest_of({entry, principle, met("a", 100, 5)}) == "a");
}

TEST_CASE("a threshold of zero has no percentage, and still a place") {
    CHECK(tightest_of({met("zero", 0, 3), met("a", 100, 90)}) == "a");
    CHECK(tightest_of({met("zero", 0, 3)}) == "zero");
    CHECK(tightest_of({missed("a", 100, -99), missed("zero", 0, -0.1)}) == "zero");
    CHECK(tightest_of({met("a", 100, 1), met("zero", 0, 0)}) == "zero");
}

TEST_CASE("of any_of the best member speaks, of all_of the worst, of what is not judged none") {
    const auto any = [](Verdict verdict, std::vector<TargetResult> members) {
        return tightest_of({met("other", 100, 50), group("any_of", verdict, std::move(members))});
    };
    const auto all = [](Verdict verdict, std::vector<TargetResult> members) {
        return tightest_of({met("other", 100, 50), group("all_of", verdict, std::move(members))});
    };
    CHECK(any(Verdict::met, {missed("x", 100, -9), met("y", 100, 20)}) == "y");
    CHECK(any(Verdict::met, {missed("x", 100, -9), met("zero", 0, 1)}) == "other");  // beyond every percentage
    CHECK(any(Verdict::met, {met("x", 100, 60), missed("y", 0, -1)}) == "other");
    CHECK(any(Verdict::not_met, {missed("x", 100, -9), missed("y", 100, -4)}) == "y");
    CHECK(any(Verdict::met, {met("x", 100, 20), unknown("y")}) == "x");
    CHECK(any(Verdict::not_assessable, {missed("x", 100, -9), unknown("y")}) == "other");  // y may be met
    CHECK(all(Verdict::not_met, {missed("x", 100, -9), met("y", 100, 20), unknown("z")}) == "x");
    CHECK(all(Verdict::met, {met("x", 100, 30), met("y", 100, 20)}) == "y");
    CHECK(all(Verdict::not_assessable, {met("x", 100, 1), unknown("y")}) == "other");
    CHECK(tightest_of({group(
              "all_of", Verdict::met,
              {group("any_of", Verdict::met, {met("x", 100, 1), met("y", 100, 40)}), met("z", 100, 30)})}) == "z");
}

TEST_CASE("the batch is that of the latest selection, wherever the file has it") {
    const auto dataset = dataset_of(
        "lifecycle:\n"
        "  - {event: selected, date: 2024-05-01, batch: 4}\n"
        "  - {event: selected, date: 2022-05-01, batch: 2}\n"
        "  - {event: selected, date: 2023-05-01, batch: 3}\n");
    const auto batch = [&](std::optional<calendar::Date> as_of) {
        return result_of(dataset, nullptr, nullptr, nullptr, as_of).batch;
    };
    CHECK((batch({}) == 4));
    CHECK((batch(calendar::parse_date("2023-12-31")) == 3));
    CHECK((batch(calendar::parse_date("2022-12-31")) == 2));
    CHECK_FALSE(batch(calendar::parse_date("2021-12-31")).has_value());
}
