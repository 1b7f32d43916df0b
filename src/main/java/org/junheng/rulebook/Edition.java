package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.rule.Basis;
import org.junheng.rule.Citation;
import org.junheng.rule.RuleSet;
import org.junheng.rule.Validity;

/**
 * A book as it is to be applied: laid over its base, if it has one.
 *
 * @param file its own file
 * @param base what it was laid over, or null
 * @param uses the books it uses, its base's among them
 * @param composes the books whose rules it takes as its own, its base's among them
 * @param sections everything it holds by section and name
 * @param dropped what it takes out of its base
 */
record Edition(
    BookFile file,
    @Nullable Edition base,
    List<Edition> uses,
    List<Composed> composes,
    Map<Section, Map<String, Item>> sections,
    Map<Section, Map<String, Node.Entry>> dropped) {
  Map<String, Item> items(Section section) {
    return sections.getOrDefault(section, Map.of());
  }

  /** The ids of its rules, and of those it takes from others. */
  Set<String> rulesTaken() {
    return Reached.from(List.of(this)).rules();
  }

  String id() {
    return file.id();
  }

  /** When it is in force, its base's days taken into account. */
  Validity validity() {
    return base == null ? file.validity() : file.validity().and(base.validity());
  }

  /** The regulation it holds: its own, or its base's. */
  Citation citation() {
    if (file.citation() != null) {
      return file.citation();
    }
    return base == null ? new Citation("", "", null, "", Basis.RECALLED) : base.citation();
  }

  /** Whether this is an edition of a book: it, or it laid over. */
  boolean isOf(BookFile book) {
    return file == book || (base != null && base.isOf(book));
  }

  /** The edition of a book among this and what it was laid over. */
  Edition of(BookFile book) {
    return file == book || base == null ? this : base.of(book);
  }

  /** The book as results tell it. */
  RuleSet.Book book() {
    List<Edition> others = new ArrayList<>(uses);
    composes.forEach(composed -> others.add(composed.book()));
    return new RuleSet.Book(
        id(),
        file.title(),
        citation(),
        file.note(),
        validity(),
        file.source().sha256(),
        base == null ? null : base.book(),
        others.stream().map(Edition::book).toList());
  }
}
