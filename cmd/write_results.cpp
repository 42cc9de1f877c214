// SPDX-License-Identifier: Apache-2.0
#include "write_results.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <span>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "document/document.hpp"
#include "findings/code/output.hpp"
#include "findings/write.hpp"
#include "report/documents.hpp"
#include "report/form.hpp"
#include "report/portfolio.hpp"
#include "run.hpp"

namespace nearzero::cmd {

namespace code = findings::code;
using report::Kind;

namespace {

report::Pilot view_of(const batch::Evaluation& evaluation, const panel::Dossier* dossier) {
    report::Pilot pilot;
    pilot.path = evaluation.path;
    pilot.size = evaluation.size;
    pilot.sha256 = evaluation.sha256;
    for (const auto& table : evaluation.tables) pilot.tables.push_back({table.path, table.size, table.sha256});
    pilot.dataset = evaluation.dataset.get();
    pilot.programme = evaluation.programme;
    pilot.reference = evaluation.reference;
    pilot.inventory = evaluation.inventory.get();
    pilot.scorecard = evaluation.scorecard.get();
    pilot.uncertainty = evaluation.uncertainty.get();
    pilot.review = evaluation.review.get();
    pilot.panel = evaluation.panel.get();
    if (pilot.panel != nullptr)
        for (const auto* paper : dossier->papers_of(pilot.id(), pilot.panel->assessment.rubric))
            pilot.papers.push_back({paper->path, paper->size, paper->sha256});
    pilot.standing = evaluation.standing.get();
    pilot.findings = evaluation.findings.all();
    pilot.waived = evaluation.waived;
    pilot.rejected = evaluation.rejected();
    return pilot;
}

document::Document document_of(Kind kind, const report::Pilot& pilot, const report::Run& run) {
    switch (kind) {
        case Kind::inventory:
            return report::inventory_document(pilot, run);
        case Kind::score:
            return report::score_document(pilot, run);
        default:
            return report::pilot_report(pilot, run);
    }
}

/// A file name from an id, which may be what a hostile file says: its letters, digits, dots and dashes, and a number.
std::string file_name_of(const std::string& id, std::size_t index) {
    std::string slug;
    for (const char c : id) {
        const bool safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                          c == '_' || (c == '.' && !slug.empty());
        if (safe && slug.size() < 80) slug += c;
    }
    return slug.empty() ? fmt::format("pilot-{}", index + 1) : slug;
}

/// The files of the pilots' reports, in their order, no two alike.
std::vector<std::string> report_names(std::span<const report::Row> rows) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::string name = file_name_of(rows[i].result.id, i);
        if (std::ranges::find(names, name + ".md") != names.end()) name += fmt::format("-{}", i + 1);
        names.push_back(name + ".md");
    }
    return names;
}

/// Reports that stand in the folder and are none of `names`: those of an earlier run, whose pilots are gone. Nothing
/// tells whether a person has worked on them since, so they are named and left alone.
void report_stale(const std::string& folder, const std::vector<std::string>& names, findings::Sink& faults) {
    std::vector<std::string> stale;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator{folder, error}) {
        std::string name = entry.path().filename().string();
        if (name.ends_with(".md") && std::ranges::find(names, name) == names.end()) stale.push_back(std::move(name));
    }
    if (stale.empty()) return;
    std::ranges::sort(stale);
    constexpr std::size_t kShown = 10;
    std::string files = fmt::format("{}", fmt::join(std::span{stale}.first(std::min(stale.size(), kShown)), ", "));
    if (stale.size() > kShown) files += fmt::format(", … ({})", stale.size());
    faults.report_file(code::stale_report, "", {{"path", folder}, {"files", std::move(files)}});
}

