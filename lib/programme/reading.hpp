// SPDX-License-Identifier: Apache-2.0
/// What the readers of rules share, and those of the files that belong to them (rubrics): names in two languages, lists whose items have ids.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "programme/name.hpp"
#include "yaml/record.hpp"

namespace nearzero::programme {

/// A name: text, or {zh: …, en: …} with at least one of the two.
Name read_name(yaml::Record& in, std::string_view key);         ///< missing is a finding
Name maybe_name(yaml::Record& in, std::string_view key);
std::string text_or_empty(yaml::Record& in, std::string_view key);
std::vector<std::string> list_of_texts(yaml::Record& in, std::string_view key);
/// "a, b, c", for help lines.
std::string join(const std::vector<std::string>& words);

/// The ids of one list: each only once.
class Ids {
public:
    /// Reads `id:`, names the record's step by it and reports a repeated one.
    std::string read(yaml::Record& in);
    /// Enters an id that stands elsewhere; reports it when it was there before.
    void enter(yaml::Record& in, std::string_view key, const yaml::Text& id);
    const std::vector<std::string>& all() const { return ids_; }

private:
    std::vector<std::string> ids_;
    std::vector<text::Span> spans_;
};

/// Runs `read` on each mapping of the list under `key`, and finishes it.
template <class Read>
void each_record(yaml::Record& in, std::string_view key, Read&& read) {
    const yaml::Path path{&in.path(), key};
    yaml::for_each_item(in.maybe_sequence(key), [&](yaml::Node item, std::size_t index) {
        const std::string step = std::to_string(index);
        yaml::Record record{in.reading(), item, &path, step};
        if (!record.ok()) return;
        read(record);
        record.finish();
    });
}

/// The ids of a list of rules.
template <class Items>
std::vector<std::string> ids_of(const Items& items) {
    std::vector<std::string> ids;
    for (const auto& item : items) ids.push_back(item.id);
    return ids;
}

/// Reports `text` at `span` unless `known` has it: with the known ones in the help, and the nearest as a suggestion.
bool expect_known(yaml::Reading& reading, const findings::CodeInfo& code, const yaml::Text& text,
                  const yaml::Path& path, const std::vector<std::string>& known,
                  std::initializer_list<findings::Arg> args);

}  // namespace nearzero::programme
