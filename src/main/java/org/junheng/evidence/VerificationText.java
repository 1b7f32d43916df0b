package org.junheng.evidence;

import java.io.IOException;
import java.util.List;
import org.junheng.evidence.Again.Sameness;
import org.junheng.evidence.Verification.Rendered;
import org.junheng.report.ComparisonReport;
import org.junheng.report.Lines;
import org.junheng.report.ReportOptions;
import org.junheng.report.ReportOptions.Detail;
import org.junheng.text.Message;

/** What can be said of a pack: whether it holds first, then each question with its answer. */
final class VerificationText {
  private static final int INDENT = 2;
  private static final int FEW = 20;

  private final Verification verification;
  private final ReportOptions options;
  private final Appendable out;
  private final Lines lines;

  VerificationText(Verification verification, ReportOptions options, Appendable out) {
    this.verification = verification;
    this.options = options;
    this.out = out;
    this.lines = new Lines(out, options.width());
  }

  void write() throws IOException {
    String head = EvidenceWords.of(verification.state());
    lines.line(0, INDENT, say(head), verification.pack());
    if (options.detail() == Detail.QUIET) {
      return;
    }
    Manifest manifest = verification.manifest();
    lines.line(INDENT, say("made", manifest.made(), manifest.tool()));
    lines.line(INDENT, say("manifest", verification.manifestHash()));
    files();
    signature();
    reports();
    again();
  }

  private String say(String key, Object... args) {
    return Message.of("evidence." + key, args).in(options.language());
  }

  private void files() throws IOException {
    List<Fault> faults = verification.faults();
    lines.blank();
    lines.line(
        0,
        verification.isWhole()
            ? say("whole", verification.manifest().members().size())
            : say("not-whole", faults.size()));
    listed(faults.stream().map(fault -> named(fault.kind(), fault.path())).toList());
  }

  private String named(Enum<?> kind, String path) {
    return say("is." + EvidenceWords.of(kind), path);
  }

  private void listed(List<String> all) throws IOException {
    int most = options.detail() == Detail.VERBOSE ? all.size() : Math.min(FEW, all.size());
    for (String line : all.subList(0, most)) {
      lines.line(INDENT, line);
    }
    if (most < all.size()) {
      lines.line(INDENT, say("more", all.size() - most));
    }
  }

  private void signature() throws IOException {
    Verification.Signed signed = verification.signed();
    if (signed == null) {
      lines.line(0, say("unsigned"));
    } else {
      lines.line(0, say(signed.known() ? "signed" : "signed-by", signed.key()));
    }
  }

  private void reports() throws IOException {
    List<Rendered> reports = verification.reports();
    if (reports.isEmpty()) {
      lines.line(0, say("reports.unknown"));
      return;
    }
    List<String> others =
        reports.stream().filter(report -> !report.same()).map(Rendered::path).toList();
    if (others.isEmpty()) {
      lines.line(0, say("reports.same", reports.size()));
    } else if (verification.isSameTool()) {
      lines.line(0, say("reports.other", others.size(), reports.size()));
    } else {
      lines.line(
          0,
          say(
              "reports.other-tool",
              others.size(),
              reports.size(),
              verification.tool(),
              verification.manifest().tool()));
    }
    listed(others);
  }

  private void again() throws IOException {
    if (verification.notAgain() != null) {
      lines.line(0, say("again." + EvidenceWords.of(verification.notAgain())));
    }
    Again again = verification.again();
    if (again == null) {
      return;
    }
    lines.line(0, again.isSameData() ? say("data.same", again.data().size()) : say("data.other"));
    listed(
        again.data().stream()
            .filter(file -> file.sameness() != Sameness.SAME)
            .map(file -> named(file.sameness(), file.name()))
            .toList());
    if (again.isSameVerdicts()) {
      lines.line(0, say("verdicts.same", again.codeAfter()));
      return;
    }
    lines.line(0, say("verdicts.other", again.codeBefore(), again.codeAfter()));
    lines.blank();
    ComparisonReport.text(again.comparison(), options, out);
  }
}