/// The settings as a result records them.
report::Options options_of(const Settings& settings) {
    const auto& choices = settings.choices;
    return {settings.programme_word,
            choices.fuel_set,
            choices.gwp,
            std::string{choices.reading ? programme::word_of(*choices.reading) : std::string_view{}},
            settings.factor_files,
            choices.accounting,
            settings.rules.use_waivers,
            settings.filter.select,
            settings.filter.ignore,
            settings.sheet_files,
            settings.rubric_files,
            settings.decision_files,
            settings.rules.draws};
}

bool exists(const std::string& path) {
    struct stat info {};
    return ::lstat(path.c_str(), &info) == 0;
}

}  // namespace

ResultWriter::ResultWriter(Kind kind, const Settings& settings, const batch::Library& library,
                           std::span<const panel::Paper> papers, Extent extent)
    : kind_{kind},
      settings_{settings},
      options_{options_of(settings)},
      library_{library},
      papers_{papers},
      single_{extent.pilots == 1},
      table_of_targets_{kind != Kind::report || (single_ && extent.named)} {}

bool ResultWriter::wants(Format format) const {
    return std::ranges::any_of(settings_.outputs, [&](const Output& output) {
        return output.path.ends_with('/') ? format == Format::csv || format == Format::json : output.format == format;
    });
}

/// Whether an output shows anything of the pilots together, or one pilot beside another.
bool ResultWriter::surveys() const {
    if (kind_ == Kind::validate || settings_.form) return false;
    return std::ranges::any_of(settings_.outputs, [&](const Output& output) {
        if (output.path.ends_with('/')) return true;
        if (output.format == Format::csv) return !table_of_targets_;
        return output.format == Format::json ? kind_ != Kind::inventory : !single_;
    });
}

/// Thousands of rows are kept until the end: without figures where nothing shows them.
report::Row ResultWriter::row_of(const report::Pilot& pilot) const {
    report::Row row = report::row_of(pilot, settings_.lang, settings_.rules.as_of);
    if (surveys()) return row;
    row.result.totals = {};
    row.result.intensities = {};
    row.result.margins = {};
    row.result.tightest.reset();
    row.net = {};
    row.targets = {};
    return row;
}

bool ResultWriter::writes_folder() const {
    return std::ranges::any_of(settings_.outputs, [](const Output& output) { return output.path.ends_with('/'); });
}

report::Run ResultWriter::run() const {
    return {NEARZERO_VERSION, settings_.as_of, settings_.lang, &options_};
}

report::CsvTable ResultWriter::csv_table() const {
    return settings_.table.value_or(kind_ == Kind::inventory ? report::CsvTable::lines : report::CsvTable::targets);
}

Parts ResultWriter::render_form(const report::Pilot& pilot) const {
    Parts parts;
    parts.row = row_of(pilot);
    const auto form = report::form_document(pilot, run());
    if (wants(Format::terminal)) parts.terminal = document::to_terminal(form, settings_.colour_document);
    if (wants(Format::markdown)) parts.markdown = document::to_markdown(form);
    if (writes_folder()) parts.report = document::to_markdown(form);
    return parts;
}

Parts ResultWriter::render(const batch::Evaluation& evaluation) const {
    const report::Pilot pilot = view_of(evaluation, settings_.rules.dossier);
    if (settings_.form) return render_form(pilot);
    Parts parts;
    parts.row = row_of(pilot);
    if (kind_ == Kind::validate) {
        if (wants(Format::json)) parts.json = report::pilot_json(kind_, pilot, settings_.lang);
        if (wants(Format::csv)) {
            document::CsvWriter csv{parts.csv, settings_.csv_dialect};
            for (const auto& finding : pilot.findings)
                findings::write_csv_row(csv, pilot.id(), finding, settings_.lang);
        }
        return parts;
    }
    if (wants(Format::csv)) report::append_csv(parts.csv, csv_table(), pilot, settings_.csv_dialect);
    if (wants(Format::json)) parts.json = report::pilot_json(kind_, pilot, settings_.lang);
    if (single_ && wants(Format::terminal))
        parts.terminal = document::to_terminal(document_of(kind_, pilot, run()), settings_.colour_document);
    if (single_ && wants(Format::markdown)) parts.markdown = document::to_markdown(document_of(kind_, pilot, run()));
    if (writes_folder()) parts.report = document::to_markdown(report::pilot_report(pilot, run()));
    return parts;
}

