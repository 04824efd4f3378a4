// Instructions made by hand, so that every kind of action and operand is rendered, whatever the
// language reads today.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "document/document_builder.h"
#include "render/characters.h"
#include "render/instruction_counts.h"
#include "render/json/instruction_json.h"
#include "render/json/instructions_json.h"
#include "render/text/action_words.h"
#include "render/text/instructions_text.h"
#include "support/json_schema.h"

namespace ramseyer {
namespace {

// A bill of one section with a quoted block; its words hold an escape sequence.
struct SmallBill {
  std::shared_ptr<const Document> document;
  NodeId section;
  NodeId block;
  ByteRange words;
};

SmallBill MakeBill() {
  auto source = Source::FromBytes("bill.xml", std::string(200, 'x'));
  DocumentBuilder builder(std::move(*source));
  builder.info().label = "H.R. 1";
  SmallBill bill;
  bill.section = builder.Open(NodeKind::kSection, {0, 100});
  builder.SetDesignation("2");
  const NodeId leaf = builder.Open(NodeKind::kContent, {10, 50});
  builder.Append("Section 5 is amended \xe2\x80\xae by striking it.", 10);
  builder.Close();
  bill.block = builder.Open(NodeKind::kQuotedBlock, {50, 90});
  builder.Open(NodeKind::kText, {55, 80});
  builder.Append("(6) new words.", 55);
  builder.Close();
  builder.Close();
  builder.Close();
  bill.document = std::make_shared<const Document>(builder.Finish());
  bill.words = bill.document->node(leaf).text;
  return bill;
}

UnitName Unit(NodeKind kind, std::string label) {
  UnitName unit;
  unit.kind = kind;
  unit.label = std::move(label);
  return unit;
}

UnitRange Range(NodeKind kind, std::string label) { return {{Unit(kind, std::move(label))}, {}}; }

Passage Words(std::string words) {
  Passage passage;
  passage.kind = PassageKind::kWords;
  passage.words = std::move(words);
  return passage;
}

Passage PartPassage(PartKind kind) {
  Passage passage;
  passage.kind = PassageKind::kPart;
  passage.part.kind = kind;
  passage.part.ordinal = -1;
  passage.part.unit = Unit(NodeKind::kParagraph, "3");
  passage.part.topic = "a topic";
  passage.part.last = Unit(NodeKind::kParagraph, "4");
  return passage;
}

// Every operand that a passage can have.
Passage FullPassage() {
  Passage passage = Words("all");
  passage.occurrence = Occurrence::kOrdinal;
  passage.ordinal = 2;
  passage.expected_count = 2;
  passage.within = {{Unit(NodeKind::kSubparagraph, "A")}, {Unit(NodeKind::kSubparagraph, "B")}};
  passage.except = {{Unit(NodeKind::kParagraph, "2")}};
  passage.after = {Words("agreement")};
  passage.before = {Words("the State")};
  passage.and_all_that_follows = true;
  passage.through = {Words("end")};
  passage.through_end_of = UnitPath{Unit(NodeKind::kSubparagraph, "C")};
  return passage;
}

Passage Units() {
  Passage passage;
  passage.kind = PassageKind::kUnits;
  passage.units = {{{Unit(NodeKind::kClause, "iv")}, Unit(NodeKind::kClause, "vi")}};
  return passage;
}

std::vector<Action> EveryAction(const SmallBill& bill) {
  const Payload words = {{"new", NodeId()}};
  const Payload block = {{"", bill.block}};
  std::vector<Action> actions = {
      Strike{FullPassage(), {}},
      Strike{Units(), {{"new", NodeId()}, {"", bill.block}}},
      Restate{block},
      Redesignate{{Range(NodeKind::kParagraph, "4"), Range(NodeKind::kParagraph, "5")},
                  {Range(NodeKind::kParagraph, "5"), Range(NodeKind::kParagraph, "6")}},
      Designate{Passage(), Unit(NodeKind::kSubsection, "a")},
      Move{{Range(NodeKind::kParagraph, "4")}, {Side::kAfter, Words("x"), false}},
      Repeal{},
      NotUnderstood{FindingKind::kUnknownForm, "a message"},
      NotUnderstood{FindingKind::kNoTarget, "another"},
  };
  for (const Side side :
       {Side::kBefore, Side::kAfter, Side::kAtEnd, Side::kAtBeginning, Side::kInOrder}) {
    actions.emplace_back(Insert{words, {side, Passage(), side == Side::kAtEnd}});
  }
  for (int part = 0; part <= static_cast<int>(PartKind::kEnd); ++part) {
    actions.emplace_back(Strike{PartPassage(static_cast<PartKind>(part)), {}});
  }
  for (int kind = 0; kind <= static_cast<int>(NoEffectKind::kMention); ++kind) {
    actions.emplace_back(NoTextEffect{static_cast<NoEffectKind>(kind)});
  }
  return actions;
}

Target FullTarget() {
  Target target;
  target.law.basis = LawBasis::kUscCitation;
  target.law.usc = ParseUsc("42 U.S.C. 1396a");
  target.law.act = "Social Security Act";
  target.law.public_law = "74-271";
  UnitName section = Unit(NodeKind::kSection, "1902");
  section.usc = target.law.usc;
  section.ordinal = 2;
  target.path = {section, Unit(NodeKind::kLevel, "a")};
  target.parts = {PartPassage(PartKind::kSentence).part};
  target.qualifiers = {{QualifierKind::kAsAmended, "section 2"}};
  return target;
}

std::vector<BillInstructions> Bills() {
  const SmallBill bill = MakeBill();
  InstructionList list;
  for (const Action& action : EveryAction(bill)) {
    Instruction instruction{InstructionId(static_cast<std::uint32_t>(list.instructions.size())),
                            FullTarget(),
                            action,
                            bill.section,
                            bill.words,
                            {},
                            {}};
    list.instructions.push_back(std::move(instruction));
  }
  return {{bill.document, list}, {bill.document, InstructionList()}};
}

TEST(InstructionsJson, EveryActionIsValidByTheSchema) {
  EXPECT_EQ(
      test_support::SchemaViolations("instructions.schema.json", RenderInstructionsJson(Bills())),
      "");
}

TEST(InstructionsJson, TheSchemaHoldsActionsToTheirOperands) {
  auto json = nlohmann::json::parse(RenderInstructionsJson(Bills()));
  json["bills"][0]["instructions"][0]["action"].erase("what");
  json["bills"][0]["instructions"][1]["target"]["law"]["basis"] = "hearsay";
  const std::string violations =
      test_support::SchemaViolations("instructions.schema.json", json.dump());
  EXPECT_NE(violations.find("/bills/0/instructions/0/action"), std::string::npos) << violations;
  EXPECT_NE(violations.find("hearsay"), std::string::npos) << violations;
}

TEST(InstructionsJson, SaysWordsPlaceTargetAndOperands) {
  const std::vector<BillInstructions> bills = Bills();
  const auto json = nlohmann::json::parse(RenderInstructionsJson(bills));
  const auto& first = json.at("bills")[0].at("instructions")[0];
  EXPECT_EQ(first.at("number"), 1);
  EXPECT_EQ(first.at("citation"), "section 2");
  EXPECT_EQ(first.at("words"), "Section 5 is amended \xe2\x80\xae by striking it.");
  EXPECT_EQ(first.at("place").at("offset"), 10);
  EXPECT_EQ(first.at("place").at("column"), 11);
  const auto& passage = first.at("action").at("what");
  EXPECT_EQ(passage.at("ordinal"), 2);
  EXPECT_EQ(passage.at("within").size(), 2U);
  EXPECT_EQ(passage.at("after").at("words"), "agreement");
  EXPECT_EQ(passage.at("through").at("words"), "end");
  EXPECT_EQ(passage.at("through_end_of")[0].at("label"), "C");
  EXPECT_EQ(first.at("target").at("law").at("usc_identifier"), "/us/usc/t42/s1396a");
  EXPECT_EQ(first.at("target").at("path")[0].at("usc"), "42 U.S.C. 1396a");
  const auto& block = json.at("bills")[0].at("instructions")[2].at("action").at("what")[0];
  EXPECT_EQ(block.at("block").at("words"), "(6) new words.");
  EXPECT_EQ(block.at("block").at("place").at("offset"), 50);
}

TEST(InstructionsJson, ActionsHaveTheirOwnNames) {
  const SmallBill bill = MakeBill();
  std::set<std::string> renderings;
  for (const Action& action : EveryAction(bill)) {
    const Json json = ToJson(*bill.document, action);
    EXPECT_EQ(json.at("name").get<std::string>(), IdOf(action));
    EXPECT_TRUE(renderings.insert(json.dump()).second) << json.dump();
  }
}

TEST(InstructionCountsTest, AddUp) {
  const std::vector<BillInstructions> bills = Bills();
  InstructionCounts counts = CountInstructions(bills[0].instructions);
  EXPECT_EQ(counts.all, bills[0].instructions.instructions.size());
  EXPECT_EQ(counts.no_text_effect, 4U);
  EXPECT_EQ(counts.AllNotUnderstood(), 2U);
  EXPECT_EQ(counts.not_understood.at(FindingKind::kNoTarget), 1U);
  counts.Add(counts);
  EXPECT_EQ(counts.all, 2 * bills[0].instructions.instructions.size());
  EXPECT_EQ(counts.not_understood.at(FindingKind::kNoTarget), 2U);
}

TEST(InstructionsText, EveryActionReadsDifferently) {
  const SmallBill bill = MakeBill();
  std::set<std::string> renderings;
  for (const Action& action : EveryAction(bill)) {
    const std::string words = InWords(*bill.document, action);
    EXPECT_FALSE(words.empty());
    EXPECT_TRUE(renderings.insert(words).second) << words;
  }
}

TEST(InstructionsText, OperandsAreInTheWords) {
  const SmallBill bill = MakeBill();
  EXPECT_EQ(
      InWords(*bill.document, EveryAction(bill)[0]),
      "strike “all”, at the 2nd place, after “agreement”, before “the State”, in subparagraph "
      "(A) and subparagraph (B), but not in paragraph (2), and all that follows, through "
      "“end”, through the end of subparagraph (C)");
  EXPECT_EQ(InWords(*bill.document, EveryAction(bill)[1]),
            "strike clause (iv) through clause (vi); insert “new” and a block: (6) new words.");
  EXPECT_EQ(InWords(*bill.document, EveryAction(bill)[3]),
            "redesignate paragraph (4) as paragraph (5), paragraph (5) as paragraph (6)");
}

TEST(InstructionsText, IsAsWideAsThePageAndShowsNothingTreacherous) {
  for (const int width : {40, 80}) {
    const std::string text = RenderInstructionsText(Bills(), width);
    std::string_view rest = text;
    std::string line;
    while (!rest.empty()) {
      const char32_t character = TakeCharacter(rest);
      if (character == '\n') {
        EXPECT_LE(DisplayWidth(line), width) << line;
        line.clear();
        continue;
      }
      ASSERT_FALSE(IsTreacherous(character));
      AppendCharacter(character, line);
    }
  }
}

}  // namespace
}  // namespace ramseyer
