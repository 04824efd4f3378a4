#include "fuzz/check_case.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/check.h"
#include "formats/read.h"
#include "fuzz/laws.h"
#include "fuzz/laws_of_writing.h"
#include "render/docx/docx_renderer.h"
#include "render/pdf/pdf_renderer.h"
#include "text/source.h"

namespace ramseyer::fuzz {
namespace {

constexpr std::uint64_t kPrintEvery = 50;
constexpr char kFile[] = "mutated.xml";

std::optional<Document> Read(const std::string& bytes) {
  Result<Source> source = Source::FromBytes(kFile, bytes);
  Result<Document> document =
      source ? ReadDocument(*source) : Result<Document>(tl::make_unexpected(source.error()));
  if (!document) {
    RAMSEYER_CHECK(!document.error().message.empty());
    RAMSEYER_CHECK(document.error().place.file == kFile);
    return std::nullopt;
  }
  const Result<XmlTree> tree = XmlTree::Parse(std::move(*source));
  RAMSEYER_CHECK(tree.has_value());
  CheckTree(*tree);
  CheckReading(*document);
  CheckNoWordLost(*tree, *document);
  return std::move(*document);
}

void CheckPrints(const Report& report) {
  const auto pdf = RenderPdf(report, {DefaultPdfStyle(report.kind), false});
  RAMSEYER_CHECK(pdf.has_value());
  const auto docx = RenderDocx(report);
  RAMSEYER_CHECK(docx.has_value());
}

bool IsCode(const Document& document) {
  return document.info().type == DocumentType::kCodeTitle ||
         document.info().type == DocumentType::kCodeSection;
}

Report Amended(Document document, const SoundDocuments& sound) {
  if (!IsCode(document)) return CheckAmendment(document, sound.law);
  std::vector<Document> law;
  law.push_back(std::move(document));
  return CheckAmendment(sound.bill, LawLibrary::FromDocuments(std::move(law)));
}

}  // namespace

Result<SoundDocuments> ReadSamples() {
  const std::string folder = std::string(RAMSEYER_SOURCE_DIR) + "/samples/";
  auto bill = ReadDocumentFile(folder + "s1693-115-is.xml");
  if (!bill) return tl::make_unexpected(bill.error());
  auto law = LawLibrary::Load({folder + "law"});
  if (!law) return tl::make_unexpected(law.error());
  return SoundDocuments{std::move(*bill), std::move(*law)};
}

CaseOutcome CheckCase(const MutatedCase& made, const SoundDocuments& sound, std::uint64_t number) {
  std::optional<Document> mutated = Read(made.mutated);
  if (!mutated) return CaseOutcome::kRefused;
  std::vector<Report> reports;
  if (const auto original = Read(made.original)) {
    reports.push_back(CheckComparison(*original, *mutated));
  }
  reports.push_back(Amended(std::move(*mutated), sound));
  for (const Report& report : reports) {
    CheckWriting(report);
    if (number % kPrintEvery == 0) CheckPrints(report);
  }
  const bool executed = reports.back().summary.instructions_executed > 0;
  return executed ? CaseOutcome::kAmended : CaseOutcome::kRead;
}

}  // namespace ramseyer::fuzz
