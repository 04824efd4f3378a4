// Documents are kept as they were read; what is added is an index from source credits to sections.
#include "amend/resolve/law_library.h"

#include <algorithm>
#include <utility>

#include "base/files.h"
#include "document/citation.h"
#include "formats/read.h"

namespace ramseyer {
namespace {

std::string CreditKey(std::string_view act, std::string_view section) {
  return std::string(act) + '\n' + std::string(section);
}

// "Pub. L. 116-136, div. A" -> "Pub. L. 116-136".
std::string_view WithoutDivision(std::string_view act) {
  return act.substr(0, std::min(act.find(", div. "), act.size()));
}

std::string YearKey(std::string_view title, std::string_view year) {
  return "title " + std::string(title) + " of " + std::string(year);
}

}  // namespace

Result<LawLibrary> LawLibrary::Load(const std::vector<std::string>& paths) {
  std::vector<Document> documents;
  for (const std::string& path : paths) {
    const auto files = ListXmlFiles(path);
    if (!files) return tl::make_unexpected(files.error());
    for (const std::string& file : *files) {
      auto document = ReadDocumentFile(file);
      if (!document) return tl::make_unexpected(document.error());
      documents.push_back(std::move(*document));
    }
  }
  return FromDocuments(std::move(documents));
}

LawLibrary LawLibrary::FromDocuments(std::vector<Document> documents) {
  LawLibrary library;
  for (Document& document : documents) {
    const LawDocumentId id(static_cast<std::uint32_t>(library.documents_.size()));
    library.documents_.push_back(std::make_unique<const Document>(std::move(document)));
    library.IndexCredits(id);
  }
  return library;
}

void LawLibrary::IndexCredits(LawDocumentId id) {
  const Document& law = document(id);
  for (std::uint32_t i = 0; i < law.size(); ++i) {
    const NodeId node(i);
    if (law.node(node).kind != NodeKind::kSection) continue;
    const LawNode section{id, node};
    const auto credit = CreditOf(section);
    if (!credit || credit->section.empty()) continue;
    if (!credit->date.empty()) act_dates_.emplace(credit->act, credit->date);
    const std::string_view whole = WithoutDivision(credit->act);
    const auto citation = ParseUsc(law.provision(node).identifier);
    std::vector<std::string> numbers = credit->others;
    numbers.push_back(credit->section);
    for (const std::string& number : numbers) {
      by_credit_[CreditKey(credit->act, number)].push_back(section);
      if (whole != credit->act) by_credit_[CreditKey(whole, number)].push_back(section);
      if (!citation || credit->date.empty()) continue;
      by_credit_[CreditKey(YearKey(citation->title, credit->Year()), number)].push_back(section);
    }
  }
}

std::optional<LawNode> LawLibrary::Find(std::string_view identifier) const {
  for (std::uint32_t i = 0; i < documents_.size(); ++i) {
    const NodeId node = documents_[i]->FindIdentifier(identifier);
    if (node.valid()) return LawNode{LawDocumentId(i), node};
  }
  return std::nullopt;
}

bool LawLibrary::HasTitle(std::string_view title) const {
  for (const auto& law : documents_) {
    const auto citation = ParseUsc(law->info().identifier);
    if (citation && citation->title == title) return true;
  }
  return false;
}

std::optional<SourceCredit> LawLibrary::CreditOf(LawNode section) const {
  const Document& law = document(section.document);
  for (NodeId child = law.FirstChild(section.node); child.valid(); child = law.NextSibling(child)) {
    if (law.node(child).kind == NodeKind::kSourceCredit) {
      return ParseSourceCredit(law.WordsOf(child));
    }
  }
  return std::nullopt;
}

std::optional<SourceCredit> LawLibrary::CreditOf(const UscCitation& place) const {
  const auto section = Find(ToIdentifier({place.title, place.section, {}, false}));
  return section ? CreditOf(*section) : std::nullopt;
}

std::string LawLibrary::DateOfAct(std::string_view credit) const {
  const auto found = act_dates_.find(std::string(credit));
  return found == act_dates_.end() ? "" : found->second;
}

std::vector<LawNode> LawLibrary::SectionsCredited(std::string_view credit,
                                                  std::string_view section) const {
  const auto found = by_credit_.find(CreditKey(credit, section));
  return found == by_credit_.end() ? std::vector<LawNode>() : found->second;
}

std::vector<LawNode> LawLibrary::SectionsOfPublicLaw(std::string_view number,
                                                     std::string_view section) const {
  return SectionsCredited("Pub. L. " + std::string(number), section);
}

std::vector<LawNode> LawLibrary::SectionsOfYear(std::string_view title, std::string_view year,
                                                std::string_view section) const {
  return SectionsCredited(YearKey(title, year), section);
}

}  // namespace ramseyer
