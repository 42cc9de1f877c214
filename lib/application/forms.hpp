// SPDX-License-Identifier: Apache-2.0
/// Whether the documents of an application are complete (ADR 0009, E13). What is filled in by hand (seal, signature,
/// date) and what another body writes is never asked of a dataset.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "application/submission.hpp"

namespace nearzero::application {

struct MissingField {
    enum class Why : std::uint8_t {
        absent,
        empty,          ///< the place is there with an empty text, which the reader has reported
        unread,         ///< something is there that could not be read: reported as well
        not_figures,    ///< the form asks for figures by year, the dataset has words
        too_few_years,  ///< fewer consecutive years than the form asks for, or not up to the application
        no_option       ///< a choice that the form does not offer, or figures where one is to be made
    };
    const programme::FormField* field = nullptr;
    Why why = Why::absent;
};
std::string_view word_of(MissingField::Why why);

struct Form {
    const programme::FormDocument* document = nullptr;
    /// Whether its fields are known: a document that was not published with the text, and of which nothing is told,
    /// asks for nothing.
    bool read = true;
    /// Whether this dataset is meant to hold it. A dataset that is only an inventory is not: nothing is then reported.
    bool at_hand = false;
    std::vector<MissingField> missing{};

    /// Nothing where it was not read.
    std::optional<bool> complete() const { return read ? std::optional{missing.empty()} : std::nullopt; }
};

/// The documents that apply to the category and the kind of applicant, in file order. A document is at hand where the
/// dataset has an `application:`, where `plan:` is all that the document asks for, or where the form is to be printed.
/// A document without fields that a kind of applicant adds is looked for among the evidence, by its id as `kind`.
std::vector<Form> check_forms(const Submission& submission, findings::Sink& sink);

/// Tasks whose area names no measure of the category; who prepared the application.
void check_plan(const Submission& submission, const std::vector<Form>& forms, findings::Sink& sink);

}  // namespace nearzero::application
