// SPDX-License-Identifier: Apache-2.0
#include "panel/decision.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/suggest.hpp"
#include "findings/code.hpp"
#include "findings/code/panel.hpp"
#include "findings/code/programme.hpp"
#include "panel/reading.hpp"
#include "programme/reading.hpp"

namespace nearzero::panel {

namespace code = findings::code;

namespace {

struct SubjectWord {
    std::string_view word;
    Subject subject;
};
constexpr auto kSubjects = std::to_array<SubjectWord>({{"verdict", Subject::verdict},
                                                       {"rating", Subject::rating},
                                                       {"gate.", Subject::gate},
                                                       {"target.", Subject::target},
                                                       {"finding.", Subject::finding}});

/// Takes `about` apart; false where it is about nothing that there is.
bool understand_about(Decision& decision) {
    const std::string_view text = decision.about.value;
    for (const auto& [word, subject] : kSubjects) {
        const bool named = word.ends_with('.');
        if (named ? !text.starts_with(word) || text.size() == word.size() : text != word) continue;
        decision.subject = subject;
        decision.what = named ? text.substr(word.size()) : std::string_view{};
        // A finding is named by its code: slugs are for people who read.
        if (subject == Subject::finding) {
            const auto* info = findings::find_code(decision.what);
            return info != nullptr && info->id == decision.what;
        }
        return true;
    }
    return false;
}

constexpr std::string_view kVerdicts[] = {"met", "not_met", "not_assessable", "not_applicable"};
constexpr std::string_view kAnswers[] = {"waived", "stands"};

/// Words that a decision may be; a rating's are the programme's, known later.
std::span<const std::string_view> words_of(Subject subject) {
    if (subject == Subject::rating) return {};
    if (subject == Subject::finding) return kAnswers;
    return kVerdicts;
}

void check_word(yaml::Record& in, const Decision& decision) {
    const auto known = words_of(decision.subject);
    if (known.empty() || std::ranges::find(known, decision.decided.value) != known.end()) return;
    auto& finding = in.report(code::decision_word, "decided",
                              {{"about", std::string{decision.about.value}},
                               {"text", std::string{decision.decided.value}},
                               {"known", fmt::format("{}", fmt::join(known, ", "))}});
    if (const auto near = base::nearest(decision.decided.value, known)) finding.with_suggestion(*near);
}

void read_decision(yaml::Record& in, DecisionFile& file) {
    const std::size_t errors_before = in.reading().sink().error_count();
    Decision decision;
    decision.source = &file.document.source();
    decision.pilot = in.id("pilot").value_or(yaml::Text{});
    const auto about = in.text("about");
    const auto decided = in.text("decided");
    decision.by = in.text("by").value_or(yaml::Text{});
    const auto date = in.date("date");
    decision.date_span = in.span_of("date");
    const yaml::Node reason = in.required("reason");
    if (reason) decision.reason = in.maybe_long_text("reason").value_or(yaml::Text{});
    if (about) {
        decision.about = *about;
        const bool known = understand_about(decision);
        if (!known) in.report(code::decision_about, "about", {{"text", std::string{about->value}}});
        if (known && decided) {
            decision.decided = *decided;
            check_word(in, decision);
        }
    }
    if (date) decision.date = *date;
    if (in.reading().sink().error_count() == errors_before) file.decisions.push_back(decision);
}

}  // namespace

DecisionFile read_decisions(yaml::Document document, findings::Sink& sink) {
    DecisionFile file{std::move(document)};
    yaml::Reading reading{file.document, sink};
    yaml::Record root{reading, file.document.root(), nullptr, ""};
    if (!root.ok() || !read_schema(root, "nearzero/decisions/v1")) return file;
    const yaml::Node list = root.required("decisions");
    programme::each_record(root, "decisions", [&](yaml::Record& in) { read_decision(in, file); });
    if (list.is_sequence() && list.size() == 0) root.report(code::empty_list, "decisions", {{"key", "decisions"}});
    root.finish();
    return file;
}

}  // namespace nearzero::panel
