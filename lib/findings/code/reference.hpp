// SPDX-License-Identifier: Apache-2.0
/// NZ22xx to NZ24xx: factor sets, selection of a factor, warming potentials.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

// NZ220x: the file and its sources.

inline constexpr CodeInfo wrong_reference_schema{"NZ2201", "wrong-reference-schema", Severity::error,
    {"文件的第一个键应为“schema: {expected}”，读到的是“{found}”", "the file must begin with 'schema: {expected}', found '{found}'"},
    {"应为 schema: {expected}", "expected schema: {expected}"},
    {"请把“schema: {expected}”写在文件最前面；若是另一种文件，请用对应的选项给出",
     "put 'schema: {expected}' at the top; give a file of another format with the option meant for it"}};

inline constexpr CodeInfo unknown_source{"NZ2203", "unknown-source", Severity::error,
    {"“sources”中没有来源“{source}”", "there is no source '{source}' in 'sources'"},
    {"未列出的来源", "not in the list 'sources'"},
    {"在“sources”中写明该文件的标题、发布者和网址，或改正此处的 id",
     "describe the document under 'sources' with title, publisher and url, or correct the id"}};

inline constexpr CodeInfo empty_factor_set{"NZ2204", "empty-factor-set", Severity::error,
    {"因子集“{set}”没有任何因子", "the factor set '{set}' holds no factor"},
    {"空列表", "an empty list"},
    {"至少写一个因子，或不要给出这个文件", "write at least one factor, or do not give this file"}};

inline constexpr CodeInfo not_a_fuel{"NZ2205", "not-a-fuel", Severity::error,
    {"燃料集中的“{factor}”属于类别“{class}”，不是 fuel", "'{factor}' in a fuel set is of class '{class}', not fuel"},
    {"燃料集只放燃料", "a fuel set holds fuels only"},
    {"燃料集整套选用；请把其他因子移到普通因子集", "a fuel set is chosen as a whole; move other factors to an ordinary set"}};

inline constexpr CodeInfo non_fossil_of_class{"NZ2206", "non-fossil-of-class", Severity::error,
    {"类别“{class}”的因子“{factor}”不能写 non_fossil", "the factor '{factor}' of class '{class}' cannot be 'non_fossil'"},
    {"只用于外购热力（class: heat）", "of purchased heat only (class: heat)"},
    {"生物质燃料写 biogenic；绿电、直供电写在 instruments", "a biomass fuel is 'biogenic'; green power stands under instruments"}};

// NZ221x: one factor.

inline constexpr CodeInfo duplicate_factor{"NZ2210", "duplicate-factor", Severity::error,
    {"因子“{factor}”重复：第 {line} 行已定义", "the factor '{factor}' is defined twice: first in line {line}"},
    {"重复的因子或别名", "already the name of a factor"},
    {"每个因子和别名只能用一次；不同年份和地区的值写在同一因子的“values”中",
     "use a name once; values of other years and places belong to the same factor's 'values'"}};

inline constexpr CodeInfo factor_without_values{"NZ2211", "factor-without-values", Severity::error,
    {"因子“{factor}”没有任何数值", "the factor '{factor}' has no value"},
    {"无数值", "nothing to count with"},
    {"在“values”中写数值，或为燃料写“carbon”和“oxidation”", "write 'values', or 'carbon' and 'oxidation' for a fuel"}};

inline constexpr CodeInfo carbon_and_oxidation{"NZ2212", "carbon-and-oxidation", Severity::error,
    {"燃料“{factor}”的“carbon”和“oxidation”须同时给出", "'carbon' and 'oxidation' of the fuel '{factor}' belong together"},
    {"只有其一", "one of the two is missing"},
    {"CO2 = 用量 × 热值 × 含碳量 × 氧化率 × 44/12，缺一不可", "CO2 = amount × NCV × carbon × oxidation × 44/12 needs both"}};

inline constexpr CodeInfo carbon_of_other_class{"NZ2213", "carbon-of-other-class", Severity::error,
    {"因子“{factor}”属于类别“{class}”，不能写“carbon”和“oxidation”", "'{factor}' is of class '{class}' and cannot have 'carbon' and 'oxidation'"},
    {"只有燃料才有含碳量", "only a fuel has a carbon content"},
    {"改为 class: fuel，或改用“values”", "make it 'class: fuel', or use 'values'"}};

