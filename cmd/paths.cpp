// SPDX-License-Identifier: Apache-2.0
#include "paths.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <glob.h>

#include "findings/code/invocation.hpp"
#include "io.hpp"
#include "unreadable.hpp"

namespace nearzero::cmd {

namespace fs = std::filesystem;
namespace code = findings::code;

namespace {

/// Whether a folder's file is one of those looked for.
bool is_wanted(std::string_view name, std::span<const std::string_view> suffixes) {
    return std::ranges::any_of(
        suffixes, [&](std::string_view suffix) { return name.size() > suffix.size() && name.ends_with(suffix); });
}

std::string file_name(const std::string& path) {
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

/// Files below `folder`, without following links; names come sorted by the caller.
void walk(const fs::path& folder, const std::string& below, std::span<const std::string_view> suffixes,
          std::vector<PathEntry>& out, findings::Sink& sink) {
    std::error_code error;
    fs::directory_iterator entries{folder, error};
    if (error) {
        report_unreadable(sink, folder.string(), {describe_errno(error.value())});
        return;
    }
    for (const auto& entry : entries) {
        const std::string name = entry.path().filename().string();
        const std::string shown = below.empty() ? name : below + "/" + name;
        if (entry.is_symlink(error)) continue;
        if (entry.is_directory(error)) {
            walk(entry.path(), shown, suffixes, out, sink);
        } else if (is_wanted(name, suffixes)) {
            out.push_back({entry.path().string(), shown, false, true});
        }
    }
}

std::vector<std::string> expand_glob(const std::string& pattern) {
    std::vector<std::string> names;
    glob_t found{};
    if (::glob(pattern.c_str(), GLOB_NOSORT, nullptr, &found) == 0)
        for (std::size_t i = 0; i < found.gl_pathc; ++i) names.emplace_back(found.gl_pathv[i]);
    ::globfree(&found);
    std::ranges::sort(names);
    return names;
}

}  // namespace

std::vector<PathEntry> expand_paths(const std::vector<std::string>& words, findings::Sink& sink,
                                    std::span<const std::string_view> suffixes) {
    std::vector<PathEntry> out;
    const auto nothing_in = [&](const std::string& word) {
        std::string files;
        for (const auto suffix : suffixes) files.append(files.empty() ? "*" : ", *").append(suffix);
        sink.report_file(code::nothing_matched, "", {{"path", word}, {"files", std::move(files)}});
    };
    const auto add = [&](const std::string& word, bool of_many) {
        std::error_code error;
        if (!fs::is_directory(word, error)) return out.push_back({word, file_name(word), false, of_many});
        const std::size_t before = out.size();
        walk(word, "", suffixes, out, sink);
        if (out.size() == before) nothing_in(word);
    };
    for (const auto& word : words) {
        std::error_code error;
        if (word == "-") {
            out.push_back({"-", "<stdin>", true});
        } else if (word.find_first_of("*?[") != std::string::npos && !fs::exists(word, error)) {
            const auto names = expand_glob(word);
            if (names.empty()) nothing_in(word);
            for (const auto& name : names) add(name, true);
        } else {
            add(word, false);
        }
    }
    std::ranges::stable_sort(out, {}, &PathEntry::shown);
    return out;
}

std::vector<std::string> split_names(const std::string& text, char separator) {
    std::vector<std::string> names;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const auto end = std::min(text.find(separator, begin), text.size());
        if (end > begin) names.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return names;
}

std::vector<std::string> split_stream(const std::string& text) {
    std::vector<std::string> documents;
    const auto first = text.find_first_not_of(" \t\r\n");
    // One JSON object a line: a line that opens and closes a brace. A single JSON document may spread over lines.
    const bool json_lines =
        first != std::string::npos && text[first] == '{' && text.find("}\n{", first) != std::string::npos;
    std::string current;
    std::size_t begin = 0;
    const auto flush = [&] {
        if (current.find_first_not_of(" \t\r\n") != std::string::npos) documents.push_back(current);
        current.clear();
    };
    while (begin < text.size()) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const std::string_view line{text.data() + begin, end - begin};
        if (json_lines) {
            current.assign(line);
            flush();
        } else if (line == "---" || line == "---\r") {
            flush();
        } else {
            current.append(line).push_back('\n');
        }
        begin = end + 1;
    }
    flush();
    return documents;
}

}  // namespace nearzero::cmd
