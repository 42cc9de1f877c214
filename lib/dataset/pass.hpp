// SPDX-License-Identifier: Apache-2.0
/// What the readers of all sections of one pilot file share, and the small readings they have in common. Private to
/// the module.
#pragma once

#include <array>
#include <charconv>
#include <string_view>

#include "dataset/dataset.hpp"
#include "dataset/unit_reading.hpp"
#include "yaml/record.hpp"

namespace nearzero::dataset {

/// One pass over one document: what is being filled and where problems go.
struct Pass {
    yaml::Reading& reading;
    Dataset& dataset;
    UnitReading units;
    int suggestions_left = 200;  ///< a hostile file must not buy an edit distance for every line

    /// Sections that refer to the years stay silent about them when the years themselves could not be read.
    bool years_known() const { return !dataset.reported.empty(); }
};

/// The number of a list item as a step of a path, until the item's id is known.
class IndexText {
public:
    explicit IndexText(std::size_t index) {
        end_ = std::to_chars(buffer_.data(), buffer_.data() + buffer_.size(), index).ptr;
    }
    operator std::string_view() const {  // NOLINT(google-explicit-constructor)
        return {buffer_.data(), static_cast<std::size_t>(end_ - buffer_.data())};
    }

private:
    std::array<char, 20> buffer_;
    const char* end_;
};

/// The record's `id`, which names it in findings from then on. An id that breaks the grammar is kept as written, so
/// that references to it are not reported a second time.
Text read_own_id(yaml::Record& record);

/// `name:` as text or `{zh: …, en: …}`; absent is fine.
Name read_name(yaml::Record& record, std::string_view key);
Name read_required_name(yaml::Record& record, std::string_view key);

/// A value that may be absent, as the empty text.
inline Text or_empty(std::optional<Text> text) { return text.value_or(Text{}); }

/// An ISO 3166-2 code or a grid region derived from one: `CN`, `CN-GD`. Which regions exist, `reference` knows.
Text read_region(yaml::Record& record, std::string_view key);

/// Reports `dates-reversed` at `later_key` when both dates are known and in the wrong order.
void expect_order(yaml::Record& record, std::optional<calendar::Date> earlier, std::optional<calendar::Date> later,
                  std::string_view later_key);

}  // namespace nearzero::dataset
