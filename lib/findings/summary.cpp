// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "findings/write.hpp"
#include "text/utf8.hpp"

namespace nearzero::findings {
namespace {

std::string counted(std::size_t number, std::string_view noun) {
    return std::to_string(number) + " " + std::string{noun} + (number == 1 ? "" : "s");
}

}  // namespace

std::string cell_name(int row, int column) {
    std::string letters;
    for (int rest = column; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters + std::to_string(row);
}

std::string_view severity_word(Severity severity, Lang lang) {
    switch (severity) {
        case Severity::error:
            return lang == Lang::zh ? "错误" : "error";
        case Severity::warning:
            return lang == Lang::zh ? "警告" : "warning";
        case Severity::note:
            break;
    }
    return lang == Lang::zh ? "说明" : "note";
}

std::string shown_place(const Location& at) {
    std::string out = text::escape_for_terminal(at.file);
    if (!at.sheet.empty()) out += "!" + text::escape_for_terminal(at.sheet);
    if (at.line == 0) return out;
    if (!at.sheet.empty()) return out + "!" + cell_name(at.line, at.column);
    for (const int number : {at.line, at.column}) out.append(1, ':').append(std::to_string(number));
    return out;
}

Counts count(std::span<const Finding> findings) {
    Counts counts;
    const std::string* file = nullptr;
    for (const Finding& finding : findings) {
        switch (finding.severity) {
            case Severity::error:
                ++counts.errors;
                break;
            case Severity::warning:
                ++counts.warnings;
                break;
            case Severity::note:
                ++counts.notes;
                break;
        }
        if (finding.at.file.empty() || (file != nullptr && *file == finding.at.file)) continue;
        file = &finding.at.file;
        ++counts.files;
    }
    return counts;
}

std::string summary_line(const Counts& counts, Lang lang) {
    const bool zh = lang == Lang::zh;
    if (counts.all() == 0) return zh ? "没有发现问题" : "no findings";
    struct Part {
        std::size_t number;
        std::string_view zh, en;
    };
    const std::array<Part, 3> parts{
        {{counts.errors, "个错误", "error"}, {counts.warnings, "个警告", "warning"}, {counts.notes, "条说明", "note"}}};
    std::string out;
    for (const Part& part : parts) {
        if (part.number == 0) continue;
        if (!out.empty()) out += zh ? "、" : ", ";
        out += zh ? std::to_string(part.number) + " " + std::string{part.zh} : counted(part.number, part.en);
    }
    if (counts.files == 0) return out;
    return zh ? std::to_string(counts.files) + " 个文件中有 " + out : out + " in " + counted(counts.files, "file");
}

}  // namespace nearzero::findings
