// SPDX-License-Identifier: Apache-2.0
/// The immutable tree of one YAML document of the strict subset: mappings, sequences and scalars with byte spans.
/// Nodes lie in one pool in document order; scalars are views into the source text, or into the tree's own
/// store where an escape or a folded line made them differ. A `Document` owns both; views live as long as it does.
#pragma once

#include <cstdint>
#include <forward_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/source.hpp"

namespace nearzero::yaml {

enum class Kind : std::uint8_t { scalar, mapping, sequence };

/// One node of the pool. Children of a mapping alternate key, value; siblings are linked by index.
struct NodeData {
    Kind kind = Kind::scalar;
    bool quoted = false;      ///< scalar written in quotes or as a block: text, never a number
    std::uint32_t count = 0;  ///< entries of a mapping (pairs) or items of a sequence
    std::uint32_t first = 0;  ///< first child, 0 when there is none
    std::uint32_t next = 0;   ///< next sibling, 0 at the end
    /// In the source. A scalar's without its trailing blanks, quotes included; a collection in brackets with them;
    /// a block collection from its first key or dash to the end of its last value.
    text::Span span;
    std::string_view text;  ///< a scalar's value
};

class Node;

class Tree {
public:
    Node root() const;
    const NodeData& at(std::uint32_t index) const { return nodes_[index]; }
    std::size_t size() const { return nodes_.size() - 1; }  // index 0 is "none"

private:
    friend class Builder;
    std::vector<NodeData> nodes_;
    std::forward_list<std::string> store_;  ///< texts that do not stand in the source as such; addresses are stable
    std::uint32_t root_ = 0;
};

/// A position in a tree: two words, copied freely. An absent node is false.
class Node {
public:
    Node() = default;
    Node(const Tree* tree, std::uint32_t index) : tree_{tree}, index_{index} {}

    explicit operator bool() const { return index_ != 0; }
    Kind kind() const { return data().kind; }
    bool is_scalar() const { return index_ != 0 && kind() == Kind::scalar; }
    bool is_mapping() const { return index_ != 0 && kind() == Kind::mapping; }
    bool is_sequence() const { return index_ != 0 && kind() == Kind::sequence; }
    std::string_view text() const { return data().text; }
    bool quoted() const { return data().quoted; }
    text::Span span() const { return data().span; }
    std::uint32_t size() const { return data().count; }
    std::uint32_t index() const { return index_; }

    /// First child and next sibling; for a mapping the children are key, value, key, value …
    Node first() const { return {tree_, data().first}; }
    Node next() const { return {tree_, data().next}; }

    /// The value of `key` of a mapping, or an absent node. Linear: use `Record` to read whole records.
    Node find(std::string_view key) const;

private:
    const NodeData& data() const { return tree_->at(index_); }
    const Tree* tree_ = nullptr;
    std::uint32_t index_ = 0;
};

/// A text and its tree. Moving keeps every view valid; copying is not possible.
class Document {
public:
    Document(std::unique_ptr<const text::Source> source, std::unique_ptr<const Tree> tree)
        : source_{std::move(source)}, tree_{std::move(tree)} {}

    const text::Source& source() const { return *source_; }
    const Tree& tree() const { return *tree_; }
    Node root() const { return tree_->root(); }

private:
    std::unique_ptr<const text::Source> source_;
    std::unique_ptr<const Tree> tree_;
};

/// Kinds, texts, quoting, spans and structure alike: the promise between the two readers.
bool identical(const Tree& a, const Tree& b);

}  // namespace nearzero::yaml
