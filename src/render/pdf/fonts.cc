// The files are found through the machine's fontconfig, then put alone into a configuration of our
// own: neither the user's settings nor other fonts have a say in what the print looks like.
#include "render/pdf/fonts.h"

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/released_by.h"
#include "render/characters.h"

namespace ramseyer::pdf {
namespace {

struct Family {
  const char* name;
  std::size_t faces;  // at least so many files: roman, italic, bold, bold italic
  const char* package;
};
constexpr Family kFamilies[] = {{"C059", 4, "fonts-urw-base35"},
                                {"DejaVu Serif", 2, "fonts-dejavu-core"}};

using ConfigHandle = std::unique_ptr<FcConfig, ReleasedBy<FcConfigDestroy>>;
using PatternHandle = std::unique_ptr<FcPattern, ReleasedBy<FcPatternDestroy>>;
using ObjectsHandle = std::unique_ptr<FcObjectSet, ReleasedBy<FcObjectSetDestroy>>;
using FontsHandle = std::unique_ptr<FcFontSet, ReleasedBy<FcFontSetDestroy>>;
using CharactersHandle = std::unique_ptr<FcCharSet, ReleasedBy<FcCharSetDestroy>>;
using FontMapHandle = std::unique_ptr<PangoFontMap, ReleasedBy<g_object_unref>>;

std::string StringOf(const FcPattern* pattern, const char* property) {
  FcChar8* value = nullptr;
  if (FcPatternGetString(pattern, property, 0, &value) != FcResultMatch) return "";
  return reinterpret_cast<const char*>(value);
}

// The files of a family that can be embedded as they are: OpenType and TrueType. The same faces in
// older formats, which the package has too, would be a choice by chance.
std::set<std::string> FilesOf(FcConfig* config, const char* family) {
  const PatternHandle pattern(FcPatternCreate());
  FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
  const ObjectsHandle objects(FcObjectSetBuild(FC_FILE, FC_FONTFORMAT, nullptr));
  const FontsHandle fonts(FcFontList(config, pattern.get(), objects.get()));
  std::set<std::string> files;
  for (int i = 0; fonts && i < fonts->nfont; ++i) {
    const std::string format = StringOf(fonts->fonts[i], FC_FONTFORMAT);
    if (format == "CFF" || format == "TrueType") files.insert(StringOf(fonts->fonts[i], FC_FILE));
  }
  return files;
}

Result<ConfigHandle> OwnConfig() {
  const ConfigHandle machine(FcInitLoadConfigAndFonts());
  ConfigHandle own(FcConfigCreate());
  if (!machine || !own) return Fail("fontconfig can not be started");
  for (const Family& family : kFamilies) {
    const std::set<std::string> files = FilesOf(machine.get(), family.name);
    if (files.size() < family.faces) {
      return Fail(fmt::format("the font {} is not installed: it is in the package {}", family.name,
                              family.package));
    }
    for (const std::string& file : files) {
      FcConfigAppFontAddFile(own.get(), reinterpret_cast<const FcChar8*>(file.c_str()));
    }
  }
  return own;
}

// What the roman faces can show; the others lack no letter of theirs that matters, and Pango takes
// the missing ones from DejaVu.
CharactersHandle CharactersOf(FcConfig* config) {
  CharactersHandle all(FcCharSetCreate());
  const FcFontSet* fonts = FcConfigGetFonts(config, FcSetApplication);
  for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
    FcCharSet* characters = nullptr;
    if (FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &characters) == FcResultMatch) {
      FcCharSetMerge(all.get(), characters, nullptr);
    }
  }
  return all;
}

}  // namespace

struct FontSet::Impl {
  FontMapHandle map;
  CharactersHandle characters;
};

FontSet::FontSet(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
FontSet::FontSet(FontSet&&) noexcept = default;
FontSet& FontSet::operator=(FontSet&&) noexcept = default;
FontSet::~FontSet() = default;

Result<FontSet> FontSet::Load() {
  Result<ConfigHandle> config = OwnConfig();
  if (!config) return tl::make_unexpected(config.error());
  auto impl = std::make_unique<Impl>();
  impl->characters = CharactersOf(config->get());
  impl->map.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  if (!impl->map) return Fail("Pango was built without FreeType");
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(impl->map.get()), config->get());
  return FontSet(std::move(impl));
}

std::string FontSet::Shown(std::string_view text) const {
  std::string safe = Visible(text);
  const auto is_ascii = [](char byte) { return static_cast<unsigned char>(byte) < 0x80; };
  if (std::all_of(safe.begin(), safe.end(), is_ascii)) return safe;
  std::string shown;
  std::string_view rest = safe;
  while (!rest.empty()) {
    const char32_t character = TakeCharacter(rest);
    if (character < 0x80 || FcCharSetHasChar(impl_->characters.get(), character) != FcFalse) {
      AppendCharacter(character, shown);
    } else {
      shown += fmt::format("‹U+{:04X}›", static_cast<std::uint32_t>(character));
    }
  }
  return shown;
}

PangoFontMap* FontSet::map() const { return impl_->map.get(); }

}  // namespace ramseyer::pdf
