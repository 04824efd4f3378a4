// Takes one of the hot paths once, for its instructions to be counted: hot_paths NAME SAMPLES, or
// without arguments the names. Only what runs inside RamseyerCounted is meant to be counted.
#include <fmt/format.h>
#include <sched.h>

#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "amend/amend.h"
#include "base/files.h"
#include "compare/compare.h"
#include "formats/read.h"
#include "render/html/html_renderer.h"
#include "render/json/report_json.h"
#include "report/amend_report.h"
#include "report/compare_report.h"
#include "watch/prefilter.h"
#include "watch/watch.h"

extern "C" [[gnu::noinline]] void RamseyerCounted(const std::function<void()>& work) { work(); }

namespace ramseyer {
namespace {

constexpr int kSections = 200;

// A bill of many sections: words, amendments with chapeaux and quotations, quoted blocks.
std::string LargeBill(std::string_view verb) {
  std::string xml =
      "<bill bill-stage=\"Introduced-in-House\"><form><congress>119th CONGRESS</congress>"
      "<legis-num>H. R. 1</legis-num></form><legis-body>";
  for (int i = 1; i <= kSections; ++i) {
    xml += fmt::format(
        "<section id=\"H{0:X}\"><enum>{0}.</enum><header>Reports</header>"
        "<subsection><enum>(a)</enum><text>The Secretary of Energy {1} the report on the matters "
        "that such committee names, not later than {0} days after the date of the enactment of "
        "this "
        "Act, as section {0} of that Act provides.</text></subsection>"
        "<subsection><enum>(b)</enum><text>Section {0} of title 47, United States Code, is "
        "amended—</text>"
        "<paragraph><enum>(1)</enum><text>in subsection (a), by striking <quote>may not</quote> "
        "and inserting <quote>shall</quote>; and</text></paragraph>"
        "<paragraph><enum>(2)</enum><text>by adding at the end the following:</text>"
        "<quoted-block><subsection><enum>(z)</enum><header>Rule</header><text>It {1} "
        "so.</text></subsection><after-quoted-block>.</after-quoted-block></quoted-block>"
        "</paragraph></subsection></section>\n",
        i, verb);
  }
  xml += "</legis-body></bill>";
  return xml;
}

template <typename T>
T Need(Result<T> result) {
  if (!result) {
    fmt::print(stderr, "{}\n", ToString(result.error()));
    std::exit(2);
  }
  return std::move(*result);
}

Document Read(const std::string& bytes) {
  return Need(ReadDocument(Need(Source::FromBytes("bill.xml", bytes))));
}

LawLibrary LawIn(const std::string& folder) {
  std::vector<std::string> paths;
  paths.push_back(folder);
  return Need(LawLibrary::Load(paths));
}

void CountRead(const std::string& samples) {
  const std::string bill = LargeBill("shall submit");
  const std::string title = Need(ReadFile(samples + "/law/usc47.xml"));
  RamseyerCounted([&] {
    Read(bill);
    Read(title);
  });
}

void CountInstructions(const std::string& samples) {
  const Document large = Read(LargeBill("shall submit"));
  const Document sample = Need(ReadDocumentFile(samples + "/s1693-115-is.xml"));
  RamseyerCounted([&] {
    ReadInstructions(large);
    ReadInstructions(sample);
  });
}

void CountCompare(const std::string& samples) {
  const Document before = Read(LargeBill("shall submit"));
  const Document after = Read(LargeBill("may withhold"));
  const Document introduced = Need(ReadDocumentFile(samples + "/s1693-115-is.xml"));
  const Document reported = Need(ReadDocumentFile(samples + "/s1693-115-rs.xml"));
  RamseyerCounted([&] {
    Compare(before, after);
    Compare(introduced, reported);
  });
}

void CountAmend(const std::string& samples) {
  const Document large = Read(LargeBill("shall submit"));
  const Document sample = Need(ReadDocumentFile(samples + "/s1693-115-is.xml"));
  const LawLibrary law = LawIn(samples + "/law");
  RamseyerCounted([&] {
    Amend(large, law);
    Amend(sample, law);
  });
}

void CountWatch(const std::string& samples) {
  const std::string bytes = LargeBill("shall submit");
  const Document large = Read(bytes);
  const Document sample = Need(ReadDocumentFile(samples + "/s1693-115-is.xml"));
  const WatchList list = Need(LoadWatchList(samples + "/watch.yaml"));
  const LawLibrary no_law;
  RamseyerCounted([&] {
    const Prefilter prefilter(list);
    const Watcher watcher(list, no_law, false);
    prefilter.MayHit(bytes);
    watcher.Watch(large, no_law);
    watcher.Watch(sample, no_law);
  });
}

void CountRender(const std::string& samples) {
  const Document before = Read(LargeBill("shall submit"));
  const Document after = Read(LargeBill("may withhold"));
  const Document sample = Need(ReadDocumentFile(samples + "/s1693-115-is.xml"));
  const LawLibrary law = LawIn(samples + "/law");
  const Comparison comparison = Compare(before, after);
  const AmendedLaw amended = Amend(sample, law);
  RamseyerCounted([&] {
    for (const Report& report :
         {ReportComparison(before, after, comparison), ReportAmendment(sample, law, amended)}) {
      RenderJson(report);
      RenderHtml(report);
    }
  });
}

const std::vector<std::pair<std::string_view, void (*)(const std::string&)>> kPaths = {
    {"read", CountRead},       {"instructions", CountInstructions},
    {"compare", CountCompare}, {"amend", CountAmend},
    {"watch", CountWatch},     {"render", CountRender}};

// Callgrind counts what the thread does that calls RamseyerCounted: with a second core another one
// would do a part of it, a larger or a smaller one each time.
bool StayOnThisCore() {
  cpu_set_t cores;
  CPU_ZERO(&cores);
  CPU_SET(static_cast<std::size_t>(sched_getcpu()), &cores);
  return sched_setaffinity(0, sizeof cores, &cores) == 0;
}

int Run(const std::vector<std::string>& arguments) {
  for (const auto& [name, count] : kPaths) {
    if (arguments.empty()) fmt::print("{}\n", name);
    if (arguments.size() != 2 || arguments[0] != name) continue;
    count(arguments[1]);
    return 0;
  }
  return arguments.empty() ? 0 : 2;
}

}  // namespace
}  // namespace ramseyer

int main(int argc, char** argv) {
  return ramseyer::StayOnThisCore() ? ramseyer::Run({argv + 1, argv + argc}) : 2;
}
