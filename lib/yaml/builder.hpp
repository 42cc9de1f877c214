// SPDX-License-Identifier: Apache-2.0
/// Fills a tree in document order. Both readers write through it, which is why their trees can be compared.
/// In the header because the fast scanner spends a good part of its time here.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/internal_error.hpp"
#include "yaml/tree.hpp"

namespace nearzero::yaml {

class Builder {
public:
    explicit Builder(std::size_t expected_nodes = 256) : tree_{std::make_unique<Tree>()} {
        tree_->nodes_.reserve(expected_nodes + 1);
        tree_->nodes_.emplace_back();  // index 0: none
        open_.reserve(16);
    }

    void begin_mapping(text::Span at) { open_.push_back({add(Kind::mapping, false, at, {}), 0}); }
    void begin_sequence(text::Span at) { open_.push_back({add(Kind::sequence, false, at, {}), 0}); }

    /// Ends the innermost open collection at `end_byte`.
    void end(std::uint32_t end_byte) {
        if (open_.empty()) throw base::InternalError{"no collection is open"};
        NodeData& node = tree_->nodes_[open_.back().index];
        if (node.kind == Kind::mapping) {
            if (node.count % 2 != 0) throw base::InternalError{"a key of a mapping has no value"};
            node.count /= 2;
        }
        node.span.end = end_byte;
        open_.pop_back();
    }

    void scalar(text::Span span, std::string_view text_in_source, bool quoted) {
        add(Kind::scalar, quoted, span, text_in_source);
    }

    /// A scalar whose value does not stand in the source as such.
    void scalar_stored(text::Span span, std::string text, bool quoted) {
        tree_->store_.push_front(std::move(text));
        scalar(span, tree_->store_.front(), quoted);
    }

    std::size_t depth() const { return open_.size(); }
    std::size_t size() const { return tree_->nodes_.size() - 1; }

    std::unique_ptr<const Tree> finish() {
        if (!open_.empty() || tree_->root_ == 0) throw base::InternalError{"the tree is not complete"};
        return std::move(tree_);
    }

private:
    struct Open {
        std::uint32_t index;
        std::uint32_t last_child;
    };

    std::uint32_t add(Kind kind, bool quoted, text::Span span, std::string_view text) {
        auto& nodes = tree_->nodes_;
        const auto index = static_cast<std::uint32_t>(nodes.size());
        nodes.push_back({.kind = kind, .quoted = quoted, .span = span, .text = text});
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

    std::unique_ptr<Tree> tree_;
    std::vector<Open> open_;
};

}  // namespace nearzero::yaml
