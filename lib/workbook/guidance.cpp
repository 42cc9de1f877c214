// SPDX-License-Identifier: Apache-2.0
#include "workbook/guidance.hpp"

#include <fmt/format.h>

#include "findings/write.hpp"

namespace nearzero::workbook {

namespace {

std::string column_letters(int column) {
    std::string name = findings::cell_name(1, column);
    name.pop_back();
    return name;
}

/// Where the words go: "发电 种类".
std::string title_of_choices(Choices choices) {
    for (const SheetInfo& sheet : sheets())
        for (const ColumnInfo& column : sheet.columns)
            if (column.choices == choices) return fmt::format("{} {}", sheet.name.zh, column.title.zh);
    return {};
}

}  // namespace

std::string title_of(const ColumnInfo& column) {
    return column.title.zh == column.title.en ? std::string{column.title.zh}
                                              : fmt::format("{} / {}", column.title.zh, column.title.en);
}

std::string hint_of(const ColumnInfo& column) {
    if (column.hint.zh.empty()) return {};
    return column.hint.zh == column.hint.en ? std::string{column.hint.zh}
                                            : fmt::format("{}\n{}", column.hint.zh, column.hint.en);
}

OutSheet readme_sheet(findings::Lang lang) {
    OutSheet out;
    out.name = kReadme.in(lang);
    out.header_rows = 0;
    out.widths = {22, 60, 60};
    int row = 1;
    const auto line = [&](std::string first, std::string_view zh, std::string_view en) {
        out.cells.push_back({row, 1, CellKind::text, std::move(first)});
        if (!zh.empty()) out.cells.push_back({row, 2, CellKind::text, std::string{zh}});
        if (!en.empty()) out.cells.push_back({row, 3, CellKind::text, std::string{en}});
        ++row;
    };
    line("nearzero/pilot/v1", "近零碳排放区试点数据集（工作簿）", "dataset of a near-zero-carbon pilot, as a workbook");
    line("检查 / check", "nearzero validate 本文件", "nearzero validate THIS-FILE");
    line("规则 / rules", "数值填数字，不带单位、千位逗号和“%”；真正的零写 0，空着表示没有填。",
         "Write numbers without units, thousands commas or %. A true zero is 0; an empty cell is not filled in.");
    line("", "以“#”开头的行、列标题和以“_”开头的工作表不读取，可用作备注。",
         "Lines and column titles that begin with # and sheets that begin with _ are not read: use them for "
         "remarks.");
    line("", "不要合并单元格；公式采用保存时的结果。多个编号用 ; 分隔。",
         "Do not merge cells. Formulas count with their saved values. Separate several ids by ;");
    line("", "单位照账单填写，程序换算；“选项”表列出可用的词。",
         "Write the unit of the bill, the program converts; the sheet Options lists the words.");
    for (const SheetInfo& sheet : sheets())
        line(std::string{sheet.name.zh} + " / " + std::string{sheet.name.en}, sheet.purpose.zh, sheet.purpose.en);
    return out;
}

OptionsSheet options_sheet(const SheetStyle& style) {
    OptionsSheet out;
    OutSheet& sheet = out.sheet;
    sheet.name = kOptions.in(style.lang);
    int column = 1;
    for (const WordList& list : style.words) {
        if (list.words.empty()) continue;
        int row = 1;
        sheet.cells.push_back({row, column, CellKind::text, title_of_choices(list.choices)});
        for (const auto& word : list.words) {
            ++row;
            sheet.cells.push_back({row, column, CellKind::text, word.word});
            if (!word.meaning.empty()) sheet.cells.push_back({row, column + 1, CellKind::text, word.meaning});
        }
        const std::string letters = column_letters(column);
        out.ranges[list.choices] = fmt::format("{}!${}$2:${}${}", sheet.name, letters, letters, row);
        sheet.widths.push_back(24);
        sheet.widths.push_back(30);
        column += 2;
    }
    return out;
}

std::string_view example_of(const SheetInfo& sheet, const ColumnInfo& column) {
    struct Example {
        std::string_view sheet, path, text;
    };
    constexpr Example kExamples[] = {
        {"activities", "name/zh", "外购电力"},
        {"activities", "factor", "electricity.grid"},
        {"activities", "unit", "MWh"},
        {"activities", "amount", "1000"},
        {"activities", "quality", "invoiced"},
        {"activities", "uncertainty", "2"},
        {"activities", "evidence", "power-bills"},
        {"generation", "name/zh", "屋顶光伏"},
        {"generation", "kind", "solar"},
        {"generation", "unit", "MWh"},
        {"generation", "generated", "900"},
        {"generation", "self_used", "800"},
        {"generation", "exported", "100"},
        {"tables", "file", "meters.csv"},
        {"context", "unit", "万元"},
        {"context", "amount", "182000"},
        {"instruments", "kind", "green-certificate"},
        {"instruments", "unit", "MWh"},
        {"instruments", "amount", "500"},
        {"instruments", "applies_to", "grid-power"},
        {"instruments", "serials", "GEC-0001..0500"},
        {"instruments", "retired", "2026-02-10"},
        {"not_applicable", "reason", "园区无余热资源"},
        {"plan/targets", "year", "2028"},
        {"plan/targets", "value", "9400"},
        {"plan/targets", "unit", "tCO2e"},
        {"plan/tasks", "summary", "建设屋顶光伏"},
        {"plan/projects", "name/zh", "屋顶光伏二期"},
        {"plan/projects", "investment/value", "2300"},
        {"plan/projects", "investment/unit", "万元"},
        {"plan/projects", "start", "2026-03-01"},
        {"plan/projects", "due", "2027-06-30"},
        {"evidence", "title", "2023—2025年电费账单"},
        {"evidence", "file", "evidence/bills.pdf"},
        {"lifecycle", "date", "2026-01-15"},
        {"boundary/excluded", "reason", "边界之外"},
        {"waivers", "where", "activities.chillers"},
        {"waivers", "reason", "2024年更换记录方式"},
    };
    for (const Example& example : kExamples)
        if (example.sheet == sheet.path && example.path == column.path) return example.text;
    return {};
}

}  // namespace nearzero::workbook
