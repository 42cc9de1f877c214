// SPDX-License-Identifier: Apache-2.0
/// What somebody starts from: a dataset with everything that a category of a programme asks for and blanks where only
/// the site knows the answer; and the words of the drop-downs of its workbook. Nothing in it is made up: it comes from
/// the programme's and the factor library's own data.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dataset/dataset.hpp"
#include "findings/code.hpp"
#include "programme/programme.hpp"
#include "workbook/pilot_sheets.hpp"

namespace nearzero::starter {

struct Wanted {
    const programme::Programme& programme;
    const programme::Category& category;
    const programme::Tier& tier;
    std::vector<int> years;  ///< ascending, the first is the base year
    findings::Lang lang = findings::Lang::zh;
};

/// Stands where a figure is still missing. It is no number, so that `validate` names every place where one is.
inline constexpr findings::Text kBlank = dataset::kBlank;

/// A commented `nearzero/pilot/v1` file: the targets with their clauses, what each of them is worked out from, one
/// power line for the site and for each part that a target looks at, the context series, the measures.
std::string pilot_yaml(const Wanted& wanted);

/// The words of a workbook's drop-downs. Without programme or category those that every programme has.
std::vector<workbook::WordList> drop_downs(const programme::Programme* programme, const programme::Category* category,
                                           findings::Lang lang);

}  // namespace nearzero::starter
