#include "xml/xml_builder.h"

#include <gtest/gtest.h>

namespace ramseyer {
namespace {

constexpr const char* kDeclaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

TEST(XmlBuilder, WritesElementsAttributesAndTextWithNothingBetween) {
  XmlBuilder out("w:p", {{"xmlns:w", "urn:w"}});
  out.Open("w:r");
  out.Attribute("w:n", "1");
  out.Leaf("w:b", {{"w:val", "yes"}, {"w:id", "2"}});
  out.Text(" two  words ");
  out.Close();
  out.Text("—");
  EXPECT_EQ(out.Take(), std::string(kDeclaration) +
                            "<w:p xmlns:w=\"urn:w\"><w:r w:n=\"1\"><w:b w:val=\"yes\" w:id=\"2\"/>"
                            " two  words </w:r>—</w:p>");
}

TEST(XmlBuilder, EscapesWhatMarkupIsMadeOf) {
  XmlBuilder out("a", {{"b", "<\"&'"}});
  out.Text("</a> & \"]]>\"");
  EXPECT_EQ(out.Take(), std::string(kDeclaration) +
                            "<a b=\"&lt;&quot;&amp;'\">&lt;/a&gt; &amp; \"]]&gt;\"</a>");
}

}  // namespace
}  // namespace ramseyer
