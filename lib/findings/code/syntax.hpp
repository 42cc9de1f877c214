// SPDX-License-Identifier: Apache-2.0
/// NZ10xx text and YAML, NZ12xx records: keys, numbers, dates, ids.
#pragma once

#include <array>

#include "findings/code.hpp"

namespace nearzero::findings::code {

// NZ100x: the bytes of a text.

inline constexpr CodeInfo not_utf8{"NZ1001", "not-utf8", Severity::error,
    {"文件不是 UTF-8 文本（字节 {bytes}）", "the file is not UTF-8 text (bytes {bytes})"},
    {"此处不是合法的 UTF-8", "not valid UTF-8 from here"},
    {"文件是否为 GBK/GB18030 编码？请另存为 UTF-8，或运行 iconv -f GB18030 -t UTF-8",
     "is the file GBK/GB18030? save it as UTF-8, or run iconv -f GB18030 -t UTF-8"}};

inline constexpr CodeInfo utf16_text{"NZ1002", "utf16-text", Severity::error,
    {"文件似为 UTF-16 或 UTF-32 编码", "the file looks like UTF-16 or UTF-32"},
    {"", ""},
    {"请在编辑器中另存为 UTF-8", "save it as UTF-8 in your editor"}};

inline constexpr CodeInfo nul_byte{"NZ1003", "nul-byte", Severity::error,
    {"文件含有空字节（NUL）", "the file holds a NUL byte"},
    {"空字节", "NUL byte"},
    {"这不是文本文件，或文件已损坏；请重新导出", "this is no text file, or it is damaged; export it again"}};

inline constexpr CodeInfo control_character{"NZ1004", "control-character", Severity::error,
    {"文本含有控制字符 {character}", "the text holds the control character {character}"},
    {"不可见的控制字符", "an invisible control character"},
    {"请删除它；除制表符和换行符外不允许控制字符", "delete it; no control character but TAB and line end is allowed"}};

inline constexpr CodeInfo misplaced_bom{"NZ1005", "misplaced-bom", Severity::error,
    {"文件中间出现字节顺序标记 U+FEFF", "a byte order mark (U+FEFF) stands inside the file"},
    {"不可见字符", "an invisible character"},
    {"请删除它；常因拼接多个文件而产生", "delete it; it often comes from joining files"}};

inline constexpr CodeInfo line_separator{"NZ1006", "line-separator", Severity::error,
    {"文本含有换行类字符 {character}", "the text holds the line separator {character}"},
    {"不可见的换行类字符", "an invisible line separator"},
    {"请改用普通换行", "use an ordinary line end instead"}};

inline constexpr CodeInfo bidi_control{"NZ1007", "bidi-control", Severity::error,
    {"文本含有改变显示次序的字符 {character}", "the text holds {character}, which reorders what is shown"},
    {"不可见的双向控制字符", "an invisible direction control"},
    {"请删除它：它会使显示内容与实际内容不同", "delete it: it makes the text read other than it is"}};

inline constexpr CodeInfo noncharacter{"NZ1008", "noncharacter", Severity::error,
    {"文本含有非字符码位 {character}", "the text holds {character}, which is not a character"},
    {"非字符", "not a character"},
    {"请删除它；文件可能已损坏", "delete it; the file may be damaged"}};

inline constexpr CodeInfo lone_carriage_return{"NZ1009", "lone-carriage-return", Severity::error,
    {"回车符（CR）后没有换行符（LF）", "a carriage return (CR) without a line feed (LF)"},
    {"单独的回车符", "a lone carriage return"},
    {"请以 LF 或 CRLF 作为换行", "end lines with LF or CRLF"}};

inline constexpr CodeInfo empty_document{"NZ1010", "empty-document", Severity::error,
    {"文件中没有内容", "there is nothing in the file"},
    {"", ""},
    {"第一个键应为 schema: nearzero/<种类>/v1", "begin with the key schema: nearzero/<kind>/v1"}};

// NZ102x: limits.

inline constexpr CodeInfo file_too_large{"NZ1020", "file-too-large", Severity::error,
    {"文件超过 {limit} 字节的上限", "the file is larger than {limit} bytes"},
    {"", ""},
    {"请把大量数据放入 CSV 表（tables）", "put bulk data into a CSV table ('tables')"}};

inline constexpr CodeInfo line_too_long{"NZ1021", "line-too-long", Severity::error,
    {"一行超过 {limit} 字节", "the line is longer than {limit} bytes"},
    {"此行过长", "this line is too long"},
    {"请分成多行", "break it into several lines"}};

inline constexpr CodeInfo too_many_brackets{"NZ1022", "too-many-brackets", Severity::error,
    {"未闭合的括号超过 {limit} 个", "more than {limit} brackets are open at once"},
    {"第 {count} 个未闭合的括号", "open bracket number {count}"},
    {"请闭合括号，或减少嵌套", "close the brackets, or nest less"}};

inline constexpr CodeInfo too_deep{"NZ1023", "too-deep", Severity::error,
    {"嵌套超过 {limit} 层", "nesting is deeper than {limit} levels"},
    {"此处过深", "too deep here"},
    {"数据集不需要这样深的嵌套；请检查缩进与括号", "no dataset needs this; look at indentation and brackets"}};

inline constexpr CodeInfo too_many_nodes{"NZ1024", "too-many-nodes", Severity::error,
    {"文件的值超过 {limit} 个", "the file holds more than {limit} values"},
    {"上限在此处", "the limit is reached here"},
    {"请把大量数据放入 CSV 表（tables）", "put bulk data into a CSV table ('tables')"}};

inline constexpr CodeInfo scalar_too_long{"NZ1025", "scalar-too-long", Severity::error,
    {"一个值超过 {limit} 字节", "the value is longer than {limit} bytes"},
    {"此值过长", "this value is too long"},
    {"请缩短，或移到附件", "shorten it, or move it to an attachment"}};

inline constexpr CodeInfo key_too_long{"NZ1026", "key-too-long", Severity::error,
    {"一个键超过 {limit} 字节", "the key is longer than {limit} bytes"},
    {"此键过长", "this key is too long"},
    {"键是格式规定的短词；此处是否缺少冒号或引号？", "keys are short words; is a colon or a quote missing here?"}};

inline constexpr CodeInfo value_too_large{"NZ1027", "value-too-large", Severity::error,
    {"超过 {limit} 字节仍没有一个完整的值", "more than {limit} bytes without one complete value"},
    {"从此处开始", "beginning here"},
    {"请拆成较小的部分；大量数据请放入 CSV 表（tables）", "split it; put bulk data into a CSV table ('tables')"}};

// NZ103x and NZ104x: grammar.

inline constexpr CodeInfo bad_syntax{"NZ1030", "bad-syntax", Severity::error,
    {"此处不是合法的 YAML", "this is not valid YAML"},
    {"读到此处无法继续", "reading stops here"},
    {"请检查本行与上一行的缩进、冒号、引号和括号",
     "look at indentation, colons, quotes and brackets of this line and the one before"}};

inline constexpr CodeInfo unclosed_quote{"NZ1031", "unclosed-quote", Severity::error,
    {"引号没有闭合", "the quote is never closed"},
    {"在此处打开", "opened here"},
    {"请补上结束引号 {quote}", "add the closing quote {quote}"}};

inline constexpr CodeInfo unclosed_bracket{"NZ1032", "unclosed-bracket", Severity::error,
    {"括号 {bracket} 没有闭合", "the bracket {bracket} is never closed"},
    {"在此处打开", "opened here"},
    {"请补上 {closing}", "add {closing}"}};

inline constexpr CodeInfo tab_indentation{"NZ1033", "tab-indentation", Severity::error,
    {"用制表符（TAB）缩进", "a TAB is used for indentation"},
    {"制表符", "TAB"},
    {"请用空格缩进", "indent with spaces"}};

inline constexpr CodeInfo bad_indentation{"NZ1034", "bad-indentation", Severity::error,
    {"此行的缩进不属于上面任何一层", "the indentation of this line belongs to no level above"},
    {"缩进不符", "does not line up"},
    {"同一层的键和列表项必须对齐；列表后不能在同一层接键",
     "keys and items of one level must line up; a key cannot follow a list at its level"}};

inline constexpr CodeInfo bad_escape{"NZ1035", "bad-escape", Severity::error,
    {"双引号文本中的转义 {escape} 不允许", "the escape {escape} is not allowed in double quotes"},
    {"此转义", "this escape"},
    {"反斜杠请写成 \\\\，或改用单引号；转义不能产生控制字符",
     "write a backslash as \\\\ or use single quotes; an escape cannot make a control character"}};

inline constexpr CodeInfo missing_space_after_colon{"NZ1036", "missing-space-after-colon", Severity::error,
    {"冒号后缺少空格：“{text}”", "no space after the colon: '{text}'"},
    {"冒号后须有空格", "a space must follow the colon"},
    {"", ""}};

inline constexpr CodeInfo full_width_colon{"NZ1037", "full-width-colon", Severity::error,
    {"用了全角冒号“：”：“{text}”", "a full-width colon '：' is used: '{text}'"},
    {"应为半角冒号加空格", "must be ':' and a space"},
    {"", ""}};

inline constexpr CodeInfo missing_colon{"NZ1038",
                                        "missing-colon",
                                        Severity::error,
                                        {"“{text}”后没有冒号", "no colon after '{text}'"},
                                        {"此处应为“键: 值”", "'key: value' is expected here"},
                                        {"请写成 {pair_zh}", "write {pair_en}"}};

inline constexpr CodeInfo pair_in_list{"NZ1039", "pair-in-list", Severity::error,
    {"方括号列表中直接写了“键: 值”", "a 'key: value' stands directly in a [ ] list"},
    {"应放在花括号中", "belongs in braces"},
    {"请用花括号括起这一对", "put the pair in braces of its own"}};

inline constexpr CodeInfo empty_value{"NZ1040", "empty-value", Severity::error,
    {"“{key}”没有值", "'{key}' has no value"},
    {"此处缺少值", "a value is missing here"},
    {"没有数据请删去这一项；真正的零写 0", "leave it out when there is no data; write a true zero as 0"}};

inline constexpr CodeInfo null_value{"NZ1041", "null-value", Severity::error,
    {"不允许空值 {text}", "the null value {text} is not allowed"},
    {"空值", "null"},
    {"没有数据请删去这一项；真正的零写 0；文字请加引号",
     "leave it out when there is no data; write a true zero as 0; put a text in quotes"}};

inline constexpr CodeInfo empty_item{"NZ1042", "empty-item", Severity::error,
    {"列表中有空项", "the list has an empty item"},
    {"此处缺少值", "a value is missing here"},
    {"请删去多余的逗号或“-”，或补上值", "delete the comma or dash, or write the value"}};

inline constexpr CodeInfo second_colon{"NZ1043", "second-colon", Severity::error,
    {"一行中有第二个“: ”", "a second ': ' on the line"},
    {"第二个冒号", "the second colon"},
    {"含“: ”的文字请加引号；映射请另起一行缩进书写",
     "put a text that holds ': ' in quotes; begin a mapping on a line of its own"}};

inline constexpr CodeInfo unexpected_bracket{"NZ1044", "unexpected-bracket", Severity::error,
    {"没有与 {bracket} 对应的开括号", "{bracket} closes nothing"},
    {"多余或不匹配的括号", "one too many, or of the wrong kind"},
    {"请检查本行的括号是否成对", "check that brackets come in pairs"}};

inline constexpr CodeInfo reserved_character{"NZ1045", "reserved-character", Severity::error,
    {"值不能以 {character} 开头", "a value cannot begin with {character}"},
    {"YAML 的保留字符", "reserved by YAML"},
    {"请给这段文字加引号", "put the text in quotes"}};

// NZ105x: YAML that the strict subset leaves out.

inline constexpr CodeInfo second_document{"NZ1050", "second-document", Severity::error,
    {"文件中有第二个文档", "the file holds a second document"},
    {"第二个文档从此处开始", "the second document begins here"},
    {"一个文件只能有一个文档；请分成多个文件", "a file holds one document; split it into several files"}};

inline constexpr CodeInfo alias_used{"NZ1051", "alias", Severity::error,
    {"使用了 YAML 别名 {text}", "a YAML alias is used: {text}"},
    {"不允许别名", "aliases are not allowed"},
    {"请直接写出值；以 * 开头的文字请加引号", "write the value itself; put a text that begins with * in quotes"}};

inline constexpr CodeInfo anchor_used{"NZ1052", "anchor", Severity::error,
    {"使用了 YAML 锚点 {text}", "a YAML anchor is used: {text}"},
    {"不允许锚点", "anchors are not allowed"},
    {"请删除锚点；以 & 开头的文字请加引号", "delete the anchor; put a text that begins with & in quotes"}};

inline constexpr CodeInfo tag_used{"NZ1053", "tag", Severity::error,
    {"使用了 YAML 标签 {text}", "a YAML tag is used: {text}"},
    {"不允许标签", "tags are not allowed"},
    {"请删除标签；以 ! 开头的文字请加引号", "delete the tag; put a text that begins with ! in quotes"}};

inline constexpr CodeInfo merge_key{"NZ1054", "merge-key", Severity::error,
    {"使用了合并键 <<", "the merge key << is used"},
    {"不允许合并键", "merge keys are not allowed"},
    {"请把要合并的键逐一写出", "write out the keys that were to be merged"}};

inline constexpr CodeInfo duplicate_key{"NZ1055", "duplicate-key", Severity::error,
    {"键“{key}”重复，第一次在第 {line} 行", "the key '{key}' is written twice; first on line {line}"},
    {"重复的键", "the same key again"},
    {"请保留一个", "keep one of them"}};

inline constexpr CodeInfo key_not_text{"NZ1056", "key-not-text", Severity::error,
    {"键不是文字", "a key is not a text"},
    {"列表、映射或空值不能作键", "a list, a mapping or nothing cannot be a key"},
    {"键应为一个词，后接冒号；以 ? 开头的写法不允许", "a key is one word and a colon; the form with ? is not allowed"}};

inline constexpr CodeInfo directive_used{"NZ1057", "directive", Severity::error,
    {"使用了 YAML 指令", "a YAML directive is used"},
    {"不允许指令", "directives are not allowed"},
    {"请删除以 % 开头的行", "delete the line that begins with %"}};

// NZ120x: keys and kinds.

inline constexpr CodeInfo missing_key{"NZ1201", "missing-key", Severity::error,
    {"缺少键“{key}”", "the key '{key}' is missing"},
    {"此处缺少“{key}”", "'{key}' is missing here"},
    {"请补上 {key}: …", "add {key}: …"}};

inline constexpr CodeInfo unknown_key{"NZ1202", "unknown-key", Severity::error,
    {"未知的键“{key}”", "unknown key '{key}'"},
    {"此处没有这个键", "no such key here"},
    {"此处可用的键：{known}", "keys known here: {known}"}};

inline constexpr CodeInfo expected_mapping{"NZ1203", "expected-mapping", Severity::error,
    {"“{key}”应为“键: 值”的映射，读到的是{kind_zh}", "'{key}' must be a mapping of 'key: value', not {kind_en}"},
    {"应为映射", "a mapping is expected"},
    {"请在下一行缩进书写“键: 值”，每行一个", "write 'key: value' lines below it, indented"}};

inline constexpr CodeInfo expected_sequence{"NZ1204", "expected-sequence", Severity::error,
    {"“{key}”应为列表，读到的是{kind_zh}", "'{key}' must be a list, not {kind_en}"},
    {"应为列表", "a list is expected"},
    {"请写成 [a, b]，或每行以“- ”开头", "write [a, b], or one line with '- ' for each item"}};

inline constexpr CodeInfo expected_scalar{"NZ1205", "expected-scalar", Severity::error,
    {"“{key}”应为单个值，读到的是{kind_zh}", "'{key}' must be a single value, not {kind_en}"},
    {"应为单个值", "a single value is expected"},
    {"请在同一行写出一个值；含逗号、冒号或括号的文字请加引号",
     "write one value on the line; put a text with commas, colons or brackets in quotes"}};

// NZ121x: numbers and booleans.

inline constexpr CodeInfo bad_number{"NZ1210", "bad-number", Severity::error,
    {"“{text}”不是数字", "'{text}' is not a number"},
    {"应为数字", "a number is expected"},
    {"", ""}};

inline constexpr CodeInfo quoted_number{"NZ1211", "quoted-number", Severity::error,
    {"此处应为数字，引号中的“{text}”是文字", "a number is expected; '{text}' in quotes is text"},
    {"引号中的内容是文字", "quotes make it text"},
    {"请去掉引号", "remove the quotes"}};

inline constexpr CodeInfo integer_out_of_range{"NZ1212", "integer-out-of-range", Severity::error,
    {"{text} 不在 {low} 至 {high} 之间", "{text} is not between {low} and {high}"},
    {"超出范围", "out of range"},
    {"请写 {low} 至 {high} 之间的整数", "write a whole number from {low} to {high}"}};

inline constexpr CodeInfo number_out_of_range{"NZ1213", "number-out-of-range", Severity::error,
    {"{text} 的大小不合理", "the size of {text} is beyond reason"},
    {"应为 0，或绝对值在 1e-15 与 1e15 之间", "expected 0, or a size from 1e-15 to 1e15"},
    {"核对数值和单位；这个界限远在任何真实数据之外，越过它就算不出可信的结果",
     "check the number and its unit; the limit lies far outside any real figure, and beyond it nothing can be counted reliably"}};

inline constexpr CodeInfo bad_boolean{"NZ1215", "bad-boolean", Severity::error,
    {"“{text}”不是 true 或 false", "'{text}' is neither true nor false"},
    {"应为 true 或 false", "true or false is expected"},
    {"只能写小写、不加引号的 true 或 false", "write true or false, in lower case, without quotes"}};

// NZ122x: dates, ids, choices.

inline constexpr CodeInfo bad_date{"NZ1220", "bad-date", Severity::error,
    {"“{text}”不是日期", "'{text}' is not a date"},
    {"应为实际存在的日期", "a real date is expected"},
    {"日期写成 2026-03-01（1900 至 2199 年）", "write a date as 2026-03-01 (1900 to 2199)"}};

inline constexpr CodeInfo bad_year{"NZ1221", "bad-year", Severity::error,
    {"“{text}”不是年份", "'{text}' is not a year"},
    {"应为年份", "a year is expected"},
    {"年份写四位数字，1900 至 2199，不加“年”字", "write a year with four digits, 1900 to 2199"}};

inline constexpr CodeInfo bad_id{"NZ1225", "bad-id", Severity::error,
    {"“{text}”不能作标识（id）", "'{text}' cannot be an id"},
    {"不是合法的标识", "not a valid id"},
    {"标识由小写字母、数字和 . _ - 组成，以字母或数字开头，最多 64 个字符",
     "an id has lower-case letters, digits and . _ -, begins with a letter or digit, and has at most 64 characters"}};

inline constexpr CodeInfo bad_choice{"NZ1226", "bad-choice", Severity::error,
    {"“{key}”不能是“{text}”", "'{key}' cannot be '{text}'"},
    {"不是允许的词", "not one of the allowed words"},
    {"允许的词：{allowed}", "allowed: {allowed}"}};

// NZ123x: texts.

inline constexpr CodeInfo empty_text{"NZ1230", "empty-text", Severity::error,
    {"“{key}”是空文字", "'{key}' is an empty text"},
    {"不能为空", "must not be empty"},
    {"没有内容请删去这一项", "leave it out when there is nothing to say"}};

inline constexpr CodeInfo text_too_long{"NZ1231", "text-too-long", Severity::error,
    {"“{key}”有 {count} 个字符，上限为 {limit}", "'{key}' has {count} characters; the limit is {limit}"},
    {"过长", "too long"},
    {"请缩短", "shorten it"}};

inline constexpr CodeInfo text_has_line_break{"NZ1232", "text-has-line-break", Severity::error,
    {"“{key}”含有换行", "'{key}' holds a line break"},
    {"只能是一行", "must be one line"},
    {"请写在一行内", "write it on one line"}};

inline constexpr CodeInfo text_has_blank_ends{"NZ1233", "text-has-blank-ends", Severity::error,
    {"“{key}”首尾有空白", "'{key}' begins or ends with a blank"},
    {"首尾的空白", "blank at an end"},
    {"请删去首尾的空白（含全角空格）", "remove blanks at both ends (wide blanks too)"}};

inline constexpr CodeInfo not_nfc{"NZ1234", "not-nfc", Severity::error,
    {"“{text}”不是 NFC 形式的文字", "'{text}' is not in Unicode form NFC"},
    {"看似相同的不同字符", "characters that look alike but differ"},
    {"请重新键入，或转换为 NFC", "type it again, or convert it to NFC"}};

inline constexpr auto kSyntax = std::to_array<const CodeInfo*>({
    &not_utf8, &utf16_text, &nul_byte, &control_character, &misplaced_bom, &line_separator, &bidi_control,
    &noncharacter, &lone_carriage_return, &empty_document,
    &file_too_large, &line_too_long, &too_many_brackets, &too_deep, &too_many_nodes, &scalar_too_long, &key_too_long,
    &value_too_large,
    &bad_syntax, &unclosed_quote, &unclosed_bracket, &tab_indentation, &bad_indentation, &bad_escape,
    &missing_space_after_colon, &full_width_colon, &missing_colon, &pair_in_list, &empty_value, &null_value,
    &empty_item, &second_colon, &unexpected_bracket, &reserved_character,
    &second_document, &alias_used, &anchor_used, &tag_used, &merge_key, &duplicate_key, &key_not_text, &directive_used,
    &missing_key, &unknown_key, &expected_mapping, &expected_sequence, &expected_scalar,
    &bad_number, &quoted_number, &integer_out_of_range, &number_out_of_range, &bad_boolean,
    &bad_date, &bad_year, &bad_id, &bad_choice,
    &empty_text, &text_too_long, &text_has_line_break, &text_has_blank_ends, &not_nfc,
});

}  // namespace nearzero::findings::code
