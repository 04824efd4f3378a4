#include "support/track_documents.h"

#include <fmt/format.h>

#include <algorithm>

namespace ramseyer::test_support {
namespace {

std::string SubsectionXml(const std::string& section, std::string_view subsection) {
  const std::size_t first = subsection.find('|');
  const std::size_t second = subsection.find('|', first + 1);
  const std::string label(subsection.substr(1, first - 2));
  return fmt::format(
      "<subsection identifier=\"/us/usc/t1/s{}/{}\"><num value=\"{}\">{}</num><heading> {}.—"
      "</heading><content>{}</content></subsection>",
      section, label, label, subsection.substr(0, first),
      subsection.substr(first + 1, second - first - 1), subsection.substr(second + 1));
}

}  // namespace

std::string CodeXml(std::string_view release_point, std::string_view day,
                    const std::vector<CodeSection>& sections) {
  std::string xml = fmt::format(
      "<uscDoc xmlns=\"http://xml.house.gov/schemas/uslm/1.0\" identifier=\"/us/usc/t1\"><meta>"
      "<docNumber>1</docNumber><docPublicationName>Online@{}</docPublicationName>"
      "<property role=\"is-positive-law\">yes</property><created>{}T08:00:00</created></meta><main>"
      "<title identifier=\"/us/usc/t1\"><num value=\"1\">Title 1—</num><heading>GENERAL PROVISIONS"
      "</heading>",
      release_point, day);
  for (const CodeSection& section : sections) {
    xml += fmt::format(
        "<section identifier=\"/us/usc/t1/s{}\"><num value=\"{}\">§ {}.</num><heading> "
        "{}</heading>",
        section.number, section.number, section.number, section.heading);
    for (const std::string& subsection : section.subsections) {
      xml += SubsectionXml(section.number, subsection);
    }
    xml += "</section>";
  }
  return xml + "</title></main></uscDoc>\n";
}

std::string BillXml(std::string_view congress, std::string_view number, std::string_view stage,
                    std::string_view day, const std::vector<std::string>& sections) {
  std::string xml = fmt::format(
      "<bill bill-stage=\"{}\"><form><congress>{}th CONGRESS</congress><session>1st Session"
      "</session><legis-num>{}</legis-num>",
      stage, congress, number);
  if (!day.empty()) {
    xml += fmt::format("<action><action-date date=\"{}\">a day</action-date></action>", day);
  }
  xml += "</form><legis-body>";
  for (std::size_t i = 0; i < sections.size(); ++i) {
    xml += fmt::format("<section><enum>{}.</enum><text>{}</text></section>", i + 1, sections[i]);
  }
  return xml + "</legis-body></bill>\n";
}

std::string PublicLawXml(std::string_view congress, std::string_view number, std::string_view day,
                         const std::vector<std::string>& sections) {
  std::string xml = fmt::format(
      "<pLaw xmlns=\"http://schemas.gpo.gov/xml/uslm\"><meta><congress>{0}</congress><docNumber>{1}"
      "</docNumber></meta><preface><congress>{0}</congress><approvedDate date=\"{2}\">a day"
      "</approvedDate></preface><main>",
      congress, number, day);
  for (std::size_t i = 0; i < sections.size(); ++i) {
    xml +=
        fmt::format("<section><num value=\"{0}\">SEC. {0}.</num><content>{1}</content></section>",
                    i + 1, sections[i]);
  }
  return xml + "</main></pLaw>\n";
}

std::string StrikeAndInsert(std::string_view unit, std::string_view struck,
                            std::string_view inserted) {
  return fmt::format(
      "Section {} of title 1, United States Code, is amended by striking “{}” and "
      "inserting “{}”.",
      unit, struck, inserted);
}

}  // namespace ramseyer::test_support
