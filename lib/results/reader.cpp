// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "findings/code/result.hpp"
#include "results/fields.hpp"
#include "results/result.hpp"

namespace nearzero::results {

namespace {

constexpr std::array<std::string_view, 3> kKinds{"inventory", "score", "report"};

Step read_step(Fields in) {
    Step step;
    step.step = in.text("step");
    step.what = {in.text("what_zh"), in.text("what_en")};
    step.expression = in.text_or_null("expression");
    step.value = in.number("value");
    step.unit = in.text("unit");
    step.source = in.text("source");
    step.source_id = in.text_or_null("source_id");
    step.locator = in.text_or_null("locator");
    step.status = in.text_or_null("status");
    return step;
}

Line read_line(Fields in) {
    Line line;
    line.activity = in.text("activity");
    line.year = in.year("year");
    line.part = in.text_or_null("part");
    line.klass = in.text("class");
    line.scope = in.year_or_null("scope");
    line.gas = in.text("gas");
    line.amount = in.number("amount");
    line.amount_unit = in.text("amount_unit");
    line.factor = in.text("factor");
    line.factor_value = in.number("factor_value");
    line.factor_unit = in.text("factor_unit");
    line.factor_set = in.text_or_null("factor_set");
    line.factor_source = in.text("factor_source");
    line.factor_year = in.year_or_null("factor_year");
    line.factor_region = in.text_or_null("factor_region");
    line.region_chain = in.texts("region_chain");
    line.emissions_kg = in.number("emissions_kg");
    line.gwp = in.number("gwp");
    line.emissions_tco2e = in.number("emissions_tco2e");
    in.items("steps", true, [&](const Json& item, const Path& path) {
        line.steps.push_back(read_step({in.reading(), item, path}));
    });
    return line;
}

Total read_total(Fields in) {
    return {in.year("year"), in.text("group"), in.text("key"), in.text("reading"), in.number("emissions_tco2e")};
}

Credit read_credit(Fields in) {
    return {in.text("instrument"), in.year("year"), in.number("amount_tco2e"), in.boolean("counted")};
}

Source read_source(Fields in) {
    Source source;
    source.id = in.text("id");
    source.title = in.text("title");
    source.publisher = in.text_or_null("publisher");
    source.published = in.text_or_null("published");
    source.url = in.text_or_null("url");
    source.checked_on = in.text_or_null("checked_on");
    source.via = in.text_or_null("via");
    return source;
}

Definition read_definition(Fields in) {
    Definition definition;
    definition.indicator = in.text("indicator");
    definition.name = in.text("name");
    definition.form = in.text("form");
    definition.unit = in.text("unit");
    definition.scopes = in.integers("scopes");
    definition.part = in.text_or_null("part");
    definition.klass = in.text_or_null("class");
    definition.co2_only = in.boolean("co2_only");
    definition.per = in.text_or_null("per");
    definition.numerator = in.text_or_null("numerator");
    return definition;
}

Target read_target(Fields in, int depth) {
    Target target;
    target.target = in.text("target");
    target.clause = in.text("clause");
    target.indicator = in.text_or_null("indicator");
    target.test = in.text("test");
    target.reading = in.text_or_null("reading");
    target.actual = in.number_or_null("actual");
    target.threshold = in.number_or_null("threshold");
    target.unit = in.text_or_null("unit");
    target.margin = in.number_or_null("margin");
    target.verdict = in.text("verdict");
    target.reason_text = in.text_or_null("reason_text");
    constexpr int kDeepest = 16;  // of combined targets in combined targets; programmes have one level
    if (depth >= kDeepest) return target;
    in.items("of", false, [&](const Json& item, const Path& path) {
        target.of.push_back(read_target({in.reading(), item, path}, depth + 1));
    });
    in.items("readings", false, [&](const Json& item, const Path& path) {
        target.readings.push_back(read_target({in.reading(), item, path}, depth + 1));
    });
    return target;
}

/// What only an accepted pilot has.
void read_figures(Fields& in, bool judged, Pilot& pilot) {
    const auto list = [&in](std::string_view key, auto& out, auto&& read) {
        in.items(key, true, [&](const Json& item, const Path& path) {
            out.push_back(read(Fields{in.reading(), item, path}));
        });
    };
    pilot.base_year = in.year_or_null("base_year");
    pilot.years = in.integers("years");
    pilot.fuel_set = in.text_or_null("fuel_set");
    pilot.gwp_set = in.text("gwp_set");
    list("lines", pilot.lines, read_line);
    list("totals", pilot.totals, read_total);
    list("credits", pilot.credits, read_credit);
    pilot.restatement_threshold_percent = in.number("restatement_threshold_percent");
    list("restatements", pilot.restatements, [](Fields f) {
        return Restatement{f.year("year"), f.text("reason"), f.number("before_tco2e"), f.number("after_tco2e"),
                           f.boolean_or_null("agrees")};
    });
    list("sources", pilot.sources, read_source);
    list("accounting", pilot.accounting, [](Fields f) {
        return AccountingKey{f.text("key"), f.text("value"), f.text("basis")};
    });
    if (!judged) return;
    list("context", pilot.context, [](Fields f) {
        return ContextValue{f.text("context"), f.year("year"), f.number("value"), f.text("unit")};
    });
    list("definitions", pilot.definitions, read_definition);
    list("indicators", pilot.indicators, [](Fields f) {
        return Indicator{f.year("year"), f.text("indicator"), f.text("reading"), f.number("value"), f.text("unit")};
    });
    list("targets", pilot.targets, [](Fields f) { return read_target(f, 0); });
    pilot.verdict = in.text("verdict");
}

Pilot read_pilot(Fields in, bool judged) {
    Pilot pilot;
    pilot.pilot = in.text("pilot");
    pilot.name = in.text_or_null("name");
    pilot.programme = in.text_or_null("programme");
    pilot.category = in.text_or_null("category");
    pilot.tier = in.text_or_null("tier");
    pilot.file = in.text("file");
    pilot.rejected = in.text("status") == "rejected";
    if (!pilot.rejected) read_figures(in, judged, pilot);
    return pilot;
}

void read_reference(Fields in, std::vector<ReferenceSet>& out) {
    in.items("factor_sets", true, [&](const Json& item, const Path& path) {
        Fields set{in.reading(), item, path};
        out.push_back({set.text("kind"), set.text("id"), set.text("version"), set.text("origin"), set.text("sha256")});
    });
    in.items("gwp_sets", true, [&](const Json& item, const Path& path) {
        Fields set{in.reading(), item, path};
        out.push_back({"gwp", set.text("id"), set.text("version"), {}, set.text("sha256")});
    });
    in.items("programmes", true, [&](const Json& item, const Path& path) {
        Fields set{in.reading(), item, path};
        out.push_back({"programme", set.text("id"), std::to_string(set.integer("version")), set.text("origin"),
                       set.text("sha256")});
    });
}

Options read_options(Fields in) {
    Options options;
    options.lang = in.text("lang");
    options.programme = in.text_or_null("programme");
    options.fuel_set = in.text_or_null("fuel_set");
    options.gwp = in.text_or_null("gwp");
    options.reading = in.text_or_null("reading");
    options.factors = in.texts("factors");
    options.select = in.texts("select");
    options.ignore = in.texts("ignore");
    options.panel = in.texts("panel");
    options.rubrics = in.texts("rubrics");
    options.decisions = in.texts("decisions");
    options.waivers = in.boolean("waivers");
    // The limits of --draws: a result is not to make anybody who repeats it run out of memory.
    options.draws = in.integer_or_null("draws", 1000, 10'000'000);
    options.seed = in.integer_or_null("seed", 0, kLargestWhole);
    in.items("accounting", true, [&](const Json& item, const Path& path) {
        Fields pair{in.reading(), item, path};
        options.accounting.emplace_back(pair.text("key"), pair.text("value"));
    });
    return options;
}

/// The kind of a result that can be read, or nothing after reporting.
std::optional<std::string> kind_of(Fields& in, const Json& root) {
    const std::string schema = in.text("schema");
    if (in.reading().faults > 0) return std::nullopt;
    for (const auto kind : kKinds)
        if (schema == "nearzero/" + std::string{kind} + "/v1") return std::string{kind};
    in.reading().sink.report(findings::code::not_a_result, {&in.reading().source, root.find("schema")->span, "/schema"},
                             {{"found", schema}, {"expected", "nearzero/{inventory,score,report}/v1"}});
    return std::nullopt;
}

}  // namespace

const Source* Pilot::source(std::string_view id) const {
    const auto found = std::ranges::find(sources, id, &Source::id);
    return found == sources.end() ? nullptr : &*found;
}

const Definition* Pilot::definition(std::string_view indicator) const {
    const auto found = std::ranges::find(definitions, indicator, &Definition::indicator);
    return found == definitions.end() ? nullptr : &*found;
}

std::optional<double> Pilot::total(int year, std::string_view reading) const {
    for (const Total& total : totals)
        if (total.year == year && total.group == "total" && total.reading == reading) return total.emissions_tco2e;
    return std::nullopt;
}

const Pilot* Result::pilot(std::string_view id) const {
    const auto found = std::ranges::find(pilots, id, &Pilot::pilot);
    return found == pilots.end() ? nullptr : &*found;
}

std::optional<Result> read_result(const JsonDocument& document, findings::Sink& sink) {
    Reading reading{document.source, sink};
    const Path top;
    Fields in{reading, document.root, top};
    const auto kind = kind_of(in, document.root);
    if (!kind) return std::nullopt;
    Result result;
    result.kind = *kind;
    result.as_of = in.text_or_null("as_of");
    const auto object = [&in, &reading](std::string_view key, auto&& read) {
        const Path path = in.path_of(key);
        if (const Json* value = in.object(key)) read(Fields{reading, *value, path});
    };
    object("tool", [&](Fields tool) { result.tool_version = tool.text("version"); });
    object("options", [&](Fields options) { result.options = read_options(options); });
    object("reference", [&](Fields reference) { read_reference(reference, result.reference); });
    in.items("inputs", true, [&](const Json& item, const Path& path) {
        Fields file{reading, item, path};
        result.inputs.push_back({file.text("path"), file.integer("bytes"), file.text("sha256")});
    });
    in.items("pilots", true, [&](const Json& item, const Path& path) {
        result.pilots.push_back(read_pilot({reading, item, path}, result.kind != "inventory"));
    });
    if (reading.faults > 0) return std::nullopt;
    return result;
}

}  // namespace nearzero::results
