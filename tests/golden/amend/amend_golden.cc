// Triples: a bill, a law, and the law with the bill's changes in it. Bills and laws are lines of text
// (support/plain_xml.h), or, where the markup matters, what stands inside a bill's legis-body (or a
// USLM bill's main) and inside a Code title; the rest is put around them.
//
//   --- form                   the forms of tests/golden/instructions/forms.def that it shows, by id
//   --- bill text              "--- bill" for the Bill DTD, "--- uslm bill" for USLM
//   --- law 47 text            "--- law 18 positive text" for a title that is positive law; without
//                              "text" USLM
//   --- expected
//   section 2(1) executed strike 47 U.S.C. 5(a): what follows are its findings
//
//   /us/usc/t47/s5
//     § 5. Heading
//       (a) words [-struck-]{+put in+}
//   +   (b) a line put in;  "-" one whose start was struck
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "amend/amend.h"
#include "formats/read.h"
#include "support/golden.h"
#include "support/plain_xml.h"

namespace ramseyer {
namespace {

using test_support::GoldenCase;

Document Read(const std::string& name, const std::string& xml) {
  auto source = Source::FromBytes(name, xml);
  EXPECT_TRUE(source.has_value());
  auto document = ReadDocument(std::move(*source));
  EXPECT_TRUE(document.has_value()) << ToString(document.error());
  return std::move(*document);
}

Document ReadDtdBill(const std::string& xml) {
  return Read("bill.xml", "<bill><legis-body>\n" + xml + "</legis-body></bill>");
}

Document ReadBill(const GoldenCase& golden) {
  if (const std::string* text = golden.Find("bill text")) {
    return ReadDtdBill(test_support::BillXml(*text));
  }
  if (const std::string* dtd = golden.Find("bill")) return ReadDtdBill(*dtd);
  return Read("bill.xml", "<bill xmlns=\"http://schemas.gpo.gov/xml/uslm\"><main>\n" +
                              golden.Input("uslm bill") + "</main></bill>");
}

Document ReadTitle(const std::string& name, const std::string& text) {
  const std::string number = name.substr(0, name.find(' '));
  const bool positive = name.find("positive") != std::string::npos;
  const bool plain = name.find("text") != std::string::npos;
  const std::string identifier = "/us/usc/t" + number;
  const std::string xml = plain ? test_support::LawXml(identifier, text) : text;
  return Read("usc" + number + ".xml",
              fmt::format("<uscDoc xmlns=\"http://xml.house.gov/schemas/uslm/1.0\" identifier=\"{0}\">"
                          "<meta><docNumber>{1}</docNumber><property role=\"is-positive-law\">{2}"
                          "</property></meta><main><title identifier=\"{0}\"><num value=\"{1}\">Title "
                          "{1}—</num><heading>TEST</heading>\n{3}</title></main></uscDoc>",
                          identifier, number, positive ? "yes" : "no", xml));
}

std::string Marked(const std::vector<Piece>& pieces) {
  std::string text;
  for (const Piece& piece : pieces) {
    if (piece.text.empty()) continue;
    const bool put_in = piece.inserted_by.valid();
    if (piece.live() && !put_in) {
      text += piece.text;
    } else if (piece.live()) {
      text += "{+" + piece.text + "+}";
    } else if (put_in) {
      text += "{+[-" + piece.text + "-]+}";
    } else {
      text += "[-" + piece.text + "-]";
    }
  }
  return text;
}

std::string Print(const Manuscript& manuscript) {
  std::string out;
  for (const LineId id : manuscript.order()) {
    const Line& line = manuscript.line(id);
    const char mark = !line.live() ? '-' : line.inserted_by.valid() ? '+' : ' ';
    std::string words;
    for (const Field field : {Field::kDesignation, Field::kHeading, Field::kText}) {
      const std::string marked = Marked(line.pieces(field));
      if (marked.empty()) continue;
      if (!words.empty()) words += field == Field::kText && !line.heading.empty() ? " | " : " ";
      words += marked;
    }
    std::string printed = fmt::format(
        "{} {}{}", mark, std::string(static_cast<std::size_t>(2 * line.depth), ' '), words);
    printed.erase(printed.find_last_not_of(' ') + 1);
    out += printed + "\n";
  }
  return out;
}

std::string_view NameOf(OutcomeKind kind) {
  switch (kind) {
    case OutcomeKind::kExecuted:
      return "executed";
    case OutcomeKind::kRefused:
      return "refused";
    case OutcomeKind::kNoTextEffect:
      break;
  }
  return "no text effect";
}

std::string PrintAmended(const Document& bill, const AmendedLaw& amended) {
  std::string out;
  for (const Outcome& outcome : amended.outcomes) {
    const Instruction& instruction = amended.instructions.instructions[outcome.instruction.index()];
    out += fmt::format("{} {}: {} {}\n", bill.CitationOf(instruction.provision), NameOf(outcome.kind),
                       IdOf(instruction.action), ToString(instruction.target));
    for (const Finding& finding : outcome.findings) {
      out += fmt::format("    {}: {}\n", IdOf(finding.kind), finding.message);
    }
  }
  for (const AmendedProvision& provision : amended.provisions) {
    out += fmt::format("\n{}{}\n{}", provision.identifier, provision.origin ? "" : " (new)",
                       Print(provision.manuscript));
  }
  return out;
}

RAMSEYER_GOLDEN_STAGE(Amend, "tests/golden/amend", [](const GoldenCase& golden) {
  const Document bill = ReadBill(golden);
  std::vector<Document> titles;
  for (const auto& input : golden.inputs) {
    if (input.name.rfind("law ", 0) == 0) titles.push_back(ReadTitle(input.name.substr(4), input.text));
  }
  const LawLibrary library = LawLibrary::FromDocuments(std::move(titles));
  return PrintAmended(bill, Amend(bill, library));
})

}  // namespace
}  // namespace ramseyer
