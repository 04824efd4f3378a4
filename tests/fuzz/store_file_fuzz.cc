// A store whose file is damaged: the input is a list of changes to a sound one, each three bytes of
// an offset and the byte that comes to stand there. Every question has an answer or an error.
#include <string>

#include "base/check.h"
#include "base/files.h"
#include "fuzz/fuzz_input.h"
#include "fuzz/scratch_file.h"
#include "report/track.h"
#include "store/file_document.h"
#include "store/store.h"

namespace ramseyer::fuzz {
namespace {

constexpr std::string_view kTitle =
    "<uscDoc xmlns=\"http://xml.house.gov/schemas/uslm/1.0\" identifier=\"/us/usc/t18\"><meta>"
    "<docNumber>18</docNumber></meta><main><title identifier=\"/us/usc/t18\"><num "
    "value=\"18\">Title "
    "18—</num><heading>KITES</heading><section identifier=\"/us/usc/t18/s5\"><num value=\"5\">§ 5."
    "</num><heading> Kites</heading><content>A kite may fly.</content></section></title></main>"
    "</uscDoc>";
constexpr std::string_view kBill =
    "<bill><legis-body><section><enum>1.</enum><text>Section 5 of title 18, United States Code, is "
    "amended by striking <quote>may</quote> and inserting <quote>shall</quote>.</text></section>"
    "</legis-body></bill>";

// The bytes of a store that holds the title and the bill.
std::string SoundStore() {
  RemoveScratchStore();
  const std::string path = ScratchFile("");
  {
    auto store = Store::Open(path, StoreAccess::kWrite);
    RAMSEYER_CHECK(store.has_value());
    for (const std::string_view xml : {kTitle, kBill}) {
      const auto filed = FileDocument("seed.xml", std::string(xml), "119-36");
      RAMSEYER_CHECK(filed && *store->Add(*filed));
    }
  }
  return *ReadFile(path);
}

void Ask(Store& store) {
  const auto documents = store.Documents();
  if (documents) {
    for (const StoredDocument& document : *documents) (void)store.Content(document.key);
  }
  (void)MakeList(store);
  (void)MakeLog(store, "18 U.S.C. 5");
  (void)MakeBlame(store, "18 U.S.C. 5");
  (void)MakeText(store, "18 U.S.C. 5", "119-36");
  (void)MakeExport(store);
  (void)MakeCollisions(store);
}

}  // namespace
}  // namespace ramseyer::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ramseyer;  // NOLINT(google-build-using-namespace)
  static const std::string kSound = fuzz::SoundStore();
  std::string damaged = kSound;
  for (std::size_t i = 0; i + 3 < size; i += 4) {
    const std::size_t at = data[i] | data[i + 1] << 8U | data[i + 2] << 16U;
    damaged[at % damaged.size()] = static_cast<char>(data[i + 3]);
  }
  fuzz::RemoveScratchStore();
  auto store = Store::Open(fuzz::ScratchFile(damaged), StoreAccess::kWrite);
  if (store) fuzz::Ask(*store);
  return 0;
}
