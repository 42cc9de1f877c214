// SPDX-License-Identifier: Apache-2.0
/// The files of a run: which there are, how one is read, where its tables lie, what all of them say before they are
/// evaluated.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "batch/evaluate.hpp"
#include "io.hpp"
#include "options.hpp"
#include "paths.hpp"

namespace nearzero::cmd {

/// A file to evaluate: a path, or a document of standard input that is already in memory.
struct Job {
    PathEntry entry;
    std::string bytes;
};

/// In the order of output. Reads standard input where it is asked for.
std::vector<Job> collect_jobs(const Settings& settings, findings::Sink& run);

/// The bytes of a job; as often as wanted.
std::variant<std::string, IoFault> read_job(const Job& job, const Settings& settings);

/// Where the tables of a dataset lie; nowhere for one from standard input without --base.
std::string table_folder(const Settings& settings, const Job& job);
batch::OpenTable table_opener(const Settings& settings, const Job& job);

/// What the files say of their pilots' places, on all threads. What cannot be read says nothing.
std::vector<batch::Head> heads_of(const std::vector<Job>& jobs, const Settings& settings);

}  // namespace nearzero::cmd
