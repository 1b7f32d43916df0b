package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Schema;

/** Advice on what the fields of tables leave to be understood. */
final class FieldAdvice {
  private final WholeSet set;
  private final Problems problems;

  FieldAdvice(WholeSet set, Problems problems) {
    this.set = set;
    this.problems = problems;
  }

  void advise() {
    set.gathering().items(Section.TABLES).values().stream()
        .filter(set.gathering()::isOwn)
        .forEach(this::advise);
  }

  // Counts have never been below 0.
  private void advise(Item table) {
    Form form = Form.of(table.entry(), Shape.TABLE, problems);
    Schema schema = set.rules().tables().get(table.name());
    if (form == null || schema == null) {
      return;
    }
    List<String> fields = new ArrayList<>();
    for (Map.Entry<String, Node.Entry> each : form.entries("fields").entrySet()) {
      Form field = Form.of(each.getValue(), Shape.FIELD, problems);
      Field known = schema.field(each.getKey());
      if (field != null
          && known != null
          && known.type() != FieldType.COUNT
          && FieldReader.isFromZero(field, known.type())) {
        fields.add(each.getKey());
      }
    }
    if (!fields.isEmpty()) {
      problems.note(
          table.place(), "lint-from-zero", table.name(), Scalars.list(fields), fields.size());
    }
  }
}
