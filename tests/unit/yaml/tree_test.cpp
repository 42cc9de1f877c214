// SPDX-License-Identifier: Apache-2.0
#include "yaml/tree.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/internal_error.hpp"
#include "yaml/builder.hpp"
#include "yaml/fast_scanner.hpp"
#include "yaml/read.hpp"

using namespace nearzero;

namespace {

/// A tree as a line of text: kinds, quoting, spans and values.
std::string shown(yaml::Node node) {
    const auto span = "@" + std::to_string(node.span().begin) + "-" + std::to_string(node.span().end);
    if (node.is_scalar()) return (node.quoted() ? "'" : "") + std::string{node.text()} + span;
    std::string out = node.is_mapping() ? "{" : "[";
    for (yaml::Node child = node.first(); child; child = child.next()) {
        if (out.size() > 1) out += ' ';
        out += shown(child);
    }
    return out + (node.is_mapping() ? "}" : "]") + span;
}

struct Row {
    int row;
    std::string text;
    std::string tree;
    bool fast;  ///< whether the fast scanner takes it
};

const Row kRows[] = {
    {__LINE__, "a: 1\n", "{a@0-1 1@3-4}@0-4", true},
    {__LINE__, "a: 1", "{a@0-1 1@3-4}@0-4", true},
    {__LINE__, "a: x y  # c\n", "{a@0-1 x y@3-6}@0-6", true},
    {__LINE__, "\n# c\na: 1\n", "{a@5-6 1@8-9}@5-9", true},
    {__LINE__, "a: 'q' # c\n", "{a@0-1 'q@3-6}@0-6", true},
    {__LINE__, "a: 'it''s'\n", "{a@0-1 'it's@3-10}@0-10", false},
    {__LINE__, "a: \"\\u56ed\"\n", "{a@0-1 '园@3-11}@0-11", false},
    {__LINE__, "a: \"\"\n", "{a@0-1 '@3-5}@0-5", true},
    {__LINE__, "\"a\": 1\n", "{'a@0-3 1@5-6}@0-6", true},
    {__LINE__, "a:\n  b: 1\n  c: 2\n", "{a@0-1 {b@5-6 1@8-9 c@12-13 2@15-16}@5-16}@0-16", true},
    {__LINE__, "a:\n- x\n- y\nb: 1\n", "{a@0-1 [x@5-6 y@9-10]@3-10 b@11-12 1@14-15}@0-15", true},
    {__LINE__, "- k: v\n  w: 1\n- z\n", "[{k@2-3 v@5-6 w@9-10 1@12-13}@2-13 z@16-17]@0-17", true},
    {__LINE__, "- - a\n  - b\n", "[[a@4-5 b@10-11]@2-11]@0-11", true},
    {__LINE__, "a: [1, x y, 'q']\n", "{a@0-1 [1@4-5 x y@7-10 'q@12-15]@3-16}@0-16", true},
    {__LINE__, "a: {k: 1, l: [ ]}\n", "{a@0-1 {k@4-5 1@7-8 l@10-11 []@13-16}@3-17}@0-17", true},
    {__LINE__, "a: [1,\n  2, # c\n  3]\n", "{a@0-1 [1@4-5 2@9-10 3@18-19]@3-20}@0-20", true},
    {__LINE__, "{\"k\":1,\"l\":[true]}\n", "{'k@1-4 1@5-6 'l@7-10 [true@12-16]@11-17}@0-18", true},
    {__LINE__, "[a, ]\n", "[a@1-2]@0-5", true},
    {__LINE__, "a: x\n  y\n", "{a@0-1 x y@3-8}@0-8", false},
    {__LINE__, "a: |\n  x\n  y\n\nb: 1\n", "{a@0-1 'x\ny\n@3-12 b@14-15 1@17-18}@0-18", false},
    {__LINE__, "a: |\n  x", "{a@0-1 'x@3-8}@0-8", false},  // no line end in the file, none in the text
    {__LINE__, "a: >-\n  x\n  y\n", "{a@0-1 'x y@3-13}@0-13", false},
    {__LINE__, "a: \"x\n  y\"\n", "{a@0-1 'x y@3-10}@0-10", false},
    {__LINE__, "---\na: 1\n...\n", "{a@4-5 1@7-8}@4-8", false},
    {__LINE__, "url: http://x.org/#y\n", "{url@0-3 http://x.org/#y@5-20}@0-20", true},
    {__LINE__, "园: 区\n", "{园@0-3 区@5-8}@0-8", true},
    {__LINE__, "plain\n", "plain@0-5", false},
    {__LINE__, "[[a, b], {}]", "[[a@2-3 b@5-6]@1-7 {}@9-11]@0-12", true},
};

}  // namespace

TEST_CASE("both readers give this tree") {
    for (const Row& row : kRows) {
        INFO("row at line " << row.row << ": " << row.text);
        findings::Sink sink;
        const auto strict = yaml::read("x", row.text, sink, {}, yaml::Reader::strict);
        REQUIRE(strict.has_value());
        CHECK(sink.empty());
        CHECK(shown(strict->root()) == row.tree);
        const text::Source source{"x", row.text};
        const auto fast = yaml::scan_fast(source, {});
        CHECK((fast != nullptr) == row.fast);
        if (fast) CHECK(shown(fast->root()) == row.tree);
        if (fast) CHECK(yaml::identical(*fast, strict->tree()));
    }
}

TEST_CASE("trees are alike only when nothing differs") {
    const text::Source base{"x", "a: [1, 'b']\n"};
    const auto tree = yaml::scan_fast(base, {});
    REQUIRE(tree);
    CHECK(yaml::identical(*tree, *tree));
    for (const char* other :
         {"a: [1, b]  \n", "a: [2, 'b']\n", "a: {1: 'b'}\n", "a:  [1, 'b']\n", "a: [1, 'b', c]\n"}) {
        INFO(other);
        const text::Source source{"x", other};
        const auto different = yaml::scan_fast(source, {});
        REQUIRE(different);
        CHECK_FALSE(yaml::identical(*tree, *different));
    }
}

TEST_CASE("nodes are found by key; absent nodes are false") {
    findings::Sink sink;
    const auto document = yaml::read("x", "a: 1\nb: {c: 2}\n", sink);
    REQUIRE(document);
    const yaml::Node root = document->root();
    CHECK(root.size() == 2);
    CHECK(root.find("b").find("c").text() == "2");
    CHECK_FALSE(root.find("z"));
    CHECK_FALSE(root.find("z").find("c"));
    CHECK_FALSE(root.find("a").find("c"));
    CHECK_FALSE(yaml::Node{}.is_scalar());
}

TEST_CASE("a builder refuses what is no tree") {
    yaml::Builder open;
    open.begin_mapping({0, 0});
    CHECK_THROWS_AS(open.finish(), base::InternalError);
    open.scalar({0, 1}, "a", false);
    CHECK_THROWS_AS(open.end(1), base::InternalError);  // a key without a value
    yaml::Builder two;
    two.scalar({0, 1}, "a", false);
    CHECK_THROWS_AS(two.scalar({2, 3}, "b", false), base::InternalError);
}

TEST_CASE("a document keeps its views when it moves") {
    findings::Sink sink;
    auto document = yaml::read("x", "a: \"\\u56ed\"\nb: short\n", sink);
    REQUIRE(document);
    const yaml::Node root = document->root();
    const yaml::Document moved{std::move(*document)};
    CHECK(root.find("a").text() == "园");
    CHECK(moved.root().find("b").text() == "short");
    CHECK(moved.source().name() == "x");
}
