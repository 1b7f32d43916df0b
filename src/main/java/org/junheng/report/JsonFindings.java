package org.junheng.report;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.Change;
import org.junheng.check.Result.Contribution;
import org.junheng.check.Result.Declaration;
import org.junheng.check.Result.Headcount;
import org.junheng.check.Result.PartOutcome;
import org.junheng.check.Result.Placing;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.Spread;
import org.junheng.problem.Excerpt;
import org.junheng.problem.Problem;
import org.junheng.table.Gap;

/** Writes what is listed: outcomes of rows, spreads, problems. */
final class JsonFindings {
  private final JsonSink json;

  JsonFindings(JsonSink json) {
    this.json = json;
  }

  void row(RowResult result) throws IOException {
    json.text("rule", result.rule());
    json.object(
        "row",
        () -> {
          json.row(result.row());
          json.some("within", result.within(), json::row);
        });
    json.text("outcome", result.outcome().word());
    json.flag("tolerated", result.tolerated());
    json.figure("actual", result.actual());
    json.text("operator", result.operator());
    json.some("limits", result.limits(), json::figure);
    json.decimal("shortfall", result.shortfall());
    json.decimal("margin", result.margin());
    json.some("remedies", result.remedies(), this::change);
    json.some("inputs", result.inputs(), this::cell);
    json.some("missing", result.missing(), this::cell);
    json.message("reason", result.reason());
    json.some("parts", result.parts(), this::part);
    json.text("relief", result.relief());
    if (!result.contradicted().isEmpty()) {
      json.texts("contradicted", result.contradicted());
    }
    declaration(result.declaration());
    JsonAgreed agreed = new JsonAgreed(json);
    agreed.waived(result.waiver());
    agreed.answered(result.answer());
    if (result.mark() != null) {
      json.text("mark", JsonWords.of(result.mark()));
    }
    json.text("worked", result.worked());
    json.decimal("fewest", result.fewest());
    json.text("fingerprint", result.fingerprint());
  }

  private void change(Change change) throws IOException {
    json.text("field", change.field());
    json.words("title", change.title());
    json.decimal("change", change.change());
    if (!change.unit().isEmpty()) {
      json.words("unit", change.unit());
    }
    if (change.placing() != null) {
      placing(change.placing());
    }
  }

  private void placing(Placing placing) throws IOException {
    json.object(
        "placing",
        () -> {
          json.words("rows", placing.rows());
          json.list(
              "among",
              placing.among(),
              title -> {
                json.text("zh", title.zh());
                json.text("en", title.en());
              });
          json.decimal("room", placing.room());
          json.number("more", placing.more());
        });
  }

  void cell(Cell cell) throws IOException {
    json.text("field", cell.field());
    json.words("title", cell.title());
    if (cell.value() != null) {
      json.figure(cell.value());
    }
    Gap gap = cell.gap();
    if (gap != null) {
      json.text("gap", JsonWords.of(gap));
    }
    json.location(cell.location());
    json.object("row", () -> json.row(cell.row()));
  }

  private void part(PartOutcome part) throws IOException {
    json.text("rule", part.rule());
    json.text("outcome", part.outcome().word());
    json.number("passed", part.passed());
    json.number("applicable", part.applicable());
  }

  private void declaration(@Nullable Declaration declaration) throws IOException {
    if (declaration == null) {
      return;
    }
    json.object(
        "declaration",
        () -> {
          json.text("inspector", declaration.inspector());
          json.text("date", declaration.date());
          json.text("evidence", declaration.evidence());
          json.location(declaration.location());
        });
  }

  void spread(Spread spread) throws IOException {
    json.text("rule", spread.rule());
    json.object("group", () -> json.row(spread.group()));
    json.text("outcome", spread.outcome().word());
    json.text("statistic", spread.statistic());
    json.words("measured", spread.measured());
    if (!spread.unit().isEmpty()) {
      json.words("unit", spread.unit());
    }
    if (spread.places().isPresent()) {
      json.number("places", spread.places().getAsInt());
    }
    json.floating("mean", spread.mean());
    json.floating("value", spread.value());
    json.floating("limit", spread.limit());
    json.floating("margin", spread.margin());
    json.list("contributions", spread.contributions(), this::contribution);
  }

  private void contribution(Contribution contribution) throws IOException {
    json.object("row", () -> json.row(contribution.row()));
    json.floating("value", contribution.value());
    json.floating("weight", contribution.weight());
    json.floating("share", contribution.share());
    json.floating("without", contribution.without());
    json.some("people", contribution.people(), this::headcount);
  }

  private void headcount(Headcount headcount) throws IOException {
    json.text("field", headcount.field());
    json.decimal("count", headcount.count());
  }

  void problem(Problem problem) throws IOException {
    json.text("level", problem.level().name().toLowerCase(Locale.ROOT));
    json.location(problem.location());
    json.message("message", problem.message());
    if (problem.touches() != null) {
      json.text("touches", JsonWords.of(problem.touches()));
    }
    if (problem.count() > 1) {
      json.number("count", problem.count());
      json.some("also", problem.also(), json::location);
    }
    Excerpt excerpt = problem.excerpt();
    if (excerpt != null) {
      json.object(
          "excerpt",
          () -> {
            json.text("source", excerpt.source());
            json.number("column", excerpt.column());
            json.number("length", excerpt.length());
          });
    }
  }
}
