#include "amend/bill/committee.h"

#include <algorithm>
#include <utility>

#include "amend/execute/layout.h"

namespace ramseyer {
namespace {

class CommitteeReader {
 public:
  explicit CommitteeReader(const Document& bill)
      : bill_(bill), laid_(LayOut(bill, bill.root(), true, LaidText::kBill)) {}

  std::vector<CommitteeAmendment> Run() {
    for (std::size_t i = 0; i < laid_.size();) {
      if (laid_[i].committee == CommitteeText::kBoth) {
        ReadPhrases(laid_[i]);
        ++before_;
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < laid_.size() && laid_[end].committee != CommitteeText::kBoth) ++end;
      ReadRun(i, end);
      i = end;
    }
    return std::move(amendments_);
  }

 private:
  // The leaf whose words speak for the line.
  static NodeId LeafOf(const LaidLine& line) {
    if (line.text.valid()) return line.text;
    return line.heading.valid() ? line.heading : line.designation;
  }

  static std::string WordsOf(const NewLine& line) {
    std::string words;
    for (const std::string* field : {&line.designation, &line.heading, &line.text}) {
      if (!words.empty() && !field->empty()) words += ' ';
      words += *field;
    }
    return words;
  }

  // An amendment that strikes (and puts in) or only puts in; its words are those that the bill
  // shows.
  CommitteeAmendment& Add(NodeId source, ByteRange words, bool strikes, std::string inserted) {
    CommitteeAmendment amendment;
    Instruction& instruction = amendment.instruction;
    instruction.target.law.basis = LawBasis::kBill;
    instruction.provision = source;
    instruction.words = words;
    Payload payload;
    if (!inserted.empty()) payload.push_back({std::move(inserted), NodeId()});
    if (strikes) {
      Strike strike;
      strike.what.kind = PassageKind::kWords;
      strike.what.words = std::string(bill_.Text(words));
      strike.insert = std::move(payload);
      instruction.action = std::move(strike);
    } else {
      Insert insert;
      insert.what = std::move(payload);
      insert.where.side = Side::kAfter;
      instruction.action = std::move(insert);
    }
    amendments_.push_back(std::move(amendment));
    return amendments_.back();
  }

  // Whole lines: what is struck of them, and what stands in their place.
  void ReadRun(std::size_t begin, std::size_t end) {
    const LaidLine& first = laid_[begin];
    const NodeId leaf = LeafOf(first);
    if (!leaf.valid()) return;
    InsertLines put_in;
    std::vector<Edit> edits;
    std::size_t struck = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (laid_[i].committee == CommitteeText::kStruck) {
        edits.emplace_back(StrikeLine{LineId(static_cast<std::uint32_t>(before_ + struck++))});
      } else {
        put_in.lines.push_back(AsNewLine(bill_, laid_[i]));
      }
    }
    before_ += struck;
    put_in.index = before_;
    const std::string inserted = put_in.lines.empty() ? "" : WordsOf(put_in.lines.front());
    if (!put_in.lines.empty()) edits.emplace_back(std::move(put_in));
    Add(first.source, bill_.node(leaf).text, struck > 0, inserted).edits = std::move(edits);
  }

  void ReadPhrases(const LaidLine& line) {
    ReadPhrases(line, line.designation, Field::kDesignation);
    ReadPhrases(line, line.heading, Field::kHeading);
    ReadPhrases(line, line.text, Field::kText);
  }

  // Marks side by side are one amendment: “2017” struck and “2018” put in.
  void ReadPhrases(const LaidLine& line, NodeId leaf, Field field) {
    if (!leaf.valid()) return;
    const ByteRange whole = bill_.node(leaf).text;
    std::uint32_t put_in = 0;  // bytes of the leaf that are not in the text before
    std::uint32_t last = whole.begin;
    for (const Mark& mark : bill_.MarksIn(whole)) {
      const bool strikes = mark.kind == MarkKind::kCommitteeStruck;
      if (!strikes && mark.kind != MarkKind::kCommitteeInserted) continue;
      const LineId id(static_cast<std::uint32_t>(before_));
      const std::uint32_t at = mark.range.begin - whole.begin - put_in;
      const bool follows = !amendments_.empty() && last == mark.range.begin && last > whole.begin;
      const std::string words(bill_.Text(mark.range));
      CommitteeAmendment& amendment =
          follows ? amendments_.back()
                  : Add(line.source, mark.range, strikes, strikes ? "" : words);
      if (strikes) {
        amendment.edits.emplace_back(StrikeText{id, field, {at, at + mark.range.size()}});
      } else {
        amendment.edits.emplace_back(InsertText{id, field, at, words});
        put_in += mark.range.size();
        auto* strike = std::get_if<Strike>(&amendment.instruction.action);
        if (follows && strike != nullptr) strike->insert = {{words, NodeId()}};
      }
      last = mark.range.end;
    }
  }

  const Document& bill_;
  std::vector<LaidLine> laid_;
  std::size_t before_ = 0;  // lines of the bill as referred that were passed
  std::vector<CommitteeAmendment> amendments_;
};

}  // namespace

std::vector<CommitteeAmendment> CommitteeAmendmentsOf(const Document& bill) {
  return CommitteeReader(bill).Run();
}

}  // namespace ramseyer
