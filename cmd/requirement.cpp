// SPDX-License-Identifier: Apache-2.0
#include "requirement.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/suggest.hpp"

namespace nearzero::cmd {

namespace {

using Relation = Requirement::Relation;

struct Sign {
    std::string_view sign;
    Relation relation;
};
// The longer ones first: `>=` begins with `>`.
constexpr auto kSigns = std::to_array<Sign>({{">=", Relation::at_least},
                                             {"<=", Relation::at_most},
                                             {"!=", Relation::is_not},
                                             {"=", Relation::is},
                                             {">", Relation::better},
                                             {"<", Relation::worse}});
constexpr std::string_view kVerdicts[] = {"met", "not_met", "not_assessable", "not_applicable"};

findings::Bilingual form(const std::string& written) {
    return {fmt::format("--require 应写成 verdict=met、verdict!=not_met、rating=excellent 或 rating>=pass，读到“{}”",
                        written),
            fmt::format("--require takes verdict=WORD, verdict!=WORD, rating=WORD or rating>=WORD, not '{}'", written)};
}

findings::Bilingual no_verdict(const std::string& word) {
    std::string zh = fmt::format("--require verdict 不能是“{}”（可用：{}）", word, fmt::join(kVerdicts, ", "));
    std::string en = fmt::format("--require verdict cannot be '{}' (known: {})", word, fmt::join(kVerdicts, ", "));
    if (const auto near = base::nearest(word, kVerdicts)) {
        zh += fmt::format("；是否应为“{}”？", *near);
        en += fmt::format("; did you mean '{}'?", *near);
    }
    return {std::move(zh), std::move(en)};
}

bool rating_holds(const Requirement& requirement, const panel::Review& review, const programme::Programme& programme) {
    if (review.rating.rating == nullptr) return false;
    const auto asked = panel::order_of(programme, requirement.word);
    if (!asked) return false;
    const auto has = panel::order_of(programme, review.rating.rating->id);
    switch (requirement.relation) {
        case Relation::is:
            return has == asked;
        case Relation::is_not:
            return has != asked;
        case Relation::at_least:
            return has <= asked;
        case Relation::at_most:
            return has >= asked;
        case Relation::better:
            return has < asked;
        case Relation::worse:
            return has > asked;
    }
    return false;
}

}  // namespace

std::variant<Requirement, findings::Bilingual> understand_requirement(const std::string& written) {
    const auto begin = written.find_first_of("<>!=");
    if (begin == std::string::npos) return form(written);
    const std::string_view rest = std::string_view{written}.substr(begin);
    const auto sign = std::ranges::find_if(kSigns, [&](const Sign& one) { return rest.starts_with(one.sign); });
    const std::string subject = written.substr(0, begin);
    if (sign == kSigns.end() || (subject != "verdict" && subject != "rating")) return form(written);
    Requirement requirement{written, Requirement::Subject::rating, sign->relation,
                            std::string{rest.substr(sign->sign.size())}};
    if (requirement.word.empty() || requirement.word.find_first_of("<>!=") != std::string::npos) return form(written);
    if (subject == "rating") return requirement;
    requirement.subject = Requirement::Subject::verdict;
    if (requirement.relation != Relation::is && requirement.relation != Relation::is_not) return form(written);
    if (!scoring::find_verdict(requirement.word)) return no_verdict(requirement.word);
    return requirement;
}

bool holds(const Requirement& requirement, const batch::Evaluation& evaluation) {
    if (evaluation.scorecard == nullptr) return false;
    if (requirement.subject == Requirement::Subject::rating)
        return evaluation.panel != nullptr && rating_holds(requirement, *evaluation.panel, *evaluation.programme);
    return (scoring::word_of(evaluation.scorecard->verdict) == requirement.word) ==
           (requirement.relation == Relation::is);
}

}  // namespace nearzero::cmd
