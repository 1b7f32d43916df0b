package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.RuleLibrary;
import org.junheng.text.Nearest;

/**
 * A rule that the user names, in the books that the user names; else in the book of the library
 * that defines it.
 *
 * @param rules the rules of those books
 * @param rule the rule
 */
record NamedRule(RuleSet rules, Rule rule) {
  static NamedRule find(Session session, String id, List<String> books, List<String> parameters) {
    List<String> named = books.isEmpty() ? List.of(defining(session, id)) : books;
    RuleSet rules = Books.read(session, named, parameters);
    Rule rule = rules.rules().get(id);
    if (rule == null) {
      throw unknown(id, String.join(", ", named), List.copyOf(rules.rules().keySet()));
    }
    return new NamedRule(rules, rule);
  }

  private static String defining(Session session, String id) {
    List<String> defining = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String book : RuleLibrary.ids()) {
      List<String> ids = Books.ruleIds(book);
      others.addAll(ids);
      if (ids.contains(id)) {
        defining.add(book);
      }
    }
    if (defining.isEmpty()) {
      throw unknown(id, session.say("rules.library"), others);
    }
    if (defining.size() > 1) {
      session.note("rules.also", id, String.join(", ", defining), defining.get(0));
    }
    return defining.get(0);
  }

  private static UsageException unknown(String id, String where, List<String> others) {
    @Nullable String near = Nearest.to(id, others);
    return near == null
        ? new UsageException("rules.unknown", id, where)
        : new UsageException("rules.unknown.near", id, where, near);
  }
}
