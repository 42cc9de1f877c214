// SPDX-License-Identifier: Apache-2.0
#include "run.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <map>

#include <fmt/format.h>

#include "batch/evaluate.hpp"
#include "batch/meter_claims.hpp"
#include "batch/ordered.hpp"
#include "batch/serial_claims.hpp"
#include "findings/code/invocation.hpp"
#include "findings/code/output.hpp"
#include "findings/write.hpp"
#include "jobs.hpp"
#include "load.hpp"
#include "papers.hpp"
#include "report/csv.hpp"
#include "unreadable.hpp"
#include "write_results.hpp"

namespace nearzero::cmd {

namespace code = findings::code;

namespace {

volatile std::sig_atomic_t g_interrupted = 0;

void on_signal(int) {
    g_interrupted = 1;
}

/// A job that could not be read, or its evaluation and what each output keeps of it.
struct Outcome {
    std::optional<batch::Evaluation> evaluation;
    std::optional<IoFault> fault;
    Parts parts;
};

/// A bar on standard error once the work has lasted longer than a second.
class Progress {
public:
    Progress(Stream& err, std::size_t total, bool wanted) : err_{err}, total_{total}, wanted_{wanted && total > 1} {}
    void step(std::size_t done) {
        if (!wanted_) return;
        const auto now = Clock::now();
        if (now - begin_ < std::chrono::seconds{1} || (now - last_ < std::chrono::milliseconds{100} && done < total_))
            return;
        last_ = now;
        shown_ = true;
        const std::size_t filled = done * 30 / total_;
        err_.write(
            fmt::format("\r[{}{}] {}/{}", std::string(filled, '#'), std::string(30 - filled, ' '), done, total_));
    }
    ~Progress() {
        if (shown_) err_.write("\r\x1b[K");
    }

private:
    using Clock = std::chrono::steady_clock;
    Stream& err_;
    std::size_t total_;
    bool wanted_;
    bool shown_ = false;
    Clock::time_point begin_ = Clock::now(), last_ = begin_;
};

/// Whether an output would take the place of this input; it is then reported and nothing is written.
bool overwrites(const Settings& settings, const std::string& input, findings::Sink& run) {
    std::error_code error;
    for (const Output& output : settings.outputs)
        if (!output.path.empty() && !output.path.ends_with('/') &&
            std::filesystem::equivalent(output.path, input, error)) {
            run.report_file(code::cannot_write, "",
                            {{"path", output.path},
                             {"why_zh", "它是输入文件，写入会毁掉数据"},
                             {"why_en", "it is an input; writing would destroy it"}});
            return true;
        }
    return false;
}

/// What can still be written where the run cannot start: a machine format on standard output stays complete and
/// parseable, but no file is replaced by an empty result, and a person is not shown tables without rows.
void keep_streams_only(Settings& settings) {
    std::erase_if(settings.outputs, [](const Output& output) {
        return !output.path.empty() || output.format == Format::terminal || output.format == Format::markdown;
    });
}

/// Why the answer is no where every file is fine.
void say_requirement(const Requirement& required, std::size_t unmet, std::size_t pilots, const Settings& settings,
                     Stream& err) {
    err.write(settings.lang == findings::Lang::zh
                  ? fmt::format("{} 个试点中有 {} 个不符合 --require {}\n", pilots, unmet, required.written)
                  : fmt::format("--require {}: not so for {} of {} pilot{}\n", required.written, unmet, pilots,
                                pilots == 1 ? "" : "s"));
}

/// A rating that no programme of the run has is a slip of the command line.
void check_required_ratings(const Settings& settings, const std::vector<const programme::Programme*>& programmes,
                            findings::Sink& run) {
    std::vector<std::string> known;
    for (const auto* programme : programmes)
        for (const auto& rating : programme->procedure.acceptance.ratings)
            if (std::ranges::find(known, rating.id) == known.end()) known.push_back(rating.id);
    for (const Requirement& required : settings.requirements) {
        if (required.subject != Requirement::Subject::rating || programmes.empty() ||
            std::ranges::find(known, required.word) != known.end())
            continue;
        const std::string list = known.empty() ? "—" : fmt::format("{}", fmt::join(known, ", "));
        run.report_file(code::usage, "",
                        {{"what_zh", fmt::format("--require {}：本次所用的规则没有等级“{}”（有：{}）", required.written,
                                                 required.word, list)},
                         {"what_en", fmt::format("--require {}: no programme of this run has a rating '{}' (known: {})",
                                                 required.written, required.word, list)}});
    }
}

/// Findings for people. Of many files every error, but of warnings and notes only how many of which code: `validate`
/// and the machine formats have them all.
void say_findings(const findings::Sink& all, std::size_t files, const Settings& settings, Stream& err) {
    const findings::FullStyle style{settings.lang, settings.colour, settings.max_shown};
    constexpr std::size_t kFewFiles = 5;
    std::vector<findings::Finding> shown;
    std::map<const findings::CodeInfo*, std::size_t> counted;
    for (const auto& finding : all.all()) {
        const bool error = finding.severity == findings::Severity::error;
        if (!error && settings.quiet) continue;
        if (error || settings.verbose || files <= kFewFiles)
            shown.push_back(finding);
        else
            ++counted[finding.code];
    }
    err.write(findings::render_full(shown, style));
    std::vector<std::pair<const findings::CodeInfo*, std::size_t>> rows{counted.begin(), counted.end()};
    std::ranges::sort(rows, {}, [](const auto& row) { return row.first->id; });
    const bool zh = settings.lang == findings::Lang::zh;
    for (const auto& [info, count] : rows)
        err.write(fmt::format("{}[{}] {} × {}\n", findings::severity_word(info->severity, settings.lang), info->id,
                              info->slug, count));
    if (!rows.empty())
        err.write(zh ? "（逐条内容：nearzero validate，或加 -v）\n" : "(each of them: nearzero validate, or -v)\n");
    if (!shown.empty() || !counted.empty())
        err.write(findings::summary_line(findings::count(all.all()), settings.lang) + "\n");
}

/// What the outputs have a place for.
std::optional<scoring::Intervals> intervals_of(report::Kind kind, const Settings& settings) {
    if (kind == report::Kind::validate) return std::nullopt;
    const auto is_table = [](const Output& output) {
        return output.format == Format::csv && !output.path.ends_with('/');
    };
    if (settings.table == report::CsvTable::totals || !std::ranges::all_of(settings.outputs, is_table))
        return scoring::Intervals::of_all_figures;
    if (kind == report::Kind::inventory) return std::nullopt;
    return scoring::Intervals::of_targets;
}

}  // namespace

bool interrupted() {
    return g_interrupted != 0;
}

void install_signal_handlers() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    struct sigaction action {};
    action.sa_handler = on_signal;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

Exit written(Io& io, findings::Lang lang) {
    if (!io.out.failed()) return Exit::done;
    findings::Sink sink;
    sink.report_file(
        code::cannot_write, "",
        {{"path", "stdout"}, {"why_zh", "标准输出写入失败"}, {"why_en", "writing to standard output failed"}});
    io.err.write(findings::render_full(sink.all(), {lang, io.err.is_terminal()}));
    return Exit::cannot;
}

Exit refuse_usage(const UsageFault& fault, findings::Lang lang, bool colour, Io& io) {
    findings::Sink sink;
    sink.report_file(code::usage, "", {{"what_zh", fault.what.zh}, {"what_en", fault.what.en}});
    io.err.write(findings::render_full(sink.all(), {lang, colour}));
    return Exit::cannot;
}

Exit run_pilots(report::Kind kind, const Settings& given, Io& io) {
    Settings settings = given;
    findings::Sink run;  // faults of the invocation
    bool cannot = false;

    batch::Library library{settings.choices};
    cannot = !load_user_files(settings, library, run);
    const std::size_t wrong_files = run.error_count();
    library.check_choices(run);
    cannot = cannot || run.error_count() > wrong_files;  // words of the command line, not contents of a file

    panel::Dossier dossier;
    findings::Sink beside;  // faults of score sheets and decisions: they stop no pilot
    if (!load_papers(settings, dossier, run, beside)) cannot = true;
    settings.filter.apply(beside);
    if (kind == report::Kind::score || kind == report::Kind::report) settings.rules.dossier = &dossier;

    std::vector<Job> jobs;
    const std::size_t faults_before = run.error_count();
    if (faults_before == 0) jobs = collect_jobs(settings, run);
    const auto taken = [&](const std::string& input) { return overwrites(settings, input, run); };
    bool destroys =
        std::ranges::any_of(jobs, [&](const Job& job) { return !job.entry.is_stdin && taken(job.entry.path); }) ||
        std::ranges::any_of(settings.factor_files, taken) || taken(settings.programme_word) ||
        std::ranges::any_of(dossier.papers, taken, &panel::Paper::path);
    if (destroys) jobs.clear();
    cannot = cannot || run.error_count() > faults_before;

    const bool needs_digest = std::ranges::any_of(settings.outputs, [kind](const Output& output) {
        return output.format == Format::json || output.format == Format::markdown || output.path.ends_with('/') ||
               (kind == report::Kind::report && output.format == Format::terminal);
    });
    settings.rules.digest = needs_digest;
    // Threads that the files leave over go to their tables: one pilot with one huge table has them all.
    settings.rules.file_threads =
        static_cast<unsigned>(std::max<std::size_t>(1, settings.jobs / std::max<std::size_t>(1, jobs.size())));
    settings.rules.intervals = intervals_of(kind, settings);
    settings.rules.reference_files = kind == report::Kind::validate;
    const bool named = std::ranges::none_of(jobs, [](const Job& job) { return job.entry.of_many; });
    ResultWriter results{kind, settings, library, dossier.papers, {jobs.size(), named}};

    findings::Sink all;
    std::map<std::string, std::string, std::less<>> first_file;  // pilot id -> where it was seen
    batch::Nesting nesting{[&] { return heads_of(jobs, settings); }};
    batch::SerialClaims serials{nesting};
    batch::MeterClaims meters{nesting};
    std::size_t evaluated = 0;
    std::vector<std::size_t> unmet(settings.requirements.size());  // of each --require the pilots that are not so
    std::vector<std::string> pilots;
    {
        Progress progress{io.err, jobs.size(), settings.progress};
        batch::in_order(
            jobs.size(), settings.jobs,
            [&](std::size_t i) {
                const Job& job = jobs[i];
                Outcome outcome;
                auto bytes = read_job(job, settings);
                if (auto* fault = std::get_if<IoFault>(&bytes)) {
                    outcome.fault = std::move(*fault);
                    return outcome;
                }
                outcome.evaluation = batch::evaluate({job.entry.shown, std::move(std::get<std::string>(bytes))},
                                                     library, settings.rules, table_opener(settings, job));
                settings.filter.apply(outcome.evaluation->findings);
                if (outcome.evaluation->panel) settings.filter.apply(outcome.evaluation->panel->findings);
                outcome.parts = results.render(*outcome.evaluation);
                return outcome;
            },
            [&](std::size_t i, Outcome outcome) {
                progress.step(i + 1);
                if (interrupted()) return false;
                if (outcome.fault) {
                    report_unreadable(run, jobs[i].entry.path, *outcome.fault);
                    cannot = true;
                    return true;
                }
                ++evaluated;
                batch::Evaluation& evaluation = *outcome.evaluation;
                bool changed = false;  // what other pilots of the run have to do with this one
                if (evaluation.dataset != nullptr && evaluation.dataset->id) {
                    const auto& id = evaluation.dataset->id;
                    pilots.emplace_back(id.value);
                    const auto [seen, fresh] = first_file.emplace(std::string{id.value}, evaluation.path);
                    if (fresh) {
                        nesting.enter(id.value, evaluation.dataset->within.value);
                    } else {
                        evaluation.findings.report(code::duplicate_pilot,
                                                   {&evaluation.dataset->source(), id.span, "pilot.id"},
                                                   {{"id", std::string{id.value}}, {"first", seen->second}});
                        evaluation.reject();
                        changed = true;
                    }
                }
                if (serials.check(evaluation)) {
                    evaluation.reject();
                    changed = true;
                }
                changed = meters.check(evaluation) || changed;
                if (changed) {
                    evaluation.withhold_personal();
                    settings.filter.apply(evaluation.findings);
                    evaluation.findings.sort();
                    outcome.parts = results.render(evaluation);
                }
                if (evaluation.dataset != nullptr && !destroys)
                    for (const auto& table : evaluation.dataset->tables)
                        destroys =
                            destroys || taken(table_folder(settings, jobs[i]) + "/" + std::string{table.file.value});
                for (std::size_t n = 0; n < unmet.size(); ++n)
                    if (!holds(settings.requirements[n], evaluation)) ++unmet[n];
                results.take(std::move(outcome.parts));
                all.append(std::move(evaluation.findings));
                if (evaluation.panel) all.append(std::move(evaluation.panel->findings));
                return true;
            });
    }
    if (interrupted()) {
        io.err.write(settings.lang == findings::Lang::zh ? "已中断，没有写出任何文件\n"
                                                         : "interrupted; nothing was written\n");
        return Exit::cannot;
    }
    const std::size_t faults_so_far = run.error_count();
    check_required_ratings(settings, library.used_programmes(), run);
    const bool no_such_rating = run.error_count() > faults_so_far;
    cannot = cannot || no_such_rating;
    findings::Sink of_the_data;
    library.report_replaced(of_the_data);
    library.report_parts_read(of_the_data);
    // A sheet may be of a pilot whose file could not be read.
    if (pilots.size() == jobs.size() && !jobs.empty()) panel::report_unused(dossier, pilots, of_the_data);
    settings.filter.apply(of_the_data);
    run.append(std::move(of_the_data));
    run.append(std::move(beside));
    run.sort();
    findings::Sink everything;
    const std::size_t of_the_run = run.all().size();
    everything.append(std::move(run));
    everything.append(std::move(all));

    if (destroys) cannot = true;
    if (destroys || no_such_rating || evaluated == 0) keep_streams_only(settings);
    // The findings are the document of `validate`; they are not said twice where it is standard output.
    const bool as_document =
        kind == report::Kind::validate &&
        std::ranges::any_of(settings.outputs, [](const Output& output) { return output.path.empty(); });
    findings::Sink of_writing;
    if (auto found = results.finish(everything, of_the_run, io.out)) {
        settings.filter.apply(*found);
        of_writing.append(std::move(*found));
        if (!settings.quiet || of_writing.has_errors())
            io.err.write(findings::render_full(of_writing.all(), {settings.lang, settings.colour}));
        cannot = cannot || of_writing.has_errors();
    }
    if (!as_document) say_findings(everything, jobs.size(), settings, io.err);
    for (std::size_t n = 0; n < unmet.size(); ++n)
        if (unmet[n] > 0) say_requirement(settings.requirements[n], unmet[n], jobs.size(), settings, io.err);
    if (io.out.failed()) cannot = true;
    if (cannot) return Exit::cannot;
    const bool short_of = std::ranges::any_of(unmet, [](std::size_t count) { return count > 0; });
    const bool fails =
        findings::fails(everything.all(), settings.fail_on) || findings::fails(of_writing.all(), settings.fail_on);
    return fails || short_of ? Exit::no : Exit::done;
}

}  // namespace nearzero::cmd
