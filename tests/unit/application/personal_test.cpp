// SPDX-License-Identifier: Apache-2.0
#include "application/personal.hpp"

#include <doctest/doctest.h>

#include "application/review.hpp"
#include "dataset/dataset.hpp"
#include "findings/write.hpp"
#include "yaml/read.hpp"

using namespace nearzero;

namespace {

constexpr std::string_view kHead =
    "schema: nearzero/pilot/v1\nyears: {base: 2019, reported: [2019]}\n"
    "pilot:\n  id: p\n  name: P\n  programme: wuhan-2021\n  category: town\n";

/// Everything that is said of a file, by every writer, in both languages. What is personal in it holds "Secret" or 139.
std::string said(std::string text, bool programme_known) {
    findings::Sink sink;
    const auto programme = programme_known ? programme::builtin("wuhan-2021") : nullptr;
    const std::string bytes = text;
    auto document = yaml::read("p.pilot.yaml", std::move(text), sink);
    if (document) {
        const auto dataset = dataset::read_dataset(std::move(*document), sink);
        if (programme != nullptr) application::review(dataset, *programme, *programme->category("town"), {}, sink);
        application::Personal{dataset.document, programme.get()}.withhold(sink);
    } else {
        application::Personal{bytes}.withhold(sink);
    }
    REQUIRE_FALSE(sink.empty());
    sink.sort();
    std::string all;
    for (const auto lang : {findings::Lang::zh, findings::Lang::en})
        all += findings::render_full(sink.all(), {lang, false, 0}) + findings::render_concise(sink.all(), lang) +
               findings::render_json(sink.all(), lang) + findings::render_csv(sink.all(), lang, "p", {});
    return all;
}

}  // namespace

TEST_CASE("what a file says of persons stands in no finding") {
    struct Row {
        std::string_view body, why;
    };
    const Row rows[] = {
        {"  applicant: {name: a, contact: {phone: ' Secret'}}\n", "in brackets, on the line of the place"},
        {"  applicant:\n    name: a\n    contact:\n      phoen: 13912345678\n", "under a mistyped key"},
        {"  applicant: {name: a, responsible: Secret}\n", "a value where a mapping belongs"},
        {"  applicant: {name: a, responsible: {post: [Secret, {x: Secret}]}}\n", "a list where a value belongs"},
        {"  applicant: {name: a, kinds: x, contact: {person: Secret}}\n", "another fault of the line"},
        {"  applicant:\n    name: a\n    contact:\n      address: |\n        Secret 1\n        Secret 2\n",
         "of two lines"},
        {"  applicant: {name: a, contact: {13912345678: x}}\n", "in the place of a key"},
        {"application: {contact-phone: [Secret]}\n", "a field that the programme marks personal"},
        {"application: {contact-phon: Secret}\n", "a mistyped field"},
        {"application: {contact-phone: {unit: Secret, amount: {2019: Secret, 2020: '139'}}}\n",
         "figures that are none"},
        {"application: {address: {unit: t, amount: {Secret: 1}}}\n", "a year that is none"},
        {"application: [Secret]\n", "a list where a mapping belongs"},
        // No tree: the lines themselves are looked at.
        {"  applicant:\n    contact:\n      phone:13912345678\n", "no blank behind the colon"},
        {"  applicant:\n    contact:\n      phone：13912345678\n", "a full-width colon"},
        {"  applicant:\n    contact:\n      person Secret\n", "no colon"},
        {"  applicant:\n    contact:\n      person: *Secret\n", "an alias"},
        {"  applicant:\n    contact:\n\t  person: Secret\n", "a tab"},
        {"  applicant:\n    contact:\n   person: Secret\n", "outside of its block"},
        {"  applicant: {contact: {person: Secret, phone: 139, person: Secret}}\n", "in brackets, a key twice"},
        {"  applicant: {contact: {Secret, phone: 139}}\n", "in brackets, without a key"},
        {"application:\n  address: 'Secret\n", "an open quote"},
        {"application:\n  remarks: a: Secret\n", "a second colon"},
    };
    for (const Row& row : rows)
        for (const bool known : {true, false}) {
            INFO(row.why, ", programme known: ", known);
            const std::string all = said(std::string{kHead} + std::string{row.body}, known);
            CHECK(all.find("ecret") == std::string::npos);
            CHECK(all.find("139") == std::string::npos);
        }
}

TEST_CASE("what is not personal is shown as it stands") {
    CHECK(said(std::string{kHead} + "application: {basics: [Open]}\n", true).find("[Open]") != std::string::npos);
    CHECK(said(std::string{kHead} + "  tier: [Open]\n", true).find("[Open]") != std::string::npos);
    CHECK(said(std::string{kHead} + "  district:Open\n", true).find("district:Open") != std::string::npos);
    const std::string all =
        said(std::string{kHead} + "  applicant: {name: a, kinds: b, contact: {phone: '139'}}\n", true);
    CHECK(all.find("applicant: {name: a, kinds: b, contact: {phone: *****}}") != std::string::npos);
    CHECK(all.find("'kinds'") != std::string::npos);
}
