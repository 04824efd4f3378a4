#include "render/patch/report_lines.h"

#include "render/characters.h"

namespace ramseyer {
namespace {

using Projection = std::vector<std::string> (*)(const ReportSection&);

std::vector<std::string> LinesOf(const Report& report, Projection projection) {
  std::vector<std::string> lines;
  for (const ReportSection& section : report.sections) {
    for (const std::string& line : projection(section)) lines.push_back(Visible(line));
  }
  return lines;
}

std::string Joined(const std::vector<std::string>& lines) {
  std::string bytes;
  for (const std::string& line : lines) bytes += line + '\n';
  return bytes;
}

}  // namespace

std::vector<std::string> LinesBefore(const Report& report) { return LinesOf(report, RejectAll); }

std::vector<std::string> LinesAfter(const Report& report) { return LinesOf(report, AcceptAll); }

std::string RenderBefore(const Report& report) { return Joined(LinesBefore(report)); }

std::string RenderAfter(const Report& report) { return Joined(LinesAfter(report)); }

}  // namespace ramseyer
