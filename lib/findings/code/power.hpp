// SPDX-License-Identifier: Apache-2.0
/// NZ31xx: purchased power, its contracts and certificates, on-site generation.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr CodeInfo power_instrument_not_counted{
    "NZ3101", "power-instrument-not-counted", Severity::warning,
    {"电力凭证“{instrument}”（{years_zh}年，共 {amount} MWh）未计入：{why_zh}",
     "the power instrument '{instrument}' ({years_en}, {amount} MWh) does not count: {why_en}"},
    {"不覆盖任何电量", "covers no power"},
    {"能计入的凭证写明 applies_to（外购电力的活动）、evidence，绿电和绿证还要 region、registry、serials、retired，直供电要 source；生产时段在 amount 的年份之内",
     "an instrument that counts names applies_to (activities of purchased power) and evidence; traded power and certificates also region, "
     "registry, serials and retired, direct supply its source; the power was generated within the year of the amount"}};

inline constexpr CodeInfo instrument_above_consumption{
    "NZ3102", "instrument-above-consumption", Severity::warning,
    {"电力凭证“{instrument}”{year}年为 {amount} MWh，所覆盖的外购电量只余 {room} MWh：超出的 {excess} MWh 不计",
     "the power instrument '{instrument}' is {amount} MWh in {year}, and {room} MWh of the power it applies to are left: the {excess} MWh "
     "above it do not count"},
    {"超过用电量", "more than was bought"},
    {"核对数量、单位和 applies_to；凭证不能转到别的年份，也从不抵销燃料", "check amount, unit and applies_to; a certificate moves to no other year and never offsets fuel"}};

inline constexpr CodeInfo bad_serial_range{
    "NZ3103", "bad-serial-range", Severity::error,
    {"“{serials}”不是编号区间", "'{serials}' is no range of serials"},
    {"看不出起止编号", "no first and last number"},
    {"写单个编号，或起止编号：GEC-2025-0001..5000，止不小于起", "write one serial, or the first and last: GEC-2025-0001..5000, the last not below the first"}};

inline constexpr CodeInfo older_power_factor{
    "NZ3104", "older-power-factor", Severity::note,
    {"{years_zh}年没有“{factor}”的数值：{what_zh}采用{vintage}年的数值",
     "'{factor}' has no value for {years_en}: {what_en} takes the one of {vintage}"},
    {"", ""},
    {"新的年份公布后更新程序，或用 --factors 给出", "update the program when a new year is published, or give it with --factors"}};

inline constexpr CodeInfo no_residual_mix{
    "NZ3105", "no-residual-mix", Severity::note,
    {"{years_zh}年及以前没有公布剩余组合因子：基于市场的范围二对没有凭证的电量采用电网平均因子",
     "no residual mix is published for {years_en} or before: market-based scope 2 takes the grid average for power without an instrument"},
    {"", ""},
    {"有官方数值时用 --factors 给出 electricity.residual", "give electricity.residual with --factors where there is an official value"}};

inline constexpr CodeInfo unknown_accounting_factor{
    "NZ3106", "unknown-accounting-factor", Severity::error,
    {"核算口径“{key}”所指的因子“{factor}”不在因子库中", "the accounting key '{key}' names the factor '{factor}', which is not in the library"},
    {"", ""},
    {"用 nearzero list factors 查找因子；或用 --accounting {key}=… 改写", "look for it with 'nearzero list factors', or name another with --accounting {key}=…"}};

inline constexpr CodeInfo accounting_factor_without_value{
    "NZ3107", "accounting-factor-without-value", Severity::error,
    {"核算口径“{key}”的因子“{factor}”没有可用于{years_zh}年的数值",
     "the factor '{factor}' of the accounting key '{key}' has no value to use for {years_en}"},
    {"", ""},
    {"用 --accounting {key}_year=… 写明因子的年份，或用 --factors 给出数值", "name the year of the factor with --accounting {key}_year=…, or give a value with --factors"}};

inline constexpr CodeInfo accounting_factor_missing{
    "NZ3108", "accounting-factor-missing", Severity::error,
    {"核算口径 {key}={value} 没有写明因子", "the accounting {key}={value} names no factor"},
    {"", ""},
    {"加上 --accounting {key}.factor=…（例如 electricity.fossil），需要固定年份时再加 {key}.factor_year=…",
     "add --accounting {key}.factor=… (for example electricity.fossil), and {key}.factor_year=… where one year is fixed"}};

inline constexpr CodeInfo serial_of_another_pilot{
    "NZ3109", "serial-of-another-pilot", Severity::error,
    {"“{instrument}”的编号“{serials}”（{registry}）已由试点“{other}”计入",
     "the serials '{serials}' ({registry}) of '{instrument}' count for the pilot '{other}' already"},
    {"同一凭证只能计入一次", "one unit counts once"},
    {"核对双方的注销凭据，只在一个试点保留；一个试点位于另一个之内时写 within", "compare the records of retirement and keep it in one pilot; where one pilot lies in the other, say so with 'within'"}};

inline constexpr auto kPower = std::to_array<const CodeInfo*>({
    &power_instrument_not_counted, &instrument_above_consumption, &bad_serial_range, &older_power_factor, &no_residual_mix,
    &unknown_accounting_factor, &accounting_factor_without_value, &accounting_factor_missing, &serial_of_another_pilot,
});

}  // namespace nearzero::findings::code
