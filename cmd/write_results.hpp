// SPDX-License-Identifier: Apache-2.0
/// From evaluations to bytes: each output keeps only its own part of a pilot, made on the thread that evaluated it; the
/// frame around the parts is written at the end.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "batch/evaluate.hpp"
#include "io.hpp"
#include "options.hpp"
#include "report/csv.hpp"
#include "report/json.hpp"

namespace nearzero::cmd {

/// What the outputs keep of one pilot.
struct Parts {
    report::Row row;
    std::string csv;
    std::string json;
    std::string terminal, markdown;  ///< the pilot's own document: its form, or its report when it is the only one
    std::string report;              ///< its Markdown report or form, when a folder is written
};

class ResultWriter {
public:
    /// What is to be written: one pilot's document, or that of all; the CSV of `report` is of one where `named` says
    /// that the pilot was asked for, not found.
    struct Extent {
        std::size_t pilots = 0;
        bool named = true;
    };
    ResultWriter(report::Kind kind, const Settings& settings, const batch::Library& library,
                 std::span<const panel::Paper> papers, Extent extent);

    /// Thread-safe: reads settings only.
    Parts render(const batch::Evaluation& evaluation) const;
    /// In order of output.
    void take(Parts parts);
    /// Writes every output. The faults of writing, and what was found in the place of it, or nothing.
    /// Findings of the run itself come first, `of_the_run` of them; then those of the pilots in order.
    std::optional<findings::Sink> finish(const findings::Sink& findings, std::size_t of_the_run, Stream& out);

private:
    bool wants(Format format) const;
    bool surveys() const;
    report::Row row_of(const report::Pilot& pilot) const;
    bool writes_folder() const;
    std::string json_of(const findings::Sink& findings) const;
    std::string bytes_of(Format format, const findings::Sink& findings, std::size_t of_the_run) const;
    Parts render_form(const report::Pilot& pilot) const;
    void write_folder(const std::string& folder, const findings::Sink& findings, findings::Sink& faults) const;
    using Files = std::vector<std::pair<std::string, std::string>>;  ///< names and bytes
    Files portfolio_files(const findings::Sink& findings) const;
    Files form_files(const std::vector<std::string>& names) const;
    report::Run run() const;
    report::CsvTable csv_table() const;

    report::Kind kind_;
    const Settings& settings_;
    report::Options options_;
    const batch::Library& library_;
    std::span<const panel::Paper> papers_;
    bool single_;            ///< the only pilot: its own document
    bool table_of_targets_;  ///< CSV of targets, not of pilots
    std::vector<report::Row> rows_;
    portfolio::Portfolio survey_;  ///< of the rows, once they are all there; empty where no output shows it
    std::string csv_;
    std::vector<std::string> json_;
    std::string terminal_, markdown_;
    std::vector<std::string> reports_;
};

}  // namespace nearzero::cmd
