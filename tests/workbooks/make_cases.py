#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the workbooks of tests/findings/NZ17xx (fail.pilot.xlsx and pass.pilot.xlsx) and those beside it. They are made part by part with the
standard library alone, so that a case can hold what no spreadsheet program writes; the same script gives the same bytes.

    tests/workbooks/make_cases.py [FOLDER]     (default: tests/findings beside this folder)
"""
import io
import pathlib
import sys
import zipfile
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).resolve().parent

TYPES = ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
         '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/>%s</Types>')
KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'

OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
STYLES = (f'<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
          '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>')


def name_of(row, column):
    letters = ''
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f'{letters}{row}'


class Raw(str):
    """The XML of a cell, `{r}` standing for its name."""


def cell_xml(row, column, value):
    r = name_of(row, column)
    if isinstance(value, Raw):
        return value.replace('{r}', r)
    if isinstance(value, bool):
        return f'<c r="{r}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, (int, float)):
        return f'<c r="{r}"><v>{value!r}</v></c>'
    return f'<c r="{r}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def sheet_xml(rows, before='', after='', hidden_rows=()):
    body = []
    for number, row in enumerate(rows, 1):
        cells = ''.join(cell_xml(number, i, v) for i, v in enumerate(row, 1) if v is not None)
        hidden = ' hidden="1"' if number in hidden_rows else ''
        body.append(f'<row r="{number}"{hidden}>{cells}</row>')
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{"".join(body)}</sheetData>{after}</worksheet>'


def book_parts(sheets, workbook_pr='', calc_pr='', states=None):
    """`sheets`: name -> rows, or name -> XML."""
    states = states or {}
    overrides = ''.join(f'<Override PartName="/xl/{part}.xml" ContentType="{KIND}{kind}+xml"/>' for part, kind in
                        [('workbook', 'sheet.main'), ('styles', 'styles')] +
                        [(f'worksheets/sheet{i}', 'worksheet') for i in range(1, len(sheets) + 1)])
    parts = {'[Content_Types].xml': TYPES % overrides,
             '_rels/.rels': ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                             f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>')}
    listed, relations = [], []
    for i, (name, rows) in enumerate(sheets.items(), 1):
        state = f' state="{states[name]}"' if name in states else ''
        listed.append(f'<sheet name="{escape(name)}" sheetId="{i}"{state} r:id="rId{i}"/>')
        relations.append(f'<Relationship Id="rId{i}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{i}.xml"/>')
        parts[f'xl/worksheets/sheet{i}.xml'] = rows if isinstance(rows, str) else sheet_xml(rows)
    relations.append(f'<Relationship Id="rId900" Type="{OFFICE}/styles" Target="styles.xml"/>')
    parts['xl/workbook.xml'] = (f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{workbook_pr}<sheets>{"".join(listed)}</sheets>'
                                f'{calc_pr}</workbook>')
    parts['xl/_rels/workbook.xml.rels'] = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                                           f'{"".join(relations)}</Relationships>')
    parts['xl/styles.xml'] = STYLES
    return parts


def packed(parts, extra=()):
    """`extra`: further entries as (name, bytes), repeated names allowed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w') as archive:
        for name, text in list(parts.items()) + list(extra):
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, text)
    return out.getvalue()


def basics(**changes):
    rows = [['项目', '内容'], ['格式', 'nearzero/pilot/v1'], ['试点编号', 'demo-park'], ['试点名称', '示例园区（虚构）'],
            ['试点方案', 'shenzhen-2025'], ['类别', 'park'], ['档次', 'B'], ['地区代码', 'CN-GD'],
            ['基准年', 2023], ['报送年份', '2023; 2024']]
    for row in rows:
        if row[0] in changes:
            row[1] = changes.pop(row[0])
    return rows + [[key, value] for key, value in changes.items()]


def activities(first=1000, second=900, header=('编号', '排放因子', '单位', 2023, 2024), extra=()):
    return [list(header), ['grid-power', 'electricity.grid', 'MWh', first, second], *extra]


def dataset(**changes):
    sheets = {'基本信息': basics(), '活动数据': activities()}
    sheets.update(changes)
    return sheets


GOOD = packed(book_parts(dataset()))


def with_sheet(rows):
    return packed(book_parts(dataset(活动数据=rows)))


def flipped(bytes_, offset, mask=0xFF):
    out = bytearray(bytes_)
    out[offset] ^= mask
    return bytes(out)


def encrypted():
    """The same archive with the encryption flag of every entry set, in its local header and in the directory."""
    out = bytearray(GOOD)
    for signature, at in ((b'PK\x03\x04', 6), (b'PK\x01\x02', 8)):
        start = 0
        while (found := out.find(signature, start)) >= 0:
            out[found + at] |= 1
            start = found + 4
    return bytes(out)


def active():
    return packed(book_parts(dataset()), [('xl/vbaProject.bin', b'\xcc\x61')])


