// A small law to resolve on, and the live text of its only section.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "amend/resolve/law_library.h"
#include "amend/resolve/live_text.h"
#include "formats/read.h"

namespace ramseyer::testing_law {

// A Code title in USLM 1.0 around the sections.
inline std::string TitleXml(const std::string& number, bool positive, const std::string& sections) {
  return "<uscDoc xmlns=\"http://xml.house.gov/schemas/uslm/1.0\" identifier=\"/us/usc/t" + number +
         "\"><meta><docNumber>" + number + "</docNumber><property role=\"is-positive-law\">" +
         (positive ? "yes" : "no") + "</property></meta><main><title identifier=\"/us/usc/t" + number +
         "\"><num value=\"" + number + "\">Title " + number + "—</num><heading>TEST</heading>" +
         sections + "</title></main></uscDoc>";
}

inline Document Read(const std::string& name, const std::string& xml) {
  auto source = Source::FromBytes(name, xml);
  EXPECT_TRUE(source.has_value());
  auto document = ReadDocument(std::move(*source));
  EXPECT_TRUE(document.has_value()) << ToString(document.error());
  return std::move(*document);
}

inline LawLibrary Library(const std::string& xml) {
  std::vector<Document> documents;
  documents.push_back(Read("usc.xml", xml));
  return LawLibrary::FromDocuments(std::move(documents));
}

// All words of the section, its own number left out.
inline LiveText TextOf(const Manuscript& manuscript) {
  LiveText text;
  text.AddLines(manuscript, 0, manuscript.order().size(), Field::kHeading);
  return text;
}

}  // namespace ramseyer::testing_law
