// SPDX-License-Identifier: Apache-2.0
#include "dataset/file_reference.hpp"

#include <algorithm>
#include <array>

#include "findings/code/dataset.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

constexpr std::array<std::string_view, 2> kTables{"csv", "xlsx"};

// What offices hand in as evidence: documents, scans, sheets, mails, archives. They are hashed, never opened.
constexpr std::array<std::string_view, 30> kEvidence{
    "pdf", "ofd", "doc", "docx", "odt", "wps", "rtf", "txt", "md",  "csv",  "tsv", "xls", "xlsx", "ods",  "et",
    "ppt", "pptx", "jpg", "jpeg", "png", "tif", "tiff", "bmp", "webp", "heic", "json", "xml", "yaml", "eml", "zip"};

constexpr std::array<std::string_view, 5> kWorkbooks{"xls", "xlsm", "xlsb", "ods", "et"};

struct PathFault {
    std::string_view zh, en;
};

const PathFault* fault_of(std::string_view path) {
    static constexpr PathFault absolute{"是绝对路径", "is absolute"};
    static constexpr PathFault backslash{"含有反斜杠“\\”", "holds a backslash"};
    static constexpr PathFault drive{"含有冒号“:”", "holds a colon"};
    static constexpr PathFault parent{"用“..”离开了本文件夹", "leaves the folder with '..'"};
    static constexpr PathFault empty_step{"含有空的路径段", "has an empty step"};
    static constexpr PathFault home{"以“~”开头", "begins with '~'"};
    if (path.starts_with('/')) return &absolute;
    if (path.starts_with('~')) return &home;
    if (path.find('\\') != std::string_view::npos) return &backslash;
    if (path.find(':') != std::string_view::npos) return &drive;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string_view step = path.substr(begin, end - begin);
        if (step.empty()) return &empty_step;
        if (step == "..") return &parent;
        begin = end + 1;
    }
    return nullptr;
}

std::string lower_extension(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const auto dot = name.rfind('.');
    std::string extension{dot == std::string_view::npos ? std::string_view{} : name.substr(dot + 1)};
    for (char& c : extension)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return extension;
}

}  // namespace

const std::span<const std::string_view> kTableTypes{kTables};
const std::span<const std::string_view> kEvidenceTypes{kEvidence};

bool check_file_path(yaml::Record& record, std::string_view key, const Text& path,
                     std::span<const std::string_view> types) {
    if (const PathFault* const fault = fault_of(path.value)) {
        record.report(code::unsafe_path, key,
                      {{"path", std::string{path.value}},
                       {"fault_zh", std::string{fault->zh}},
                       {"fault_en", std::string{fault->en}}});
        return false;
    }
    const std::string extension = lower_extension(path.value);
    if (std::ranges::find(types, extension) != types.end()) return true;
    const bool workbook = std::ranges::find(kWorkbooks, extension) != kWorkbooks.end();
    if (types.data() == kTableTypes.data() && workbook) {
        record.report(code::workbook_table, key, {{"path", std::string{path.value}}});
        return false;
    }
    std::string allowed;
    for (const auto type : types) {
        if (!allowed.empty()) allowed += ", ";
        allowed += '.';
        allowed += type;
    }
    record.report(code::unknown_file_type, key, {{"path", std::string{path.value}}, {"allowed", allowed}});
    return false;
}

}  // namespace nearzero::dataset
