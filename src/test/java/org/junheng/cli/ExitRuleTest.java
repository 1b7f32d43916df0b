package org.junheng.cli;

import static org.junheng.rule.Outcome.ERROR;
import static org.junheng.rule.Outcome.FAIL;
import static org.junheng.rule.Outcome.NOT_APPLICABLE;
import static org.junheng.rule.Outcome.NOT_CHECKED;
import static org.junheng.rule.Outcome.PASS;
import static org.junheng.rule.Outcome.UNDECIDED;
import static org.junheng.rule.Severity.ADVISORY;
import static org.junheng.rule.Severity.QUERY;
import static org.junheng.rule.Severity.REQUIRED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.Map;
import org.junheng.check.Result.Summary;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;
import org.junit.jupiter.api.Test;

class ExitRuleTest {
  private final Map<Severity, Map<Outcome, Long>> roots = new EnumMap<>(Severity.class);

  private ExitRuleTest with(Severity severity, Outcome outcome) {
    roots
        .computeIfAbsent(severity, s -> new EnumMap<>(Outcome.class))
        .merge(outcome, 1L, Long::sum);
    return this;
  }

  private int code(FailOn failOn, boolean allowUndecided) {
    Map<Outcome, Long> none = new EnumMap<>(Outcome.class);
    Summary summary = new Summary(PASS, roots, none, roots, Map.of(), Map.of(), 0, 0, roots, 0, 0);
    return ExitRule.of(summary, failOn, allowUndecided).code();
  }

  @Test
  void passes_alone_are_fine() {
    with(REQUIRED, PASS).with(REQUIRED, NOT_APPLICABLE);
    assertEquals(0, code(FailOn.REQUIRED, false));
  }

  @Test
  void a_failure_counts_from_the_named_severity_on() {
    with(REQUIRED, PASS).with(QUERY, FAIL);
    assertEquals(0, code(FailOn.REQUIRED, false));
    assertEquals(1, code(FailOn.QUERY, false));
    assertEquals(1, code(FailOn.ADVISORY, false));
    assertEquals(0, code(FailOn.NEVER, false));
    with(REQUIRED, FAIL);
    assertEquals(1, code(FailOn.REQUIRED, false));
    assertEquals(0, code(FailOn.NEVER, false));
  }

  @Test
  void a_failure_holds_over_what_is_undecided() {
    with(REQUIRED, FAIL).with(REQUIRED, UNDECIDED);
    assertEquals(1, code(FailOn.REQUIRED, false));
    assertEquals(5, code(FailOn.NEVER, false));
    assertEquals(0, code(FailOn.NEVER, true));
  }

  @Test
  void what_is_undecided_counts_where_a_failure_would_and_for_required_rules() {
    with(REQUIRED, PASS).with(ADVISORY, UNDECIDED);
    assertEquals(0, code(FailOn.REQUIRED, false));
    assertEquals(5, code(FailOn.ADVISORY, false));
    with(REQUIRED, UNDECIDED);
    assertEquals(5, code(FailOn.REQUIRED, false));
    assertEquals(0, code(FailOn.REQUIRED, true));
  }

  @Test
  void a_rule_whose_table_was_not_given_is_undecided() {
    with(REQUIRED, PASS).with(REQUIRED, NOT_CHECKED);
    assertEquals(5, code(FailOn.REQUIRED, false));
    assertEquals(0, code(FailOn.REQUIRED, true));
  }

  @Test
  void nothing_decided_is_never_fine() {
    assertEquals(5, code(FailOn.NEVER, true));
    with(REQUIRED, NOT_APPLICABLE).with(REQUIRED, UNDECIDED).with(QUERY, NOT_CHECKED);
    assertEquals(5, code(FailOn.REQUIRED, true));
  }

  @Test
  void a_rule_that_broke_is_never_fine() {
    with(REQUIRED, PASS).with(ADVISORY, ERROR);
    assertEquals(5, code(FailOn.NEVER, true));
  }
}
