#include "render/json/report_json.h"

#include "document/node_kind.h"
#include "render/json/json_writer.h"
#include "render/json/report_parts.h"
#include "render/version.h"
#include "report/names.h"

namespace ramseyer {
namespace {

constexpr int kReportFormat = 1;

// Writes the parts of a report.
class ReportWriter {
 public:
  explicit ReportWriter(JsonWriter& json) : json_(json) {}

  void Write(const Report& report) {
    json_.BeginObject();
    WriteHeader();
    json_.Key("kind").String(IdOf(report.kind));
    if (!report.series.empty()) json_.Key("series").String(report.series);
    WriteDocuments(report);
    if (report.kind == ReportKind::kComparison) WriteSettings(report);
    WriteSummary(report);
    if (report.kind == ReportKind::kComparison) WriteSubstance(report.substance);
    List("sections", report.sections, [this](const ReportSection& it) { WriteSection(it); });
    std::size_t number = 0;
    List("changes", report.changes, [&](const Change& it) { WriteChange(++number, it); });
    number = 0;
    List("instructions", report.instructions,
         [&](const ReportInstruction& it) { WriteInstruction(++number, it); });
    WriteFindings(report.findings);
    json_.EndObject();
  }

  void WriteHeader() {
    json_.Key("ramseyer").BeginObject();
    json_.Key("version").String(Version());
    json_.Key("report").Number(kReportFormat);
    json_.EndObject();
  }

 private:
  template <typename Items, typename WriteItem>
  void List(std::string_view key, const Items& items, const WriteItem& write) {
    json_.Key(key).BeginArray();
    for (const auto& item : items) write(item);
    json_.EndArray();
  }

  void WriteNumbers(std::string_view key, const std::vector<ChangeId>& changes) {
    List(key, changes, [this](ChangeId change) { json_.Number(NumberOf(change)); });
  }

  void WritePlaces(const std::optional<Place>& old_place, const std::optional<Place>& new_place) {
    if (old_place) json_.Key("old_place").Place(*old_place);
    if (new_place) json_.Key("new_place").Place(*new_place);
  }

  void WriteFindings(const std::vector<Finding>& findings) {
    List("findings", findings, [this](const Finding& finding) { json_.Finding(finding); });
  }

  void WriteDocuments(const Report& report) {
    List("documents", report.documents, [this](const ReportDocument& document) {
      json_.BeginObject();
      json_.Key("label").String(document.label);
      json_.Key("file").String(document.file);
      if (!document.reading.empty()) json_.Key("reading").String(document.reading);
      json_.EndObject();
    });
  }

  void WriteSettings(const Report& report) {
    List("settings", report.settings, [this](const std::string& it) { json_.String(it); });
  }

  void WriteSummary(const Report& report) {
    const ReportSummary& summary = report.summary;
    json_.Key("summary").BeginObject();
    json_.Key("provisions_inserted").Number(summary.provisions_inserted);
    json_.Key("provisions_struck").Number(summary.provisions_struck);
    json_.Key("provisions_changed").Number(summary.provisions_changed);
    json_.Key("provisions_redesignated").Number(summary.provisions_redesignated);
    json_.Key("provisions_moved").Number(summary.provisions_moved);
    if (report.kind == ReportKind::kComparison) {
      json_.Key("provisions_split").Number(summary.provisions_split);
      json_.Key("provisions_merged").Number(summary.provisions_merged);
      json_.Key("references_followed").Number(summary.references_followed);
    }
    json_.Key("words_inserted").Number(summary.words_inserted);
    json_.Key("words_struck").Number(summary.words_struck);
    json_.Key("instructions_executed").Number(summary.instructions_executed);
    json_.Key("instructions_refused").Number(summary.instructions_refused);
    json_.Key("refused_by_reason").BeginObject();
    for (const auto& [kind, count] : RefusalsByReason(report)) json_.Key(IdOf(kind)).Number(count);
    json_.EndObject();
    json_.Key("instructions_without_effect").Number(summary.instructions_without_effect);
    json_.EndObject();
  }

