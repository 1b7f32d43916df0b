package org.junheng.cli;

import java.util.List;
import org.junheng.rule.RuleCase;

/** Shows one rule with the place that set each of its keys, and with its cases. */
final class RulesShowCommand implements Verb {
  String rule = "";
  BookOptions books = new BookOptions();
  GeneralOptions general = new GeneralOptions();

  @Override
  public void declare(Options options) {
    options.word(String.class, it -> rule = it, "RULE");
  }

  @Override
  public List<OptionGroup> groups() {
    return List.of(books, general);
  }

  @Override
  public GeneralOptions general() {
    return general;
  }

  @Override
  public ExitCode run(Session session) {
    NamedRule named = NamedRule.find(session, rule, books.rules, books.params);
    Sheet sheet = new RuleSheet(named.rules(), named.rule(), session.language(), null).sheet();
    List<String> cases = named.rule().cases().stream().map(each -> told(session, each)).toList();
    sheet.add(session.say("rule.cases"), cases);
    session.out().print(Lines.clean(sheet.toString()));
    return ExitCode.FINE;
  }

  private static String told(Session session, RuleCase each) {
    return session.say("rule.case", each.location(), CaseWords.given(each), each.expect().word());
  }
}
