// The tracker's answers: their JSON keeps to the schema, and nothing in documents gets out of what it
// is printed in.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "render/characters.h"
#include "render/json/track_json.h"
#include "render/text/track_text.h"
#include "support/json_schema.h"
#include "support/sample_reports.h"

namespace ramseyer {
namespace {

constexpr const char* kSchema = "track.schema.json";

// Words, names and places that try to get out of what they are printed in.
struct Hostile {
  Hostile() {
    const Report report = test_support::HostileReport();
    words = report.sections.front().citation + report.sections.front().heading +
            report.documents.front().file;
    document.hash = std::string(64, 'a');
    document.type = "bill";
    document.label = document.stage = document.number = document.identifier = document.file = words;
    document.date = "2025-01-10";
    code = document;
    code.type = "code-title";
    code.release_point = words;
    StoredInstruction instruction;
    instruction.action = instruction.target = instruction.identifier = instruction.citation =
        instruction.words = words;
    instruction.line = instruction.column = 1;
    instructions = {instruction, instruction};
    lines = report.sections.front().lines;
    for (ReportLine& line : lines) {
      line.start_change = ChangeId();
      for (auto* field : {&line.designation, &line.heading, &line.text}) {
        for (ReportPiece& piece : *field) piece.change = ChangeId(0);
      }
    }
  }

  TrackList List() const { return {words, {document, code}}; }
  TrackLog Log() const {
    return {words,
            words,
            {{document, instructions, std::nullopt, "", {}},
             {code, {}, TextFate::kChanged, words, lines},
             {code, {}, TextFate::kAbsent, words, {}}}};
  }
  TrackBlame Blame() const {
    return {words, words, words, words, lines, {{words, words, document, words}}};
  }
  TrackText Text() const { return {words, words, code, lines}; }
  TrackCollisions Collisions() const {
    Collision collision;
    collision.citation = collision.identifier = collision.heading = collision.release_point = words;
    collision.bills = {document, document, document};
    collision.instructions = {instructions, instructions, instructions};
    collision.pairs = {{0, 1, Overlap::kYes, {words, ""}},
                       {0, 2, Overlap::kNo, {}},
                       {1, 2, Overlap::kUnknown, {}}};
    return {3, {collision}};
  }
  TrackExport Export() const { return {{{document, instructions, {}}, {code, {}, {words}}}}; }

  std::string words;
  StoredDocument document;
  StoredDocument code;
  std::vector<StoredInstruction> instructions;
  std::vector<ReportLine> lines;
};

TEST(TrackJson, KeepsToTheSchemaWhateverIsInTheDocuments) {
  const Hostile hostile;
  for (const std::string& json :
       {RenderTrackJson(hostile.List()), RenderTrackJson(hostile.Log()),
        RenderTrackJson(hostile.Blame()), RenderTrackJson(hostile.Text()),
        RenderTrackJson(hostile.Collisions()), RenderTrackJson(hostile.Export())}) {
    EXPECT_EQ(test_support::SchemaViolations(kSchema, json), "");
  }
}

TEST(TrackJson, TheSchemaRefusesWhatIsNotSaid) {
  std::string json = RenderTrackJson(Hostile().List());
  json.replace(json.find("\"list\""), 6, "\"lists\"");
  EXPECT_NE(test_support::SchemaViolations(kSchema, json), "");
}

TEST(TrackText, LetsNoControlCharacterThrough) {
  const Hostile hostile;
  const TextOptions options;
  for (const std::string& text :
       {RenderTrackText(hostile.List(), options), RenderTrackText(hostile.Log(), options),
        RenderTrackText(hostile.Blame(), options), RenderTrackText(hostile.Text(), options),
        RenderTrackText(hostile.Collisions(), options)}) {
    std::string_view rest = text;
    while (!rest.empty()) {
      const char32_t character = TakeCharacter(rest);
      ASSERT_TRUE(character == '\n' || !IsTreacherous(character))
          << static_cast<std::uint32_t>(character) << " in " << text;
    }
  }
}

}  // namespace
}  // namespace ramseyer
