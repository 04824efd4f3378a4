#include "base/text_index.h"

#include <cstring>
#include <utility>

namespace ramseyer {
namespace {

constexpr std::size_t kFirstSlots = 1024;  // a power of 2, as ever after

template <typename Integer>
std::uint64_t Load(const char* bytes) {
  Integer value = 0;
  std::memcpy(&value, bytes, sizeof value);
  return value;
}

std::uint64_t Mixed(std::uint64_t hash, std::uint64_t bytes) {
  hash = (hash ^ bytes) * 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 32U);
}

// Eight bytes at a time; the last ones may be taken twice, so that none are taken one by one.
std::uint64_t HashOf(std::string_view text) {
  const std::size_t size = text.size();
  const char* const end = text.data() + size;
  std::uint64_t hash = size;
  if (size >= 8) {
    for (const char* at = text.data(); at + 8 < end; at += 8) {
      hash = Mixed(hash, Load<std::uint64_t>(at));
    }
    return Mixed(hash, Load<std::uint64_t>(end - 8));
  }
  if (size >= 4) {
    return Mixed(hash, Load<std::uint32_t>(text.data()) << 32U | Load<std::uint32_t>(end - 4));
  }
  std::uint64_t bytes = 0;
  for (const char c : text) bytes = bytes << 8U | static_cast<unsigned char>(c);
  return Mixed(hash, bytes);
}

}  // namespace

TextIndex::TextIndex() : slots_(kFirstSlots) {}

std::size_t TextIndex::SlotOf(std::uint64_t hash, std::string_view text) const {
  std::size_t slot = hash & (slots_.size() - 1);
  for (; slots_[slot].number != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    const Slot& seen = slots_[slot];
    if (seen.hash == hash && texts_[seen.number - 1] == text) break;
  }
  return slot;
}

std::uint32_t TextIndex::Number(std::string_view text) {
  const std::uint64_t hash = HashOf(text);
  const std::size_t slot = SlotOf(hash, text);
  if (slots_[slot].number != 0) return slots_[slot].number - 1;
  texts_.push_back(text);
  const auto number = static_cast<std::uint32_t>(texts_.size());
  slots_[slot] = {hash, number};
  if (2 * texts_.size() > slots_.size()) Grow();
  return number - 1;
}

std::optional<std::uint32_t> TextIndex::Known(std::string_view text) const {
  const Slot& slot = slots_[SlotOf(HashOf(text), text)];
  if (slot.number == 0) return std::nullopt;
  return slot.number - 1;
}

void TextIndex::Grow() {
  std::vector<Slot> slots(2 * slots_.size());
  for (const Slot& seen : slots_) {
    if (seen.number == 0) continue;
    std::size_t slot = seen.hash & (slots.size() - 1);
    while (slots[slot].number != 0) slot = (slot + 1) & (slots.size() - 1);
    slots[slot] = seen;
  }
  slots_ = std::move(slots);
}

}  // namespace ramseyer
