// SPDX-License-Identifier: Apache-2.0
#include "yaml/tree.hpp"

#include <algorithm>

#include "base/internal_error.hpp"

namespace nearzero::yaml {

Node Tree::root() const { return {this, root_}; }

Node Node::find(std::string_view key) const {
    if (!is_mapping()) return {};
    for (Node entry = first(); entry; entry = entry.next().next())
        if (entry.text() == key) return entry.next();
    return {};
}

Builder::Builder(std::size_t expected_nodes) : tree_{std::make_unique<Tree>()} {
    tree_->nodes_.reserve(expected_nodes + 1);
    tree_->nodes_.emplace_back();  // index 0: none
    open_.reserve(16);
}

std::uint32_t Builder::add(const NodeData& node) {
    auto& nodes = tree_->nodes_;
    const auto index = static_cast<std::uint32_t>(nodes.size());
    nodes.push_back(node);
    if (open_.empty()) {
        if (tree_->root_ != 0) throw base::InternalError{"a tree has one root"};
        tree_->root_ = index;
        return index;
    }
    Open& parent = open_.back();
    if (parent.last_child == 0)
        nodes[parent.index].first = index;
    else
        nodes[parent.last_child].next = index;
    parent.last_child = index;
    ++nodes[parent.index].count;  // children for now; `end` halves those of a mapping
    return index;
}

void Builder::begin_mapping(text::Span at) {
    const auto index = add({.kind = Kind::mapping, .span = at, .text = {}});
    open_.push_back({index, 0});
}

void Builder::begin_sequence(text::Span at) {
    const auto index = add({.kind = Kind::sequence, .span = at, .text = {}});
    open_.push_back({index, 0});
}

void Builder::end(std::uint32_t end_byte) {
    if (open_.empty()) throw base::InternalError{"no collection is open"};
    NodeData& node = tree_->nodes_[open_.back().index];
    if (node.kind == Kind::mapping) {
        if (node.count % 2 != 0) throw base::InternalError{"a key of a mapping has no value"};
        node.count /= 2;
    }
    node.span.end = end_byte;
    open_.pop_back();
}

void Builder::scalar(text::Span span, std::string_view text_in_source, bool quoted) {
    add({.kind = Kind::scalar, .quoted = quoted, .span = span, .text = text_in_source});
}

void Builder::scalar_stored(text::Span span, std::string text, bool quoted) {
    tree_->store_.push_front(std::move(text));
    scalar(span, tree_->store_.front(), quoted);
}

std::unique_ptr<const Tree> Builder::finish() {
    if (!open_.empty() || tree_->root_ == 0) throw base::InternalError{"the tree is not complete"};
    return std::move(tree_);
}

bool identical(const Tree& a, const Tree& b) {
    if (a.size() != b.size() || a.root().index() != b.root().index()) return false;
    for (std::uint32_t index = 1; index <= a.size(); ++index) {
        const NodeData& left = a.at(index);
        const NodeData& right = b.at(index);
        if (left.kind != right.kind || left.quoted != right.quoted || left.count != right.count ||
            left.first != right.first || left.next != right.next || left.span != right.span ||
            left.text != right.text)
            return false;
    }
    return true;
}

}  // namespace nearzero::yaml
