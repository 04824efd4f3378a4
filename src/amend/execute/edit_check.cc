// Each edit claims what it changes: characters of a field, or lines of the order. Claims of one
// operation must not overlap.
#include "amend/execute/edit_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace ramseyer {
namespace {

// Lines [begin, end) of the order, struck or moved as a whole.
struct LineClaim {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct TextClaim {
  LineId line;
  Field field = Field::kText;
  ByteRange live;       // empty: a place
  bool breaks = false;  // a line is split here
};

class Checker {
 public:
  Checker(const Operation& operation, const Manuscript& manuscript)
      : operation_(operation), manuscript_(manuscript) {}

  Result<void> Run() {
    // What is claimed whole must be known before the places within it are looked at.
    for (const Edit& edit : operation_.edits) std::visit([&](const auto& e) { Lines(e); }, edit);
    for (const Edit& edit : operation_.edits) std::visit([&](const auto& e) { Check(e); }, edit);
    CheckTexts();
    if (problem_.empty()) return {};
    return Fail(
        fmt::format("contradictory edits in operation {}: {}", operation_.id.index(), problem_));
  }

 private:
  void Report(std::string_view problem) {
    if (problem_.empty()) problem_ = std::string(problem);
  }

  bool IsLive(LineId line) {
    const bool live =
        line.valid() && line.index() < manuscript_.line_count() && manuscript_.line(line).live();
    if (!live) Report("an edit of a line that does not stand");
    return live;
  }

  template <typename E>
  void Lines(const E&) {}
  void Lines(const StrikeUnit& edit) { ClaimUnit(edit.line); }
  void Lines(const MoveUnit& edit) {
    if (!IsLive(edit.line)) return;
    ClaimUnit(edit.line);
    moved_.push_back(claims_.back());
  }
  void Lines(const StrikeLine& edit) {
    if (!IsLive(edit.line)) return;
    const std::size_t at = manuscript_.IndexOf(edit.line);
    Claim({at, at + 1});
  }

  void ClaimUnit(LineId line) {
    if (!IsLive(line)) return;
    Claim({manuscript_.IndexOf(line), manuscript_.EndOfUnit(line)});
  }

  void Claim(LineClaim claim) {
    for (const LineClaim& other : claims_) {
      if (claim.begin < other.end && other.begin < claim.end)
        Report("a line is struck or moved twice");
    }
    claims_.push_back(claim);
  }

  static bool Within(const std::vector<LineClaim>& claims, std::size_t index) {
    return std::any_of(claims.begin(), claims.end(), [&](const LineClaim& claim) {
      return claim.begin <= index && index < claim.end;
    });
  }

  // An edit of a line that stays; or, as moving takes the text along, that is moved.
  bool Stays(LineId line) {
    if (!IsLive(line)) return false;
    const std::size_t at = manuscript_.IndexOf(line);
    if (!Within(claims_, at) || Within(moved_, at)) return true;
    Report("an edit of a line that is struck");
    return false;
  }

  void CheckPlace(std::size_t index) {
    if (index > manuscript_.order().size()) return Report("a place behind the last line");
    for (const LineClaim& claim : claims_) {
      if (claim.begin < index && index < claim.end)
        Report("a place within lines that are struck or moved");
    }
  }

  void CheckOffset(std::string_view text, std::uint32_t at) {
    if (at > text.size()) return Report("an offset behind the end of the text");
    if (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) {
      Report("an offset within a character");
    }
  }

  void ClaimText(const TextClaim& claim) {
    if (!Stays(claim.line)) return;
    const std::string text = manuscript_.Live(claim.line, claim.field);
    CheckOffset(text, claim.live.begin);
    CheckOffset(text, claim.live.end);
    if (claim.live.begin > claim.live.end) Report("a range that ends before it begins");
    texts_.push_back(claim);
  }

  void Check(const StrikeText& edit) {
    if (edit.live.empty()) Report("a strike of nothing");
    ClaimText({edit.line, edit.field, edit.live});
  }
  void Check(const InsertText& edit) { ClaimText({edit.line, edit.field, {edit.at, edit.at}}); }
  void Check(const SplitLine& edit) {
    if (edit.lines.empty()) Report("a split without a line");
    ClaimText({edit.line, Field::kText, {edit.at, edit.at}, true});
  }
  void Check(const InsertLines& edit) { CheckPlace(edit.index); }
  void Check(const StrikeUnit&) {}
  void Check(const StrikeLine&) {}
  void Check(const MoveUnit& edit) { CheckPlace(edit.to); }
  void Check(const JoinLine& edit) {
    if (!Stays(edit.line)) return;
    const auto& order = manuscript_.order();
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(manuscript_.IndexOf(edit.line));
    const auto live = [&](LineId id) { return manuscript_.line(id).live(); };
    if (std::none_of(order.begin(), end, live)) Report("a line is joined to none");
    if (!joined_.insert(edit.line).second) Report("a line is joined twice");
    if (named_.contains(edit.line)) Report("a designation is set on a line that is joined");
  }
  void Check(const SetDesignation& edit) {
    if (!Stays(edit.line)) return;
    if (!named_.insert(edit.line).second) Report("a unit gets two designations");
    if (joined_.contains(edit.line)) Report("a designation is set on a line that is joined");
  }
  void Check(const SetLevel& edit) {
    if (!Stays(edit.line)) return;
    if (manuscript_.line(edit.line).role != LineRole::kUnit) Report("a level is given to no unit");
    if (!levelled_.insert(edit.line).second) Report("a unit gets two levels");
  }

  void CheckTexts() {
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      const TextClaim& a = texts_[i];
      if (a.field == Field::kDesignation && named_.contains(a.line)) {
        Report("a designation is edited and replaced");
      }
      if (a.breaks && joined_.contains(a.line)) Report("a line is split and joined");
      for (std::size_t j = i + 1; j < texts_.size(); ++j) {
        if (a.line == texts_[j].line && a.field == texts_[j].field) CheckPair(a, texts_[j]);
      }
    }
  }

  void CheckPair(const TextClaim& a, const TextClaim& b) {
    if (a.breaks && b.breaks && a.live == b.live) Report("a line is split twice at one place");
    if (a.live.empty() && b.live.empty()) return;
    // A place may stand at either end of struck text, not within it.
    if (a.live.begin < b.live.end && b.live.begin < a.live.end) Report("edits of the same words");
  }

  const Operation& operation_;
  const Manuscript& manuscript_;
  std::string problem_;
  std::vector<LineClaim> claims_;
  std::vector<LineClaim> moved_;
  std::vector<TextClaim> texts_;
  std::set<LineId> joined_;
  std::set<LineId> named_;
  std::set<LineId> levelled_;
};

}  // namespace

Result<void> CheckEdits(const Operation& operation, const Manuscript& manuscript) {
  return Checker(operation, manuscript).Run();
}

}  // namespace ramseyer
