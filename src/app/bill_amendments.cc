#include "app/bill_amendments.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

#include "amend/language/instruction_limit.h"
#include "formats/read.h"

namespace ramseyer {
namespace {

constexpr std::string_view kCommittee = "committee";

// A number from 1 on, as an index from 0.
std::optional<std::size_t> IndexOf(std::string_view digits) {
  std::size_t number = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  if (error != std::errc() || stop != end || number == 0) return std::nullopt;
  return number - 1;
}

Result<LeftOut> ParseLeftOut(const std::string& given) {
  const std::string_view all = given;
  const std::size_t dot = all.find('.');
  const auto amendment = IndexOf(all.substr(0, dot));
  LeftOut out;
  if (amendment) out.amendment = *amendment;
  if (dot != std::string_view::npos) out.instruction = IndexOf(all.substr(dot + 1));
  if (!amendment || (dot != std::string_view::npos && !out.instruction)) {
    return Fail(
        fmt::format("--without takes the number of an amendment (2) or of one of its "
                    "instructions (2.3), not “{}”",
                    given));
  }
  return out;
}

// Whether everything that is to be left out is there.
Result<void> CheckLeftOut(const AmendedBill& amended, const BillAmendingOptions& options) {
  for (const LeftOut& out : options.left_out) {
    if (out.amendment >= amended.amendments.size()) {
      return Fail(fmt::format("--without {}: there are {} amendments", out.amendment + 1,
                              amended.amendments.size()));
    }
    const std::size_t count = amended.amendments[out.amendment].list.instructions.size();
    if (out.instruction.value_or(0) < count) continue;
    return Fail(fmt::format("--without {}.{}: amendment {} has {} instructions", out.amendment + 1,
                            out.instruction.value_or(0) + 1, out.amendment + 1, count));
  }
  return {};
}

Result<std::unique_ptr<const Document>> ReadAmendment(const std::string& file) {
  Result<Document> document = ReadDocumentFile(file);
  if (!document) return tl::make_unexpected(document.error());
  if (document->info().type != DocumentType::kEngrossedAmendment) {
    return Fail(
        fmt::format("{} is no amendment to a bill: a document with the root amendment-doc or "
                    "engrossedAmendment, or the text of an amendment, was expected",
                    file));
  }
  return std::make_unique<const Document>(std::move(*document));
}

// Amendments that say which bill they amend are executed on no other. "s1523" of the 114th
// Congress.
Result<void> CheckBill(const Document& amendment, const Document& bill) {
  const DocumentInfo& of = amendment.info();
  const DocumentInfo& is = bill.info();
  const bool known = !of.number.empty() && !is.number.empty();
  const bool other_congress =
      !of.congress.empty() && !is.congress.empty() && of.congress != is.congress;
  if (!known || (of.number == is.number && !other_congress)) return {};
  return Fail(fmt::format("{} amends {}, and the bill is {}", amendment.source().file(), of.label,
                          is.label));
}

}  // namespace

Result<BillUnderAmendment> AmendBillWith(Document bill, const BillAmendmentOptions& options,
                                         Progress& progress) {
  BillAmendingOptions amending;
  for (const std::string& out : options.without) {
    const Result<LeftOut> parsed = ParseLeftOut(out);
    if (!parsed) return tl::make_unexpected(parsed.error());
    amending.left_out.push_back(*parsed);
  }
  BillUnderAmendment under;
  std::vector<const Document*> amendments;
  for (std::size_t i = 0; i < options.with.size(); ++i) {
    progress.Show("reading", i + 1, options.with.size(), options.with[i]);
    if (options.with[i] == kCommittee) {
      if (i > 0)
        return Fail("--with committee stands first: the others amend the bill as reported");
      if (!bill.HasCommitteeText()) {
        return Fail(fmt::format("{} shows no amendments of a committee", bill.source().file()));
      }
      amending.with_committee = true;
      continue;
    }
    auto amendment = ReadAmendment(options.with[i]);
    if (!amendment) return tl::make_unexpected(amendment.error());
    if (const auto checked = CheckBill(**amendment, bill); !checked) {
      return tl::make_unexpected(checked.error());
    }
    under.amendments.push_back(std::move(*amendment));
    amendments.push_back(under.amendments.back().get());
  }
  std::vector<Document> documents;
  documents.push_back(std::move(bill));
  under.base = LawLibrary::FromDocuments(std::move(documents));
  progress.Show("executing the amendments");
  under.amended = AmendBill(under.base, amendments, amending);
  for (const BillAmendment& one : under.amended.amendments) {
    if (Result<void> few = CheckInstructionCount(one.list, *one.document); !few) {
      return tl::make_unexpected(few.error());
    }
  }
  const Result<void> checked = CheckLeftOut(under.amended, amending);
  if (!checked) return tl::make_unexpected(checked.error());
  return under;
}

}  // namespace ramseyer
