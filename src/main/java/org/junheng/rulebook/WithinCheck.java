package org.junheng.rulebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Field;
import org.junheng.table.Schema;

/** Sees whether tables and views can lie where they say. */
final class WithinCheck {
  private final Vocabulary names;
  private final Problems problems;

  WithinCheck(Vocabulary names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  /** Checks the tables and views of some items. */
  void check(Iterable<Item> items) {
    for (Item item : items) {
      Form form = form(item);
      if (form != null) {
        checkTarget(item.name(), form);
      }
      checkCircle(item);
    }
  }

  private @Nullable Form form(Item item) {
    boolean has =
        item.entry().value() instanceof Node.Mapping mapping
            && mapping.entries().containsKey("within");
    Node.Entry within = has ? ((Node.Mapping) item.entry().value()).entries().get("within") : null;
    return within == null ? null : Form.of(within, Shape.WITHIN, problems);
  }

  private void checkTarget(String name, Form form) {
    Node.Scalar table = form.scalar("table");
    if (table == null || !Scalars.known(table, names.tableNames(), "table", problems)) {
      return;
    }
    Schema.Within within = within(name);
    if (within == null || names.isBroken(table.text())) {
      return;
    }
    List<String> key = names.key(table.text());
    if (key.isEmpty()) {
      problems.error(table.place(), "no-key", table.text());
    } else if (key.size() != within.by().size()) {
      problems.error(form.at("by"), "key-arity", table.text(), Scalars.list(key));
    } else {
      for (int i = 0; i < key.size(); i++) {
        checkKind(
            form, names.field(name, within.by().get(i)), names.field(table.text(), key.get(i)));
      }
    }
  }

  private void checkKind(Form form, @Nullable Field own, @Nullable Field key) {
    if (own != null && key != null && own.type().storage() != key.type().storage()) {
      problems.error(
          form.at("by"), "key-kind", own.name(), own.type().word(), key.name(), key.type().word());
    }
  }

  private Schema.@Nullable Within within(String name) {
    Draft view = names.views().get(name);
    Schema schema = names.tables().get(name);
    return view != null ? view.within() : schema != null ? schema.within() : null;
  }

  private void checkCircle(Item item) {
    Set<String> seen = new LinkedHashSet<>();
    if (reaches(item.name(), item.name(), seen)) {
      problems.error(item.place(), "within-circle", item.name());
    }
  }

  private boolean reaches(String from, String to, Set<String> seen) {
    for (String around : names.around(from)) {
      if (around.equals(to) || (seen.add(around) && reaches(around, to, seen))) {
        return true;
      }
    }
    return false;
  }
}
