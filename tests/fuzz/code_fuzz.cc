// Any XML as what stands in a title of the Code: read, and laid out as the manuscripts of its
// sections.
#include "amend/execute/manuscript.h"
#include "base/check.h"
#include "formats/uslm/uslm.h"
#include "fuzz/format_reader.h"
#include "fuzz/fuzz_input.h"

namespace ramseyer::fuzz {
namespace {

void CheckManuscripts(const Document& title) {
  for (std::uint32_t index = 0; index < title.size(); ++index) {
    if (title.node(NodeId(index)).kind != NodeKind::kSection) continue;
    const Manuscript manuscript = Manuscript::FromDocument(title, NodeId(index));
    RAMSEYER_CHECK(!manuscript.changed());
    RAMSEYER_CHECK(manuscript.Before().size() == manuscript.After().size());
  }
}

void CheckTitle(const std::string& content) {
  const std::string xml =
      "<uscDoc xmlns=\"http://xml.house.gov/schemas/uslm/1.0\" identifier=\"/us/usc/t99\">"
      "<meta><docNumber>99</docNumber></meta><main><title identifier=\"/us/usc/t99\">"
      "<num value=\"99\">Title 99—</num><heading>KITES</heading>\n" +
      content + "\n</title></main></uscDoc>\n";
  CheckFormat(xml, ReadUslm);
  Result<Source> source = Source::FromBytes("fuzz.xml", xml);
  if (!source) return;
  const Result<XmlTree> tree = XmlTree::Parse(*source);
  if (!tree) return;
  DocumentBuilder builder(std::move(*source));
  ReadUslm(*tree, builder);
  CheckManuscripts(builder.Finish());
}

}  // namespace
}  // namespace ramseyer::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ramseyer::fuzz::CheckTitle(std::string(ramseyer::fuzz::BytesOf(data, size)));
  return 0;
}
