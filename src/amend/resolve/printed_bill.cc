#include "amend/resolve/printed_bill.h"

#include <utility>

namespace ramseyer {

PrintedBill::PrintedBill(const Document& bill, std::vector<FixedPoint> fixed)
    : layout_(LayOutPrint(bill)), map_(layout_, std::move(fixed)) {}

std::optional<PrintedBill::Line> PrintedBill::LineOf(std::uint32_t text_offset) const {
  const auto place = map_.PlaceOf(text_offset);
  if (!place) return std::nullopt;
  return Line{LineCount(place->place), static_cast<int>(place->off_by)};
}

}  // namespace ramseyer