  void WriteSubstance(const ReportSubstance& substance) {
    json_.Key("substance").BeginObject();
    List("figures", substance.figures, [this](const ReportFigure& figure) {
      json_.BeginObject();
      json_.Key("kind").String(IdOf(figure.name));
      json_.Key("old_words").String(figure.old_words);
      json_.Key("new_words").String(figure.new_words);
      json_.Key("citation").String(figure.citation);
      WritePlaces(figure.old_place, figure.new_place);
      json_.EndObject();
    });
    List("cited_law", substance.cited_law, [this](const ReportCitedLaw& cited) {
      json_.BeginObject();
      json_.Key("law").String(cited.law);
      json_.Key("added").Bool(cited.added);
      json_.Key("citation").String(cited.citation);
      json_.Key("place").Place(cited.place);
      json_.EndObject();
    });
    json_.EndObject();
  }

  void WritePieces(std::string_view key, const std::vector<ReportPiece>& pieces) {
    List(key, pieces, [this](const ReportPiece& piece) {
      json_.BeginObject();
      json_.Key("kind").String(IdOf(piece.kind));
      json_.Key("text").String(piece.text);
      if (piece.change.valid()) json_.Key("change").Number(NumberOf(piece.change));
      json_.EndObject();
    });
  }

  void WriteLine(const ReportLine& line) {
    json_.BeginObject();
    json_.Key("style").String(IdOf(line.style));
    json_.Key("kind").String(IdOf(line.kind));
    json_.Key("depth").Number(static_cast<std::uint64_t>(line.depth));
    json_.Key("quoted").Bool(line.quoted);
    json_.Key("start").String(IdOf(line.start));
    if (line.start_change.valid()) json_.Key("start_change").Number(NumberOf(line.start_change));
    WritePieces("designation", line.designation);
    WritePieces("heading", line.heading);
    WritePieces("text", line.text);
    json_.Key("citation").String(line.citation);
    WritePlaces(line.old_place, line.new_place);
    json_.EndObject();
  }

  void WriteSection(const ReportSection& section) {
    json_.BeginObject();
    json_.Key("citation").String(section.citation);
    json_.Key("identifier").String(section.identifier);
    json_.Key("heading").String(section.heading);
    json_.Key("context").String(section.context);
    WriteNumbers("changes", section.changes);
    List("not_executed", section.not_executed,
         [this](std::size_t index) { json_.Number(index + 1); });
    List("lines", section.lines, [this](const ReportLine& line) { WriteLine(line); });
    json_.EndObject();
  }

  void WriteChange(std::size_t number, const Change& change) {
    json_.BeginObject();
    json_.Key("number").Number(number);
    json_.Key("kind").String(IdOf(change.kind));
    json_.Key("citation").String(change.citation);
    if (!change.old_citation.empty()) json_.Key("old_citation").String(change.old_citation);
    json_.Key("old_words").String(change.old_words);
    json_.Key("new_words").String(change.new_words);
    if (change.instruction) json_.Key("instruction").Number(*change.instruction + 1);
    WritePlaces(change.old_place, change.new_place);
    json_.EndObject();
  }

  void WriteInstruction(std::size_t number, const ReportInstruction& instruction) {
    json_.BeginObject();
    json_.Key("number").Number(number);
    json_.Key("citation").String(instruction.citation);
    json_.Key("words").String(instruction.words);
    json_.Key("own_words").String(instruction.OwnWords());
    json_.Key("action").String(instruction.action);
    json_.Key("target").String(instruction.target);
    json_.Key("place").Place(instruction.place);
    json_.Key("status").String(IdOf(instruction.status));
    WriteFindings(instruction.findings);
    WriteNumbers("changes", instruction.changes);
    json_.EndObject();
  }

  JsonWriter& json_;
};

constexpr std::size_t kBytesOfLine = 640;  // with its keys and indentation

std::size_t ExpectedSize(const Report& report) {
  std::size_t lines = report.changes.size();
  for (const ReportSection& section : report.sections) lines += section.lines.size();
  return lines * kBytesOfLine;
}

}  // namespace

std::string RenderJson(const Report& report) {
  JsonWriter json(ExpectedSize(report));
  ReportWriter(json).Write(report);
  return json.Take();
}

std::string RenderJson(std::span<const Report> reports) {
  JsonWriter json;
  ReportWriter writer(json);
  json.BeginObject();
  writer.WriteHeader();
  json.Key("reports").BeginArray();
  for (const Report& report : reports) writer.Write(report);
  json.EndArray().EndObject();
  return json.Take();
}

}  // namespace ramseyer