def with_doctype():
    parts = book_parts(dataset())
    laughs = ''.join(f'<!ENTITY l{i} "{("&l%d;" % (i - 1)) * 10}">' for i in range(1, 10))
    parts['xl/worksheets/sheet2.xml'] = (f'<!DOCTYPE worksheet [<!ENTITY l0 "ha">{laughs}]>' + parts['xl/worksheets/sheet2.xml'])
    return packed(parts)


def bomb():
    """64 MiB of blanks in 64 KiB."""
    parts = book_parts(dataset())
    parts['xl/worksheets/sheet2.xml'] = parts['xl/worksheets/sheet2.xml'].replace('<sheetData>', ' ' * (3 << 20) + '<sheetData>')
    return packed(parts)


FORMULA = Raw('<c r="{r}"><f>SUM(A1:A9)</f><v>900</v></c>')
NO_VALUE = Raw('<c r="{r}"><f>SUM(A1:A9)</f></c>')
NOT_AVAILABLE = Raw('<c r="{r}" t="e"><v>#N/A</v></c>')
LIFECYCLE = [['事件', '日期']]

CASES = {
    'NZ1701': (GOOD[:len(GOOD) // 2], GOOD),
    'NZ1702': (encrypted(), GOOD),
    'NZ1703': (bomb(), GOOD),
    'NZ1704': (packed(book_parts(dataset()), [('../../etc/cron.d/job', b'x')]), GOOD),
    'NZ1705': (active(), GOOD),
    'NZ1706': (with_doctype(), GOOD),
    'NZ1710': (with_sheet(activities(second=FORMULA)), GOOD),
    'NZ1711': (with_sheet(activities(second=NO_VALUE)), GOOD),
    'NZ1712': (with_sheet(activities(second=NOT_AVAILABLE)), GOOD),
    'NZ1713': (with_sheet(sheet_xml(activities(), after='<mergeCells count="1"><mergeCell ref="D2:E2"/></mergeCells>')), GOOD),
    'NZ1714': (with_sheet(sheet_xml(activities(), hidden_rows={2})), GOOD),
    'NZ1715': (packed(book_parts(dataset(生命周期=LIFECYCLE + [['applied', Raw('<c r="{r}" s="1"><v>60</v></c>')]]))),
               packed(book_parts(dataset(生命周期=LIFECYCLE + [['applied', Raw('<c r="{r}" s="1"><v>45352</v></c>')]])))),
    'NZ1716': (with_sheet(activities(second='900')), GOOD),
    'NZ1717': (packed(book_parts(dataset(基本信息=basics(试点名称=Raw('<c r="{r}" t="inlineStr"><is><t>示例&#x202E;园区</t></is></c>'))))), GOOD),
    'NZ1719': (with_sheet(activities(extra=[[None] * 5 + ['备忘']] * 130)), GOOD),
    'NZ1720': (packed(book_parts({**dataset(), '活动': [['备忘']]})), GOOD),
    'NZ1721': (packed(book_parts({'活动数据': activities()})), GOOD),
    'NZ1722': (with_sheet(activities(header=('编号', '排放因子', '计量单位', 2023, 2024))), GOOD),
    'NZ1723': (packed(book_parts(dataset(基本信息=basics() + [['试点编号', 'other-park']]))), GOOD),
    'NZ1724': (with_sheet(activities(extra=[[None, None, None, None, None, '备忘']])), GOOD),
    'NZ1725': (packed(book_parts({**dataset(), '其他': [['项目', '内容'], ['assessment/routing[1]/id', 'soon']]})),
               packed(book_parts({**dataset(), '其他': [['项目', '内容'], ['assessment/routing[0]/id', 'soon']]}))),
    'NZ1726': (packed(book_parts({**dataset(), '_备忘': [['备忘']]})), GOOD),
}

SERIALS = [['编号', '日期'], *([f'd{v}', Raw(f'<c r="{{r}}" s="{style}"><v>{v}</v></c>')]
                           for v, style in [(1, 1), (59, 1), (61, 2), (45352, 2), (45352.5, 2)])]
STRINGS = ('<sst xmlns="%s"><si><t>plain</t></si><si><r><t>two </t></r><r><rPr><b/></rPr><t>runs</t></r></si>'
           '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>a_x000A_b</t></si></sst>' % MAIN)


def shared_strings():
    parts = book_parts({'表': [[Raw(f'<c r="{{r}}" t="s"><v>{i}</v></c>') for i in range(4)],
                              [Raw('<c r="{r}"><v>0.10000000000000001</v></c>'), Raw('<c r="{r}"><v>1.25E-2</v></c>'), True,
                               Raw('<c r="{r}" t="str"><f>A1&amp;A2</f><v>joined</v></c>'), Raw('<c r="{r}" t="str"><f>IF(1,"")</f><v></v></c>')]]})
    parts['xl/sharedStrings.xml'] = STRINGS
    relations = parts['xl/_rels/workbook.xml.rels']
    parts['xl/_rels/workbook.xml.rels'] = relations.replace(
        '</Relationships>', f'<Relationship Id="rId901" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
    return packed(parts)


def repeated_string():
    """One string of 32,767 characters in 2,000 cells: 64 MB in a few kilobytes."""
    parts = book_parts({'表': [[Raw('<c r="{r}" t="s"><v>0</v></c>')] for _ in range(2000)]})
    parts['xl/sharedStrings.xml'] = f'<sst xmlns="{MAIN}"><si><t>{"x" * 32767}</t></si></sst>'
    relations = parts['xl/_rels/workbook.xml.rels']
    parts['xl/_rels/workbook.xml.rels'] = relations.replace(
        '</Relationships>', f'<Relationship Id="rId901" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
    return packed(parts)


def external_link():
    parts = book_parts(dataset())
    parts['xl/worksheets/_rels/sheet2.xml.rels'] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/oleObject" Target="http://example.com/x" TargetMode="External"/></Relationships>')
    return packed(parts)


def hyperlink():
    parts = book_parts(dataset())
    parts['xl/worksheets/_rels/sheet2.xml.rels'] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/hyperlink" Target="http://example.com/x" TargetMode="External"/></Relationships>')
    return packed(parts)


def wrong_check_sum():
    at = GOOD.find(b'PK\x01\x02', GOOD.find(b'xl/worksheets/sheet2.xml', GOOD.find(b'PK\x01\x02')) - 46)
    out = flipped(GOOD, at + 16)
    local = GOOD.find(b'xl/worksheets/sheet2.xml') - 30
    return flipped(out, local + 14)


METERS = [['activity', 'year', 'amount', 'unit'], ['grid-power', 2023, 1000, 'MWh'], ['grid-power', 2024, 900000, 'kWh']]
TABLE_PILOT = """# 虚构数据 / synthetic data
schema: nearzero/pilot/v1

pilot:
  id: demo-park
  name: 示例园区（虚构）
  programme: shenzhen-2025
  category: park
  tier: B
  region: CN-GD

years: {{base: 2023, reported: [2023, 2024]}}

activities:
  - {{id: grid-power, factor: electricity.grid, unit: MWh, table: meters}}

context:
  output-value: {{unit: 万元, amount: {{2023: 900, 2024: 950}}}}

tables:
  - {table}
"""
TWO_SHEETS = packed(book_parts({'抄表': METERS, '说明': [['x']]}))
# Datasets in YAML whose table is a workbook: the text of the table, and its files.
TABLES = {
    'NZ1731': ('{id: meters, file: meters.xlsx}', '{id: meters, file: meters.xlsx, sheet: 抄表}', {'meters.xlsx': TWO_SHEETS}),
    'NZ1732': ('{id: meters, file: meters.xlsx, sheet: 抄}', '{id: meters, file: meters.xlsx, sheet: 抄表}', {'meters.xlsx': TWO_SHEETS}),
    'NZ1733': ('{id: meters, file: meters.csv, sheet: 抄表}', '{id: meters, file: meters.csv}',
               {'meters.csv': '\n'.join(','.join(map(str, row)) for row in METERS).encode() + b'\n'}),
}

# Read by the unit tests of lib/workbook.
BOOKS = {
    'good': GOOD,
    'dates-1900': packed(book_parts({'表': SERIALS})),
    'dates-1904': packed(book_parts({'表': SERIALS}, workbook_pr='<workbookPr date1904="1"/>')),
    'strings': shared_strings(),
    'not-computed': packed(book_parts(dataset(活动数据=activities(second=FORMULA)), calc_pr='<calcPr fullCalcOnLoad="1"/>')),
    'hidden-sheet': packed(book_parts(dataset(), states={'活动数据': 'veryHidden'})),
    'repeated-string': repeated_string(),
    'hidden-columns': with_sheet(sheet_xml(activities(), before='<cols>' + '<col min="4" max="16384" hidden="1"/>' * 3000 + '</cols>')),
    'repeated-part': packed(book_parts(dataset()), [('XL/workbook.xml', '<x/>')]),
    'repeated-cell': with_sheet(sheet_xml(activities()).replace('r="E2"', 'r="D2"')),
    'external': external_link(),
    'hyperlink': hyperlink(),
    'wrong-check-sum': wrong_check_sum(),
}


def main():
    for name, content in BOOKS.items():
        (HERE / f'{name}.xlsx').write_bytes(content)
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / 'findings'
    for code, (fail, good, files) in TABLES.items():
        case = folder / code
        case.mkdir(parents=True, exist_ok=True)
        for name, table in (('fail', fail), ('pass', good)):
            (case / f'{name}.pilot.yaml').write_text(TABLE_PILOT.format(table=table))
        for name, content in files.items():
            (case / name).write_bytes(content)
    for code, (fail, good) in CASES.items():
        case = folder / code
        case.mkdir(parents=True, exist_ok=True)
        for name, content in (('fail', fail), ('pass', good)):
            (case / f'{name}.pilot.xlsx').write_bytes(content)
            # A hundred of the same are listed, each under its own code, which is left out here.
            rest = ' 2>&1 | grep -v NZ1724' if code == 'NZ1719' else ''
            (case / f'{name}.cmd').write_text(f'nearzero validate {name}.pilot.xlsx -f concise{rest}\n')


if __name__ == '__main__':
    main()
