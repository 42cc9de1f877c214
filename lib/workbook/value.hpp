// SPDX-License-Identifier: Apache-2.0
/// What a workbook says, gathered into one tree in which every value knows its cell, and that tree as a YAML text. The
/// text is read by the one strict reader of datasets: a workbook is checked by the same code as a file, and `convert`
/// prints what is checked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/source.hpp"

namespace nearzero::workbook {

struct Value {
    enum class Kind : std::uint8_t { scalar, mapping, sequence };

    Kind kind = Kind::mapping;
    std::string text;                                    ///< of a scalar
    bool is_text = false;                                ///< a scalar that is text even where it looks like a number
    text::Origin cell;                                   ///< where it stands; of a collection its first cell
    std::vector<std::pair<std::string, Value>> members;  ///< of a mapping, in order; of a sequence with empty keys

    static Value scalar(std::string text, bool is_text, text::Origin cell);
    static Value empty(Kind kind, text::Origin cell);
    /// A member by its key; null when there is none.
    Value* find(std::string_view key);

    std::map<std::string, std::size_t, std::less<>> index;  ///< of the members of a large mapping, made by `find`
};

/// A step of a path: `values[0]` is the first item of the list `values`.
struct Step {
    std::string_view key;
    std::vector<std::size_t> indices;
};
/// The steps of `values[0]/gas`; empty when the text is no path, or one deeper than a dataset may be.
std::vector<Step> parse_path(std::string_view path);

enum class PutFault : std::uint8_t {
    none,
    bad_path,  ///< not a path, or an item beyond the end of its list
    taken,     ///< something stands there already
};
/// Puts `value` at a path below `root`, making what is missing on the way. Items of lists come in order. Where
/// something stands there already, `first` is its cell.
PutFault put(Value& root, std::string_view path, Value value, text::Origin* first = nullptr);

struct YamlText {
    std::string text;
    std::vector<text::Origin> origins;  ///< for `text::Source`
};

/// The tree as a YAML document of the strict subset: sections in order, small mappings in one line. `remark` gives the
/// comment lines before a top-level key, without `#`; may be null.
YamlText to_yaml(const Value& root, std::string (*remark)(std::string_view key));

}  // namespace nearzero::workbook
