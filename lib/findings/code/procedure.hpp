// SPDX-License-Identifier: Apache-2.0
/// NZ405x: what a programme file says about the way from application to re-check.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

inline constexpr CodeInfo field_asked_twice{"NZ4050", "field-asked-twice", Severity::error,
    {"栏目“{id}”在“{other}”中已有，“{document}”适用于同一类别却再次要求",
     "'{document}' asks for '{id}' again: '{other}', which applies to the same category, has it"},
    {"重复的栏目", "asked for twice"},
    {"数据集在 application 中按栏目 id 填写，同一类别内不能重复：改一个 id，或删去一处",
     "a dataset answers under application by the id of a field, once a category: change one of the ids, or leave one out"}};
inline constexpr CodeInfo field_key_unused{"NZ4051", "field-key-unused", Severity::error,
    {"“{key}”不适用于 kind: {kind} 的栏目", "'{key}' means nothing for a field of kind {kind}"},
    {"与栏目种类不符", "does not belong to this kind"},
    {"options 只用于 choice；by-hand（盖章、签字、日期）由人填写，不写 fills、options、years、unless、optional",
     "options belong to a choice; what is filled in by hand (seal, signature, date) has no fills, options, years, unless or optional"}};
inline constexpr CodeInfo ground_both_ways{"NZ4052", "ground-both-ways", Severity::error,
    {"路径“{route}”既要求“{ground}”成立又要求其不成立", "route '{route}' asks for ground '{ground}' both met and not met"},
    {"永远走不到", "can never be taken"},
    {"从 grounds 或 without 中删去一处", "leave it out of grounds or of without"}};
inline constexpr CodeInfo changes_out_of_order{"NZ4053", "changes-out-of-order", Severity::error,
    {"“changes”中的版本 {version} 次序有误，或高于本文件的版本 {last}",
     "version {version} under 'changes' is out of order, or above the version of this file, {last}"},
    {"版本次序有误", "out of order"},
    {"按版本从低到高列出，每个版本一条，最高为本文件的版本", "list them from the lowest version up, one each, none above the file's own"}};

inline constexpr auto kProcedure = std::to_array<const CodeInfo*>({
    &field_asked_twice, &field_key_unused, &ground_both_ways, &changes_out_of_order,
});

}  // namespace nearzero::findings::code
