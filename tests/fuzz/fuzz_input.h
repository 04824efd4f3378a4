// What libFuzzer calls, and the bytes it hands out as documents. In every other build the replayer
// (replay_main.cc) calls the same function with inputs that were found before.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "amend/resolve/law_library.h"
#include "document/document.h"
#include "report/report.h"
#include "support/golden.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace ramseyer::fuzz {

inline std::string_view BytesOf(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// Documents that are written as golden cases are (tests/golden), so that each of those is an input:
// "--- bill text" with "--- law 18 text" (support/amend_documents.h), or "--- old" and "--- new"
// (support/outline.h). Nothing where the bytes are no such case or a document of it can not be
// read.
std::optional<test_support::GoldenCase> CaseIn(std::string_view bytes);

std::optional<Document> BillIn(const test_support::GoldenCase& input);

struct AmendingInput {
  Document bill;
  LawLibrary law;
};
std::optional<AmendingInput> AmendingIn(const test_support::GoldenCase& input);

struct ComparingInput {
  Document old_document;
  Document new_document;
};
std::optional<ComparingInput> ComparingIn(const test_support::GoldenCase& input);

// The report on whichever of the two the case is.
std::optional<Report> ReportIn(std::string_view bytes);

}  // namespace ramseyer::fuzz
