// SPDX-License-Identifier: Apache-2.0
#include "papers.hpp"

#include <filesystem>
#include <set>

#include "findings/code/invocation.hpp"
#include "findings/code/panel.hpp"
#include "io.hpp"
#include "text/digest.hpp"
#include "unreadable.hpp"
#include "yaml/read.hpp"

namespace nearzero::cmd {

namespace {

/// The document of a file, noted among the papers; nothing after reporting. A file that cannot be opened is a fault of
/// the run.
std::optional<yaml::Document> read_paper(const std::string& path, const Settings& settings, panel::Dossier& dossier,
                                         bool& opened, findings::Sink& run, findings::Sink& contents) {
    if (path == "-") {
        opened = false;
        run.report_file(findings::code::cannot_read, "",
                        {{"path", path},
                         {"why_zh", "标准输入只用于数据集；评分细则、评分表和决定须给出文件"},
                         {"why_en", "standard input is for datasets; rubric, score sheets and decisions are files"}});
        return std::nullopt;
    }
    auto read = read_file(path, settings.rules.limits.bytes);
    if (const auto* fault = std::get_if<IoFault>(&read)) {
        opened = false;
        report_unreadable(run, path, *fault);
        return std::nullopt;
    }
    std::string& bytes = std::get<std::string>(read);
    dossier.papers.push_back({path, bytes.size(), text::sha256_hex(bytes)});
    return yaml::read(path, std::move(bytes), contents, settings.rules.limits, settings.rules.reader);
}

/// A paper named twice, or inside a folder that is named too, is one paper.
void drop_repeated(std::vector<PathEntry>& entries) {
    std::set<std::filesystem::path> seen;
    std::erase_if(entries, [&](const PathEntry& entry) {
        std::error_code error;
        return !seen.insert(std::filesystem::weakly_canonical(entry.path, error)).second;
    });
}

}  // namespace

bool load_papers(Settings& settings, panel::Dossier& dossier, findings::Sink& run, findings::Sink& beside) {
    bool complete = true;
    for (const auto& path : settings.rubric_files)
        if (auto document = read_paper(path, settings, dossier, complete, run, run))
            if (auto rubric = panel::read_rubric(std::move(*document), run))
                dossier.rubrics.push_back(std::move(*rubric));

    const std::size_t faults = run.error_count();
    auto entries = expand_paths(settings.sheet_files, run, kSheetSuffixes);
    drop_repeated(entries);
    complete = complete && run.error_count() == faults;
    settings.sheet_files.clear();
    for (const auto& entry : entries) {
        settings.sheet_files.push_back(entry.path);
        if (auto document = read_paper(entry.path, settings, dossier, complete, run, beside))
            dossier.sheets.push_back(panel::read_sheet(std::move(*document), beside));
        else if (dossier.unread_sheet.empty())
            dossier.unread_sheet = entry.path;
    }
    if (!entries.empty() && settings.rubric_files.empty()) {
        run.report_file(findings::code::rubric_missing, "");
        complete = false;
    }
    for (const auto& path : settings.decision_files)
        if (auto document = read_paper(path, settings, dossier, complete, run, beside))
            dossier.decisions.push_back(panel::read_decisions(std::move(*document), beside));
    panel::settle(dossier, settings.rules.as_of, beside);
    return complete;
}

}  // namespace nearzero::cmd
