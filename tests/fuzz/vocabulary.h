// The words that bills amend law with, and the names and marks that documents are made of: what a
// mutation puts in, so that it is read as law and not skipped as noise.
#pragma once

#include <span>
#include <string_view>

namespace ramseyer::fuzz {

// Phrases of amendatory instructions, designations, quotation marks, and characters that cut across
// words.
std::span<const std::string_view> Phrases();

// What may stand as a designation: "(a)", "(iv)", "SEC. 2.", "", and some that no drafter writes.
std::span<const std::string_view> Designations();

// Names of elements of all three formats.
std::span<const std::string_view> ElementNames();

}  // namespace ramseyer::fuzz
