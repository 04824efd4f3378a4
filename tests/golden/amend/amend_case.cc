#include "golden/amend/amend_case.h"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "formats/read.h"
#include "support/plain_xml.h"

namespace ramseyer::test_support {
namespace {

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

Document ReadBillPassedIn2013(const std::string& xml) {
  return Read("bill.xml",
              "<bill bill-stage=\"Enrolled-Bill\"><form><congress>One Hundred Thirteenth Congress of "
              "the United States of America</congress><session>At the First Session</session></form>"
              "<legis-body>\n" +
                  xml + "</legis-body></bill>");
}

Document ReadTitle(const std::string& name, const std::string& text) {
  const std::string number = name.substr(0, name.find(' '));
  const bool positive = name.find("positive") != std::string::npos;
  const bool plain = name.find("text") != std::string::npos;
  const std::string identifier = "/us/usc/t" + number;
  const std::string xml = plain ? LawXml(identifier, text) : text;
  return Read(
      "usc" + number + ".xml",
      fmt::format("<uscDoc xmlns=\"http://xml.house.gov/schemas/uslm/1.0\" identifier=\"{0}\">"
                  "<meta><docNumber>{1}</docNumber><property role=\"is-positive-law\">{2}"
                  "</property></meta><main><title identifier=\"{0}\"><num value=\"{1}\">Title "
                  "{1}—</num><heading>TEST</heading>\n{3}</title></main></uscDoc>",
                  identifier, number, positive ? "yes" : "no", xml));
}

}  // namespace

Document BillOf(const GoldenCase& golden) {
  if (const std::string* text = golden.Find("bill text")) return ReadDtdBill(BillXml(*text));
  if (const std::string* dtd = golden.Find("bill")) return ReadDtdBill(*dtd);
  if (const std::string* dtd = golden.Find("bill passed in 2013")) return ReadBillPassedIn2013(*dtd);
  return Read("bill.xml", "<bill xmlns=\"http://schemas.gpo.gov/xml/uslm\"><main>\n" +
                              golden.Input("uslm bill") + "</main></bill>");
}

std::vector<Document> LawOf(const GoldenCase& golden) {
  std::vector<Document> titles;
  for (const GoldenSection& input : golden.inputs) {
    if (input.name.rfind("law ", 0) == 0) {
      titles.push_back(ReadTitle(input.name.substr(4), input.text));
    }
  }
  return titles;
}

}  // namespace ramseyer::test_support
