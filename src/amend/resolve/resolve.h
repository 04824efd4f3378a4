// Instruction + law as it stands -> operations, or a refusal.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "amend/amend.h"
#include "amend/resolve/act_index.h"

namespace ramseyer {

class PrintedBill;

// The law as the instructions so far have left it. Manuscripts are made when a provision is first
// touched, and are looked at in their present state by every later instruction.
class WorkingLaw {
 public:
  // The bill and the library must outlive it.
  WorkingLaw(const Document& bill, const LawLibrary& library);
  ~WorkingLaw();

  const Document& bill() const { return *bill_; }
  const LawLibrary& library() const { return *library_; }

  // Where the Code has the sections of Acts, as far as the bill and the library tell.
  const ActIndex& acts() const { return acts_; }

  // The pages and lines of the one bill that amendments to it are executed on; null for law.
  const PrintedBill* print() const { return print_; }
  void SetPrint(const PrintedBill* print) { print_ = print; }

  // The manuscript of the section, note or table at `node`, or of a whole bill at its root; made on
  // first use.
  ManuscriptId Open(LawNode node);

  // A new section or larger unit that stands behind `beside`, or as the last thing inside it; empty until
  // operations fill it.
  ManuscriptId AddProvision(LawNode beside, bool inside, std::string identifier);

  // A section that the bill itself added: by identifier. Nothing when there is none, or when the
  // operation that was to fill it failed.
  std::optional<ManuscriptId> FindAdded(std::string_view identifier) const;

  const Manuscript& manuscript(ManuscriptId id) const;
  Manuscript& manuscript(ManuscriptId id);
  const std::string& IdentifierOf(ManuscriptId id) const;

  // Where a manuscript stands in the library: itself, or what a new section was put in after.
  LawNode PlaceOf(ManuscriptId id) const;

  // Notes the refusal with the section that the instruction speaks of, as far as that can be told, and
  // gives the section's identifier.
  std::string MarkRefused(const Instruction& instruction);

  // Hands everything that was changed over, in the order of the library.
  std::vector<AmendedProvision> TakeChanged();

 private:
  struct Entry;
  const Document* bill_;
  const LawLibrary* library_;
  const PrintedBill* print_ = nullptr;
  ActIndex acts_;
  std::vector<std::unique_ptr<Entry>> entries_;
};

// What an instruction comes to: operations without ids (one a manuscript), or the refusal; and
// cautions either way.
struct Resolution {
  std::vector<Operation> operations;
  std::optional<Finding> refusal;
  std::vector<Finding> cautions;
};

// Resolves one instruction that has a text effect. May open manuscripts and add sections; changes none.
// `later` are the instructions behind it: a designation may be given to a unit while another still bears
// it, when one of them takes it away.
Resolution Resolve(const Instruction& instruction, WorkingLaw& law,
                   std::span<const Instruction> later = {});

// A finding about an instruction, with its words and place in the bill.
Finding FindingAbout(const Document& bill, const Instruction& instruction, FindingKind kind,
                     std::string message);

}  // namespace ramseyer
