// The source of a leaf is cut into runs: characters that follow each other in one text node. Each
// run knows the elements that are open around it, from the leaf inwards. To write a run, elements
// that it does not stand in are closed, those that it stands in are opened, and its bytes are
// copied. A footnote belongs to the word that it stands behind, white space and marks not counted: it
// is written behind it, and goes with it when that is struck.
#include "render/uslm/inline_writer.h"

#include <algorithm>
#include <cctype>

#include "text/spaces.h"

namespace ramseyer {
namespace {

using Elements = std::vector<XmlNodeId>;

struct Run {
  Elements around;
  std::string bytes;
  bool fixed = true;  // of the source: it says which elements stand around it
};

class InlineWriter {
 public:
  explicit InlineWriter(const ProvisionSource* source) : source_(source) {}

  std::string Write(const std::vector<LiveSpan>& spans) {
    for (std::size_t i = 0; i < spans.size(); ++i) {
      const LiveSpan& span = spans[i];
      if (span.origin == Piece::kNoOrigin) {
        runs_.push_back({{}, EscapeText(span.text), false});
        continue;
      }
      const std::uint32_t end = span.origin + static_cast<std::uint32_t>(span.text.size());
      const bool goes_on = i + 1 < spans.size() && spans[i + 1].origin == end;
      put_in_behind_ = i + 1 < spans.size() && spans[i + 1].origin == Piece::kNoOrigin ? end : 0;
      AddSourceRuns(span.origin, end, goes_on);
    }
    PlaceNewWords();
    std::string out;
    Elements open;
    for (const Run& run : runs_) {
      Switch(open, run.around, out);
      out += run.bytes;
    }
    Switch(open, {}, out);
    return out;
  }

 private:
  enum class Asides : std::uint8_t { kAll, kNotes, kBreaks };

  // The spans' own words from `begin` to `end`; `goes_on` when those behind `end` follow.
  void AddSourceRuns(std::uint32_t begin, std::uint32_t end, bool goes_on) {
    const XmlTree& tree = source_->tree();
    const NodeId leaf = source_->LeafAt(begin);
    const ByteRange words = source_->law().node(leaf).text;
    const bool cut = begin != words.begin && written_ != begin;
    cut_ = cut ? begin : 0;
    written_ = end;
    if (begin == words.begin) {
      AddAsides(leaf, {source_->RangeOf(leaf).begin, source_->OffsetOf(begin)}, Asides::kAll);
    }
    while (begin < end) {
      const std::uint32_t from = source_->OffsetOf(begin);
      const XmlNodeId text = source_->TextNodeAt(from);
      const std::uint32_t limit = std::min(tree.node(text).source.end, source_->NextAside(from));
      std::uint32_t stop = begin + 1;
      while (stop < end && source_->OffsetOf(stop) < limit) ++stop;
      std::uint32_t to = limit;
      if (stop < words.end) to = std::min(to, source_->OffsetOf(stop));
      if (stop == words.end) to = EndOfWords(stop, limit);
      runs_.push_back(
          {Around(tree.node(text).parent, leaf), std::string(source_->Bytes(ByteRange{from, to}))});
      AddAsidesBehind(leaf, {begin, stop}, to, stop < end || goes_on);
      begin = stop;
    }
  }

  bool IsSpace(std::uint32_t text_offset) const {
    return source_->law().text()[text_offset] == ' ';
  }

  // The byte at which a character of the leaf begins, or the leaf ends.
  std::uint32_t PlaceOf(NodeId leaf, std::uint32_t text_offset) const {
    return text_offset < source_->law().node(leaf).text.end ? source_->OffsetOf(text_offset)
                                                            : source_->RangeOf(leaf).end;
  }

  // What stands behind the words from `begin` to `stop`, which end at the byte `to`. `goes_on`: the
  // character at `stop` is written next.
  void AddAsidesBehind(NodeId leaf, ByteRange words, std::uint32_t to, bool goes_on) {
    const std::uint32_t stop = words.end;
    const ByteRange behind{to, PlaceOf(leaf, stop)};
    if (WordIsStruck(stop)) {
      AddAsides(leaf, behind, Asides::kBreaks);
      return;
    }
    if (IsSpace(stop - 1)) {
      const bool word_stands = words.size() > 1 || word_end_ == stop - 1;
      AddAsides(leaf, behind, word_stands ? Asides::kAll : Asides::kBreaks);
      return;
    }
    AddAsides(leaf, behind, Asides::kAll, stop == put_in_behind_);
    word_end_ = stop;
    if (goes_on || stop == source_->law().node(leaf).text.end || !IsSpace(stop)) return;
    // Notes behind a space that is not written with the word.
    AddAsides(leaf, {source_->OffsetOf(stop), PlaceOf(leaf, stop + 1)}, Asides::kNotes,
              stop == put_in_behind_);
    word_end_ = 0;
  }

  // Whether nothing but marks is left between a strike and `stop`: the comma of “(a)(5),¹” when
  // “(a)(5)” was struck.
  bool WordIsStruck(std::uint32_t stop) const {
    if (cut_ == 0) return false;
    const std::string_view left =
        std::string_view(source_->law().text()).substr(cut_, stop - cut_);
    return std::none_of(left.begin(), left.end(), [](char c) {
      return std::isalnum(static_cast<unsigned char>(c)) != 0;
    });
  }

