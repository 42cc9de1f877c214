// SPDX-License-Identifier: Apache-2.0
/// One submitted file, from its bytes to a verdict. Nothing here opens files or prints: the shell hands over bytes and
/// a way to read the tables beside the dataset.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "application/personal.hpp"
#include "application/review.hpp"
#include "batch/library.hpp"
#include "batch/nesting.hpp"
#include "calendar/date.hpp"
#include "dataset/dataset.hpp"
#include "findings/finding.hpp"
#include "findings/waivers.hpp"
#include "inventory/inventory.hpp"
#include "lifecycle/standing.hpp"
#include "panel/review.hpp"
#include "scoring/scorecard.hpp"
#include "scoring/uncertainty.hpp"
#include "table/csv.hpp"
#include "yaml/read.hpp"

namespace nearzero::batch {

/// A file as the shell read it. `fault` tells why there are no bytes.
struct Input {
    std::string path;  ///< as printed: below the directory argument, else the file name as given
    std::string bytes;
};

/// Opens a table named by a dataset; reports and returns nothing when it may not or cannot be read.
using OpenTable = std::function<std::optional<table::ReadBlock>(const dataset::Dataset& dataset, const yaml::Text& file,
                                                                findings::Sink& sink)>;

/// A file that a result was made from beside the dataset itself: a table.
struct TableInput {
    std::string path;
    std::uint64_t size = 0;
    std::string sha256;
};

struct Rules {
    yaml::Limits limits;
    yaml::Reader reader = yaml::Reader::automatic;
    bool use_waivers = true;
    unsigned file_threads =
        1;  ///< of one file's tables and draws, beside the files that are evaluated at once; never shows
    std::optional<scoring::Intervals> intervals =
        scoring::Intervals::of_all_figures;   ///< with the probabilities of targets: what the result prints
    std::optional<uncertainty::Draws> draws;  ///< Monte Carlo instead of propagation
    std::optional<calendar::Date> as_of;      ///< without it nothing of the life cycle is judged
    bool form_asked = false;                  ///< the application form is to be printed
    const panel::Dossier* dossier = nullptr;  ///< settled; null: no rating is asked for
    bool digest = true;                       ///< SHA-256 of the bytes: only where the result prints it
    bool reference_files =
        false;  ///< factor sets, GWP sets, regions and programmes are checked too, by their own readers
};

/// All that became of one file. Members point into each other; an evaluation moves, never copies.
struct Evaluation {
    std::string path;
    std::uint64_t size = 0;
    std::string sha256;
    std::vector<TableInput> tables;             ///< in the order of the dataset
    std::unique_ptr<dataset::Dataset> dataset;  ///< null when the file could not be read as a tree
    const programme::Programme* programme = nullptr;
    const reference::Reference* reference = nullptr;
    std::unique_ptr<inventory::Inventory> inventory;  ///< null when rejected
    std::unique_ptr<scoring::Scorecard> scorecard;    ///< null when rejected
    std::unique_ptr<application::Review>
        review;  ///< null where programme or category is not known; a rejected pilot may have it
    std::unique_ptr<scoring::Uncertainty> uncertainty;  ///< null when rejected or not asked for
    std::unique_ptr<panel::Review> panel;               ///< null when rejected or not asked for
    std::unique_ptr<lifecycle::Standing> standing;      ///< null when rejected or without a day of evaluation
    findings::Sink findings;                            ///< in order
    std::vector<findings::Waived> waived;
    std::vector<findings::Waiver> waivers_of_the_run;  ///< of what only the run can find: a meter of another pilot

    std::optional<application::Personal> personal;  ///< of a file without dataset

    bool rejected() const { return findings.has_errors(); }
    /// Takes what the file says of persons out of the findings: after the last of them.
    void withhold_personal();
    /// Turns an accepted pilot into a rejected one (a duplicate id): the verdict is dropped, the finding kept.
    void reject();
};

Evaluation evaluate(Input input, Library& library, const Rules& rules, const OpenTable& open_table);

/// What `evaluate` would find of the pilot's id and what it lies within, and nothing else; empty where the file names
/// none.
std::optional<Head> head_of(Input input, const Rules& rules);

}  // namespace nearzero::batch