void ResultWriter::take(Parts parts) {
    rows_.push_back(std::move(parts.row));
    csv_ += parts.csv;
    if (wants(Format::json)) json_.push_back(std::move(parts.json));
    const auto append = [](std::string& to, const std::string& part) {
        if (!to.empty() && !part.empty()) to += '\n';
        to += part;
    };
    append(terminal_, parts.terminal);
    append(markdown_, parts.markdown);
    reports_.push_back(std::move(parts.report));
}

std::string ResultWriter::json_of(const findings::Sink& findings) const {
    const auto programmes = library_.used_programmes();
    const auto references = library_.used_references();
    const bool has_portfolio = kind_ == Kind::score || kind_ == Kind::report;
    return report::result_json({kind_, run(), rows_, json_, findings.all(), programmes, references,
                                has_portfolio ? &survey_ : nullptr, papers_});
}

std::string ResultWriter::bytes_of(Format format, const findings::Sink& findings, std::size_t of_the_run) const {
    const auto overview = [&] {
        switch (kind_) {
            case Kind::inventory:
                return report::inventory_overview(rows_, survey_, run());
            case Kind::score:
                return report::score_overview(rows_, survey_, run());
            default:
                return report::portfolio_report(rows_, survey_, run());
        }
    };
    switch (format) {
        case Format::csv:
            if (kind_ == Kind::validate)  // the run's own faults belong to no pilot
                return findings::render_csv(std::span{findings.all()}.first(of_the_run), settings_.lang, {},
                                            settings_.csv_dialect) +
                       csv_;
            if (!table_of_targets_) return report::portfolio_csv(rows_, survey_, settings_.csv_dialect);
            return report::csv_header(csv_table(), settings_.csv_dialect) + csv_;
        case Format::json:
            return json_of(findings);
        case Format::terminal:
            return single_ || settings_.form ? terminal_ : document::to_terminal(overview(), settings_.colour_document);
        case Format::markdown:
            return single_ || settings_.form ? markdown_ : document::to_markdown(overview());
        case Format::concise:
            return findings::render_concise(findings.all(), settings_.lang);
        case Format::full: {
            std::string text =
                findings::render_full(findings.all(), {settings_.lang, settings_.colour_document, settings_.max_shown});
            text += findings::summary_line(findings::count(findings.all()), settings_.lang) + "\n";
            std::size_t waived = 0;
            for (const auto& row : rows_) waived += row.waived;
            if (waived > 0)
                text +=
                    settings_.lang == findings::Lang::zh
                        ? fmt::format("另有 {} 条由数据集豁免（-f json 列出理由；--no-waivers 不予豁免）\n", waived)
                        : fmt::format(
                              "{} more waived by the dataset{} (-f json has the reasons; --no-waivers honours none)\n",
                              waived, rows_.size() == 1 ? "" : "s");
            return text;
        }
    }
    return {};
}

