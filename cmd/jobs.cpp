// SPDX-License-Identifier: Apache-2.0
#include "jobs.hpp"

#include <fmt/format.h>

#include "batch/ordered.hpp"
#include "findings/code/invocation.hpp"
#include "findings/code/syntax.hpp"
#include "run.hpp"
#include "unreadable.hpp"
#include "workbook/book.hpp"

namespace nearzero::cmd {

namespace code = findings::code;

namespace {

std::string folder_of(const std::string& path) {
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash == 0 ? 1 : slash);
}

}  // namespace

std::vector<Job> collect_jobs(const Settings& settings, findings::Sink& run) {
    std::vector<Job> jobs;
    for (const auto& entry : settings.entries) jobs.push_back({entry, {}});
    if (!jobs.empty()) return jobs;
    for (auto& entry : expand_paths(settings.paths, run)) {
        if (!entry.is_stdin) {
            jobs.push_back({std::move(entry), {}});
            continue;
        }
        constexpr std::size_t kMostOnStdin = std::size_t{64} << 20;
        auto bytes = read_stdin(kMostOnStdin);
        if (const auto* fault = std::get_if<IoFault>(&bytes)) {
            report_unreadable(run, "-", *fault);
            continue;
        }
        if (std::get<std::string>(bytes).size() > kMostOnStdin) {  // what lies beyond was not read: nothing is judged
            run.report_file(code::file_too_large, "<stdin>", {{"limit", std::to_string(kMostOnStdin)}});
            continue;
        }
        auto documents = split_stream(std::get<std::string>(bytes));
        for (std::size_t i = 0; i < documents.size(); ++i) {
            PathEntry part = entry;
            if (documents.size() > 1) part.shown = fmt::format("<stdin>#{}", i + 1);
            jobs.push_back({std::move(part), std::move(documents[i])});
        }
        if (documents.empty()) jobs.push_back({std::move(entry), {}});
    }
    return jobs;
}

std::string table_folder(const Settings& settings, const Job& job) {
    return job.entry.is_stdin ? settings.base : folder_of(job.entry.path);
}

batch::OpenTable table_opener(const Settings& settings, const Job& job) {
    return [&settings, &job](const dataset::Dataset& dataset, const yaml::Text& file,
                             findings::Sink& sink) -> std::optional<table::ReadBlock> {
        const findings::Place place{&dataset.source(), file.span, "tables"};
        const std::string name{file.value};
        if (job.entry.is_stdin && settings.base.empty()) {
            sink.report(code::table_needs_base, place, {{"path", name}});
            return std::nullopt;
        }
        const std::string folder = table_folder(settings, job);
        const findings::Location at = findings::locate(place);
        auto opened = open_table_below(folder, name, [&sink, at, name](const findings::Bilingual& why) {
            report_unreadable(sink, name, {why}, at);
        });
        if (auto* blocks = std::get_if<table::ReadBlock>(&opened)) return std::move(*blocks);
        report_unreadable(sink, name, std::get<IoFault>(opened), at);
        return std::nullopt;
    };
}

std::variant<std::string, IoFault> read_job(const Job& job, const Settings& settings) {
    if (job.entry.is_stdin) return job.bytes;
    return read_file(job.entry.path, workbook::is_workbook_path(job.entry.path) ? workbook::Limits{}.bytes
                                                                                : settings.rules.limits.bytes);
}

std::vector<batch::Head> heads_of(const std::vector<Job>& jobs, const Settings& settings) {
    std::vector<batch::Head> heads;
    batch::in_order(
        jobs.size(), settings.jobs,
        [&](std::size_t i) -> std::optional<batch::Head> {
            auto bytes = read_job(jobs[i], settings);
            if (std::holds_alternative<IoFault>(bytes)) return std::nullopt;
            return batch::head_of({jobs[i].entry.shown, std::move(std::get<std::string>(bytes))}, settings.rules);
        },
        [&](std::size_t, std::optional<batch::Head> head) {
            if (head) heads.push_back(std::move(*head));
            return !interrupted();
        });
    return heads;
}

}  // namespace nearzero::cmd
