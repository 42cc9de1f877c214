// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "dataset/words.hpp"
#include "reference/reference.hpp"
#include "starter/starter.hpp"
#include "units/unit.hpp"

namespace nearzero::starter {

namespace {

using workbook::Choices;
using workbook::WordList;

template <class Words>
WordList words_of(Choices choices, const Words& words) {
    WordList list{choices, {}};
    for (const auto& word : words) list.words.push_back({std::string{word.text}, {}});
    return list;
}

/// Items with an id and a name, as a programme lists its categories, parts and measures.
template <class Items>
WordList named(Choices choices, const Items& items, findings::Lang lang) {
    WordList list{choices, {}};
    for (const auto& item : items)
        if (!item.id.empty()) list.words.push_back({item.id, lang == findings::Lang::zh ? item.name.zh : item.name.en});
    return list;
}

void add_factors(const reference::FactorSet& set, findings::Lang lang, WordList& factors, WordList& uses) {
    const auto has = [](const WordList& list, const std::string& word) {
        return std::ranges::find(list.words, word, &WordList::Word::word) != list.words.end();
    };
    for (const auto& factor : set.factors) {
        if (!has(factors, factor.id))
            factors.words.push_back({factor.id, lang == findings::Lang::zh ? factor.name_zh : factor.name_en});
        for (const auto& value : factor.values)
            if (!value.use.empty() && !has(uses, value.use)) uses.words.push_back({value.use, {}});
    }
}

WordList units_of(findings::Lang lang) {
    WordList list{Choices::units, {}};
    // Multiples that bills are written in; the table has their parts, and any other multiple may be written as well.
    for (const char* usual : {"万千瓦时", "万立方米", "万Nm3", "万吨", "万元", "亿元"})
        list.words.push_back({usual, {}});
    for (const auto& unit : units::all_units())
        list.words.push_back(
            {std::string{unit.symbol}, std::string{lang == findings::Lang::zh ? unit.name_zh : unit.name_en}});
    return list;
}

}  // namespace

std::vector<WordList> drop_downs(const programme::Programme* programme, const programme::Category* category,
                                 findings::Lang lang) {
    std::vector<WordList> lists;
    if (programme != nullptr) {
        lists.push_back(named(Choices::categories, programme->categories, lang));
        lists.push_back(named(Choices::contexts, programme->context, lang));
        lists.push_back(named(Choices::indicators, programme->indicators, lang));
        WordList kinds{Choices::evidence_kinds, {}};
        for (const auto& gate : programme->procedure.acceptance.gates)
            if (gate.test == programme::Gate::Test::evidence)
                for (const auto& kind : gate.kinds) kinds.words.push_back({kind, {}});
        lists.push_back(std::move(kinds));
    }
    if (category != nullptr) {
        lists.push_back(named(Choices::tiers, category->tiers, lang));
        lists.push_back(named(Choices::parts, category->parts, lang));
        lists.push_back(named(Choices::measures, category->measures, lang));
        lists.push_back(named(Choices::applicants, category->applicants, lang));
    }
    WordList factors{Choices::factors, {}};
    WordList uses{Choices::uses, {}};
    WordList fuel_sets{Choices::fuel_sets, {}};
    if (const auto set = reference::builtin_factor_set("cn-builtin")) add_factors(*set, lang, factors, uses);
    for (const auto id : reference::builtin_fuel_set_ids())
        if (const auto set = reference::builtin_factor_set(id)) {
            add_factors(*set, lang, factors, uses);
            fuel_sets.words.push_back({std::string{id}, set->title});
        }
    lists.push_back(std::move(factors));
    lists.push_back(std::move(uses));
    lists.push_back(std::move(fuel_sets));
    WordList regions{Choices::regions, {}};
    for (const auto& region : reference::builtin_regions())
        regions.words.push_back({region.id, lang == findings::Lang::zh ? region.name_zh : region.name_en});
    lists.push_back(std::move(regions));
    lists.push_back(units_of(lang));
    lists.push_back(words_of(Choices::qualities, dataset::kQualities));
    lists.push_back(words_of(Choices::distributions, dataset::kDistributions));
    lists.push_back(words_of(Choices::generation_kinds, dataset::kGenerationKinds));
    lists.push_back(words_of(Choices::instrument_kinds, dataset::kInstrumentKinds));
    lists.push_back(words_of(Choices::preparers, dataset::kPreparers));
    lists.push_back(words_of(Choices::events, dataset::kEvents));
    lists.push_back(words_of(Choices::grades, dataset::kGrades));
    return lists;
}

}  // namespace nearzero::starter