void ResultWriter::write_folder(const std::string& folder, const findings::Sink& findings,
                                findings::Sink& faults) const {
    const auto fail = [&](const std::string& path, const findings::Bilingual& why) {
        faults.report_file(code::cannot_write, "", {{"path", path}, {"why_zh", why.zh}, {"why_en", why.en}});
    };
    // A folder that holds something else is left alone: its reports would be mixed with what a person put there.
    const std::string index = settings_.form ? "forms.csv" : "portfolio.json";
    const std::string marker = folder + index;
    const std::string below = settings_.form ? "forms/" : "pilots/";
    if (exists(folder) && !exists(marker) && !settings_.force) {
        std::error_code error;
        if (!std::filesystem::is_empty(folder, error))
            return fail(folder,
                        {"文件夹里有不是 nearzero 写的文件（要覆盖请加 --force）",
                         "the folder holds files that nearzero did not write (--force to write there all the same)"});
    }
    for (const auto& path : {folder, folder + below})
        if (::mkdir(path.c_str(), 0777) != 0 && errno != EEXIST) return fail(path, describe_errno(errno));
    // An earlier run's index would vouch for a mixture of both if this one is cut short.
    if (::unlink(marker.c_str()) != 0 && errno != ENOENT) return fail(marker, describe_errno(errno));
    const auto names = report_names(rows_);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (interrupted())
            return fail(folder, {"已中断；没有 " + index + " 的文件夹是不完整的",
                                 "interrupted; without " + index + " the folder is incomplete"});
        if (settings_.form && reports_[i].empty()) continue;  // refused before its programme was known
        const std::string path = folder + below + names[i];
        const auto written = write_whole(path, reports_[i]);
        if (const auto* fault = std::get_if<IoFault>(&written)) return fail(path, fault->why);
    }
    report_stale(folder + below, names, faults);
    // The index last: a folder without it is one whose run did not end.
    for (const auto& [name, bytes] : settings_.form ? form_files(names) : portfolio_files(findings)) {
        const auto written = write_whole(folder + name, bytes);
        if (const auto* fault = std::get_if<IoFault>(&written)) return fail(folder + name, fault->why);
    }
}

/// What the folder of reports holds beside them; the index stands last.
ResultWriter::Files ResultWriter::portfolio_files(const findings::Sink& findings) const {
    return {
        {"targets.csv", report::csv_header(report::CsvTable::targets, settings_.csv_dialect) + csv_},
        {"portfolio.csv", report::portfolio_csv(rows_, survey_, settings_.csv_dialect)},
        {"portfolio.md", document::to_markdown(report::portfolio_report(rows_, survey_, run()))},
        {"portfolio.json", json_of(findings)},
    };
}

/// The index of the forms: which pilot, which file, how many fields are still missing. Nothing of what stands in them.
ResultWriter::Files ResultWriter::form_files(const std::vector<std::string>& names) const {
    std::string bytes;
    document::CsvWriter csv{bytes, settings_.csv_dialect};
    csv.begin_file();
    csv.text("pilot").text("form").text("form_missing").text("file").end();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        csv.text(rows_[i].result.id).text(reports_[i].empty() ? std::string{} : "forms/" + names[i]);
        rows_[i].form_missing ? csv.integer(static_cast<std::int64_t>(*rows_[i].form_missing)) : csv.empty();
        csv.text(rows_[i].file).end();
    }
    return {{"forms.csv", std::move(bytes)}};
}

std::optional<findings::Sink> ResultWriter::finish(const findings::Sink& findings, std::size_t of_the_run,
                                                   Stream& out) {
    findings::Sink faults;
    if (surveys()) survey_ = report::survey_of(rows_, library_.used_programmes(), settings_.rules.as_of);
    for (const Output& output : settings_.outputs) {
        if (output.path.ends_with('/')) {
            write_folder(output.path, findings, faults);
            continue;
        }
        const std::string bytes = bytes_of(output.format, findings, of_the_run);
        if (output.path.empty()) {
            out.write(bytes);
            continue;
        }
        const auto written = write_whole(output.path, bytes);
        if (const auto* fault = std::get_if<IoFault>(&written))
            faults.report_file(code::cannot_write, "",
                               {{"path", output.path}, {"why_zh", fault->why.zh}, {"why_en", fault->why.en}});
    }
    if (out.failed())
        faults.report_file(
            code::cannot_write, "",
            {{"path", "stdout"}, {"why_zh", "标准输出写入失败"}, {"why_en", "writing to standard output failed"}});
    if (faults.empty()) return std::nullopt;
    return faults;
}

}  // namespace nearzero::cmd
