#include "support/amend_documents.h"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "formats/read.h"
#include "support/plain_xml.h"

namespace ramseyer::test_support {
namespace {

Result<Document> Read(const std::string& name, const std::string& xml) {
  Result<Source> source = Source::FromBytes(name, xml);
  if (!source) return tl::make_unexpected(source.error());
  return ReadDocument(std::move(*source));
}

Result<Document> ReadDtdBill(const std::string& xml) {
  return Read("bill.xml", "<bill><legis-body>\n" + xml + "</legis-body></bill>");
}

Result<Document> ReadBillPassedIn2013(const std::string& xml) {
  return Read(
      "bill.xml",
      "<bill bill-stage=\"Enrolled-Bill\"><form><congress>One Hundred Thirteenth Congress of "
      "the United States of America</congress><session>At the First Session</session></form>"
      "<legis-body>\n" +
          xml + "</legis-body></bill>");
}

Result<Document> ReadTitle(const std::string& name, const std::string& text) {
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

Result<Document> ReadCaseBill(const GoldenCase& golden) {
  if (const std::string* text = golden.Find("bill text")) return ReadDtdBill(BillXml(*text));
  if (const std::string* dtd = golden.Find("bill")) return ReadDtdBill(*dtd);
  if (const std::string* dtd = golden.Find("bill passed in 2013"))
    return ReadBillPassedIn2013(*dtd);
  const std::string* uslm = golden.Find("uslm bill");
  if (uslm == nullptr) return Fail("no section \"--- bill text\"", Place{golden.path, 0, 0, 0});
  return Read("bill.xml", "<bill xmlns=\"http://schemas.gpo.gov/xml/uslm\"><main>\n" + *uslm +
                              "</main></bill>");
}

Result<std::vector<Document>> ReadCaseLaw(const GoldenCase& golden) {
  std::vector<Document> titles;
  for (const GoldenSection& input : golden.inputs) {
    if (input.name.rfind("law ", 0) != 0) continue;
    Result<Document> title = ReadTitle(input.name.substr(4), input.text);
    if (!title) return tl::make_unexpected(title.error());
    titles.push_back(std::move(*title));
  }
  return titles;
}

}  // namespace ramseyer::test_support
