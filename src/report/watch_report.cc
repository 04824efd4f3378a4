#include "report/watch_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "amend/amend.h"
#include "base/eight_bytes.h"
#include "report/describe.h"
#include "report/explanation.h"

namespace ramseyer {
namespace {

// What viewers of code call a column: the characters before a place in its line, and 1. Some bills
// stand in a single line, and hits mostly come in order: what was counted is not counted again.
class CharacterColumns {
 public:
  explicit CharacterColumns(std::string_view bytes) : bytes_(bytes) {}

  std::uint32_t Of(const Place& place) {
    const std::size_t line = place.offset - (place.column - 1);
    if (line != line_ || place.offset < counted_) {
      line_ = line;
      counted_ = line;
      column_ = 1;
    }
    for (; counted_ + 8 <= std::min<std::size_t>(place.offset, bytes_.size()); counted_ += 8) {
      column_ += CharactersIn(LoadEight(bytes_.data() + counted_));
    }
    for (; counted_ < place.offset && counted_ < bytes_.size(); ++counted_) {
      if ((static_cast<unsigned char>(bytes_[counted_]) & 0xC0U) != 0x80U) ++column_;
    }
    return column_;
  }

 private:
  std::string_view bytes_;
  std::size_t line_ = 0;
  std::size_t counted_ = 0;  // up to here
  std::uint32_t column_ = 1;
};

std::string IdentityOf(const Document& bill) {
  const std::string& identifier = bill.info().identifier;
  if (!identifier.empty()) return identifier;
  return std::filesystem::path(bill.source().file()).filename().string();
}

class Reporter {
 public:
  Reporter(const WatchList& list, const Document& bill, const BillWatch& watch,
           const LawLibrary& law, const Baseline& baseline)
      : list_(list),
        bill_(bill),
        watch_(watch),
        law_(law),
        baseline_(baseline),
        columns_(bill.source().bytes()) {}

  WatchedBill Run() {
    WatchedBill reported;
    reported.document = DescribeDocument(bill_);
    if (!law_.empty() && !watch_.hits.empty()) amended_ = Amend(bill_, law_);
    for (const WatchHit& hit : watch_.hits) {
      WatchReportHit described = Describe(hit);
      if (amended_ && hit.instruction && hit.shown) {
        described.redline = RedlineOf(*hit.instruction, ToString(*hit.shown));
        if (hit.kind == HitKind::kContains && LeavesItAlone(described)) continue;
      }
      reported.hits.push_back(std::move(described));
    }
    return reported;
  }

 private:
  WatchReportHit Describe(const WatchHit& hit) {
    WatchReportHit described;
    described.entry = hit.entry;
    described.kind = hit.kind;
    described.action = hit.action;
    described.provision = ToString(hit.provision);
    described.term = hit.term;
    if (hit.at.valid()) described.citation = bill_.CitationOf(hit.at);
    described.own_words = std::string(bill_.Text(hit.words));
    described.words =
        hit.instruction ? WordsOf(bill_, watch_.instructions.instructions[hit.instruction->index()])
                        : described.own_words;
    described.place = bill_.PlaceOfText(hit.words.begin);
    described.character_column = columns_.Of(described.place);
    HitIdentity identity{IdentityOf(bill_),   list_.entries[hit.entry].rule, described.action,
                         described.provision, described.own_words,           0};
    identity.ordinal = alike_[FingerprintOf(identity)]++;
    described.fingerprint = FingerprintOf(identity);
    described.known = baseline_.Knows(described.fingerprint);
    return described;
  }

  // Nothing when the law loaded has no such provision.
  std::optional<WatchRedline> RedlineOf(InstructionId instruction, const std::string& citation) {
    auto known = explanations_.find(citation);
    if (known == explanations_.end()) {
      known = explanations_.emplace(citation, Explain(bill_, law_, *amended_, citation)).first;
    }
    if (!known->second) return std::nullopt;
    const Explanation& explanation = *known->second;
    WatchRedline redline;
    redline.citation = citation;
    const ReportInstruction described =
        DescribeInstruction(bill_, amended_->instructions.instructions[instruction.index()],
                            amended_->outcomes[instruction.index()]);
    redline.status = described.status;
    redline.findings = described.findings;
    for (const ExplanationStep& step : explanation.steps) {
      if (step.instruction == instruction.index()) redline.lines = step.lines;
    }
    return redline;
  }

  // It was executed, on other words of the larger unit.
  static bool LeavesItAlone(const WatchReportHit& hit) {
    return hit.redline && hit.redline->status == InstructionStatus::kExecuted &&
           hit.redline->lines.empty();
  }

  const WatchList& list_;
  const Document& bill_;
  const BillWatch& watch_;
  const LawLibrary& law_;
  const Baseline& baseline_;
  CharacterColumns columns_;
  std::optional<AmendedLaw> amended_;
  std::map<std::string, Result<Explanation>> explanations_;
  std::map<std::string, std::size_t> alike_;  // hits so far, by fingerprint without ordinal
};

}  // namespace

std::size_t WatchReport::NewHits() const {
  return static_cast<std::size_t>(std::count_if(
      hits.begin(), hits.end(), [](const WatchReportHit& hit) { return !hit.known; }));
}

WatchReport BeginWatchReport(const WatchList& list, bool with_law) {
  WatchReport report;
  report.list = list.file;
  for (const WatchEntry& entry : list.entries) {
    report.entries.push_back(
        {entry.cite, entry.label, entry.owners, entry.severity, entry.rule, entry.place});
    const CitedProvision& provision = entry.provision;
    if (with_law || provision.above.empty() || !provision.section.empty()) continue;
    report.notes.push_back(
        fmt::format("{}: which sections it holds is told by the law alone (--law); without it only "
                    "instructions that name it are seen",
                    entry.cite));
  }
  return report;
}

WatchedBill ReportWatchedBill(const WatchList& list, const Document& bill, const BillWatch& watch,
                              const LawLibrary& law, const Baseline& baseline) {
  return Reporter(list, bill, watch, law, baseline).Run();
}

void AddWatchedBill(WatchedBill bill, WatchReport& report) {
  ++report.files;
  if (bill.hits.empty()) return;
  for (WatchReportHit& hit : bill.hits) {
    hit.document = report.documents.size();
    report.hits.push_back(std::move(hit));
  }
  report.documents.push_back(std::move(bill.document));
}

}  // namespace ramseyer