inline constexpr CodeInfo carbon_and_value{"NZ2214", "carbon-and-value", Severity::error,
    {"燃料“{factor}”既有“carbon”，又有 {gas} 的数值：CO2 会计两次", "the fuel '{factor}' has 'carbon' and a value of {gas}: CO2 would count twice"},
    {"CO2 的第二个来源", "CO2 from a second place"},
    {"保留其一：含碳量与氧化率，或 CO2 的数值", "keep one: carbon and oxidation, or the value of CO2"}};

inline constexpr CodeInfo scope_of_class{"NZ2215", "scope-of-class", Severity::error,
    {"类别“{class}”的因子“{factor}”{fault_zh}", "the factor '{factor}' of class '{class}' {fault_en}"},
    {"范围不符", "does not go with the class"},
    {"写 scope: 1、2 或 3；碳汇（class: sink）不写 scope", "write scope: 1, 2 or 3; a sink has none"}};

inline constexpr CodeInfo contradicting_factor{
    "NZ2216",
    "contradicting-factor",
    Severity::error,
    {"因子“{factor}”的 {key} 与“{set}”（{where_zh}）中的同名因子矛盾：此处为 {own_zh}，那里为 {other_zh}",
     "'{key}' of the factor '{factor}' contradicts '{set}' ({where_en}): {own_en} here, {other_en} there"},
    {"与“{set}”矛盾", "contradicts '{set}'"},
    {"同名的因子逐个数值叠加，所以类别、单位的量纲和计算方式须一致；若是另一种东西，给自己的因子换一个 id",
     "definitions of one id are laid over each other value by value, so class, kind of unit and method must agree; "
     "give your own "
     "factor another id where it is another thing"}};

// NZ222x: one value.

inline constexpr CodeInfo unknown_gas{"NZ2220", "unknown-gas", Severity::error,
    {"“{gas}”不是已知的气体", "'{gas}' is not a known gas"},
    {"未知的气体", "not a known gas"},
    {"写 CO2、CH4、N2O、HFC-32、SF6 等；CO2e 不是气体，混合制冷剂按组分逐一填写",
     "write CO2, CH4, N2O, HFC-32, SF6 …; CO2e is not a gas, and a blend is written component by component"}};

inline constexpr CodeInfo bad_factor_unit{"NZ2221", "bad-factor-unit", Severity::error,
    {"单位“{unit}”不能用于“{key}”", "the unit '{unit}' cannot be used for '{key}'"},
    {"量纲不符", "of another dimension"},
    {"此处应为{expected_zh}", "expected {expected_en}"}};

inline constexpr CodeInfo negative_factor{"NZ2222", "negative-factor", Severity::error,
    {"因子数值 {value} 为负", "the factor value {value} is negative"},
    {"不得为负", "must not be negative"},
    {"因子一律写正数；清除量用 class: sink 表示", "write factors as positive numbers; a removal is a factor of class 'sink'"}};

inline constexpr CodeInfo oxidation_out_of_range{"NZ2223", "oxidation-out-of-range", Severity::error,
    {"氧化率 {value} 不在 0 到 1 之间", "the oxidation {value} is not between 0 and 1"},
    {"应为 0 到 1", "expected 0 to 1"},
    {"写小数：0.98 即 98 %", "write a fraction: 0.98 means 98 %"}};

inline constexpr CodeInfo bounds_around_value{"NZ2224", "bounds-around-value", Severity::error,
    {"界限 {low} 至 {high} 不包含数值 {value}", "the bounds {low} to {high} do not enclose the value {value}"},
    {"应有 low ≤ value ≤ high，两者同时给出", "expected low <= value <= high, both given"},
    {"核对数值和界限的单位是否一致", "check that value and bounds are in the same unit"}};

inline constexpr CodeInfo unknown_factor_region{"NZ2225", "unknown-factor-region", Severity::error,
    {"“{region}”不在地区表中", "'{region}' is not in the table of regions"},
    {"未知的地区", "not a known region"},
    {"写 ISO 3166-2 代码（CN-GD）、电网区域（CN-GRID-SOUTH）或 CN；到处适用的数值不写 region",
     "write an ISO 3166-2 code (CN-GD), a grid region (CN-GRID-SOUTH) or CN; a value that holds everywhere has no region"}};

