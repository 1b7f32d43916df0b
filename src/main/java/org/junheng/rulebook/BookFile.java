package org.junheng.rulebook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.rule.Basis;
import org.junheng.rule.Citation;
import org.junheng.rule.Validity;
import org.junheng.text.Text;

/**
 * One file as read: its head and, unread, its sections.
 *
 * @param id its id
 * @param source its text
 * @param form its keys
 * @param title its title
 * @param citation the regulation it holds; null where it names none
 * @param note what its source says of itself; may be empty
 * @param validity when it is in force
 */
record BookFile(
    String id,
    Source source,
    Form form,
    Text title,
    @Nullable Citation citation,
    Text note,
    Validity validity) {
  static final Map<String, Basis> BASES =
      Arrays.stream(Basis.values())
          .collect(
              Collectors.toMap(Basis::word, Function.identity(), (a, b) -> a, LinkedHashMap::new));

  /** Reads the head; null, with its problems, where the file is no rule book. */
  static @Nullable BookFile read(Document document, Problems problems) {
    Source source = document.source();
    Node root = document.root();
    if (source == null || root == null) {
      return null;
    }
    Form form = Form.of(root, source.place(0, 0), Shape.BOOK, problems);
    Node.Scalar id = form == null ? null : form.scalar("rulebook");
    if (form == null || id == null) {
      return null;
    }
    if (!id.text().matches("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*")) {
      problems.error(id.place(), "bad-book-id", id.text());
    }
    for (String key : new String[] {"change", "drop"}) {
      if (form.has(key) && !form.has("extends")) {
        problems.error(form.at(key), "overlay-only", key);
      }
    }
    Text title = form.text("title", Text.same(id.text()));
    Form cited = form.form("source", Shape.SOURCE);
    Citation citation = cited == null ? null : citation(cited);
    Text note = cited == null ? Text.NONE : cited.text("note", Text.NONE);
    return new BookFile(id.text(), source, form, title, citation, note, validity(form));
  }

  private static Citation citation(Form source) {
    Basis basis = source.word("basis", BASES);
    return new Citation(
        source.string("document", ""),
        source.string("issuer", ""),
        source.string("dated"),
        "",
        basis == null ? Basis.RECALLED : basis);
  }

  /** The days that a form's {@code in-force} names. */
  static Validity validity(Form form) {
    Form days = form.form("in-force", Shape.IN_FORCE);
    if (days == null) {
      return Validity.ALWAYS;
    }
    Validity validity = new Validity(days.date("from"), days.date("until"));
    if (validity.isEmpty()) {
      form.problems().error(days.at("until"), "empty-validity");
    }
    return validity;
  }
}
