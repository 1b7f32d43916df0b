package org.junheng.report;

import java.io.IOException;
import org.junheng.check.Result.RuleResult;

/** Writes the rules with their totals. */
final class JsonRules {
  private final JsonSink json;

  JsonRules(JsonSink json) {
    this.json = json;
  }

  void rule(RuleResult rule) throws IOException {
    json.text("id", rule.id());
    json.words("title", rule.title());
    if (!rule.note().isEmpty()) {
      json.words("note", rule.note());
    }
    json.citation("citation", rule.citation());
    json.text("path", rule.path());
    json.text("severity", rule.severity().word());
    json.text("of", rule.of());
    json.text("kind", rule.kind());
    if (!rule.unit().isEmpty()) {
      json.words("unit", rule.unit());
    }
    if (rule.places().isPresent()) {
      json.number("places", rule.places().getAsInt());
    }
    if (!rule.parts().isEmpty()) {
      json.texts("parts", rule.parts());
    }
    json.counts("counts", rule.counts());
    json.message("reason", rule.reason());
    json.number("ignored", rule.ignored());
    json.positive("waived", rule.waived());
    json.positive("answered", rule.answered());
    if (!rule.people().fields().isEmpty()) {
      json.object(
          "people",
          () -> {
            json.texts("fields", rule.people().fields());
            json.flag("limits", rule.people().limits());
          });
    }
    if (!rule.formula().isEmpty()) {
      json.words("formula", rule.formula());
    }
  }
}