inline constexpr CodeInfo duplicate_factor_value{"NZ2226", "duplicate-factor-value", Severity::error,
    {"{key} 的数值重复：第 {line} 行已有", "a second value for {key}: first in line {line}"},
    {"重复的数值", "already given"},
    {"同一气体、地区、年份和用途只能有一个数值", "one value for each gas, region, year and use"}};

// NZ230x: no value can be chosen.

inline constexpr CodeInfo unknown_factor{"NZ2301", "unknown-factor", Severity::error,
    {"没有因子“{factor}”", "there is no factor '{factor}'"},
    {"未知的因子", "not a known factor"},
    {"“nearzero list factors”列出全部因子；自有因子写在“custom_factors”或用 --factors 给出",
     "'nearzero list factors' lists all; give your own under 'custom_factors' or with --factors"}};

inline constexpr CodeInfo no_factor_for_region{"NZ2302", "no-factor-for-region", Severity::error,
    {"因子“{factor}”没有适用于 {region} 的 {gas} 数值", "the factor '{factor}' has no value of {gas} for {region}"},
    {"该地区无数值", "no value for this place"},
    {"在活动上用 region 写明适用的地区，或用“custom_factors”给出有来源的数值",
     "name the region that applies with 'region' on the activity, or give a sourced value under 'custom_factors'"}};

inline constexpr CodeInfo only_later_vintage{"NZ2303", "only-later-vintage", Severity::error,
    {"因子“{factor}”没有 {year} 年及以前的 {gas} 数值（现有 {years_zh}）", "the factor '{factor}' has no value of {gas} of {year} or before (there are {years_en})"},
    {"只有更晚年份的数值", "later values only"},
    {"不会自动改用更晚年份；确需如此，在活动上写 factor_year",
     "a later year is never taken by itself; where it is wanted, name it with factor_year on the activity"}};

inline constexpr CodeInfo ambiguous_region{"NZ2304", "ambiguous-region", Severity::error,
    {"{region} 分属两个区域，因子“{factor}”在两处都有数值", "{region} lies in two regions, and the factor '{factor}' has a value for both"},
    {"应写明其中之一", "name one of the two"},
    {"在活动上写 region，例如内蒙古东部写 CN-GRID-NORTHEAST，西部写 CN-GRID-NORTH",
     "give 'region' on the activity: for Inner Mongolia CN-GRID-NORTHEAST in the east, CN-GRID-NORTH in the west"}};

inline constexpr CodeInfo no_factor_for_use{"NZ2305", "no-factor-for-use", Severity::error,
    {"因子“{factor}”没有用途“{use}”的数值", "the factor '{factor}' has no value for the use '{use}'"},
    {"该用途无数值", "no value for this use"},
    {"可用的用途：{uses}", "uses there are: {uses}"}};

inline constexpr CodeInfo gas_not_in_gwp_set{"NZ2306", "gas-not-in-gwp-set", Severity::error,
    {"GWP 集“{set}”没有 {gas}", "the GWP set '{set}' has no {gas}"},
    {"无法折算为 CO2e", "cannot be weighed as CO2e"},
    {"换用含该气体的 GWP 集（--gwp），不会以别的数值代替", "choose a set that has it (--gwp); no other value is put in its place"}};

inline constexpr CodeInfo unknown_region{"NZ2307", "unknown-region", Severity::error,
    {"“{region}”不在地区表中", "'{region}' is not in the table of regions"},
    {"未知的地区", "not a known region"},
    {"写地区表中的代码，例如广东写 CN-GD；表外的地区，用“custom_factors”给出不写 region 的数值",
     "write a code of the table: CN-GD for Guangdong; for a place outside it give a value without region under 'custom_factors'"}};

inline constexpr CodeInfo fuel_set_missing{"NZ2308", "fuel-set-missing", Severity::error,
    {"数据集用到燃料，但没有选定燃料参数集", "the dataset burns fuels, and no fuel set is chosen"},
    {"应写 fuel_set", "expected a fuel set"},
    {"各套参数的热值不同，须选定一套（{known}）：写在数据集的 fuel_set，或用 --fuel-set 给出",
     "calorific values differ between the sets; choose one ({known}): 'fuel_set' in the dataset, or --fuel-set"}};

