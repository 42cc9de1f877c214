// SPDX-License-Identifier: Apache-2.0
#include "workbook/xml.hpp"

#include "findings/code/workbook.hpp"
#include "text/utf8.hpp"

namespace nearzero::workbook {

namespace code = findings::code;

bool XmlPart::load(const Package& package, const std::string& file, std::string_view part, findings::Sink& sink) {
    auto bytes = package.read(part, sink);
    if (!bytes) return false;
    bytes_ = std::move(*bytes);
    const auto refuse = [&](std::string zh, std::string en) {
        sink.report_file(code::workbook_bad_xml, file,
                         {{"entry", std::string{part}}, {"why_zh", std::move(zh)}, {"why_en", std::move(en)}});
        return false;
    };
    // Entities are what makes XML dangerous; no workbook program writes them.
    if (bytes_.find("<!DOCTYPE") != std::string::npos || bytes_.find("<!ENTITY") != std::string::npos)
        return refuse("含有 DTD 或实体定义", "it defines a document type or entities");
    if (text::check_text(bytes_)) return refuse("不是 UTF-8 文本", "it is not UTF-8 text");
    constexpr unsigned kOptions = (pugi::parse_default | pugi::parse_ws_pcdata_single) & ~pugi::parse_doctype;
    const auto parsed = document_.load_buffer_inplace(bytes_.data(), bytes_.size(), kOptions, pugi::encoding_utf8);
    if (!parsed) return refuse("不是完整的 XML", "it is not well-formed XML");
    return true;
}

pugi::xml_node XmlPart::root(std::string_view name) const {
    const pugi::xml_node root = document_.document_element();
    return local_name(root) == name ? root : pugi::xml_node{};
}

std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_node& child : node.children())
        if (child.type() == pugi::node_element && local_name(child) == name) return child;
    return {};
}

bool is_true(const pugi::xml_attribute& attribute) {
    const std::string_view value = attribute.value();
    return value == "1" || value == "true";
}

}  // namespace nearzero::workbook
