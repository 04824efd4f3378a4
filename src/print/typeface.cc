// Roman widths are fitted; the others follow the proportions of Century Schoolbook, scaled to the
// lines that are known.
#include "print/typeface.h"

#include <array>
#include <cstddef>

namespace ramseyer {
namespace {

// The characters from U+0020 to U+007E.
constexpr std::array<std::uint16_t, 95> kRomanWidths = {
    372, 296, 389, 556, 603, 833, 815, 204, 380, 380, 500, 606, 314, 354, 281, 278, 593, 561, 562,
    558, 611, 630, 540, 546, 573, 542, 276, 277, 606, 606, 606, 444, 737, 674, 740, 728, 782, 685,
    679, 811, 852, 425, 556, 776, 679, 933, 847, 778, 690, 778, 790, 576, 586, 800, 722, 968, 704,
    704, 611, 333, 606, 333, 606, 500, 204, 530, 502, 399, 545, 463, 307, 557, 513, 270, 298, 595,
    283, 871, 611, 514, 592, 539, 424, 404, 423, 564, 495, 751, 537, 525, 482, 333, 606, 333, 606,
};

constexpr std::array<std::uint16_t, 95> kItalicWidths = {
    372, 325, 390, 542, 588, 812, 831, 271, 370, 370, 488, 591, 306, 345, 274, 591, 578, 547, 548,
    544, 596, 614, 526, 532, 559, 528, 269, 270, 591, 591, 591, 433, 728, 641, 722, 710, 762, 668,
    662, 791, 831, 414, 596, 721, 662, 910, 826, 759, 673, 759, 791, 595, 587, 780, 686, 891, 686,
    668, 650, 325, 591, 325, 591, 488, 199, 533, 489, 389, 566, 401, 299, 543, 500, 279, 309, 544,
    292, 849, 596, 501, 577, 526, 413, 378, 373, 550, 466, 732, 488, 477, 452, 325, 591, 325, 591,
};

constexpr std::array<std::uint16_t, 95> kBoldWidths = {
    372, 296, 333, 574, 574, 833, 852, 241, 389, 389, 500, 606, 278, 333, 278, 278, 574, 574, 574,
    574, 574, 574, 574, 574, 574, 574, 278, 278, 606, 606, 606, 500, 747, 759, 778, 778, 833, 759,
    722, 833, 870, 444, 648, 815, 722, 981, 833, 833, 759, 833, 815, 667, 722, 833, 759, 981, 722,
    722, 667, 389, 606, 389, 606, 500, 241, 611, 648, 556, 667, 574, 389, 611, 685, 370, 352, 667,
    352, 963, 685, 611, 667, 648, 519, 500, 426, 685, 611, 889, 611, 611, 537, 389, 606, 389, 606,
};

constexpr int kOtherWidth = 550;

// Of the size of the text.
constexpr int kSmallCapitalPercent = 82;
constexpr int kBoldPercent = 78;
constexpr int kSmallRomanPercent = 72;

int WidthBeyondAscii(char32_t character) {
  switch (character) {
    case U'\u2018':
      return 102;
    case U'\u2019':
      return 196;
    case U'\u201C':
      return 2 * 102;  // printed as two single marks
    case U'\u201D':
      return 2 * 196;
    case U'\u2013':
      return 549;
    case U'\u2014':
      return 1000;
    case U'\u00A0':
      return kRomanWidths[0];
    default:
      return kOtherWidth;
  }
}

int WidthIn(const std::array<std::uint16_t, 95>& widths, char32_t character) {
  if (character < U' ' || character > U'~') return WidthBeyondAscii(character);
  return widths[static_cast<std::size_t>(character - U' ')];
}

char32_t Capital(char32_t character) {
  return character >= U'a' && character <= U'z' ? character - U'a' + U'A' : character;
}

}  // namespace

int WidthOf(Typeface face, char32_t character) {
  switch (face) {
    case Typeface::kRoman:
      return WidthIn(kRomanWidths, character);
    case Typeface::kItalic:
      return WidthIn(kItalicWidths, character);
    case Typeface::kSmallCapitals: {
      const int width = WidthIn(kRomanWidths, Capital(character));
      return Capital(character) == character ? width : width * kSmallCapitalPercent / 100;
    }
    case Typeface::kBold:
      return WidthIn(kBoldWidths, character) * kBoldPercent / 100;
    case Typeface::kBoldCapitals:
      return WidthIn(kBoldWidths, Capital(character)) * kBoldPercent / 100;
    case Typeface::kSmallRoman:
      return WidthIn(kRomanWidths, character) * kSmallRomanPercent / 100;
  }
  return kOtherWidth;
}

}  // namespace ramseyer