  // The byte behind the leaf's last character: trailing white space is left out.
  std::uint32_t EndOfWords(std::uint32_t text_end, std::uint32_t node_end) const {
    const std::uint32_t last = source_->OffsetOf(text_end - 1);
    const std::string_view rest = source_->Bytes(ByteRange{last, node_end});
    const std::size_t words = rest.find_last_not_of(" \t\r\n");
    return last + static_cast<std::uint32_t>(words == std::string_view::npos ? 1 : words + 1);
  }

  // Footnotes and such, with the white space that sets off those which have no elements. A note that
  // the word before it is wrong as enacted ("So in original.") goes where the bill has `mended` it.
  void AddAsides(NodeId leaf, ByteRange range, Asides wanted, bool mended = false) {
    if (mended && SaysSoInOriginal(range)) wanted = Asides::kBreaks;
    for (const SourceAside& aside : source_->AsidesIn(range)) {
      if (wanted == (aside.is_note ? Asides::kBreaks : Asides::kNotes)) continue;
      std::string bytes(source_->Bytes(aside.range));
      if (bytes.front() != '<') {
        if (BehindSpace(aside.range.begin) && !EndsInSpace()) bytes.insert(0, " ");
        const std::string_view behind = source_->Bytes(ByteRange{aside.range.end, range.end});
        bytes += behind.substr(0, std::min(behind.find_first_not_of(" \t\r\n"), behind.size()));
      }
      runs_.push_back({Around(aside.around, leaf), std::move(bytes)});
    }
  }

  bool SaysSoInOriginal(ByteRange range) const {
    const std::vector<SourceAside> asides = source_->AsidesIn(range);
    return std::any_of(asides.begin(), asides.end(), [&](const SourceAside& aside) {
      return source_->Bytes(aside.range).find("So in original") != std::string_view::npos;
    });
  }

  bool BehindSpace(std::uint32_t offset) const {
    return offset > 0 && IsBlank(source_->Bytes(ByteRange{offset - 1, offset}));
  }

  bool EndsInSpace() const {
    return !runs_.empty() && !runs_.back().bytes.empty() &&
           IsBlank(std::string_view(runs_.back().bytes).substr(runs_.back().bytes.size() - 1));
  }

  // The elements around words, from the one inside the leaf's bytes to `innermost`; paragraphs not
  // counted.
  Elements Around(XmlNodeId innermost, NodeId leaf) const {
    const XmlTree& tree = source_->tree();
    const ByteRange range = source_->RangeOf(leaf);
    Elements around;
    for (XmlNodeId up = innermost; up.valid(); up = tree.node(up).parent) {
      const ByteRange here = tree.node(up).source;
      if (here.begin <= range.begin && here.end >= range.end) break;
      if (tree.node(up).name != "p") around.insert(around.begin(), up);
    }
    return around;
  }

  void PlaceNewWords() {
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      if (runs_[i].fixed || i == 0) continue;
      const auto next = std::find_if(runs_.begin() + static_cast<std::ptrdiff_t>(i), runs_.end(),
                                     [](const Run& run) { return run.fixed; });
      if (next == runs_.end()) continue;
      const Elements& left = runs_[i - 1].around;
      const auto stop =
          std::mismatch(left.begin(), left.end(), next->around.begin(), next->around.end());
      runs_[i].around.assign(left.begin(), stop.first);
    }
  }

  void Switch(Elements& open, const Elements& wanted, std::string& out) const {
    const auto stop = std::mismatch(open.begin(), open.end(), wanted.begin(), wanted.end());
    const auto common = static_cast<std::size_t>(stop.first - open.begin());
    while (open.size() > common) {
      out += source_->TagOf(open.back()).Close();
      open.pop_back();
    }
    for (std::size_t i = common; i < wanted.size(); ++i) {
      out += source_->TagOf(wanted[i]).Open();
      open.push_back(wanted[i]);
    }
  }

  const ProvisionSource* source_;
  std::vector<Run> runs_;
  std::uint32_t word_end_ = 0;  // the character behind the word that was written last
  std::uint32_t written_ = 0;   // the character behind the span that was written last
  std::uint32_t put_in_behind_ = 0;  // the character before which new words stand; 0: none
  std::uint32_t cut_ = 0;       // where the current span begins, when what stands before it is struck
};

void AddLive(const std::vector<Piece>& pieces, std::vector<LiveSpan>& spans) {
  for (const Piece& piece : pieces) {
    if (piece.live()) spans.push_back({piece.text, piece.origin});
  }
}

}  // namespace

std::vector<LiveSpan> LiveSpans(const Manuscript& manuscript, LineId line, Field field) {
  std::vector<LiveSpan> spans;
  AddLive(manuscript.line(line).pieces(field), spans);
  if (field != Field::kText) return spans;
  const std::vector<LineId>& order = manuscript.order();
  for (std::size_t i = manuscript.IndexOf(line) + 1; i < order.size(); ++i) {
    const Line& joined = manuscript.line(order[i]);
    if (joined.live()) break;
    AddLive(joined.heading, spans);
    AddLive(joined.text, spans);
  }
  return spans;
}

std::string WriteInline(const ProvisionSource* source, const std::vector<LiveSpan>& spans) {
  return InlineWriter(source).Write(spans);
}

}  // namespace ramseyer
