// Edits are given against the manuscript before the operation. So they are applied in an order in
// which none moves what another one names:
//
//   within a line's text   from the back to the front
//   lines                  by the line that stood at the index, not by the index
//   moves                  last: they take along what was done to their lines
//
// White space is put right at the end: what is struck leaves two spaces, or one before a comma.
#include "amend/execute/operation.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include "amend/execute/edit_check.h"

namespace ramseyer {
namespace {

// An edit within a line's text. At one place, text is struck first, then the line is split, and
// what is inserted stays before the split.
struct TextEdit {
  std::uint32_t at = 0;
  int step = 0;       // 0 strike, 1 split, 2 insert
  std::size_t given;  // its number among the edits
};

class Executor {
 public:
  Executor(const Operation& operation, Manuscript& manuscript)
      : operation_(operation), manuscript_(manuscript) {}

  void Run() {
    FindPlaces();
    EditTexts();
    for (const Edit& edit : operation_.edits) std::visit([&](const auto& e) { Name(e); }, edit);
    for (std::size_t i = 0; i < operation_.edits.size(); ++i) {
      if (const auto* insert = std::get_if<InsertLines>(&operation_.edits[i])) PutIn(*insert, i);
    }
    for (std::size_t i = 0; i < operation_.edits.size(); ++i) {
      for (const LineId line : struck_[i]) manuscript_.StrikeLine(by(), line);
    }
    Join();
    for (std::size_t i = 0; i < operation_.edits.size(); ++i) {
      const auto* move = std::get_if<MoveUnit>(&operation_.edits[i]);
      if (move != nullptr) manuscript_.MoveUnit(by(), move->line, PlaceOf(i));
    }
    if (!operation_.says_spaces) manuscript_.Tidy(by());
  }

 private:
  OperationId by() const { return operation_.id; }

  // Indices and units mean the lines as they stand before any edit.
  void FindPlaces() {
    anchors_.resize(operation_.edits.size());
    struck_.resize(operation_.edits.size());
    const std::vector<LineId>& order = manuscript_.order();
    for (std::size_t i = 0; i < operation_.edits.size(); ++i) {
      const Edit& edit = operation_.edits[i];
      std::size_t index = order.size();
      if (const auto* insert = std::get_if<InsertLines>(&edit)) index = insert->index;
      if (const auto* move = std::get_if<MoveUnit>(&edit)) index = move->to;
      index = manuscript_.PlaceFor(index);
      if (index < order.size()) anchors_[i] = order[index];
      if (const auto* strike = std::get_if<StrikeLine>(&edit)) struck_[i] = {strike->line};
      if (const auto* strike = std::get_if<StrikeUnit>(&edit)) {
        const std::size_t end = manuscript_.EndOfUnit(strike->line);
        for (std::size_t at = manuscript_.IndexOf(strike->line); at < end; ++at) {
          struck_[i].push_back(order[at]);
        }
      }
    }
  }

  std::size_t PlaceOf(std::size_t edit) const {
    return anchors_[edit].valid() ? manuscript_.IndexOf(anchors_[edit])
                                  : manuscript_.order().size();
  }

  void EditTexts() {
    std::vector<TextEdit> texts;
    for (std::size_t i = 0; i < operation_.edits.size(); ++i) {
      const Edit& edit = operation_.edits[i];
      if (const auto* strike = std::get_if<StrikeText>(&edit))
        texts.push_back({strike->live.begin, 0, i});
      if (const auto* split = std::get_if<SplitLine>(&edit)) texts.push_back({split->at, 1, i});
      if (const auto* insert = std::get_if<InsertText>(&edit)) texts.push_back({insert->at, 2, i});
    }
    std::sort(texts.begin(), texts.end(), [](const TextEdit& a, const TextEdit& b) {
      // Of several insertions at one place the last goes in first.
      if (a.at != b.at) return a.at > b.at;
      if (a.step != b.step) return a.step < b.step;
      return a.given > b.given;
    });
    for (const TextEdit& text : texts) {
      std::visit([&](const auto& edit) { EditText(edit); }, operation_.edits[text.given]);
    }
  }

  template <typename E>
  void EditText(const E&) {}
  void EditText(const StrikeText& edit) {
    manuscript_.StrikeText(by(), edit.line, edit.field, edit.live);
  }
  void EditText(const InsertText& edit) {
    manuscript_.InsertText(by(), edit.line, edit.field, edit.at, edit.text);
  }
  void EditText(const SplitLine& edit) {
    const LineId last =
        manuscript_.SplitLine(by(), edit.line, edit.at, AtDepth(edit.lines.back(), edit.depth));
    for (std::size_t i = 0; i + 1 < edit.lines.size(); ++i) {
      manuscript_.InsertLine(by(), manuscript_.IndexOf(last), AtDepth(edit.lines[i], edit.depth));
    }
  }

  static NewLine AtDepth(NewLine line, int depth) {
    line.depth = std::max(0, line.depth + depth);
    return line;
  }

  template <typename E>
  void Name(const E&) {}
  void Name(const SetDesignation& edit) {
    manuscript_.Redesignate(by(), edit.line, edit.printed, edit.label);
  }
  void Name(const SetLevel& edit) { manuscript_.ChangeLevel(edit.line, edit.kind, edit.depth); }

  void PutIn(const InsertLines& edit, std::size_t i) {
    std::size_t place = PlaceOf(i);
    for (const NewLine& line : edit.lines) {
      manuscript_.InsertLine(by(), place++, AtDepth(line, edit.depth));
    }
  }

  // From the first to the last, so that each joins what has been joined before.
  void Join() {
    std::vector<std::pair<std::size_t, LineId>> joins;
    for (const Edit& edit : operation_.edits) {
      const auto* join = std::get_if<JoinLine>(&edit);
      if (join != nullptr) joins.emplace_back(manuscript_.IndexOf(join->line), join->line);
    }
    std::sort(joins.begin(), joins.end());
    for (const auto& [index, line] : joins) manuscript_.JoinLine(by(), line);
  }

  const Operation& operation_;
  Manuscript& manuscript_;
  std::vector<LineId> anchors_;  // of each edit: the line before which it puts something
  std::vector<std::vector<LineId>> struck_;  // of each edit: the lines that it strikes
};

}  // namespace

Result<void> Execute(const Operation& operation, Manuscript& manuscript) {
  if (Result<void> checked = CheckEdits(operation, manuscript); !checked) return checked;
  Executor(operation, manuscript).Run();
  return {};
}

}  // namespace ramseyer
