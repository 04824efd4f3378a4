// Any XML as a document of the Bill DTD: no word is lost, and its instructions can be read.
#include "formats/billdtd/billdtd.h"
#include "fuzz/format_reader.h"
#include "fuzz/fuzz_input.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ramseyer::fuzz::CheckFormat(std::string(ramseyer::fuzz::BytesOf(data, size)),
                              ramseyer::ReadBillDtd);
  return 0;
}
