// SPDX-License-Identifier: Apache-2.0
/// NZ35xx: restated years, and those that ought to have been.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr CodeInfo restatement_disagrees{
    "NZ3501",
    "restatement-disagrees",
    Severity::warning,
    {"{year} 年重述后的总量写为 {after} {unit}，本文件的数据算得 {computed} {unit}",
     "the restated total of {year} is given as {after} {unit}; the figures of this file come to {computed} {unit}"},
    {"与计算结果不符", "does not agree with the figures"},
    {"核对 after（应为重述后该年的总排放，范围一和范围二，不扣减），或核对该年的活动数据",
     "check 'after' (the gross total as restated: scopes 1 and 2, nothing netted off), or the amounts of that year"}};

inline constexpr CodeInfo restatement_not_checked{
    "NZ3502",
    "restatement-not-checked",
    Severity::warning,
    {"重述的 {year} 年不在填报年份（{years}）之内，其 after 无法核对",
     "the restated year {year} is not among the reported years ({years}), so its 'after' cannot be checked"},
    {"没有填报这一年", "not a reported year"},
    {"核对年份；或把该年列入 years.reported 并填报各活动",
     "check the year; or put it into years.reported and report all its amounts"}};

inline constexpr CodeInfo restatement_demanded{
    "NZ3510",
    "restatement-demanded",
    Severity::error,
    {"“{pilot}”基准年 {year} 的总量由 {before} 变为 {after} tCO2e（{percent} %，门槛 {threshold} "
     "%），后一结果却没有得出这一总量的重述",
     "the base year {year} of '{pilot}' went from {before} to {after} tCO2e ({percent} %, threshold {threshold} %), "
     "and "
     "the later result "
     "records no restatement that arrives there"},
    {"后一结果的基准年", "base year of the later result"},
    {"在数据集的 restatements 中写明年份、理由和前后总量；若只是换了选项试算（如 --gwp），请用相同选项比较",
     "write year, reason, before and after under 'restatements' of the dataset; where only options were tried (--gwp), "
     "compare results "
     "made with the same"}};

inline constexpr auto kRestatement = std::to_array<const CodeInfo*>({
    &restatement_disagrees,
    &restatement_not_checked,
    &restatement_demanded,
});

}  // namespace nearzero::findings::code
