#include "diff/occurrences.h"

namespace ramseyer {
namespace {

std::size_t SlotsFor(std::size_t numbers) {
  std::size_t slots = 2;
  while (slots < 2 * numbers) slots *= 2;
  return slots;
}

}  // namespace

Occurrences::Occurrences(std::size_t most) : slots_(SlotsFor(most)) {}

std::size_t Occurrences::SlotOf(std::uint64_t number) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = (number ^ (number >> 32U)) & mask;
  while (slots_[slot].in_first != 0 && slots_[slot].number != number) slot = (slot + 1) & mask;
  return slot;
}

void Occurrences::CountInFirst(std::uint64_t number, std::uint32_t place) {
  Slot& slot = slots_[SlotOf(number)];
  slot.number = number;
  slot.place = place;
  ++slot.in_first;
}

void Occurrences::CountInSecond(std::uint64_t number) {
  Slot& slot = slots_[SlotOf(number)];
  if (slot.in_first != 0) ++slot.in_second;
}

std::optional<std::uint32_t> Occurrences::OnlyPlace(std::uint64_t number) const {
  const Slot& slot = slots_[SlotOf(number)];
  if (slot.in_first != 1 || slot.in_second != 1) return std::nullopt;
  return slot.place;
}

}  // namespace ramseyer
