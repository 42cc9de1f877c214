// SPDX-License-Identifier: Apache-2.0
/// NZ52xx: results read back, to explain, compare or verify them.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr CodeInfo result_not_json{
    "NZ5201",
    "result-not-json",
    Severity::error,
    {"结果文件不是合法的 JSON：{what_zh}", "the result is not JSON: {what_en}"},
    {"从这里起读不懂", "not JSON from here on"},
    {"结果由 nearzero … -f json -o 文件.json 写出；不要手工修改，被截断的文件请重新生成",
     "a result is what 'nearzero … -f json -o FILE.json' wrote; do not edit it by hand, and make a truncated one "
     "again"}};

inline constexpr CodeInfo result_beyond_limit{
    "NZ5202",
    "result-beyond-limit",
    Severity::error,
    {"结果文件超出读取上限：{what_zh}超过 {limit}", "the result is beyond what is read: more than {limit} {what_en}"},
    {"", ""},
    {"把试点分成几次运行，得到几个较小的结果", "run the pilots in several parts and read the smaller results"}};

inline constexpr CodeInfo not_a_result{
    "NZ5203",
    "not-a-result",
    Severity::error,
    {"schema 是“{found}”，应为 {expected}", "the schema is '{found}'; {expected} is needed"},
    {"不能用于此命令", "not for this command"},
    {"用 inventory、score 或 report 加 -f json 生成结果",
     "make the result with inventory, score or report and -f json"}};

inline constexpr CodeInfo result_key_missing{
    "NZ5204",
    "result-key-missing",
    Severity::error,
    {"结果缺少 {pointer}", "the result has no {pointer}"},
    {"缺少“{key}”", "'{key}' is missing"},
    {"结果被改动过，或由不写此键的旧版本生成；用本版本重新生成",
     "the result was changed, or an older version made it that did not write this; make it again with this version"}};

inline constexpr CodeInfo result_value_unusable{
    "NZ5205",
    "result-value-unusable",
    Severity::error,
    {"结果的 {pointer} 应为{expected_zh}", "{pointer} of the result should be {expected_en}"},
    {"应为{expected_zh}", "should be {expected_en}"},
    {"结果被改动过；用本版本重新生成", "the result was changed; make it again with this version"}};

inline constexpr CodeInfo result_duplicate_key{
    "NZ5206",
    "result-duplicate-key",
    Severity::error,
    {"同一对象中“{key}”出现两次", "the key '{key}' stands twice in one object"},
    {"第二次", "the second one"},
    {"无法得知哪一个有效；重新生成结果", "which of them counts cannot be known; make the result again"}};

inline constexpr CodeInfo no_such_address{
    "NZ5210",
    "no-such-address",
    Severity::error,
    {"结果中没有“{address}”", "the result has no '{address}'"},
    {"", ""},
    {"可写：活动/年份（如 "
     "grid-power/2025）、活动/年份/气体、total/年份、target/目标、indicator/指标/年份，前面可加试点编号",
     "write ACTIVITY/YEAR (grid-power/2025), ACTIVITY/YEAR/GAS, total/YEAR, target/TARGET or indicator/INDICATOR/YEAR, "
     "the pilot's id "
     "before it where there are several"}};

inline constexpr CodeInfo ambiguous_address{
    "NZ5211",        "ambiguous-address",
    Severity::error, {"“{address}”有多种所指：{choices}", "'{address}' means several things: {choices}"},
    {"", ""},        {"写出其中一个", "write one of them"}};

inline constexpr CodeInfo derivation_disagrees{
    "NZ5212",
    "derivation-disagrees",
    Severity::error,
    {"{address} 各步相乘得 {computed} tCO2e，结果写的却是 {recorded}",
     "the steps of {address} give {computed} tCO2e, but the result says {recorded}"},
    {"", ""},
    {"结果被改动过；用 nearzero verify 与输入核对",
     "the result was changed; hold it against its inputs with 'nearzero verify'"}};

inline constexpr CodeInfo input_changed{
    "NZ5220", "input-changed", Severity::error,
    {"输入“{path}”已不是结果所用的文件：SHA-256 为 {found}，结果记录 {recorded}",
     "the input '{path}' is not the one the result was made from: its SHA-256 is {found}, the result has {recorded}"},
    {"", ""},
    {"找回当时的文件，或用现在的文件重新生成结果", "find the file as it was, or make the result again from what there is now"}};

inline constexpr CodeInfo input_not_kept{
    "NZ5221", "input-not-kept", Severity::error,
    {"输入“{path}”来自标准输入，无法再次读取", "the input '{path}' came from standard input and cannot be read again"},
    {"", ""},
    {"要能核对，请从文件生成结果", "make results that are to be verified from files"}};

inline constexpr CodeInfo result_differs{
    "NZ5222", "result-differs", Severity::error,
    {"{pointer}：结果为 {recorded}，重算为 {computed}", "{pointer}: the result has {recorded}, computing it again gives {computed}"},
    {"", ""},
    {"输入相同而结果不同：程序版本或内置数据不同，或结果被改动过",
     "the inputs are the same: the program or its built-in data is another version, or the result was changed"}};

inline constexpr auto kResult = std::to_array<const CodeInfo*>({
    &result_not_json,
    &result_beyond_limit,
    &not_a_result,
    &result_key_missing,
    &result_value_unusable,
    &result_duplicate_key,
    &no_such_address,
    &ambiguous_address,
    &derivation_disagrees,
    &input_changed,
    &input_not_kept,
    &result_differs,
});

}  // namespace nearzero::findings::code
