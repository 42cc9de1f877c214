// SPDX-License-Identifier: Apache-2.0
#include "workbook/write_book.hpp"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>

#include "calendar/date.hpp"

namespace nearzero::workbook {

namespace {

/// A file that exists in memory only: libxlsxwriter writes to a name.
class MemoryFile {
public:
    MemoryFile() : descriptor_{::memfd_create("workbook", MFD_CLOEXEC)} {}
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }

    explicit operator bool() const { return descriptor_ >= 0; }
    std::string name() const { return fmt::format("/proc/self/fd/{}", descriptor_); }
    std::optional<std::string> bytes() const {
        const off_t size = ::lseek(descriptor_, 0, SEEK_END);
        if (size <= 0) return std::nullopt;
        std::string all(static_cast<std::size_t>(size), '\0');
        std::size_t filled = 0;
        while (filled < all.size()) {
            const ssize_t got =
                ::pread(descriptor_, all.data() + filled, all.size() - filled, static_cast<off_t>(filled));
            if (got <= 0) return std::nullopt;
            filled += static_cast<std::size_t>(got);
        }
        return all;
    }

private:
    int descriptor_;
};

lxw_row_t row_of(int row) {
    return static_cast<lxw_row_t>(row - 1);
}
lxw_col_t column_of(int column) {
    return static_cast<lxw_col_t>(column - 1);
}

/// The looks of cells, made once a workbook.
struct Formats {
    explicit Formats(lxw_workbook* book) : book_{book} {
        for (const Look look : {Look::plain, Look::header, Look::example}) {
            text[look] = make(look);
            date[look] = make(look);
            format_set_num_format(date[look], "yyyy-mm-dd");
        }
        format_set_text_wrap(text[Look::header]);
    }

    enum Look : std::size_t { plain, header, example };
    lxw_format* text[3];
    lxw_format* date[3];

private:
    lxw_format* make(Look look) {
        lxw_format* const format = workbook_add_format(book_);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        if (look == header) {
            format_set_bold(format);
            format_set_bg_color(format, 0xDDEBF7);
            format_set_border(format, LXW_BORDER_THIN);
        } else if (look == example) {
            format_set_italic(format);
            format_set_font_color(format, 0x7F7F7F);
        }
        return format;
    }

    lxw_workbook* book_;
};

bool write_cell(lxw_worksheet* sheet, const Cell& cell, const Formats& formats, Formats::Look look) {
    const lxw_row_t row = row_of(cell.row);
    const lxw_col_t column = column_of(cell.column);
    lxw_format* const format = formats.text[look];
    switch (cell.kind) {
        case CellKind::number:
            return worksheet_write_number(sheet, row, column, std::strtod(cell.text.c_str(), nullptr), format) ==
                   LXW_NO_ERROR;
        case CellKind::boolean:
            return worksheet_write_boolean(sheet, row, column, cell.text == "true", format) == LXW_NO_ERROR;
        case CellKind::date:
            if (const auto date = calendar::parse_date(cell.text)) {
                lxw_datetime day{static_cast<int>(date->year()),
                                 static_cast<int>(static_cast<unsigned>(date->month())),
                                 static_cast<int>(static_cast<unsigned>(date->day())),
                                 0,
                                 0,
                                 0.0};
                return worksheet_write_datetime(sheet, row, column, &day, formats.date[look]) == LXW_NO_ERROR;
            }
            break;
        case CellKind::text:
            break;
    }
    return worksheet_write_string(sheet, row, column, cell.text.c_str(), format) == LXW_NO_ERROR;
}

bool write_sheet(lxw_worksheet* sheet, const OutSheet& out, const Formats& formats) {
    for (std::size_t i = 0; i < out.widths.size(); ++i)
        if (out.widths[i] > 0) {
            const auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column(sheet, column, column, out.widths[i], nullptr);
        }
    bool sound = true;
    for (const Cell& cell : out.cells) {
        const bool is_header = cell.row <= out.header_rows || (out.first_column_is_label && cell.column == 1);
        const bool is_example = std::ranges::find(out.example_rows, cell.row) != out.example_rows.end();
        sound = write_cell(sheet, cell, formats,
                           is_header    ? Formats::header
                           : is_example ? Formats::example
                                        : Formats::plain) &&
                sound;
    }
    if (out.header_rows > 0)
        worksheet_freeze_panes(sheet, static_cast<lxw_row_t>(out.header_rows), out.first_column_is_label ? 1 : 0);
    for (const CellNote& note : out.notes) {
        lxw_comment_options options{};
        options.width = 260;
        options.height = 80;
        worksheet_write_comment_opt(sheet, row_of(note.row), column_of(note.column), note.text.c_str(), &options);
    }
    for (const DropDown& list : out.drop_downs) {
        lxw_data_validation rule{};
        std::string formula = "=" + list.range;
        rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule.value_formula = formula.data();
        rule.show_error = LXW_VALIDATION_OFF;  // the reader says more about a wrong word than a box can
        worksheet_data_validation_range(sheet, row_of(list.first_row), column_of(list.column), row_of(list.last_row),
                                        column_of(list.column), &rule);
    }
    return sound;
}

}  // namespace

bool survives_as_number(double value) {
    return std::strtod(fmt::format("{:.16G}", value).c_str(), nullptr) == value;  // as libxlsxwriter prints it
}

bool survives_as_date(std::string_view iso_date) {
    return calendar::parse_date(iso_date).has_value() && iso_date >= "1900-03-01";
}

std::optional<std::string> write_book(std::span<const OutSheet> sheets) {
    const MemoryFile file;
    if (!file) return std::nullopt;
    lxw_workbook* const book = workbook_new(file.name().c_str());
    if (book == nullptr) return std::nullopt;
    lxw_doc_properties properties{};
    constexpr time_t kFixedDay = 1'767'225'600;  // 2026-01-01: bytes must not depend on the clock
    properties.created = kFixedDay;
    workbook_set_properties(book, &properties);
    const Formats formats{book};
    bool sound = true;
    for (const OutSheet& sheet : sheets) {
        lxw_worksheet* const worksheet = workbook_add_worksheet(book, sheet.name.c_str());
        sound = worksheet != nullptr && write_sheet(worksheet, sheet, formats) && sound;
    }
    if (workbook_close(book) != LXW_NO_ERROR || !sound) return std::nullopt;
    return file.bytes();
}

}  // namespace nearzero::workbook
