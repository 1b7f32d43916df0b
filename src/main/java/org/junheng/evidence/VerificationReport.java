package org.junheng.evidence;

import java.io.IOException;
import java.io.OutputStream;
import org.junheng.check.Result.RowResult;
import org.junheng.comparison.Comparison;
import org.junheng.report.JsonSink;
import org.junheng.report.ReportOptions;

/** What can be said of a pack, as text and JSON. */
public final class VerificationReport {
  private static final String SCHEMA = "urn:junheng:schema:verification:1";
  private static final String VERSION = "1.1";

  private VerificationReport() {}

  /** For a person at a terminal. */
  public static void text(Verification verification, ReportOptions options, Appendable out)
      throws IOException {
    new VerificationText(verification, options, out).write();
  }

  /**
   * For a program, as {@code verification.schema.json} describes it.
   *
   * @param exitCode the code the program ends with
   */
  public static void json(Verification verification, int exitCode, OutputStream out)
      throws IOException {
    JsonSink.document(out, json -> new Json(json, verification).write(exitCode));
  }

  /** The keys of the document. */
  private record Json(JsonSink json, Verification verification) {
    void write(int exitCode) throws IOException {
      json.head(SCHEMA, VERSION, verification.tool(), exitCode);
      json.object("pack", this::pack);
      json.flag("holds", verification.holds());
      json.text("state", EvidenceWords.of(verification.state()));
      json.flag("whole", verification.isWhole());
      json.list(
          "faults",
          verification.faults(),
          fault -> {
            json.text("path", fault.path());
            json.text("fault", EvidenceWords.of(fault.kind()));
          });
      Verification.Signed signed = verification.signed();
      if (signed != null) {
        json.object(
            "signed",
            () -> {
              json.text("key", signed.key());
              json.flag("known", signed.known());
            });
      }
      json.flag("sameTool", verification.isSameTool());
      json.list(
          "reports",
          verification.reports(),
          report -> {
            json.text("path", report.path());
            json.flag("same", report.same());
          });
      Again again = verification.again();
      if (again != null) {
        json.object("again", () -> again(again));
      }
      if (verification.notAgain() != null) {
        json.text("notAgain", EvidenceWords.of(verification.notAgain()));
      }
    }

    private void pack() throws IOException {
      json.text("name", verification.pack());
      json.text("manifest", verification.manifestHash());
      json.text("tool", verification.manifest().tool());
      json.text("made", verification.manifest().made().toString());
      json.number("files", verification.manifest().members().size());
    }

    private void again(Again again) throws IOException {
      json.flag("sameData", again.isSameData());
      json.list(
          "data",
          again.data(),
          file -> {
            json.text("name", file.name());
            json.text("sameness", EvidenceWords.of(file.sameness()));
          });
      json.flag("sameVerdicts", again.isSameVerdicts());
      json.flag("sameTotals", again.sameTotals());
      json.number("exitCodeBefore", again.codeBefore());
      json.number("exitCodeAfter", again.codeAfter());
      json.list("changes", again.moved(), this::change);
    }

    private void change(Comparison.Change change) throws IOException {
      RowResult row = change.row();
      json.text("fingerprint", row.fingerprint());
      json.text("rule", change.rule().id());
      json.text("table", row.row().table());
      json.texts("key", row.row().key());
      json.text("state", EvidenceWords.of(change.state()));
      RowResult before = change.before();
      RowResult after = change.after();
      json.text("before", before == null ? null : before.outcome().word());
      json.text("after", after == null ? null : after.outcome().word());
    }
  }
}
