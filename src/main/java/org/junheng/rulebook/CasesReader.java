package org.junheng.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.rule.Outcome;
import org.junheng.rule.RuleCase;

/** Reads the cases of one rule. */
final class CasesReader {
  static final Map<String, Outcome> OUTCOMES =
      Arrays.stream(Outcome.values())
          .collect(
              Collectors.toMap(
                  Outcome::word, Function.identity(), (a, b) -> a, LinkedHashMap::new));

  private final Form rule;
  private final CriterionKind kind;
  private final PartsReader parts;
  private final GivenRows rows;
  private final CaseParams params;
  private final Problems problems;

  CasesReader(
      Form rule,
      CriterionKind kind,
      PartsReader parts,
      GivenRows rows,
      CaseParams params,
      Problems problems) {
    this.rule = rule;
    this.kind = kind;
    this.parts = parts;
    this.rows = rows;
    this.params = params;
    this.problems = problems;
  }

  /** The cases of a rule about the rows of a table. */
  List<RuleCase> read(String of) {
    Map<String, Object> common = rows.row(rule, "given", of);
    List<RuleCase> cases = new ArrayList<>();
    for (Node item : rule.items("cases")) {
      Form form = Form.of(item, Shape.CASE, problems);
      RuleCase read = form == null ? null : read(form, of, common);
      if (read != null) {
        cases.add(read);
      }
    }
    return cases;
  }

  private @Nullable RuleCase read(Form form, String of, Map<String, Object> common) {
    Map<String, Object> given = rows.merged(common, form, of);
    Map<String, List<Outcome>> outcomes = outcomes(form);
    String judged = judged(form);
    Map<String, String> set = params.read(form);
    Outcome expect = form.word("expect", OUTCOMES);
    BigDecimal shortBy = shortBy(form);
    return expect == null
        ? null
        : new RuleCase(
            form.place().location(),
            given,
            outcomes,
            judged,
            set,
            form.date("as-of"),
            expect,
            shortBy);
  }

  private @Nullable BigDecimal shortBy(Form form) {
    if (form.has("short") && !rule.has("remedy")) {
      problems.error(form.at("short"), "short-without-remedy");
    }
    return form.number("short");
  }

  private @Nullable String judged(Form form) {
    Node.Scalar judged = form.scalar("judged");
    if (judged == null) {
      return null;
    }
    if (kind != CriterionKind.DECLARED && kind != CriterionKind.SCORE) {
      problems.error(form.at("judged"), "judged-not-declared");
      return null;
    }
    if (Scalars.number(judged.text()) == null && !OUTCOMES.containsKey(judged.text())) {
      problems.error(
          judged.place(),
          "bad-judgement",
          judged.text(),
          Scalars.hint(judged.text(), OUTCOMES.keySet()));
      return null;
    }
    return judged.text();
  }

  private Map<String, List<Outcome>> outcomes(Form form) {
    Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
    Form given = form.has("outcomes") ? Form.any(form, "outcomes") : null;
    if (given == null) {
      return outcomes;
    }
    for (String part : given.keys()) {
      Node.Scalar name = given.key(part);
      if (parts.isDropped(part)
          || !Scalars.known(name, parts.places().keySet(), "part", problems)) {
        continue;
      }
      List<Outcome> said = new ArrayList<>();
      for (Node.Scalar word : given.scalars(part)) {
        if (Scalars.known(word, OUTCOMES.keySet(), "word", problems)) {
          said.add(OUTCOMES.getOrDefault(word.text(), Outcome.ERROR));
        }
      }
      if (given.node(part) instanceof Node.Sequence && !parts.isOverRows(part)) {
        problems.error(name.place(), "outcome-list", part);
      }
      outcomes.put(part, said);
    }
    return outcomes;
  }
}
