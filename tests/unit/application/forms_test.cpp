// SPDX-License-Identifier: Apache-2.0
#include "application/answer.hpp"
#include "submitted.hpp"

using namespace nearzero;
using tests::Submitted;

namespace {

/// "form: kind visitors:too-few-years; plan: …" of the documents that apply.
std::string lacking(const Submitted& made) {
    std::string list;
    for (const auto& form : made.review.forms) {
        list += (list.empty() ? "" : "; ") + form.document->id + (form.read ? ":" : "?");
        for (const auto& missing : form.missing)
            list += " " + missing.field->id +
                    (missing.why == application::MissingField::Why::absent
                         ? ""
                         : ":" + std::string{application::word_of(missing.why)});
    }
    return list;
}

}  // namespace

TEST_CASE("what a form still lacks") {
    struct Row {
        std::string_view body, lacking, slugs, why;
    };
    const Row rows[] = {
        {"", "form: kind visitors history; plan: approach tasks", "", "an inventory alone: listed, and nobody is told"},
        {"plan: {approach: a}\n", "form: kind visitors history; plan: tasks", "form-incomplete",
         "the plan is at hand, the form is not"},
        {"application: {kind: park}\n", "form: visitors history; plan: approach tasks",
         "form-incomplete form-incomplete", "one finding a document"},
        {"plan: {approach: a, tasks: [{id: t, area: solar}]}\n"
         "application: {kind: park, history: h, visitors: {unit: 人, amount: {2022: 1, 2023: 1, 2024: 1}}}\n",
         "form:; plan:", "", "whole: what is optional, by hand or the department's is not asked for"},
        {"plan: {approach: a, tasks: [{id: t, area: solar}]}\nassessment: {statements: [{id: new-park, met: true}]}\n"
         "context: {visitors: {unit: 人, amount: {2022: 1, 2023: 1, 2024: 1}}}\napplication: {kind: village}\n",
         "form:; plan:", "", "an exception stated, figures from the context"},
        {"application: {kind: parc, history: h, visitors: 很多}\nplan: {approach: a, tasks: [{id: t, area: solar}]}\n",
         "form: kind:no-option visitors:not-figures; plan:", "form-incomplete unknown-choice",
         "words for figures, a choice not offered"},
        {"application: {kind: park, history: h, visitors: {unit: 人, amount: {2020: 1, 2022: 1, 2023: 1}}}\n"
         "plan: {approach: a, tasks: [{id: t, area: solar}]}\n",
         "form: visitors:too-few-years; plan:", "form-incomplete", "three years, but not the last three in a row"},
        {"application: {kind: park, fields: f, golf: g, title: T, seal: s}\n",
         "form: visitors history; plan: approach tasks",
         "form-incomplete form-incomplete field-of-another-category unknown-form-field field-answered-twice "
         "field-by-hand",
         "entries that go into no form, in file order"},
        {"application: {kind: park, history: '', visitors: {unit: 人, amount: {2022: 1, 2023: 1, 2024: 1}}}\nplan: "
         "{approach: a}\n",
         "form: history:empty; plan: tasks", "form-incomplete", "an empty text was reported where it stands"},
        {"application: {kind: {unit: 人, amount: {2024: 1}}, history: h, visitors: {unit: 人, amount: {2022: 1, 2023: "
         "1, 2024: 1}}}\n"
         "plan: {approach: a, tasks: [{id: t, area: solar}]}\n",
         "form: kind:no-option; plan:", "unknown-choice", "figures where an option is to be chosen"},
        {"application: {kind: [park], history: h, visitors: {unit: 人, amount: {2022: 1, 2023: x, 2024: 1}}}\n"
         "plan: {approach: [a], tasks: [{id: t, area: solar, summary: ''}]}\n",
         "form: kind:unread visitors:unread; plan: approach:unread tasks:unread", "",
         "what could not be read is no answer, and was reported where it stands"},
        {"application: {kind: 待填, history: TBD, visitors: {unit: 人, amount: {2022: 1, 2023: 1, 2024: 1}}}\n"
         "plan: {approach: 待填, tasks: [{id: t, area: solar, summary: TBD}]}\n",
         "form: kind history; plan: approach tasks", "form-incomplete form-incomplete", "what a starter left blank"},
        {"lifecycle: [{event: applied, date: 2025-02-01}]\n"
         "application: {kind: park, history: h, visitors: {unit: 人, amount: {2022: 1, 2023: 1, 2024: 1}}}\n"
         "plan: {approach: a, tasks: [{id: t, area: solar}]}\n",
         "form:; plan:", "", "the three years before the one of the application"},
        {"lifecycle: [{event: applied, date: 2025-02-01}]\n"
         "application: {kind: park, history: h, visitors: {unit: 人, amount: {2023: 1, 2024: 1, 2025: 1}}}\n"
         "plan: {approach: a, tasks: [{id: t, area: solar}]}\n",
         "form:; plan:", "", "with the running year: the text leaves it open"},
        {"lifecycle: [{event: applied, date: 2026-02-01}, {event: applied, date: 2025-02-01}]\n"
         "application: {kind: park, history: h, visitors: {unit: 人, amount: {2021: 1, 2022: 1, 2023: 1}}}\n"
         "plan: {approach: a, tasks: [{id: t, area: solar}]}\n",
         "form: visitors:too-few-years; plan:", "form-incomplete", "three years, but long before the application"},
        {"plan: {approach: a, tasks: [{id: t, area: golf}]}\n",
         "form: kind visitors history; plan:", "unknown-task-area", "an area that the clause does not name"},
        {"assessment: {statements: [{id: new-parc, met: true}]}\n", "form: kind visitors history; plan: approach tasks",
         "unknown-statement", "a statement no rule looks at"},
        {"assessment: {statements: [{id: new-park, met: false}]}\n",
         "form: kind visitors history; plan: approach tasks", "", "an exception denied is none"},
    };
    for (const Row& row : rows) {
        INFO(row.why);
        const Submitted made{row.body};
        CHECK(lacking(made) == row.lacking);
        CHECK(made.slugs() == row.slugs);
    }
}