inline constexpr CodeInfo fuel_set_conflict{"NZ2309", "fuel-set-conflict", Severity::error,
    {"数据集选用燃料集“{own}”，方案规定“{programme}”", "the dataset chooses the fuel set '{own}', the programme requires '{programme}'"},
    {"与方案不符", "not what the programme requires"},
    {"删去数据集的 fuel_set，或改为方案规定的一套", "remove 'fuel_set' from the dataset, or make it the programme's"}};

// NZ231x: a value was chosen, and something about it must be known.

inline constexpr CodeInfo older_vintage{
    "NZ2310",
    "older-vintage",
    Severity::warning,
    {"因子“{factor}”没有 {years_zh} 年的 {gas} 数值，采用 {vintage} 年的数值",
     "the factor '{factor}' has no value of {gas} for {years_en}; the one of {vintage} is used"},
    {"采用较早年份的数值", "counted with an earlier year's value"},
    {"这是因子库中截至数据年份的最新数值；新值发布后更新程序，或用 --factors 给出那一年的数值",
     "it is the newest in the library up to the data year; update the program once there is a newer one, or give the "
     "value of that year with --factors"}};

inline constexpr CodeInfo wider_region{"NZ2311", "wider-region", Severity::warning,
    {"因子“{factor}”没有 {region} 的数值，采用 {used} 的数值", "the factor '{factor}' has no value for {region}; the one of {used} is used"},
    {"采用上一级区域的数值", "counted with a wider region's value"},
    {"有当地的官方数值时，用 --factors 或“custom_factors”给出", "give the official local value with --factors or 'custom_factors' where there is one"}};

inline constexpr CodeInfo uncertain_factor{"NZ2312", "uncertain-factor", Severity::warning,
    {"因子“{factor}”的数值（来源 {source}）尚未核实", "a value of the factor '{factor}' (source {source}) is not verified"},
    {"状态为 uncertain", "its status is 'uncertain'"},
    {"提交前请对照原文件核对；核对后的数值可用 --factors 给出", "check it against the document before submitting; give the checked value with --factors"}};

inline constexpr CodeInfo disputed_gwp{"NZ2313", "disputed-gwp", Severity::warning,
    {"GWP 集“{set}”中 {gas} 的数值 {value} 有争议", "the value {value} of {gas} in the GWP set '{set}' is disputed"},
    {"各来源不一致", "sources disagree"},
    {"对结果有影响时，请查对原表，并用 --gwp 给出核对过的集", "where it matters, look up the table itself and give a checked set with --gwp"}};

inline constexpr CodeInfo replaced_factor{
    "NZ2314",
    "replaced-factor",
    Severity::note,
    {"“{by}”代替了“{in}”中因子“{factor}”的{what_zh}", "'{by}' replaces {what_en} of the factor '{factor}' of '{in}'"},
    {"", ""},
    {"数据集的 custom_factors 最先，再依次是 --factors 给出的各集，最后是内置的；若不是有意代替，给自己的因子换一个 id",
     "'custom_factors' of the dataset come first, then the sets of --factors in their order, then what is built in; "
     "where that is not "
     "meant, give your own factor another id"}};

inline constexpr CodeInfo general_value{
    "NZ2315",
    "general-value",
    Severity::warning,
    {"因子“{factor}”的数值（{value}）没有写 {key}，而“{set}”的数值写了，总是优先于它",
     "the value '{value}' of the factor '{factor}' has no {key}; those of '{set}' have one and always go before it"},
    {"只在没有更具体的数值时采用", "used only where there is no more particular one"},
    {"写明 {key}，即可代替同一 {key} 的数值；若要一律采用自己的数值，给因子换一个 id，让活动引用它",
     "write the {key} whose value it replaces; to use it everywhere, give your factor another id and let the "
     "activities name it"}};

// NZ232x: a value was asked for by name.

inline constexpr CodeInfo no_value_of_factor_year{"NZ2320", "no-value-of-factor-year", Severity::error,
    {"因子“{factor}”没有 {year} 年的 {gas} 数值（{region} 取到的是 {found} 年）",
     "the factor '{factor}' has no value of {gas} of {year} (the one found for {region} is of {found})"},
    {"该年份无数值", "no value of this year"},
    {"factor_year 只取所写的那一年；改为现有的年份，或删去 factor_year，由程序取活动年份及以前最新的数值",
     "factor_year takes exactly the year it names; name one that is there, or remove it to take the newest up to the data year"}};

