// SPDX-License-Identifier: Apache-2.0
/// From the words on the command line to the files they mean: files, folders (walked for `*.pilot.yaml` and
/// `*.pilot.xlsx` in byte order), globs that the shell left alone, `-` for standard input, lists of names.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.hpp"

namespace nearzero::cmd {

struct PathEntry {
    std::string path;   ///< to open
    std::string shown;  ///< as printed: below the folder argument, else the file name
    bool is_stdin = false;
    bool of_many = false;  ///< found in a folder or by a pattern, which could as well have found more
};

/// What a folder is searched for.
inline constexpr std::string_view kDatasetSuffixes[] = {".pilot.yaml", ".pilot.xlsx"};
inline constexpr std::string_view kSheetSuffixes[] = {".scoresheet.yaml"};

/// The files meant, in order of their shown names. Words that mean nothing are reported (`cannot-read`,
/// `nothing-matched`).
std::vector<PathEntry> expand_paths(const std::vector<std::string>& words, findings::Sink& sink,
                                    std::span<const std::string_view> suffixes = kDatasetSuffixes);

/// Names from a list file, one a line or NUL-separated.
std::vector<std::string> split_names(const std::string& text, char separator);

/// The documents of a stream: one a line when it is JSON, else separated by `---` lines.
std::vector<std::string> split_stream(const std::string& text);

}  // namespace nearzero::cmd
