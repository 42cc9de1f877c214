// SPDX-License-Identifier: Apache-2.0
/// Parts of a workbook as XML trees, without document types and entities. The only user of pugixml beside the readers
/// of the parts. Private to the module.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "findings/finding.hpp"
#include "workbook/package.hpp"

namespace nearzero::workbook {

/// An XML part and the bytes its tree points into.
class XmlPart {
public:
    /// Reads and parses; false after reporting.
    bool load(const Package& package, const std::string& file, std::string_view part, findings::Sink& sink);
    /// The root element; empty when its local name is another.
    pugi::xml_node root(std::string_view local_name) const;

private:
    std::string bytes_;
    pugi::xml_document document_;
};

/// The name without its namespace prefix: writers choose prefixes freely.
std::string_view local_name(const pugi::xml_node& node);
/// First child element of a local name.
pugi::xml_node child_of(const pugi::xml_node& node, std::string_view local_name);
bool is_true(const pugi::xml_attribute& attribute);

template <class F>
void for_each_child(const pugi::xml_node& node, std::string_view name, F&& each) {
    for (const pugi::xml_node& child : node.children())
        if (child.type() == pugi::node_element && local_name(child) == name) each(child);
}

}  // namespace nearzero::workbook
