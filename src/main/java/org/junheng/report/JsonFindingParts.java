package org.junheng.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Explanation;
import org.junheng.check.Late;
import org.junheng.check.Mark;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.Change;
import org.junheng.check.Result.Contribution;
import org.junheng.check.Result.Declaration;
import org.junheng.check.Result.Headcount;
import org.junheng.check.Result.PartOutcome;
import org.junheng.check.Result.Placing;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.Spread;
import org.junheng.problem.Excerpt;
import org.junheng.problem.Level;
import org.junheng.problem.Problem;
import org.junheng.problem.Touches;
import org.junheng.table.Gap;

/** Reads what {@link JsonFindings} writes. */
final class JsonFindingParts {
  private JsonFindingParts() {}

  static RowResult row(JsonShape json) {
    JsonShape row = json.object("row");
    List<RowRef> within = row.list("within", JsonParts::row);
    return new RowResult(
        json.text("rule"),
        JsonParts.row(row),
        within,
        JsonParts.outcome(json, "outcome"),
        json.flag("tolerated"),
        JsonAgreedParts.waived(json),
        JsonAgreedParts.answered(json),
        json.wordIfThere("mark", Mark.values(), JsonWords::of).orElse(null),
        json.text("fingerprint"),
        Late.of(
            new Explanation(
                JsonParts.figureOrNull(json, "actual"),
                json.textOrNull("operator"),
                json.list("limits", JsonParts::figure),
                json.decimalOrNull("shortfall"),
                json.decimalOrNull("margin"),
                json.list("remedies", JsonFindingParts::change),
                json.list("inputs", JsonFindingParts::cell),
                json.list("missing", JsonFindingParts::cell),
                JsonParts.messageOrNull(json, "reason"),
                json.list("parts", JsonFindingParts::part),
                json.textOrNull("relief"),
                json.texts("contradicted"),
                declaration(json),
                json.decimalOrNull("fewest"),
                Explanation.workings(json.textOrNull("worked")))));
  }

  private static Change change(JsonShape json) {
    return new Change(
        json.text("field"),
        JsonParts.words(json, "title"),
        json.decimal("change"),
        JsonParts.wordsOrNone(json, "unit"),
        json.has("placing") ? placing(json.object("placing")) : null);
  }

  private static Placing placing(JsonShape json) {
    return new Placing(
        JsonParts.words(json, "rows"),
        json.list("among", JsonParts::text),
        json.decimal("room"),
        json.whole("more"));
  }

  static Cell cell(JsonShape json) {
    return new Cell(
        JsonParts.row(json.object("row")),
        json.text("field"),
        JsonParts.words(json, "title"),
        json.has("value") ? JsonParts.figure(json) : null,
        json.wordIfThere("gap", Gap.values(), JsonWords::of).orElse(null),
        JsonParts.location(json));
  }

  private static PartOutcome part(JsonShape json) {
    return new PartOutcome(
        json.text("rule"),
        JsonParts.outcome(json, "outcome"),
        json.whole("passed"),
        json.whole("applicable"));
  }

  private static @Nullable Declaration declaration(JsonShape json) {
    if (!json.has("declaration")) {
      return null;
    }
    JsonShape held = json.object("declaration");
    return new Declaration(
        held.text("inspector"), held.text("date"), held.text("evidence"), JsonParts.place(held));
  }

  static Spread spread(JsonShape json) {
    return new Spread(
        json.text("rule"),
        JsonParts.row(json.object("group")),
        JsonParts.outcome(json, "outcome"),
        json.text("statistic"),
        JsonParts.words(json, "measured"),
        JsonParts.wordsOrNone(json, "unit"),
        json.placesIfThere("places"),
        json.floating("mean"),
        json.floating("value"),
        json.has("limit") ? (Double) json.floating("limit") : null,
        json.list("contributions", JsonFindingParts::contribution));
  }

  private static Contribution contribution(JsonShape json) {
    return new Contribution(
        JsonParts.row(json.object("row")),
        json.floating("value"),
        json.floating("weight"),
        json.floating("share"),
        json.floating("without"),
        json.list("people", JsonFindingParts::headcount));
  }

  private static Headcount headcount(JsonShape json) {
    return new Headcount(json.text("field"), json.decimal("count"));
  }

  static Problem problem(JsonShape json) {
    return new Problem(
        json.word("level", Level.values(), JsonWords::of),
        JsonParts.place(json),
        JsonParts.message(json.object("message")),
        json.has("excerpt") ? excerpt(json.object("excerpt")) : null,
        json.has("count") ? json.whole("count") : 1,
        json.has("also") ? json.list("also", JsonParts::place) : List.of(),
        json.has("touches") ? json.word("touches", Touches.values(), JsonWords::of) : null);
  }

  private static Excerpt excerpt(JsonShape json) {
    return new Excerpt(json.text("source"), json.small("column"), json.small("length"));
  }
}
