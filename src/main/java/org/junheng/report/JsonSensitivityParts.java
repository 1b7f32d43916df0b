package org.junheng.report;

import org.junheng.check.Sensitivity;
import org.junheng.check.Sensitivity.Brink;
import org.junheng.check.Sensitivity.Reading;
import org.junheng.check.Sensitivity.Turn;

/** Reads what {@link JsonSensitivity} writes. */
final class JsonSensitivityParts {
  private JsonSensitivityParts() {}

  static Sensitivity sensitivity(JsonShape json) {
    return new Sensitivity(
        json.decimal("near"),
        json.list("readings", JsonSensitivityParts::reading),
        json.list("brinks", JsonSensitivityParts::brink),
        json.whole("omitted"));
  }

  private static Reading reading(JsonShape json) {
    return new Reading(
        json.text("id"),
        JsonParts.words(json, "title"),
        JsonParts.outcome(json, "verdict"),
        json.list("turns", JsonSensitivityParts::turn),
        json.whole("turned"));
  }

  private static Turn turn(JsonShape json) {
    return new Turn(
        json.text("rule"),
        JsonParts.row(json.object("row")),
        json.object("row").list("within", JsonParts::row),
        JsonParts.outcome(json, "before"),
        JsonParts.outcome(json, "after"));
  }

  private static Brink brink(JsonShape json) {
    return new Brink(
        json.text("rule"),
        JsonParts.row(json.object("row")),
        json.object("row").list("within", JsonParts::row),
        JsonParts.outcome(json, "outcome"),
        JsonParts.figure(json.object("actual")),
        json.text("operator"),
        JsonParts.figure(json.object("limit")),
        JsonFindingParts.cell(json.object("cell")),
        json.decimal("amount"),
        json.decimal("change"),
        JsonParts.outcome(json, "verdict"));
  }
}
