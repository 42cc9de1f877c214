// SPDX-License-Identifier: Apache-2.0
/// How a figure of a result arose, as a value: sentences in both languages, the recorded steps, sums and products that
/// a person can redo by hand, and the lines a figure is made of with their shares. The recorded steps are the ground; a
/// figure that they do not give is reported.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/address.hpp"
#include "document/document.hpp"
#include "document/json_writer.hpp"
#include "findings/finding.hpp"

namespace nearzero::audit {

/// One line of arithmetic: `16100 × 0.4403 × 1000 = 7088830 kg`. Figures are in full; × ÷ + − ( ) ^ and e^( ) mean what
/// they mean on paper, 15% is 15 ÷ 100, and what else stands behind a number is its unit.
struct Calculation {
    findings::Bilingual what;
    std::string expression;
    double value = 0.0;
    std::string unit;
};

/// A line of the figure explained, with its part of it.
struct Share {
    std::string address;
    double tco2e = 0.0;
    std::optional<double> percent;  ///< empty where the whole is zero
};

struct Explanation {
    Address address;
    std::optional<double> value;
    std::string unit;
    std::vector<findings::Bilingual> words;
    std::vector<results::Step> steps;
    std::vector<Calculation> calculations;
    std::vector<Share> shares;    ///< largest first
    std::vector<Explanation> of;  ///< of a target: its members, or its indicator year by year
};

/// Explains the figure; a derivation that does not give the recorded figure is reported (`derivation-disagrees`).
Explanation explain(const results::Result& result, const Address& address, findings::Sink& sink);

document::Document document_of(const Explanation& explanation, findings::Lang lang);
/// `nearzero/explain/v1`: the members of `Explanation`.
std::string json_of(const Explanation& explanation, findings::Lang lang, std::string_view tool_version);

}  // namespace nearzero::audit
