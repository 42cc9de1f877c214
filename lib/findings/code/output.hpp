// SPDX-License-Identifier: Apache-2.0
/// NZ50xx: output. NZ51xx: waivers, which change what is put out.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr CodeInfo cannot_write{
    "NZ5001",
    "cannot-write",
    Severity::error,
    {"无法写入“{path}”：{why_zh}", "cannot write '{path}': {why_en}"},
    {"", ""},
    {"已有的文件没有改动；检查路径、权限和磁盘空间",
     "what was there before is unchanged; check the path, its permissions and the space on the disk"}};

inline constexpr CodeInfo stale_report{
    "NZ5002",
    "stale-report",
    Severity::warning,
    {"“{path}”中有本次运行没有写的报告：{files}", "'{path}' holds reports that this run did not write: {files}"},
    {"", ""},
    {"多半属于已不在输入中的试点；核对后删去，或把报告写入新的文件夹（程序不删除文件）",
     "they are most likely of pilots that are gone; look at them and delete them, or write into a new folder (no file "
     "is ever deleted)"}};

inline constexpr CodeInfo unused_waiver{
    "NZ5101",
    "unused-waiver",
    Severity::warning,
    {"没有与豁免“{code}”（{where}）相符的警告", "no warning matches the waiver of '{code}' at '{where}'"},
    {"未用到的豁免", "unused waiver"},
    {"删除此豁免，或改正 where：由 id 和键以点连接，如 activities.grid-power",
     "remove the waiver, or correct its 'where': ids and keys joined by dots, such as activities.grid-power"}};

inline constexpr auto kOutput = std::to_array<const CodeInfo*>({&cannot_write, &stale_report, &unused_waiver});

}  // namespace nearzero::findings::code