TEST_CASE("a document that a kind of applicant adds, and one that was not published") {
    CHECK(lacking(Submitted{""}).find("authorisation") == std::string::npos);
    CHECK(lacking(Submitted{"", {}, "operator"}).ends_with("; authorisation?"));
}

TEST_CASE("a form that is to be printed is looked at whatever the dataset holds") {
    CHECK(Submitted{"", {std::nullopt, true}}.slugs() == "form-incomplete form-incomplete");
}

TEST_CASE("an answer stands under application, else where the programme says") {
    const Submitted made{"application: {title: T, phone: '2', history: h}\n"};
    const auto& fields = made.programme->procedure.application.documents.front().contents;
    CHECK(application::answer_to(fields[0], *made.dataset).node.text() == "T");
    CHECK(application::answer_to(fields[0], *Submitted{""}.dataset).from == application::Answer::From::elsewhere);
    CHECK(application::answered_twice(fields[2], *made.dataset));
    CHECK(application::answer_to(fields[4], *made.dataset).from == application::Answer::From::form);
    CHECK_FALSE(application::answer_to(fields[5], *made.dataset));
    CHECK(application::place_of(fields[3]) == "context.visitors");
}

TEST_CASE("an answer in two places and no option: two faults") {
    const Submitted made{
        "application: {which: parc}\n",
        {},
        "committee",
        {"{id: kind, name: {zh: 类型, en: kind}, kind: choice, options: [park, village]}",
         "{id: which, name: {zh: 类别, en: which}, kind: choice, options: [park, village], fills: pilot.category}"}};
    CHECK(made.slugs() == "form-incomplete form-incomplete field-answered-twice unknown-choice");
}

TEST_CASE("years without a day of application count back from the day asked") {
    const std::string body =
        "application: {kind: park, history: h, visitors: {unit: 人, amount: {2022: 1, 2023: 1, 2024: 1}}}\n"
        "plan: {approach: a, tasks: [{id: t, area: solar}]}\n";
    CHECK(lacking(Submitted{body, {tests::day("2025-06-01")}}) == "form:; plan:");
    CHECK(lacking(Submitted{body, {tests::day("2024-06-01")}}) == "form:; plan:");
    CHECK(lacking(Submitted{body, {tests::day("2026-06-01")}}) == "form: visitors:too-few-years; plan:");
}

TEST_CASE("a paper that a kind of applicant has to provide lies among the evidence") {
    CHECK(Submitted{"", {}, "operator"}.slugs() == "document-missing");
    CHECK(Submitted{"evidence: [{id: e, title: t}]\n", {}, "operator"}.slugs() == "document-missing");
    CHECK(Submitted{"evidence: [{id: e, title: t, kind: authorisation}]\n", {}, "operator"}.slugs().empty());
    CHECK(Submitted{""}.slugs().empty());
}
