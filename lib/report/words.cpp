// SPDX-License-Identifier: Apache-2.0
#include "report/words.hpp"

namespace nearzero::report {

namespace {

struct Entry {
    std::string_view word;
    Text text;
};

constexpr Entry kWords[] = {
    {"fuel", {"燃料", "fuel"}},
    {"electricity", {"电力", "electricity"}},
    {"heat", {"热力", "heat"}},
    {"process", {"工业过程", "industrial process"}},
    {"refrigerant", {"制冷剂", "refrigerant"}},
    {"transport", {"交通", "transport"}},
    {"waste", {"废弃物", "waste"}},
    {"wastewater", {"污水", "wastewater"}},
    {"agriculture", {"农业", "agriculture"}},
    {"sink", {"碳汇", "sink"}},
    {"other", {"其他", "other"}},
    {"exported", {"外送（由燃料转换）", "exported, made of fuels"}},
    {"self-used-renewable", {"自发自用可再生电力", "self-used renewable power"}},
    {"renewable", {"其中可再生（物理认定）", "of it renewable, physically"}},
    {"renewable-with-certificates", {"其中可再生（含绿电绿证）", "of it renewable, with certificates"}},
    {"non-fossil", {"其中非化石（物理认定）", "of it non-fossil, physically"}},
    {"non-fossil-with-certificates", {"其中非化石（含绿电绿证）", "of it non-fossil, with certificates"}},
    {"clean", {"其中清洁能源（物理认定）", "of it clean, physically"}},
    {"clean-with-certificates", {"其中清洁能源（含绿电绿证）", "of it clean, with certificates"}},
    {"direct-supply", {"直供电", "direct supply"}},
    {"green-power", {"绿电交易", "traded green power"}},
    {"green-certificate", {"绿证", "green certificate"}},
    {"exported-electricity", {"外送电力", "exported electricity"}},
    {"exported-heat", {"外送热力", "exported heat"}},
    {"exported-energy", {"外送能源（未写明电或热）", "exported energy, power or heat not stated"}},
    {"feedstock", {"原料用燃料", "fuel as raw material"}},
    {"international-bunker", {"国际航空和航海燃料", "fuel of international aviation and shipping"}},
    {"waste-heat-used", {"余热自用", "waste heat used"}},
    {"heat-pump-output", {"热泵供热", "heat from heat pumps"}},
    {"certificates-sold", {"售出绿证对应的自用电量", "self-used power whose certificates were sold"}},
    {"consumption", {"能源消费合计", "total consumption"}},
    {"at_most", {"不高于", "at most"}},
    {"at_least", {"不低于", "at least"}},
    {"equals", {"等于", "equals"}},
    {"declines", {"稳步下降", "declines steadily"}},
    {"excerpt", {"原文只核对了部分", "only parts of the document were read"}},
    {"rescale", {"剔除，其余按比例折算", "taken out, the rest scaled up"}},
    {"zero", {"按 0 分计", "no points"}},
    {"skeleton", {"原文未见，只有已核对的事实", "the document was not read, only facts about it"}},
    {"rises", {"持续增长", "keeps growing"}},
    {"guiding", {"引导", "guiding"}},
    {"reference", {"参考值", "reference value"}},
    {"entry", {"申报", "entry"}},
    {"acceptance", {"验收", "acceptance"}},
    {"peaks", {"达峰", "peaks"}},
    {"met", {"满足", "met"}},
    {"not_met", {"不满足", "not met"}},
    {"not_assessable", {"无法判定", "not assessable"}},
    {"not-declared", {"没有声明", "not declared"}},
    {"declared-not-met", {"声明不满足", "declared not met"}},
    {"evidence-missing", {"没有佐证", "no evidence"}},
    {"incident-on-record", {"记录中有事故", "an incident on record"}},
    {"incident-unclear", {"事故没有写明等级", "an incident without its grade"}},
    {"record-unread", {"有记录无法读取", "an entry of the record could not be read"}},
    {"declared-both-ways", {"声明前后矛盾", "declared both met and not met"}},
    {"as-of-missing", {"没有给出评价基准日", "no --as-of"}},
    {"in-time", {"按期", "in time"}},
    {"late", {"逾期", "late"}},
    {"grounds", {"依据成立", "its grounds are met"}},
    {"not-listed", {"未列入前一名单", "not on the list before"}},
    {"entry-not-met", {"不满足入选条件", "entry conditions not met"}},
    {"entry-not-assessable", {"入选条件无法判定", "entry conditions not assessable"}},
    {"ground-not-declared", {"有依据没有声明", "a ground is not declared"}},
    {"no-grounds", {"任一途径的依据都未全部成立", "the grounds of no route are met"}},
    {"about-selection", {"遴选", "selection"}},
    {"about-support", {"支持政策", "support"}},
    {"about-departments", {"组织与部门", "departments"}},
    {"about-publicity", {"宣传与公开", "publicity"}},
    {"met_by_plan", {"达到方案目标", "meets the plan"}},
    {"any_of", {"任一项", "any of"}},
    {"all_of", {"全部", "all of"}},
    {"verified", {"已核对", "verified"}},
    {"primary", {"单一来源", "primary"}},
    {"uncertain", {"不确定", "uncertain"}},
    {"disputed", {"有争议", "disputed"}},
    {"stationary-combustion", {"固定燃烧", "stationary combustion"}},
    {"mobile-combustion", {"移动燃烧", "mobile combustion"}},
    {"industrial-process", {"工业过程", "industrial process"}},
    {"fugitive", {"制冷剂和其他逸散", "refrigerants and other fugitives"}},
    {"other-direct", {"其他直接排放", "other direct"}},
    {"purchased-electricity", {"外购电力", "purchased electricity"}},
    {"purchased-heat", {"外购热力", "purchased heat, steam, cooling"}},
    {"on-site-generation", {"现场发电（热）", "on-site generation"}},
    {"sinks", {"碳汇", "sinks"}},
    {"other-indirect", {"其他间接排放（范围三）", "other indirect (scope 3)"}},
    {"reported", {"已填报", "reported"}},
    {"partly-estimated", {"部分估算", "partly estimated"}},
    {"estimated", {"估算", "estimated"}},
    {"missing", {"缺少", "missing"}},
    {"not-applicable", {"不适用", "not applicable"}},
    {"excluded", {"已排除", "excluded"}},
    {"not-mentioned", {"未提到", "not mentioned"}},
    {"quality-line", {"明细", "lines"}},
    {"quality-amount", {"活动数据", "amounts"}},
    {"quality-factor", {"因子", "factors"}},
    {"energy-industry", {"能源工业", "energy industry"}},
    {"amount", {"活动数据", "amount"}},
    {"factor", {"排放因子", "emission factor"}},
    {"ncv", {"低位发热量", "net calorific value"}},
    {"carbon", {"单位热值含碳量", "carbon content"}},
    {"oxidation", {"碳氧化率", "oxidation fraction"}},
    {"context", {"分母", "denominator"}},
    {"industry", {"制造业和建筑业", "industry"}},
    {"commercial", {"商业和公共机构", "commercial"}},
    {"residential", {"居民", "residential"}},
    {"road", {"道路", "road"}},
    {"rail", {"铁路", "rail"}},
    {"ship", {"船舶", "ship"}},
    {"aviation", {"航空", "aviation"}},
    {"off-road-agriculture", {"农业机械", "off-road, agriculture"}},
    {"off-road-agriculture-2-stroke", {"农业机械（二冲程）", "off-road, agriculture, two-stroke"}},
    {"off-road-forestry", {"林业机械", "off-road, forestry"}},
    {"off-road-forestry-2-stroke", {"林业机械（二冲程）", "off-road, forestry, two-stroke"}},
    {"off-road-household", {"家用机械", "off-road, household"}},
    {"off-road-household-2-stroke", {"家用机械（二冲程）", "off-road, household, two-stroke"}},
    {"off-road-industry", {"工业机械", "off-road, industry"}},
    {"off-road-industry-2-stroke", {"工业机械（二冲程）", "off-road, industry, two-stroke"}},
    {"road-uncontrolled", {"道路（无催化剂）", "road, uncontrolled"}},
    {"road-oxidation-catalyst", {"道路（氧化催化剂）", "road, oxidation catalyst"}},
    {"road-low-mileage-1995", {"道路（1995 年后低里程轻型车）", "road, low-mileage light vehicles of 1995 and later"}},
    {"state-none", {"尚未申报", "no application"}},
    {"applied", {"已申报", "applied"}},
    {"reviewed", {"已审核", "reviewed"}},
    {"recommended", {"已推荐", "recommended"}},
    {"expert-reviewed", {"已经专家评审", "reviewed by experts"}},
    {"publicised", {"已公示", "publicised"}},
    {"creating", {"创建中", "in creation"}},
    {"operating", {"创建完成，运营中", "in operation"}},
    {"improving", {"优化建设中", "improving after a failed acceptance"}},
    {"accepted", {"已验收", "accepted"}},
    {"exited", {"已退出", "exited"}},
    {"cancelled", {"已取消资格", "cancelled"}},
    {"finished", {"已完成", "finished"}},
    {"finished-late", {"逾期完成", "finished late"}},
    {"open", {"未到期", "not due yet"}},
    {"overdue", {"逾期", "overdue"}},
    {"undated", {"未写期限", "no due date"}},
    {"made", {"已披露", "made"}},
    {"due", {"本期应披露", "due"}},
};

}  // namespace

std::string_view show(scoring::Verdict verdict, Lang lang) {
    switch (verdict) {
        case scoring::Verdict::met:
            return Text{"达到", "met"}.in(lang);
        case scoring::Verdict::not_met:
            return Text{"未达到", "not met"}.in(lang);
        case scoring::Verdict::not_assessable:
            return Text{"无法判定", "not assessable"}.in(lang);
        case scoring::Verdict::not_applicable:
            return Text{"不适用", "not applicable"}.in(lang);
    }
    return {};
}

std::string_view show(programme::Reading reading, Lang lang) {
    switch (reading) {
        case programme::Reading::gross:
            return words::gross.in(lang);
        case programme::Reading::after_sinks:
            return words::after_sinks.in(lang);
        case programme::Reading::after_credits:
            return words::after_credits.in(lang);
    }
    return {};
}

std::string_view colon(Lang lang) {
    return lang == Lang::zh ? "：" : ": ";
}
std::string_view semicolon(Lang lang) {
    return lang == Lang::zh ? "；" : "; ";
}
std::string_view comma(Lang lang) {
    return lang == Lang::zh ? "、" : ", ";
}

std::string bracketed(std::string_view text, Lang lang) {
    return lang == Lang::zh ? "（" + std::string{text} + "）" : " (" + std::string{text} + ")";
}

std::string_view show_word(std::string_view word, Lang lang) {
    for (const Entry& entry : kWords)
        if (entry.word == word) return entry.text.in(lang);
    return word;
}

}  // namespace nearzero::report
