// SPDX-License-Identifier: Apache-2.0
/// What the three reference formats share: the `schema` line, the list of sources, and how a value cites one.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gas/gas.hpp"
#include "reference/factor.hpp"
#include "yaml/record.hpp"

namespace nearzero::reference {

/// True when the record's first key is `schema: expected`; reports when it is not.
bool check_schema(yaml::Record& root, std::string_view expected);

/// `verified`, `primary` (when absent: nobody has compared it with a second source), `uncertain`, `disputed`.
std::optional<gas::Status> read_status(yaml::Record& record);

/// Where a stretch of the file stands.
Written written_at(const yaml::Reading& reading, text::Span span);

/// The line of a byte, as findings print it.
std::string line_of(const yaml::Reading& reading, std::uint32_t byte);

/// The documents of a file by their ids.
class SourceList {
public:
    /// Reads `sources`; a faulty entry is reported and still known by its id, so that one fault stays one finding.
    static SourceList read(yaml::Record& root);

    /// The required key `source` of a record, which must be in the list.
    std::optional<std::string> cite(yaml::Record& record) const;

    std::vector<Source> take() && { return std::move(sources_); }

private:
    std::vector<Source> sources_;
    std::unordered_map<std::string_view, std::uint32_t> at_;   ///< id to the byte it stands at
};

}  // namespace nearzero::reference
