// SPDX-License-Identifier: Apache-2.0
/// `plan:` — the pilot's own targets, tasks and projects.
#include "dataset/ids.hpp"
#include "dataset/sections.hpp"
#include "dataset/series.hpp"

namespace nearzero::dataset {

namespace {

void read_target(Pass& pass, yaml::Record& record) {
    PlanTarget target;
    const auto indicator = record.id("indicator");
    const auto year = record.year("year");
    const auto value = record.number("value");
    auto unit = pass.units.read(record, "unit");
    record.finish();
    if (!indicator || !year || !value || !unit) return;
    pass.dataset.plan.targets.push_back({*indicator, *year, {value->value, std::move(unit->unit), value->span}});
}

void read_task(Pass& pass, yaml::Record& record) {
    Plan::Task task;
    task.id = read_own_id(record);
    task.area = or_empty(record.id("area"));
    task.summary = or_empty(record.maybe_long_text("summary"));
    record.finish();
    pass.dataset.plan.tasks.push_back(task);
}

void read_project(Pass& pass, yaml::Record& record) {
    Project project;
    project.id = read_own_id(record);
    project.name = read_required_name(record, "name");
    project.investment = maybe_quantity(pass, record, "investment", units::of(units::Base::currency));
    project.reduction = maybe_quantity(pass, record, "reduction", units::of(units::Base::co2e));
    project.start = record.maybe_date("start");
    project.due = record.maybe_date("due");
    project.finished = record.maybe_date("finished");
    expect_order(record, project.start, project.due, "due");
    expect_order(record, project.start, project.finished, "finished");
    project.evidence = record.maybe_texts("evidence");
    record.finish();
    pass.dataset.plan.projects.push_back(std::move(project));
}

void each_record(Pass& pass, yaml::Record& plan, std::string_view key, void (*read)(Pass&, yaml::Record&)) {
    const yaml::Path path{&plan.path(), key};
    yaml::for_each_item(plan.maybe_sequence(key), [&](yaml::Node item, std::size_t index) {
        const IndexText step{index};
        yaml::Record record{pass.reading, item, &path, step};
        if (record.ok()) read(pass, record);
    });
}

}  // namespace

void read_plan(Pass& pass, yaml::Record& root) {
    const yaml::Node node = root.maybe_mapping("plan");
    if (!node) return;
    Plan& plan = pass.dataset.plan;
    plan.present = true;
    yaml::Record record{pass.reading, node, &root.path(), "plan"};
    plan.approach = or_empty(record.maybe_long_text("approach"));
    each_record(pass, record, "targets", read_target);
    each_record(pass, record, "tasks", read_task);
    each_record(pass, record, "projects", read_project);
    plan.due = record.maybe_date("due");
    plan.safeguards = or_empty(record.maybe_long_text("safeguards"));
    record.finish();
    IdList::of(plan.tasks).report_repeated(pass, "plan.tasks");
    IdList::of(plan.projects).report_repeated(pass, "plan.projects");
}

}  // namespace nearzero::dataset
