// SPDX-License-Identifier: Apache-2.0
#include "application/deadlines.hpp"

#include "findings/code/application.hpp"

namespace nearzero::application {

std::string_view word_of(DeadlineResult::Kept kept) {
    switch (kept) {
        case DeadlineResult::Kept::in_time:
            return "in-time";
        case DeadlineResult::Kept::late:
            return "late";
        case DeadlineResult::Kept::not_assessable:
            return "not_assessable";
    }
    return {};
}

std::vector<DeadlineResult> check_deadlines(const Submission& submission, findings::Sink& sink) {
    std::vector<DeadlineResult> results;
    for (const auto& deadline : submission.programme.procedure.application.deadlines) {
        DeadlineResult result{.deadline = &deadline};
        if (!deadline.event.empty()) result.event = submission.record.first(deadline.event);
        if (result.event != nullptr) {
            const auto on = result.event->date;
            const bool in_time = deadline.inclusive ? on <= deadline.date : on < deadline.date;
            result.kept = in_time ? DeadlineResult::Kept::in_time : DeadlineResult::Kept::late;
            if (!in_time)
                sink.report(findings::code::late,
                            submission.at(result.event->span, "lifecycle." + std::string{result.event->event.value}),
                            {{"event", deadline.event},
                             {"date", calendar::to_string(on)},
                             {"deadline", calendar::to_string(deadline.date)},
                             {"name_zh", deadline.name.zh},
                             {"name_en", deadline.name.en},
                             {"clause", deadline.clause}});
        }
        results.push_back(result);
    }
    return results;
}

}  // namespace nearzero::application
