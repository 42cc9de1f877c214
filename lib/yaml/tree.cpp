// SPDX-License-Identifier: Apache-2.0
#include "yaml/tree.hpp"

namespace nearzero::yaml {

Node Tree::root() const {
    return {this, root_};
}

Node Node::find(std::string_view key) const {
    if (!is_mapping()) return {};
    for (Node entry = first(); entry; entry = entry.next().next())
        if (entry.text() == key) return entry.next();
    return {};
}

bool identical(const Tree& a, const Tree& b) {
    if (a.size() != b.size() || a.root().index() != b.root().index()) return false;
    for (std::uint32_t index = 1; index <= a.size(); ++index) {
        const NodeData& left = a.at(index);
        const NodeData& right = b.at(index);
        if (left.kind != right.kind || left.quoted != right.quoted || left.count != right.count ||
            left.first != right.first || left.next != right.next || left.span != right.span || left.text != right.text)
            return false;
    }
    return true;
}

}  // namespace nearzero::yaml
