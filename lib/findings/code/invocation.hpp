// SPDX-License-Identifier: Apache-2.0
/// NZ00xx to NZ09xx: invocation and files.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr CodeInfo usage{
    "NZ0001", "usage", Severity::error,
    {"命令行有误：{what_zh}", "the command line is wrong: {what_en}"},
    {"", ""},
    {"运行 nearzero --help 查看用法", "run 'nearzero --help' for the usage"}};

inline constexpr CodeInfo cannot_read{
    "NZ0010", "cannot-read", Severity::error,
    {"无法读取“{path}”：{why_zh}", "cannot read '{path}': {why_en}"},
    {"", ""},
    {"检查路径和权限", "check the path and its permissions"}};

inline constexpr CodeInfo not_a_regular_file{
    "NZ0011", "not-a-regular-file", Severity::error,
    {"“{path}”不是普通文件（{kind_zh}）", "'{path}' is not a regular file ({kind_en})"},
    {"", ""},
    {"只读取普通文件；管道请用“-”从标准输入读", "only regular files are read; use '-' to read a pipe from standard input"}};

inline constexpr CodeInfo nothing_matched{
    "NZ0012", "nothing-matched", Severity::error,
    {"“{path}”中没有找到要读的文件", "no file to read found in '{path}'"},
    {"", ""},
    {"给出文件，或含有 {files} 的文件夹；通配符须匹配到文件", "name a file, or a folder that holds {files}; a pattern has to match some file"}};

inline constexpr CodeInfo path_outside{
    "NZ0013", "path-outside", Severity::error,
    {"“{path}”可能不在数据集的文件夹之内：{why_zh}", "'{path}' may lie outside the dataset's folder: {why_en}"},
    {"只读取此文件夹内的文件", "only files inside this folder are read"},
    {"把文件本身复制到数据集旁边", "copy the file itself beside the dataset"}};

inline constexpr CodeInfo table_needs_base{
    "NZ0014", "table-needs-base", Severity::error,
    {"从标准输入读取的数据集引用了文件“{path}”", "a dataset read from standard input names the file '{path}'"},
    {"", ""},
    {"用 --base 文件夹 说明它在哪里", "say where it lies with --base DIR"}};

inline constexpr CodeInfo not_that_schema{
    "NZ0020", "not-that-schema", Severity::error,
    {"文件的 schema 是“{found}”，此处需要“{expected}”", "the file's schema is '{found}'; '{expected}' is needed here"},
    {"", ""},
    {"检查是否给错了文件", "check that this is the file you meant"}};

inline constexpr CodeInfo unknown_fuel_set{
    "NZ0030", "unknown-fuel-set", Severity::error,
    {"未知的燃料参数集“{word}”", "unknown fuel set '{word}'"},
    {"", ""},
    {"可选：{known}；自有参数集用 --factors 载入", "known: {known}; load your own with --factors"}};

inline constexpr CodeInfo unknown_gwp_set{
    "NZ0031", "unknown-gwp-set", Severity::error,
    {"未知的全球变暖潜势集“{word}”", "unknown set of warming potentials '{word}'"},
    {"", ""},
    {"可选：{known}", "known: {known}"}};

inline constexpr CodeInfo unknown_programme{
    "NZ0032", "unknown-programme", Severity::error,
    {"未知的项目规则“{word}”", "unknown programme '{word}'"},
    {"", ""},
    {"可选：{known}；自有规则用 --programme 文件 载入", "known: {known}; load your own with --programme FILE"}};

inline constexpr CodeInfo bad_accounting{
    "NZ0033", "bad-accounting", Severity::error,
    {"--accounting {key}={value} 不可用：{why_zh}", "--accounting {key}={value} cannot be used: {why_en}"},
    {"", ""},
    {"查看该项目规则的 accounting 键", "see the accounting keys of the programme"}};

inline constexpr CodeInfo programme_replaced{
    "NZ0040", "programme-replaced", Severity::note,
    {"数据集写的是“{own}”，按命令行改用“{used}”评价", "the dataset names '{own}'; it is judged under '{used}' as the command line asks"},
    {"未使用", "not used"},
    {"去掉 --programme 即按数据集自己的规则评价", "leave out --programme to judge it under its own"}};

inline constexpr CodeInfo duplicate_pilot{
    "NZ0050", "duplicate-pilot", Severity::error,
    {"试点编号“{id}”已在“{first}”中使用", "the pilot id '{id}' is already used in '{first}'"},
    {"重复", "used twice"},
    {"每个试点一个编号；改正其一或去掉重复的文件", "one id a pilot: correct one of them or leave the double out"}};

inline constexpr auto kInvocation = std::to_array<const CodeInfo*>({
    &usage,
    &cannot_read,
    &not_a_regular_file,
    &nothing_matched,
    &path_outside,
    &table_needs_base,
    &not_that_schema,
    &unknown_fuel_set,
    &unknown_gwp_set,
    &unknown_programme,
    &bad_accounting,
    &programme_replaced,
    &duplicate_pilot,
});

}  // namespace nearzero::findings::code
