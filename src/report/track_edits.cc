#include "report/track_edits.h"

#include <algorithm>
#include <utility>

#include "amend/amend.h"
#include "formats/read.h"
#include "report/amend_report.h"
#include "report/track_text.h"
#include "store/file_document.h"
#include "text/source.h"

namespace ramseyer {
namespace {

std::uint32_t SizeWithoutSpaces(std::string_view words) {
  return static_cast<std::uint32_t>(words.size()) -
         static_cast<std::uint32_t>(std::count(words.begin(), words.end(), ' '));
}

class SpanFinder {
 public:
  explicit SpanFinder(const std::vector<Change>& changes) : changes_(changes) {}

  std::vector<StoredEdit> Find(const ReportSection& section) {
    for (const ReportLine& line : section.lines) {
      if (line.start != PieceKind::kKept) Touch(line.start_change, at_);
      const bool copy = line.start == PieceKind::kMovedTo;
      for (const auto* field : {&line.designation, &line.heading, &line.text}) {
        for (const ReportPiece& piece : *field) Pass(piece, copy);
      }
    }
    return std::move(edits_);
  }

 private:
  // What stands in the copy of a moved line stood at its old place.
  void Pass(const ReportPiece& piece, bool copy) {
    const bool stood =
        !copy && piece.kind != PieceKind::kInserted && piece.kind != PieceKind::kMovedTo;
    const std::uint32_t end = stood ? at_ + SizeWithoutSpaces(piece.text) : at_;
    if (piece.kind != PieceKind::kKept) Touch(piece.change, end);
    at_ = end;
  }

  // From where we are to `end`.
  void Touch(ChangeId change, std::uint32_t end) {
    if (!change.valid()) return;
    const auto instruction = changes_[change.index()].instruction;
    if (!instruction) return;
    const auto number = static_cast<std::uint32_t>(*instruction);
    const bool goes_on =
        !edits_.empty() && edits_.back().instruction == number && edits_.back().end == at_;
    if (goes_on) {
      edits_.back().end = end;
    } else {
      edits_.push_back({number, at_, end, ""});
    }
  }

  const std::vector<Change>& changes_;
  std::vector<StoredEdit> edits_;
  std::uint32_t at_ = 0;
};

Result<Document> ReadBill(Store& store, const StoredDocument& bill) {
  auto content = store.Content(bill.key);
  if (!content) return tl::make_unexpected(content.error());
  auto source = Source::FromBytes(bill.file, std::move(*content));
  if (!source) return tl::make_unexpected(source.error());
  return ReadDocument(std::move(*source));
}

void AddRefusals(const AmendedLaw& amended, const std::string& section,
                 std::vector<StoredEdit>& edits) {
  for (const Outcome& outcome : amended.outcomes) {
    if (outcome.kind != OutcomeKind::kRefused || FoldIdentifier(outcome.speaks_of) != section) {
      continue;
    }
    const std::string why = outcome.findings.empty() ? "refused" : outcome.findings.front().message;
    edits.push_back({outcome.instruction.index(), 0, 0, why});
  }
}

}  // namespace

std::vector<StoredEdit> SpansOf(const ReportSection& section, const std::vector<Change>& changes) {
  return SpanFinder(changes).Find(section);
}

bool Overlaps(const StoredEdit& a, const StoredEdit& b) {
  const bool a_is_place = a.begin == a.end;
  const bool b_is_place = b.begin == b.end;
  if (a_is_place || b_is_place) return a.begin <= b.end && b.begin <= a.end;
  return a.begin < b.end && b.begin < a.end;
}

std::string WordsIn(const std::vector<ReportLine>& lines, std::uint32_t begin, std::uint32_t end) {
  std::string words;
  std::uint32_t at = 0;
  const auto part = [&] {
    if (!words.empty() && words.back() != ' ') words += ' ';
  };
  for (const ReportLine& line : lines) {
    for (const auto* field : {&line.designation, &line.heading, &line.text}) {
      for (const ReportPiece& piece : *field) {
        for (const char c : piece.text) {
          const bool inside = begin <= at && at < end;
          if (c == ' ' && inside && at > begin) part();
          if (c == ' ') continue;
          if (inside) words += c;
          ++at;
        }
      }
      if (begin < at && at < end) part();
    }
  }
  return words;
}

Result<std::vector<std::vector<StoredEdit>>> TryEdits(Store& store, const StoredDocument& bill,
                                                      const std::vector<SectionVersion>& texts) {
  const auto read = ReadBill(store, bill);
  if (!read) return tl::make_unexpected(read.error());
  std::vector<Document> titles;
  std::vector<std::string> sections;
  for (const SectionVersion& text : texts) {
    auto title = ReadSection(text);
    if (!title) return tl::make_unexpected(title.error());
    const NodeId section = SectionIn(*title);
    sections.push_back(section.valid() ? FoldIdentifier(title->provision(section).identifier) : "");
    titles.push_back(std::move(*title));
  }
  const LawLibrary law = LawLibrary::FromDocuments(std::move(titles));
  const AmendedLaw amended = Amend(*read, law);
  const Report report = ReportAmendment(*read, law, amended);
  std::vector<std::vector<StoredEdit>> edits(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (const ReportSection& section : report.sections) {
      if (FoldIdentifier(section.identifier) != sections[i]) continue;
      edits[i] = SpansOf(section, report.changes);
    }
    AddRefusals(amended, sections[i], edits[i]);
  }
  return edits;
}

}  // namespace ramseyer
