// Titles of the Code as a bill would amend them (golden/amend/amend_case.h), as USLM. First what
// became of each section and note of the law, then what stands in the title:
//
//   usc18.xml
//   /us/usc/t18/s5: written anew
//   /us/usc/t18/s6: as it was, byte for byte
//   /us/usc/t18/s7: withheld, as it was, byte for byte
//
//   <section …
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "golden/amend/amend_case.h"
#include "render/uslm/uslm_writer.h"
#include "support/golden.h"

namespace ramseyer {
namespace {

using test_support::GoldenCase;

constexpr std::string_view kOpening = "<heading>TEST</heading>\n";
constexpr std::string_view kClosing = "</title></main></uscDoc>";

std::string_view BytesOf(const Document& document, NodeId node) {
  const ByteRange range = document.node(node).source;
  return std::string_view(document.source().bytes()).substr(range.begin, range.size());
}

std::size_t CountOf(std::string_view bytes, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = bytes.find(what, at)) != std::string_view::npos; ++at) ++count;
  return count;
}

std::string SectionsOf(const Document& law, std::string_view written, const AmendedLaw& amended) {
  const std::vector<std::string> withheld = WithheldFrom(amended);
  std::string out;
  for (std::uint32_t i = 0; i < law.size(); ++i) {
    if (law.node(NodeId(i)).kind != NodeKind::kSection) continue;
    const std::string& identifier = law.provision(NodeId(i)).identifier;
    const bool kept_back =
        std::find(withheld.begin(), withheld.end(), identifier) != withheld.end();
    const bool same = CountOf(written, BytesOf(law, NodeId(i))) == 1;
    out += fmt::format("{}: {}{}\n", identifier, kept_back ? "withheld, " : "",
                       same ? "as it was, byte for byte" : "written anew");
  }
  return out;
}

// What stands in the title; around it nothing may have changed.
std::string ContentOf(const Document& law, const std::string& written) {
  const std::string original(law.source().bytes());
  const std::size_t begin = original.find(kOpening) + kOpening.size();
  EXPECT_EQ(written.substr(0, begin), original.substr(0, begin));
  EXPECT_EQ(written.substr(written.size() - kClosing.size()), kClosing);
  return written.substr(begin, written.size() - kClosing.size() - begin);
}

std::string WriteTitles(const GoldenCase& golden) {
  const Document bill = test_support::BillOf(golden);
  const LawLibrary law = LawLibrary::FromDocuments(test_support::LawOf(golden));
  const AmendedLaw amended = Amend(bill, law);
  const Result<std::vector<UslmFile>> files = WriteAmendedTitles(amended, law);
  if (!files) return "error: " + ToString(files.error()) + "\n";
  std::string out;
  for (std::uint32_t i = 0; i < law.size(); ++i) {
    const Document& title = law.document(LawDocumentId(i));
    const auto file = std::find_if(files->begin(), files->end(), [&](const UslmFile& one) {
      return one.name == title.source().file();
    });
    if (file == files->end()) {
      out += fmt::format("{}: not written\n", title.source().file());
      out += SectionsOf(title, title.source().bytes(), amended);
      continue;
    }
    out += fmt::format("{}\n{}\n{}", file->name, SectionsOf(title, file->bytes, amended),
                       ContentOf(title, file->bytes));
  }
  return out;
}

RAMSEYER_GOLDEN_STAGE(Uslm, "tests/golden/uslm", WriteTitles)

}  // namespace
}  // namespace ramseyer
