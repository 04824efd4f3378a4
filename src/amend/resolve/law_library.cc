// Documents are kept as they were read; what is added is an index from source credits to sections.
#include "amend/resolve/law_library.h"

#include <algorithm>
#include <utility>

#include "base/files.h"
#include "base/parallel.h"
#include "document/citation.h"
#include "formats/read.h"

namespace ramseyer {
namespace {

// The title that the document holds (part of); "" for what is no part of the Code.
std::string TitleOf(const Document& law) {
  const auto citation = ParseUsc(law.info().identifier);
  return citation ? citation->title : "";
}

}  // namespace

void Merge(const WantedLaw& more, WantedLaw& wanted) {
  for (const auto& [file, parts] : more) {
    WantedOfFile& known = wanted[file];
    known.sections.insert(parts.sections.begin(), parts.sections.end());
    known.whole = known.whole || parts.whole;
  }
}

Result<LawLibrary> LawLibrary::Load(const std::vector<std::string>& paths) {
  std::vector<Document> documents;
  for (const std::string& path : paths) {
    const auto files = ListXmlFiles(path);
    if (!files) return tl::make_unexpected(files.error());
    std::vector<Result<Document>> read(files->size(), Result<Document>(Document()));
    ForEachInParallel(files->size(), JobsFor(0),
                      [&](std::size_t i) { read[i] = ReadDocumentFile((*files)[i]); });
    for (Result<Document>& document : read) {
      if (!document) return tl::make_unexpected(document.error());
      documents.push_back(std::move(*document));
    }
  }
  return FromDocuments(std::move(documents));
}

LawLibrary LawLibrary::FromDocuments(std::vector<Document> documents) {
  LawLibrary library;
  for (Document& document : documents) {
    library.documents_.push_back(
        {std::make_shared<const Document>(std::move(document)), kNoFile, {}});
  }
  library.IndexCredits();
  return library;
}

Result<LawLibrary> LawLibrary::FromIndex(std::shared_ptr<const LawIndex> index) {
  LawLibrary library;
  library.index_ = std::move(index);
  for (std::uint32_t file = 0; file < library.index_->file_count(); ++file) {
    if (library.index_->OnlyWhole(file)) library.missed_[file].whole = true;
  }
  if (Result<void> loaded = library.LoadMissed(); !loaded) {
    return tl::make_unexpected(loaded.error());
  }
  return library;
}

Result<void> LawLibrary::LoadMissed() { return Load(std::exchange(missed_, {})); }

Result<void> LawLibrary::Load(WantedLaw wanted) {
  for (const Loaded& loaded : documents_) {
    const auto more = wanted.find(loaded.file);
    if (more != wanted.end()) Merge({{loaded.file, loaded.parts}}, wanted);
  }
  const std::vector<std::pair<std::uint32_t, WantedOfFile>> files(wanted.begin(), wanted.end());
  std::vector<Result<Loaded>> read(files.size(), Result<Loaded>(Loaded()));
  ForEachInParallel(files.size(), JobsFor(0),
                    [&](std::size_t i) { read[i] = ReadLoaded(files[i].first, files[i].second); });
  for (Result<Loaded>& loaded : read) {
    if (!loaded) return tl::make_unexpected(loaded.error());
    Put(std::move(*loaded));
  }
  IndexCredits();
  return {};
}

void LawLibrary::Put(Loaded loaded) {
  const auto at =
      std::lower_bound(documents_.begin(), documents_.end(), loaded.file,
                       [](const Loaded& one, std::uint32_t number) { return one.file < number; });
  if (at != documents_.end() && at->file == loaded.file) {
    *at = std::move(loaded);
  } else {
    documents_.insert(at, std::move(loaded));
  }
}

Result<LawLibrary::Loaded> LawLibrary::ReadLoaded(std::uint32_t file, WantedOfFile parts) const {
  const std::vector<std::uint32_t> sections(parts.sections.begin(), parts.sections.end());
  Result<Source> source =
      parts.whole ? Source::FromFile(index_->PathOf(file)) : index_->ReadExcerpt(file, sections);
  if (!source) return tl::make_unexpected(source.error());
  Result<Document> document = ReadDocument(std::move(*source));
  if (!document) return tl::make_unexpected(document.error());
  return Loaded{std::make_shared<const Document>(std::move(*document)), file, std::move(parts)};
}

void LawLibrary::IndexCredits() {
  auto credits = std::make_shared<Credits>();
  for (std::uint32_t i = 0; i < documents_.size(); ++i) AddCredits(LawDocumentId(i), *credits);
  credits_ = std::move(credits);
}

void LawLibrary::AddCredits(LawDocumentId id, Credits& credits) const {
  const std::uint32_t file = documents_[id.index()].file;
  if (file != kNoFile && !index_->OnlyWhole(file)) return;
  const Document& law = document(id);
  for (std::uint32_t i = 0; i < law.size(); ++i) {
    const NodeId node(i);
    if (law.node(node).kind != NodeKind::kSection) continue;
    const auto credit = CreditOf(LawNode{id, node});
    if (!credit || credit->section.empty()) continue;
    if (!credit->date.empty())
      credits.act_dates.emplace(credit->act, LawIndex::ActDate{credit->date, file});
    const std::string& identifier = law.provision(node).identifier;
    for (const std::string& key : CreditKeysOf(*credit, identifier)) {
      credits.sections[key].push_back(identifier);
    }
  }
}

const LawLibrary::Loaded* LawLibrary::LoadedOf(std::uint32_t file) const {
  const auto at = std::find_if(documents_.begin(), documents_.end(),
                               [&](const Loaded& loaded) { return loaded.file == file; });
  return at == documents_.end() ? nullptr : &*at;
}

void LawLibrary::Want(std::uint32_t file, std::uint32_t section) const {
  const Loaded* loaded = LoadedOf(file);
  const bool there = loaded != nullptr && (section == kOutline || loaded->parts.whole ||
                                           loaded->parts.sections.count(section) > 0);
  if (there) return;
  WantedOfFile& wanted = missed_[file];
  if (section != kOutline) wanted.sections.insert(section);
}

void LawLibrary::Want(std::string_view identifier) const {
  if (!index_) return;
  for (const LawIndex::Holder& holder : index_->HoldersOf(identifier)) {
    Want(holder.file, holder.section);
  }
}

void LawLibrary::WantWhole(LawDocumentId id) const {
  const Loaded& loaded = documents_[id.index()];
  if (index_ && !loaded.parts.whole) missed_[loaded.file].whole = true;
}

std::optional<LawNode> LawLibrary::Find(std::string_view identifier) const {
  Want(FoldIdentifier(identifier));
  for (std::uint32_t i = 0; i < documents_.size(); ++i) {
    const NodeId node = documents_[i].document->FindIdentifier(identifier);
    if (node.valid()) return LawNode{LawDocumentId(i), node};
  }
  return std::nullopt;
}

std::set<std::string> LawLibrary::Titles() const {
  std::set<std::string> titles;
  for (std::uint32_t file = 0; index_ && file < index_->file_count(); ++file) {
    titles.emplace(index_->NumberOf(file));
  }
  for (const Loaded& loaded : documents_) titles.insert(TitleOf(*loaded.document));
  titles.erase("");
  return titles;
}

bool LawLibrary::HasTitle(std::string_view title) const {
  return Titles().count(std::string(title)) > 0;
}

std::vector<LawDocumentId> LawLibrary::DocumentsOf(std::string_view title) const {
  for (std::uint32_t file = 0; index_ && file < index_->file_count(); ++file) {
    if (index_->NumberOf(file) == title) Want(file, kOutline);
  }
  std::vector<LawDocumentId> documents;
  for (std::uint32_t i = 0; i < documents_.size(); ++i) {
    if (TitleOf(*documents_[i].document) == title) documents.emplace_back(i);
  }
  return documents;
}

std::size_t LawLibrary::CountNumbered(std::string_view number) const {
  std::size_t count = 0;
  for (std::uint32_t file = 0; index_ && file < index_->file_count(); ++file) {
    if (!index_->OnlyWhole(file) && index_->NumberOf(file) == number) ++count;
  }
  for (const Loaded& loaded : documents_) {
    const bool counted = loaded.file != kNoFile && !index_->OnlyWhole(loaded.file);
    if (!counted && loaded.document->info().number == number) ++count;
  }
  return count;
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
  const std::string identifier = ToIdentifier({place.title, place.section, {}, false});
  const bool indexed_only =
      index_ && std::none_of(documents_.begin(), documents_.end(),
                             [&](const Loaded& loaded) { return index_->OnlyWhole(loaded.file); });
  if (indexed_only) {
    const auto credit = index_->CreditOf(FoldIdentifier(identifier));
    if (credit) return ParseSourceCredit(*credit);
  }
  const auto section = Find(identifier);
  return section ? CreditOf(*section) : std::nullopt;
}

std::string LawLibrary::DateOfAct(std::string_view credit) const {
  const auto found = credits_->act_dates.find(std::string(credit));
  const auto indexed = index_ ? index_->DateOf(credit) : std::nullopt;
  if (found == credits_->act_dates.end()) return indexed ? indexed->date : "";
  // As the first of the files has it.
  return indexed && indexed->file < found->second.file ? indexed->date : found->second.date;
}

std::vector<std::string> LawLibrary::SectionsCredited(std::string_view credit,
                                                      std::string_view section) const {
  const std::string key = CreditKey(credit, section);
  std::vector<std::string> sections =
      index_ ? index_->SectionsUnder(key) : std::vector<std::string>();
  const auto found = credits_->sections.find(key);
  if (found != credits_->sections.end()) {
    sections.insert(sections.end(), found->second.begin(), found->second.end());
  }
  return sections;
}

std::vector<std::string> LawLibrary::SectionsOfPublicLaw(std::string_view number,
                                                         std::string_view section) const {
  return SectionsCredited("Pub. L. " + std::string(number), section);
}

std::vector<std::string> LawLibrary::SectionsOfYear(std::string_view title, std::string_view year,
                                                    std::string_view section) const {
  return SectionsCredited(YearOfTitle(title, year), section);
}

}  // namespace ramseyer
