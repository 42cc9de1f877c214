// SPDX-License-Identifier: Apache-2.0
/// The built-in programme against its document: 深圳市深化近零碳排放区试点建设实施方案, 2025-12-11.
#include <algorithm>
#include <fstream>
#include <iterator>

#include "programme_fixture.hpp"
#include "yaml/fast_scanner.hpp"

using namespace nearzero;
using namespace nearzero::programme;

namespace {

const Programme& shenzhen() {
    static const auto programme = builtin("shenzhen-2025");
    REQUIRE(programme);
    return *programme;
}

std::string page() {
    std::ifstream file{std::string{NEARZERO_SOURCE_DIR} + "/docs/programmes/shenzhen-2025.md"};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string describe(const Target& target) {
    if (target.kind == Target::Kind::single)
        return target.indicator + (target.test == Test::declines ? " declines" : target.test == Test::at_most && target.threshold == 0.0 ? " <= 0" : " ?");
    std::string text = target.kind == Target::Kind::any_of ? "any_of(" : "all_of(";
    for (const Target& member : target.members) text += (&member == &target.members.front() ? "" : ", ") + describe(member);
    return text + ")";
}

}  // namespace

TEST_CASE("built-in ids, pinned and not") {
    CHECK(std::ranges::count(builtin_ids(), "shenzhen-2025") == 1);
    CHECK(builtin("shenzhen-2025@1"));
    CHECK_FALSE(builtin("shenzhen-2025@2"));
    CHECK_FALSE(builtin("shenzhen-2025@"));
    CHECK_FALSE(builtin("shenzhen"));
    CHECK(builtin_text("shenzhen").empty());
    CHECK(shenzhen().pinned_id() == "shenzhen-2025@1");
    CHECK(shenzhen().origin == "built-in");
    CHECK(shenzhen().digest.size() == 64);
    CHECK(shenzhen().document_date == "2025-12-11");
    CHECK(shenzhen().accounting.fuel_set.empty());   // the document names none
}

TEST_CASE("targets of every category and tier, as the document words them") {
    struct Row {
        int line;
        std::string_view category, tier, clause;
        std::vector<std::string> targets;
    };
    const Row rows[] = {
        // 以区域人均碳排放量和碳排放总量稳步下降为目标
        {__LINE__, "region", "", "二（一）", {"per-capita declines", "total declines"}},
        // A档试点以碳排放总量为零为主要目标
        {__LINE__, "park", "A", "二（二）", {"total <= 0"}},
        // B档试点以单位产值或单位工业增加值碳排放量和碳排放总量稳步下降为主要目标
        {__LINE__, "park", "B", "二（二）", {"any_of(per-output-value declines, per-value-added declines)", "total declines"}},
        // 以社区居民生活人均碳排放量、社区商业裙楼单位面积碳排放量和社区碳排放总量稳步下降为主要目标
        {__LINE__, "community", "", "二（三）", {"per-resident-living declines", "per-podium-area declines", "total declines"}},
        // 以校园人均碳排放量和碳排放总量稳步下降为主要目标
        {__LINE__, "campus", "", "二（四）", {"per-head declines", "total declines"}},
        // 以单位建筑面积碳排放量稳步下降为主要目标
        {__LINE__, "building", "", "二（五）", {"per-floor-area declines"}},
        {__LINE__, "enterprise", "A", "二（六）", {"total <= 0"}},
        {__LINE__, "enterprise", "B", "二（六）", {"any_of(per-output-value declines, per-value-added declines)", "total declines"}},
        // 以乡村碳排放总量为零为主要目标
        {__LINE__, "village", "", "二（七）", {"total <= 0"}},
    };
    std::size_t tiers = 0;
    for (const Category& category : shenzhen().categories) tiers += category.tiers.size();
    CHECK(shenzhen().categories.size() == 7);
    CHECK(tiers == std::size(rows));
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const Category* category = shenzhen().category(row.category);
        REQUIRE(category);
        CHECK(category->has_tiers() == !row.tier.empty());
        const Tier* tier = category->tier(row.tier);
        REQUIRE(tier);
        std::vector<std::string> targets;
        for (const Target& target : tier->targets) {
            targets.push_back(describe(target));
            CHECK(target.clause == row.clause);
            CHECK_FALSE(target.by_percent);   // 稳步下降, without a number
        }
        CHECK(targets == row.targets);
        // Which targets the open zero reading governs: those of tier A and of villages.
        const auto reading = std::ranges::find(shenzhen().open_points, "zero-total-reading", &OpenPoint::id);
        CHECK(touches(*reading, *category, *tier) == (row.targets.front() == "total <= 0"));
        const auto rate = std::ranges::find(shenzhen().open_points, "steady-decline-rate", &OpenPoint::id);
        CHECK(touches(*rate, *category, *tier) == (row.targets.front() != "total <= 0"));
    }
}

