package org.junheng.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.rule.Validity;
import org.junheng.text.Message;

/** Which rules are judged in a run, and why the others are not. */
public final class Selection {
  private Selection() {}

  /**
   * The rules that the user chose: those that match {@code only} (all, where it is empty) with all
   * that they are composed of, less those that match {@code skip}. Patterns are ids in which {@code
   * *} stands for any characters and {@code ?} for one.
   */
  public static Set<String> chosen(
      RuleSet rules, Collection<String> only, Collection<String> skip) {
    Set<String> chosen = new HashSet<>();
    List<Pattern> wanted = only.stream().map(Selection::glob).toList();
    List<Pattern> unwanted = skip.stream().map(Selection::glob).toList();
    for (Rule rule : rules.rules().values()) {
      if (only.isEmpty() || matches(wanted, rule.id())) {
        addWithParts(rules, rule.id(), chosen);
      }
    }
    chosen.removeIf(id -> matches(unwanted, id));
    return chosen;
  }

  /** Patterns that match no rule: a misspelt one must not pass for a selection. */
  public static List<String> unmatched(RuleSet rules, Collection<String> patterns) {
    List<String> unmatched = new ArrayList<>();
    for (String pattern : patterns) {
      if (rules.rules().keySet().stream().noneMatch(glob(pattern).asMatchPredicate())) {
        unmatched.add(pattern);
      }
    }
    return unmatched;
  }

  private static boolean matches(List<Pattern> patterns, String id) {
    for (Pattern pattern : patterns) {
      if (pattern.matcher(id).matches()) {
        return true;
      }
    }
    return false;
  }

  private static Pattern glob(String pattern) {
    return Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"));
  }

  private static void addWithParts(RuleSet rules, String id, Set<String> chosen) {
    if (chosen.add(id)) {
      Rule rule = rules.rules().get(id);
      if (rule != null) {
        rule.criterion().composedOf().forEach(part -> addWithParts(rules, part, chosen));
      }
    }
  }

  /** Why each rule that is not to be judged is not; a rule without an entry is to be judged. */
  static Map<String, Refusal> refusals(
      RuleSet rules,
      Set<String> chosen,
      Day day,
      Predicate<String> isGiven,
      boolean knowsLastYear) {
    Map<String, Validity> books = new HashMap<>();
    rules.books().forEach(book -> collect(book, books));
    Map<String, Refusal> refusals = new LinkedHashMap<>();
    for (Rule rule : rules.rules().values()) {
      Validity book = books.getOrDefault(rule.book(), Validity.ALWAYS);
      List<String> absent =
          Dependencies.tables(rules, rule).stream().filter(table -> !isGiven.test(table)).toList();
      if (!chosen.contains(rule.id())) {
        refusals.put(
            rule.id(), new Refusal(Judgement.State.NOT_SELECTED, Message.of("check.not-selected")));
      } else if (day.force(rule.validity().and(book)) == Day.Force.OUT) {
        refusals.put(
            rule.id(),
            new Refusal(
                Judgement.State.OUT_OF_FORCE, Message.of("check.out-of-force", day.date())));
      } else if (!absent.isEmpty()) {
        String names = String.join(", ", absent);
        refusals.put(
            rule.id(),
            new Refusal(Judgement.State.NOT_GIVEN, Message.of("check.not-given", names)));
      } else if (day.force(rule.validity().and(book)) == Day.Force.OPEN) {
        refusals.put(rule.id(), new Refusal(Judgement.State.OPEN, Message.of("check.open-day")));
      } else if (!knowsLastYear && !Dependencies.lastYear(rules, rule).isEmpty()) {
        refusals.put(
            rule.id(), new Refusal(Judgement.State.NOT_GIVEN, Message.of("check.no-last-year")));
      }
    }
    return refusals;
  }

  private static void collect(RuleSet.Book book, Map<String, Validity> books) {
    books.put(book.id(), book.validity());
    if (book.base() != null) {
      collect(book.base(), books);
    }
    book.uses().forEach(used -> collect(used, books));
  }

  /** Why a rule is not judged. */
  record Refusal(Judgement.State state, Message reason) {}
}