// NZ240x: warming potentials.

inline constexpr CodeInfo duplicate_gas{"NZ2401", "duplicate-gas", Severity::error,
    {"气体“{gas}”重复：第 {line} 行已有数值", "the gas '{gas}' is given twice: first in line {line}"},
    {"重复的气体", "already given"},
    {"一个 GWP 集中每种气体只有一个数值", "a set has one value for each gas"}};

inline constexpr CodeInfo gwp_not_positive{"NZ2402", "gwp-not-positive", Severity::error,
    {"{gas} 的 GWP 不能是 {value}", "the warming potential of {gas} cannot be {value}"},
    {"应大于零", "must be greater than zero"},
    {"核对原表中的数值", "check the value in the table it comes from"}};

inline constexpr CodeInfo carbon_dioxide_not_one{"NZ2403", "carbon-dioxide-not-one", Severity::error,
    {"{gas} 的 GWP 按定义为 1，读到的是 {value}", "the warming potential of {gas} is 1 by definition, found {value}"},
    {"应为 1", "expected 1"},
    {"改为 1；生物质 CO2 另行列示，不进入总量", "make it 1; biogenic CO2 stands beside the total, not in it"}};

inline constexpr CodeInfo half_split_methane{"NZ2404", "half-split-methane", Severity::error,
    {"GWP 集“{set}”只有化石或生物甲烷之一", "the GWP set '{set}' has only one of fossil and biogenic methane"},
    {"缺少另一种甲烷", "the other methane is missing"},
    {"同时给出 CH4-fossil 和 CH4-biogenic，或只给出 CH4", "give both CH4-fossil and CH4-biogenic, or CH4 alone"}};

inline constexpr CodeInfo gwp_set_lacks_gas{"NZ2405", "gwp-set-lacks-gas", Severity::error,
    {"GWP 集“{set}”缺少 {gas}", "the GWP set '{set}' lacks {gas}"},
    {"不完整", "not complete"},
    {"每个 GWP 集至少要有 CO2、CH4 和 N2O", "every set has at least CO2, CH4 and N2O"}};

inline constexpr CodeInfo methane_not_biogenic{"NZ2406", "methane-not-biogenic", Severity::error,
    {"GWP 集“{set}”区分甲烷来源，其 CH4（{value}）应等于 CH4-biogenic（{biogenic}）",
     "the GWP set '{set}' splits methane: its CH4 ({value}) must equal CH4-biogenic ({biogenic})"},
    {"与生物甲烷不一致", "not the biogenic value"},
    {"燃烧排放的 CH4 按非化石取值（其碳已计入 CO2）；删去 CH4，或改为相同的数值",
     "CH4 of combustion takes the non-fossil value (its carbon is counted as CO2); remove CH4, or give the same value"}};

inline constexpr auto kReference = std::to_array<const CodeInfo*>({
    &wrong_reference_schema, &unknown_source,          &empty_factor_set,       &not_a_fuel,
    &non_fossil_of_class,
    &duplicate_factor,       &factor_without_values,   &carbon_and_oxidation,   &carbon_of_other_class,
    &carbon_and_value,       &scope_of_class,          &contradicting_factor,   &unknown_gas,
    &bad_factor_unit,        &negative_factor,         &oxidation_out_of_range, &bounds_around_value,
    &unknown_factor_region,  &duplicate_factor_value,  &unknown_factor,         &no_factor_for_region,
    &only_later_vintage,     &ambiguous_region,        &no_factor_for_use,      &gas_not_in_gwp_set,
    &unknown_region,         &fuel_set_missing,        &fuel_set_conflict,      &older_vintage,
    &wider_region,           &uncertain_factor,        &disputed_gwp,           &replaced_factor,
    &general_value,          &no_value_of_factor_year, &duplicate_gas,          &gwp_not_positive,
    &carbon_dioxide_not_one, &half_split_methane,      &gwp_set_lacks_gas,      &methane_not_biogenic,
});

}  // namespace nearzero::findings::code
