package org.junheng.report;

import java.io.IOException;
import java.util.List;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Sensitivity;
import org.junheng.check.Sensitivity.Brink;
import org.junheng.check.Sensitivity.Reading;
import org.junheng.check.Sensitivity.Turn;
import org.junheng.rule.Outcome;

/** Writes how firm a verdict is. */
record JsonSensitivity(JsonSink json, JsonFindings findings) {
  void write(Sensitivity sensitivity, Outcome verdict) throws IOException {
    json.object("sensitivity", () -> keys(sensitivity, verdict));
  }

  /** The keys alone, into an object that is open. */
  void keys(Sensitivity sensitivity, Outcome verdict) throws IOException {
    json.decimal("near", sensitivity.near());
    json.flag("firm", sensitivity.isFirm(verdict));
    json.list("readings", sensitivity.readings(), this::reading);
    json.list("brinks", sensitivity.brinks(), this::brink);
    json.number("omitted", sensitivity.omitted());
  }

  private void reading(Reading reading) throws IOException {
    json.text("id", reading.id());
    json.words("title", reading.title());
    json.text("verdict", reading.verdict().word());
    json.number("turned", reading.turned());
    json.some("turns", reading.turns(), this::turn);
  }

  private void row(RowRef row, List<RowRef> within) throws IOException {
    json.object(
        "row",
        () -> {
          json.row(row);
          json.some("within", within, json::row);
        });
  }

  private void turn(Turn turn) throws IOException {
    json.text("rule", turn.rule());
    row(turn.row(), turn.within());
    json.text("before", turn.before().word());
    json.text("after", turn.after().word());
  }

  private void brink(Brink brink) throws IOException {
    json.text("rule", brink.rule());
    row(brink.row(), brink.within());
    json.text("outcome", brink.outcome().word());
    json.figure("actual", brink.actual());
    json.text("operator", brink.operator());
    json.figure("limit", brink.limit());
    json.object("cell", () -> findings.cell(brink.cell()));
    json.decimal("amount", brink.amount());
    json.decimal("change", brink.change());
    json.text("verdict", brink.verdict().word());
  }
}
