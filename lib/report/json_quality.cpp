// SPDX-License-Identifier: Apache-2.0
#include "report/json_quality.hpp"

#include "quality/completeness.hpp"
#include "quality/grade.hpp"
#include "quality/restatement.hpp"

namespace nearzero::report {

void write_quality(document::JsonWriter& json, const Pilot& pilot) {
    const auto* tier = pilot.scorecard != nullptr ? pilot.scorecard->tier : nullptr;
    json.key("completeness").begin_array();
    for (const auto& row : quality::completeness(*pilot.inventory, pilot.programme, tier)) {
        json.begin_object();
        row.year ? json.member("year", *row.year) : json.key("year").null();
        json.member_or_null("source", row.source ? dataset::word_of(*row.source) : std::string_view{});
        json.member("status", quality::word_of(row.coverage))
            .member_or_null("what", row.what)
            .key("items")
            .begin_array();
        for (const auto& item : row.items) json.text(item);
        json.end_array();
        row.emissions ? json.member("emissions_tco2e", row.emissions->value()) : json.key("emissions_tco2e").null();
        json.member("estimated_percent", row.estimated_percent).member_or_null("reason", row.reason).end_object();
    }
    json.end_array().key("data_quality").begin_array();
    for (const auto& share : quality::grade_shares(*pilot.inventory)) {
        json.begin_object().member("year", share.year).member("of", quality::word_of(share.side));
        json.member("grade", quality::word_of(share.grade)).member("emissions_tco2e", share.emissions.value());
        json.member("percent", share.percent).end_object();
    }
    json.end_array();
}

void write_restatements(document::JsonWriter& json, const Pilot& pilot) {
    const double threshold = pilot.programme->accounting.restatement_threshold;
    json.member("restatement_threshold_percent", threshold).key("restatements").begin_array();
    for (const auto& entry : quality::restated(*pilot.inventory, threshold)) {
        json.begin_object().member("year", entry.of->year).member("reason", entry.of->reason.value);
        json.member("before_tco2e", entry.before_tco2e).member("after_tco2e", entry.after_tco2e);
        json.member("change_percent", entry.change_percent).member("exceeds_threshold", entry.exceeds);
        json.member("computed_tco2e", entry.computed_tco2e);
        entry.agrees ? json.member("agrees", *entry.agrees) : json.key("agrees").null();
        json.end_object();
    }
    json.end_array();
}

}  // namespace nearzero::report
