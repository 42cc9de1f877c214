// SPDX-License-Identifier: Apache-2.0
#include "yaml/key_check.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

#include "findings/code/syntax.hpp"
#include "text/utf8.hpp"

namespace nearzero::yaml {

namespace code = findings::code;

namespace {

void check_mapping(const text::Source& source, Node mapping, std::vector<Node>& keys, findings::Sink& sink) {
    keys.clear();
    for (Node key = mapping.first(); key; key = key.next().next()) {
        if (!key.is_scalar()) continue;  // reported by the reader
        const std::string name{key.text()};
        if (name == "<<" && !key.quoted())
            sink.report(code::merge_key, {&source, key.span(), {}});
        else if (!text::is_nfc(name))
            sink.report(code::not_nfc, {&source, key.span(), name}, {{"text", name}});
        keys.push_back(key);
    }
    // Sorted rather than compared pair by pair: a hostile mapping may have a hundred thousand keys.
    std::ranges::sort(keys, {}, [](Node key) { return std::tuple{key.text(), key.index()}; });
    for (std::size_t first = 0, i = 1; i < keys.size(); ++i) {
        if (keys[i].text() != keys[first].text()) {
            first = i;
            continue;
        }
        const std::string name{keys[i].text()};
        const int line = source.position(keys[first].span().begin).line;
        sink.report(code::duplicate_key, {&source, keys[i].span(), name},
                    {{"key", name}, {"line", std::to_string(line)}});
    }
}

}  // namespace

void check_keys(const text::Source& source, const Tree& tree, findings::Sink& sink) {
    std::vector<Node> keys;
    for (std::uint32_t index = 1; index <= tree.size(); ++index)
        if (tree.at(index).kind == Kind::mapping) check_mapping(source, {&tree, index}, keys, sink);
}

}  // namespace nearzero::yaml
