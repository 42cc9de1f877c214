// SPDX-License-Identifier: Apache-2.0
#include "starter/starter.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "reference/reference.hpp"
#include "starter/application.hpp"

namespace nearzero::starter {

namespace {

using findings::Lang;
using programme::Indicator;
using programme::Target;

class Writer {
public:
    explicit Writer(const Wanted& wanted) : wanted_{wanted} { find_needs(wanted.tier.targets); }

    std::string write() {
        head();
        pilot();
        activities();
        context();
        rest();
        return std::move(out_);
    }

private:
    bool zh() const { return wanted_.lang == Lang::zh; }
    const std::string& name(const programme::Name& name) const {
        const std::string& first = zh() ? name.zh : name.en;
        return first.empty() ? (zh() ? name.en : name.zh) : first;
    }
    void line(std::string_view text) { out_.append(text) += '\n'; }
    void line(std::string_view in_chinese, std::string_view in_english) { line(zh() ? in_chinese : in_english); }
    void remark(std::string_view in_chinese, std::string_view in_english) {
        out_ += "# ";
        line(in_chinese, in_english);
    }

    /// What the targets are worked out from, in the order in which they name it.
    void find_needs(const std::vector<Target>& targets) {
        for (const Target& target : targets) {
            find_needs(target.members);
            const Indicator* indicator = wanted_.programme.indicator(target.indicator);
            if (indicator == nullptr) continue;
            add(indicators_, indicator->id);
            if (!indicator->slice.part.empty()) add(parts_, indicator->slice.part);
            if (indicator->per != "energy") add(contexts_, indicator->per);
            needs_equivalent_ = needs_equivalent_ || indicator->per == "energy" || target.bands.by == "energy" ||
                                indicator->form == programme::IndicatorForm::energy_share ||
                                indicator->form == programme::IndicatorForm::energy_per_context;
            const bool of_context = indicator->form == programme::IndicatorForm::context_share ||
                                    indicator->form == programme::IndicatorForm::context_value;
            if (of_context) add(contexts_, indicator->numerator);
            if (target.applies_if) add(contexts_, target.applies_if->context);
            if (wanted_.programme.context_series(target.bands.by) != nullptr) add(contexts_, target.bands.by);
            wants_generation_ = wants_generation_ || indicator->form == programme::IndicatorForm::energy_share ||
                                indicator->form == programme::IndicatorForm::electricity_share;
        }
    }

    static void add(std::vector<std::string>& list, const std::string& id) {
        if (!id.empty() && std::ranges::find(list, id) == list.end()) list.push_back(id);
    }

    std::string blanks() const {
        std::string text;
        for (const int year : wanted_.years)
            text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", year, kBlank.in(wanted_.lang));
        return "{" + text + "}";
    }

    void head() {
        const auto& programme = wanted_.programme;
        remark(fmt::format("{}：{}{}", programme.name.zh, wanted_.category.name.zh, wanted_.tier.name.zh),
               fmt::format("{}: {}{}{}", programme.name.en, wanted_.category.name.en,
                           wanted_.tier.name.en.empty() ? "" : ", ", wanted_.tier.name.en));
        remark(
            fmt::format("写着“{}”的是必须填写的数字，\"\" 是必须填写的文字；真正的零写 0。", kBlank.zh),
            fmt::format("'{}' stands where a figure is missing, \"\" where a text is; a true zero is 0.", kBlank.en));
        remark("nearzero validate 本文件：列出还缺什么。行首加“#”的内容按需要启用。",
               "nearzero validate THIS-FILE lists what is missing. Lines that begin with # are there to be used as "
               "needed.");
        line("schema: nearzero/pilot/v1");
        line("");
    }

    void pilot() {
        const auto& category = wanted_.category;
        line("pilot:");
        line("  id: my-pilot                        # 小写字母、数字、“-”",
             "  id: my-pilot                        # lower case, digits, -");
        line("  name: \"\"");
        line("  programme: " + wanted_.programme.id);
        line("  category: " + category.id);
        if (!wanted_.tier.id.empty()) line("  tier: " + wanted_.tier.id);
        line("  region: \"\"                          # ISO 3166-2，如 CN-GD；决定电网因子",
             "  region: \"\"                          # ISO 3166-2, e.g. CN-GD; chooses the factors of the grid");
        line("  # district: ");
        out_ += applicant_block(wanted_);
        std::string fuel_sets;
        for (const auto id : reference::builtin_fuel_set_ids())
            fuel_sets.append(fuel_sets.empty() ? "" : ", ").append(id);
        line("  # fuel_set:                         # 有燃料时必填：" + fuel_sets,
             "  # fuel_set:                         # needed as soon as there are fuels: " + fuel_sets);
        line("");
        std::string years;
        for (const int year : wanted_.years) years += fmt::format("{}{}", years.empty() ? "" : ", ", year);
        line(fmt::format("years: {{base: {}, reported: [{}]}}   # {}", wanted_.years.front(), years,
                         zh() ? "按申报年份修改" : "change to the years you report"));
        line("");
        line("boundary:");
        line("  description: \"\"");
        line(fmt::format("  # area: {{value: {}, unit: ha}}", kBlank.in(wanted_.lang)));
        line("");
    }

