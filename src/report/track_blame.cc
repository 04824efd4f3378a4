// Each text of a section is compared with the one before it. Words that are new there belong to the
// time between the two release points; to a law only when the store has it, it falls into that
// time, and what it says, carried out on the text before, puts in these words.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>
#include <utility>

#include "amend/amend.h"
#include "formats/read.h"
#include "report/amend_report.h"
#include "report/pieces.h"
#include "report/track.h"
#include "report/track_text.h"
#include "report/word_origins.h"
#include "store/file_document.h"
#include "document/release_point.h"

namespace ramseyer {
namespace {

constexpr std::string_view kEnrolled = "Enrolled Bill";

// Where a word is from: the first text (nothing), or an origin.
using Origin = std::optional<std::size_t>;

std::optional<int> Number(const std::string& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// Whether the law took effect on the text between the two release points.
bool FallsBetween(const StoredDocument& law, const StoredDocument& a, const StoredDocument& b) {
  const auto before = ParseReleasePoint(a.release_point);
  const auto after = ParseReleasePoint(b.release_point);
  const auto congress = Number(law.congress);
  if (!before || !after || !congress) return false;
  if (law.type == "public-law") {
    const auto number = Number(law.number);
    if (!number) return false;
    const LawNumber name{*congress, *number};
    return !before->Shows(name) && after->Shows(name);
  }
  // An enrolled bill does not know its number as a law.
  return before->through.congress <= *congress && *congress <= after->through.congress;
}

class BlameMaker {
 public:
  BlameMaker(Store& store, AskedProvision asked) : store_(store), asked_(std::move(asked)) {}

  Result<TrackBlame> Make() {
    if (auto found = FindTexts(); !found) return tl::make_unexpected(found.error());
    if (auto found = FindLaws(); !found) return tl::make_unexpected(found.error());
    for (std::size_t i = 0; i < versions_.size(); ++i) {
      if (auto gone = GoOn(i); !gone) return tl::make_unexpected(gone.error());
    }
    return Finish();
  }

 private:
  Result<void> FindTexts() {
    if (asked_.section.empty()) {
      return Fail(fmt::format("{} is larger than a section; the store keeps the text of sections",
                              asked_.citation));
    }
    auto versions = store_.VersionsOf(asked_.section);
    if (!versions) return tl::make_unexpected(versions.error());
    if (versions->empty()) {
      return Fail(fmt::format("the store has no text of {}", asked_.citation));
    }
    versions_ = std::move(*versions);
    return {};
  }

  // Public laws and enrolled bills with an instruction on the section.
  Result<void> FindLaws() {
    const auto instructions = store_.InstructionsOn(asked_.section);
    if (!instructions) return tl::make_unexpected(instructions.error());
    auto documents = store_.Documents();
    if (!documents) return tl::make_unexpected(documents.error());
    for (StoredDocument& document : *documents) {
      const bool amends =
          std::any_of(instructions->begin(), instructions->end(),
                      [&](const StoredInstruction& one) { return one.document == document.key; });
      const bool law = document.type == "public-law" || document.stage == kEnrolled;
      if (amends && law) laws_.push_back(std::move(document));
    }
    return {};
  }

  // From the text before to this one.
  Result<void> GoOn(std::size_t index) {
    const SectionVersion& version = versions_[index];
    if (index > 0 && version.text == versions_[index - 1].text) return {};
    auto title = ReadSection(version);
    if (!title) return tl::make_unexpected(title.error());
    std::vector<ReportLine> lines = TextLinesOf(*title, ToString(*ParseUsc(asked_.section)));
    std::vector<SectionWord> words = WordsOfLines(lines, interner_);
    std::vector<Origin> origins(words.size());
    if (index > 0) {
      const auto kept = WordsKept(words_, words, interner_);
      std::vector<bool> is_new(words.size());
      for (std::size_t i = 0; i < words.size(); ++i) {
        is_new[i] = !kept[i];
        if (kept[i]) origins[i] = origins_[*kept[i]];
      }
      auto blamed = BlameNew(index, words, is_new, origins);
      if (!blamed) return blamed;
    }
    lines_ = std::move(lines);
    words_ = std::move(words);
    origins_ = std::move(origins);
    title_ = std::move(*title);
    return {};
  }

  Result<void> BlameNew(std::size_t index, const std::vector<SectionWord>& words,
                        std::vector<bool> is_new, std::vector<Origin>& origins) {
    const StoredDocument& after = versions_[index - 1].document;
    const StoredDocument& before = versions_[index].document;
    for (const bool enrolled : {false, true}) {
      auto claimed = Claims(enrolled, after, before, words, is_new);
      if (!claimed) return tl::make_unexpected(claimed.error());
      for (std::size_t i = 0; i < words.size(); ++i) {
        if ((*claimed)[i].empty()) continue;
        is_new[i] = false;
        // Several laws that put in the same words: which of them did can not be told.
        const bool one = (*claimed)[i].size() == 1;
        origins[i] = OriginOf(after, before, one ? (*claimed)[i].front() : Claim());
      }
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (is_new[i]) origins[i] = OriginOf(after, before, {});
    }
    return {};
  }

  struct Claim {
    const StoredDocument* law = nullptr;
    std::string instruction;
  };

  // For each word the laws, either public laws or enrolled bills, that claim it.
  Result<std::vector<std::vector<Claim>>> Claims(bool enrolled, const StoredDocument& after,
                                                 const StoredDocument& before,
                                                 const std::vector<SectionWord>& words,
                                                 const std::vector<bool>& is_new) {
    std::vector<std::vector<Claim>> claims(words.size());
    for (const StoredDocument& law : laws_) {
      if ((law.type != "public-law") != enrolled || !FallsBetween(law, after, before)) continue;
      const auto report = CarryOut(law);
      if (!report) return tl::make_unexpected(report.error());
      for (const ReportSection& section : report->sections) {
        if (FoldIdentifier(section.identifier) != asked_.section) continue;
        const auto of_law =
            ClaimedBy(WordsAfter(section, report->changes, interner_), words, is_new);
        for (std::size_t i = 0; i < words.size(); ++i) {
          if (of_law[i]) claims[i].push_back({&law, report->instructions[*of_law[i]].citation});
        }
      }
    }
    return claims;
  }

  // The law on the text before.
  Result<Report> CarryOut(const StoredDocument& law) {
    auto content = store_.Content(law.key);
    if (!content) return tl::make_unexpected(content.error());
    auto source = Source::FromBytes(law.file, std::move(*content));
    if (!source) return tl::make_unexpected(source.error());
    const auto bill = ReadDocument(std::move(*source));
    if (!bill) return tl::make_unexpected(bill.error());
    std::vector<Document> titles;
    titles.push_back(*title_);
    const LawLibrary library = LawLibrary::FromDocuments(std::move(titles));
    return ReportAmendment(*bill, library, Amend(*bill, library));
  }

  std::size_t OriginOf(const StoredDocument& after, const StoredDocument& before,
                       const Claim& claim) {
    const auto key =
        std::make_tuple(before.release_point,
                        claim.law == nullptr ? DocumentKey(0) : claim.law->key, claim.instruction);
    const auto [found, added] = origin_numbers_.emplace(key, all_.size());
    if (!added) return found->second;
    BlameOrigin origin{after.release_point, before.release_point, std::nullopt, claim.instruction};
    if (claim.law != nullptr) origin.law = *claim.law;
    all_.push_back(std::move(origin));
    return found->second;
  }

  // ---- the print --------------------------------------------------------------------------------

  Result<TrackBlame> Finish() {
    blame_.citation = asked_.citation;
    blame_.heading = versions_.back().heading;
    blame_.first = versions_.front().document.release_point;
    blame_.release = versions_.back().document.release_point;
    std::vector<std::vector<std::size_t>> by_line(lines_.size());
    for (std::size_t i = 0; i < words_.size(); ++i) by_line[words_[i].line].push_back(i);
    for (std::size_t line = 0; line < lines_.size(); ++line) {
      if (LinesWithin({lines_[line]}, asked_.citation).empty()) continue;
      blame_.lines.push_back(Marked(lines_[line], by_line[line]));
    }
    if (blame_.lines.empty()) {
      return Fail(
          fmt::format("there is no {} at release point {}", asked_.citation, blame_.release));
    }
    return std::move(blame_);
  }

  ReportLine Marked(const ReportLine& line, const std::vector<std::size_t>& words) {
    ReportLine marked = line;
    const auto mark = [&](int field, std::vector<ReportPiece>& pieces) {
      const std::string text = FieldWords(line, field);
      pieces.clear();
      std::uint32_t at = 0;
      std::optional<Origin> before;
      for (const std::size_t i : words) {
        const SectionWord& word = words_[i];
        if (word.field != field) continue;
        // White space between words of two origins goes to those that are kept.
        const bool with_last = before && (*before == origins_[i] || !*before);
        if (with_last) Append(text.substr(at, word.begin - at), *before, pieces);
        const std::uint32_t from = with_last ? word.begin : at;
        Append(text.substr(from, word.end - from), origins_[i], pieces);
        at = word.end;
        before = origins_[i];
      }
      Append(text.substr(at), before.value_or(Origin()), pieces);
    };
    mark(0, marked.designation);
    mark(1, marked.heading);
    mark(2, marked.text);
    const bool starts_new =
        !marked.designation.empty() && marked.designation.front().kind == PieceKind::kInserted;
    if (starts_new) {
      marked.start = PieceKind::kInserted;
      marked.start_change = marked.designation.front().change;
    }
    return marked;
  }

  void Append(const std::string& words, Origin origin, std::vector<ReportPiece>& pieces) {
    if (words.empty()) return;
    const PieceKind kind = origin ? PieceKind::kInserted : PieceKind::kKept;
    AppendPiece(pieces, kind, words, origin ? Printed(*origin) : ChangeId());
  }

  // Its number in the order of print.
  ChangeId Printed(std::size_t origin) {
    const auto next = static_cast<std::uint32_t>(blame_.origins.size());
    const auto [found, added] = printed_.emplace(origin, ChangeId(next));
    if (added) blame_.origins.push_back(all_[origin]);
    return found->second;
  }

  Store& store_;
  AskedProvision asked_;
  std::vector<SectionVersion> versions_;
  std::vector<StoredDocument> laws_;
  Interner interner_;
  std::vector<ReportLine> lines_;  // of the text gone on to, with its words and their origins
  std::vector<SectionWord> words_;
  std::vector<Origin> origins_;
  std::optional<Document> title_;
  std::vector<BlameOrigin> all_;
  std::map<std::tuple<std::string, DocumentKey, std::string>, std::size_t> origin_numbers_;
  std::map<std::size_t, ChangeId> printed_;
  TrackBlame blame_;
};

}  // namespace

Result<TrackBlame> MakeBlame(Store& store, std::string_view citation) {
  auto asked = AskFor(citation);
  if (!asked) return tl::make_unexpected(asked.error());
  return BlameMaker(store, std::move(*asked)).Make();
}

}  // namespace ramseyer
