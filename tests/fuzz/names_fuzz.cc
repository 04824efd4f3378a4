// Any text where a citation, the name of a bill, a release point, an address or a listing of files
// is expected: what is read is written so that it reads the same.
#include "base/check.h"
#include "document/citation.h"
#include "document/release_point.h"
#include "fetch/bill_name.h"
#include "fetch/listing.h"
#include "fetch/offered_release.h"
#include "fetch/web_address.h"
#include "fuzz/fuzz_input.h"
#include "text/source.h"
#include "watch/cited_provision.h"

namespace ramseyer::fuzz {
namespace {

void CheckCitations(std::string_view text) {
  if (const auto usc = ParseUsc(text)) {
    RAMSEYER_CHECK(ParseUsc(ToIdentifier(*usc)) == usc);
    RAMSEYER_CHECK(FromUsc(*usc).law == KeyOfTitle(usc->title));
  }
  if (const auto path = ParsePath(text)) RAMSEYER_CHECK(!path->empty());
  const std::string folded = FoldIdentifier(text);
  RAMSEYER_CHECK(FoldIdentifier(folded) == folded);
  RAMSEYER_CHECK(DesignationIn(text).size() <= text.size() + 4);
  const auto cited = ParseCitedProvision(text);
  if (!cited) return;
  RAMSEYER_CHECK(!SlugOf(*cited).empty());
  RAMSEYER_CHECK(RelationOf(*cited, *cited) == Relation::kIs);
  RAMSEYER_CHECK(ParseCitedProvision(ToString(*cited)).has_value());
}

void CheckNames(const std::string& text) {
  if (const auto bill = ParseBillName(text)) {
    RAMSEYER_CHECK(ParseBillName(FileStem(*bill)) == bill);
  }
  if (const auto point = ParseReleasePoint(text)) {
    RAMSEYER_CHECK(ParseReleasePoint(ToString(*point)) == point);
    RAMSEYER_CHECK(!Before(*point, *point));
  }
  if (CheckAddress(text)) RAMSEYER_CHECK(!Redacted(text).empty());
  const auto files = ReadListing(text);
  RAMSEYER_CHECK(files || !files.error().message.empty());
  if (const auto offered = OfferedReleasePoint(text, "47")) {
    RAMSEYER_CHECK(ParseReleasePoint(ToString(*offered)) == offered);
  }
}

}  // namespace
}  // namespace ramseyer::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ramseyer;  // NOLINT(google-build-using-namespace)
  const std::string text(fuzz::BytesOf(data, size));
  if (Source::FromBytes("names", text)) fuzz::CheckCitations(text);
  fuzz::CheckNames(text);
  return 0;
}
