package org.junheng.guide;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.rule.RuleSet;

/**
 * A book that rules come from.
 *
 * @param id its id
 * @param title its title
 * @param facts where it is written, how sure that is, when it holds, on what it builds
 * @param note what it says of its source; may be empty
 */
record BookEntry(String id, String title, List<Guide.Fact> facts, String note) {
  static BookEntry of(Words words, RuleSet.Book book) {
    List<Guide.Fact> facts = new ArrayList<>();
    add(facts, words.say("book.source"), words.citation(book.citation()));
    add(facts, words.say("book.basis"), words.say("basis." + book.citation().basis().word()));
    add(facts, words.say("book.in-force"), words.validity(book.validity()));
    add(facts, words.say("book.overlay"), bases(words, book.base()));
    add(
        facts,
        words.say("book.uses"),
        words.list(book.uses().stream().map(each -> named(words, each)).toList()));
    add(facts, words.say("book.id"), book.id());
    add(facts, words.say("book.sha256"), book.sha256());
    return new BookEntry(book.id(), words.text(book.title()), facts, words.text(book.note()));
  }

  private static String bases(Words words, RuleSet.@Nullable Book base) {
    List<String> bases = new ArrayList<>();
    for (RuleSet.Book each = base; each != null; each = each.base()) {
      bases.add(named(words, each));
    }
    return words.list(bases);
  }

  private static String named(Words words, RuleSet.Book book) {
    return words.say("titled", words.text(book.title()), book.id());
  }

  private static void add(List<Guide.Fact> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(new Guide.Fact(name, value));
    }
  }
}