    std::string clause_of(const Target& target) const {
        if (target.clause.empty()) return {};
        return zh() ? "（" + target.clause + "）" : " (" + target.clause + ")";
    }

    void list_targets(const std::vector<Target>& targets, const std::string& indent) {
        for (const Target& target : targets) {
            const Indicator* indicator = wanted_.programme.indicator(target.indicator);
            const std::string& what =
                !target.name.empty() || indicator == nullptr ? name(target.name) : name(indicator->name);
            line(fmt::format("# {}{}{}{}", indent, target.id.empty() ? target.indicator : target.id,
                             what.empty() ? "" : (zh() ? "：" : ": ") + what, clause_of(target)));
            list_targets(target.members, indent + "  ");
        }
    }

    void power_line(const std::string& id, const std::string& part) {
        line("  - id: " + id);
        if (!part.empty()) line("    part: " + part);
        line("    factor: electricity.grid");
        line("    unit: MWh");
        line("    amount: " + blanks());
    }

    void activities() {
        remark("目标：", "Targets:");
        list_targets(wanted_.tier.targets, "  ");
        remark("排放源与碳汇。因子见：nearzero list factors 天然气",
               "Sources and sinks. Factors: nearzero list factors gas");
        if (!wanted_.category.parts.empty()) {
            std::string parts;
            for (const auto& part : wanted_.category.parts)
                parts += fmt::format("{}{} {}", parts.empty() ? "" : ", ", part.id, name(part.name));
            remark("组成部分（part，可不填）：" + parts, "Parts (part, optional): " + parts);
        }
        line("activities:");
        if (!parts_.empty()) line("  # 不含下面各部分的用电", "  # power of the site beside that of the parts below");
        power_line("grid-power", "");
        for (const auto& part : parts_) power_line("grid-power-" + part, part);
        line("  # - {id: boilers, factor: fuel.natural-gas, unit: 万Nm3, amount: " + blanks() + "}");
        line("");
        if (!wants_generation_) {
            line("# generation:");
            line("#   - {id: rooftop-solar, kind: solar, unit: MWh, generated: " + blanks() +
                 ", self_used: …, exported: …}");
        } else {
            line("generation:");
            line("  - id: rooftop-solar");
            line("    kind: solar");
            line("    unit: MWh");
            for (const char* key : {"generated", "self_used", "exported"})
                line(fmt::format("    {}: {}", key, blanks()));
        }
        line("");
    }

    void context() {
        needs_equivalent_ = needs_equivalent_ && wanted_.programme.accounting.energy_basis == programme::EnergyBasis::equivalent;
        if (contexts_.empty() && !needs_equivalent_) return;
        remark("指标的分母与其他数据", "Denominators and other figures of the indicators");
        line("context:");
        for (const auto& id : contexts_) {
            const auto* series = wanted_.programme.context_series(id);
            if (series == nullptr) continue;
            std::string about = name(series->name);
            for (const auto& unit : series->any_of)   // the applicant chooses one
                about += (&unit == &series->any_of.front() ? (zh() ? "；单位可选：" : "; unit, one of: ") : std::string{", "}) + unit.text;
            line(fmt::format("  {}: {{unit: {}, amount: {}}}   # {}", id,
                             series->any_of.empty() ? series->unit.text : series->any_of.front().text, blanks(), about));
        }
        if (needs_equivalent_)
            line(fmt::format("  electricity-equivalent: {{unit: kgce/kWh, amount: {}}}   # {}", blanks(),
                             zh() ? "电力等价值折标系数，规则未印，由填报单位提供" : "equivalent value of electricity, which the rules do not print"));
        line("");
    }

    void rest() {
        remark("不适用的指标须说明理由；可用的指标：",
               "An indicator that does not apply needs a reason; the indicators are:");
        for (const auto& id : indicators_)
            line(fmt::format("#   {} {}", id, name(wanted_.programme.indicator(id)->name)));
        line("# not_applicable:");
        line("#   - {indicator: …, reason: …}");
        line("");
        out_ += application_blocks(wanted_, indicators_);
    }

    const Wanted& wanted_;
    std::string out_;
    std::vector<std::string> indicators_, parts_, contexts_;
    bool wants_generation_ = false, needs_equivalent_ = false;
};

}  // namespace

std::string pilot_yaml(const Wanted& wanted) {
    return Writer{wanted}.write();
}

}  // namespace nearzero::starter
