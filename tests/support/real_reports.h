// Reports on files: what the program makes of real bills.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "amend/amend.h"
#include "compare/compare.h"
#include "formats/read.h"
#include "report/amend_report.h"
#include "report/compare_report.h"

namespace ramseyer::test_support {

inline Report CompareFiles(const std::string& old_file, const std::string& new_file) {
  const Result<Document> old_document = ReadDocumentFile(old_file);
  const Result<Document> new_document = ReadDocumentFile(new_file);
  EXPECT_TRUE(old_document.has_value() && new_document.has_value()) << old_file;
  return ReportComparison(*old_document, *new_document, Compare(*old_document, *new_document, {}));
}

inline Report AmendFiles(const std::string& bill_file, const std::string& law_folder) {
  const Result<Document> bill = ReadDocumentFile(bill_file);
  const Result<LawLibrary> law = LawLibrary::Load({law_folder});
  EXPECT_TRUE(bill.has_value() && law.has_value()) << bill_file;
  return ReportAmendment(*bill, *law, Amend(*bill, *law, Moment::kAllInEffect));
}

}  // namespace ramseyer::test_support
