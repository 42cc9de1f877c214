// SPDX-License-Identifier: Apache-2.0
/// The only place that touches files and the standard streams. Reading refuses everything but regular files; writing is
/// whole or not at all.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <variant>

#include "findings/code.hpp"
#include "table/csv.hpp"

namespace nearzero::cmd {

/// Why a path could not be read or written, for people.
struct IoFault {
    findings::Bilingual why;
    bool not_regular = false;
    bool leaves_folder = false;  ///< of a table: a link, or a step out of the folder
};

/// The bytes of a regular file, at most `limit` + 1 of them: one more than allowed tells the reader that there are too
/// many.
std::variant<std::string, IoFault> read_file(const std::string& path, std::size_t limit);
/// All of standard input.
std::variant<std::string, IoFault> read_stdin(std::size_t limit);

/// Told when reading fails half-way: the end of the blocks is then not the end of the file.
using OnReadFault = std::function<void(const findings::Bilingual& why)>;

/// Opens a table below `folder`: no link, no parent path, no device. Blocks come from the returned function.
std::variant<table::ReadBlock, IoFault> open_table_below(const std::string& folder, std::string_view relative,
                                                         OnReadFault on_fault);

/// Writes a file under a temporary name, syncs and renames it: complete or absent.
std::variant<std::monostate, IoFault> write_whole(const std::string& path, std::string_view bytes);

/// Standard output and error. A closed pipe ends quietly (`closed`); any other failure is kept for the exit code.
class Stream {
public:
    explicit Stream(int descriptor) : descriptor_{descriptor} {}
    /// Into a text instead of a descriptor.
    explicit Stream(std::string& into) : into_{&into} {}
    void write(std::string_view bytes);
    bool failed() const { return failed_; }
    bool is_terminal() const;
    int descriptor() const { return descriptor_; }

private:
    int descriptor_ = -1;
    std::string* into_ = nullptr;
    bool failed_ = false;
    bool closed_ = false;
};

/// What an errno says, in both languages.
findings::Bilingual describe_errno(int number);

}  // namespace nearzero::cmd
