// Any XML as USLM: no word is lost, and its instructions can be read.
#include "formats/uslm/uslm.h"
#include "fuzz/format_reader.h"
#include "fuzz/fuzz_input.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ramseyer::fuzz::CheckFormat(std::string(ramseyer::fuzz::BytesOf(data, size)), ramseyer::ReadUslm);
  return 0;
}