TEST_CASE("selection basis: strong momentum for tier A and villages, large room for the others") {
    for (const Category& category : shenzhen().categories)
        for (const Tier& tier : category.tiers) {
            CAPTURE(category.id + tier.id);
            const bool advanced = tier.id == "A" || category.id == "village";
            CHECK((tier.selection_basis.zh.find(advanced ? "减排动能较强或低碳基础较好" : "减排潜力较大或有一定低碳基础") !=
                   std::string::npos));
        }
}

TEST_CASE("every accounting key is settled by a clause or says why it is a convention, in both languages") {
    const auto& accounting = shenzhen().accounting;
    CHECK(accounting.gwp == "ipcc-ar5-100");
    CHECK_FALSE(accounting.co2_only);
    CHECK_FALSE(accounting.reading);
    CHECK(accounting.combustion_use == "industry");
    CHECK_FALSE(accounting.compare_rounded);
    CHECK(accounting.credit_retired_by.empty());
    CHECK(accounting.keys.size() == 11);
    for (const AccountingKey& key : accounting.keys) {
        CAPTURE(key.key);
        CHECK_FALSE(key.value.empty());
        if (key.basis == Basis::clause)
            CHECK_FALSE(key.clause.empty());
        else
            CHECK((!key.why.zh.empty() && !key.why.en.empty()));
    }
}

TEST_CASE("procedure: gates, ratings with the confidence of their bands, consequences, goal") {
    const Procedure& procedure = shenzhen().procedure;
    REQUIRE(procedure.acceptance.gates.size() == 3);
    CHECK(procedure.acceptance.gates[1].years == 1);
    CHECK(procedure.acceptance.gates[2].no_incident.grade == "general");
    REQUIRE(procedure.acceptance.ratings.size() == 3);
    // 优秀（85分及以上）、通过（60-85分）: a reprint of the notice under the plan of 2021, which the data have to say.
    CHECK(procedure.acceptance.ratings[0].at_least == 85.0);
    CHECK(procedure.acceptance.ratings[1].at_least == 60.0);
    CHECK_FALSE(procedure.acceptance.ratings[2].at_least);
    for (const Rating& rating : procedure.acceptance.ratings)
        if (rating.at_least) CHECK((rating.confidence == "M/L" && !rating.source.empty()));
    CHECK(procedure.acceptance.rubric_open);
    REQUIRE(procedure.acceptance.consequences.size() == 2);
    CHECK(procedure.acceptance.consequences[0].improve_years == 1);
    CHECK(procedure.acceptance.consequences[1].cancelled);
    REQUIRE(procedure.portfolio.goals.size() == 1);
    CHECK(procedure.portfolio.goals[0].count == 100);
    CHECK(procedure.portfolio.goals[0].by == 2030);
    CHECK(procedure.application.documents.at(1).contents.size() == 5);
    CHECK(procedure.lifecycle.disclosure.present);
}

TEST_CASE("the page of the programme says what the data say") {
    const std::string text = page();
    REQUIRE_FALSE(text.empty());
    const auto has = [&](const std::string& part) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    };
    has(shenzhen().document_url);
    for (const AccountingKey& key : shenzhen().accounting.keys) {
        has("| `" + key.key + "` | " + key.value + " |");
        has(key.why.zh);
    }
    for (const OpenPoint& point : shenzhen().open_points) {
        has("`" + point.id + "`");
        has(point.question.zh);
    }
    for (const Indicator& indicator : shenzhen().indicators) has("| `" + indicator.id + "` | " + indicator.name.zh + " |");
    for (const Category& category : shenzhen().categories)
        for (const Tier& tier : category.tiers)
            for (const Target& target : tier.targets)
                has("| " + category.name.zh + (tier.id.empty() ? "" : tier.name.zh) + " | `" + target.id + "` | " + target.clause + " |");
}

TEST_CASE("the fast scanner takes every built-in programme: programs start without the strict reader") {
    for (const auto id : programme::builtin_ids()) {
        CAPTURE(id);
        const text::Source source{std::string{id}, std::string{programme::builtin_text(id)}};
        CHECK(yaml::scan_fast(source, {}) != nullptr);
    }
}
