// The committee substitute to H.R. 1865 (115th Congress), which the corpus holds only as the
// Congressional Record prints it: plain text. For tests that need it as a document.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

#include "base/files.h"
#include "document/document.h"
#include "formats/read.h"
#include "support/corpus.h"

namespace ramseyer::test_support {

// The bill as Bill DTD, marked up as the House Clerk's files are: its one body is text that the
// committee put in. `record` is the text as in the Record: sections headed "SEC. 2. ...", ``(a)''
// for quotation marks, paragraphs set in by two columns. The Record leaves out the long title.
std::string SubstituteAsBillDtd(std::string_view record, std::string_view long_title);

// That bill, read. Needs the corpus (support/corpus.h). Fails the running test when it can not be
// read.
inline Document CommitteeSubstitute() {
  const std::string path = CorpusPath("fosta/floor-amendments/HR1865-rh-committee-substitute.txt");
  const Result<std::string> record = ReadFile(path);
  EXPECT_TRUE(record.has_value()) << path;
  const Result<Document> enrolled = ReadDocumentFile(CorpusPath("fosta/BILLS-115hr1865enr.xml"));
  EXPECT_TRUE(enrolled.has_value());
  Result<Source> source = Source::FromBytes(
      "hr1865-115-rh.xml", SubstituteAsBillDtd(*record, enrolled->info().official_title));
  EXPECT_TRUE(source.has_value());
  Result<Document> document = ReadDocument(std::move(*source));
  EXPECT_TRUE(document.has_value()) << (document ? "" : ToString(document.error()));
  return std::move(*document);
}

}  // namespace ramseyer::test_support
