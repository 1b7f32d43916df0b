package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Type;
import org.junheng.problem.Location;
import org.junheng.rule.Citation;
import org.junheng.rule.Criterion;
import org.junheng.rule.Indicator;
import org.junheng.rule.Relief;
import org.junheng.rule.Remedy;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleCase;
import org.junheng.rule.Severity;
import org.junheng.rule.Validity;
import org.junheng.table.Field;
import org.junheng.text.Text;

/** Reads the rules of books. */
final class RulesReader {
  private static final Map<String, Severity> SEVERITIES =
      java.util.Arrays.stream(Severity.values())
          .collect(
              Collectors.toMap(
                  Severity::word, Function.identity(), (a, b) -> a, LinkedHashMap::new));

  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*");

  private final World world;
  private final Problems problems;
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<String, Map<String, Place>> parts = new LinkedHashMap<>();
  private final Set<String> broken = new LinkedHashSet<>();

  RulesReader(World world, Problems problems) {
    this.world = world;
    this.problems = problems;
  }

  /**
   * What rules are read in.
   *
   * @param gathering the books
   * @param names the names that expressions may use
   * @param expressions their reader
   * @param indicators the indicators by table and name
   * @param units how units are shown
   * @param paths the paths by name
   */
  record World(
      Gathering gathering,
      Vocabulary names,
      Expressions expressions,
      Map<String, Map<String, Indicator>> indicators,
      Map<String, Text> units,
      Map<String, Text> paths) {}

  /** The rules by id, parts before composites. */
  Map<String, Rule> read() {
    for (Item item : world.gathering().items(Section.RULES).values()) {
      Rule rule = rule(item);
      if (rule == null) {
        broken.add(item.name());
      } else {
        rules.put(item.name(), rule);
      }
    }
    return new Composites(rules, broken, parts, world.names(), problems).inOrder();
  }

  private @Nullable Rule rule(Item item) {
    if (!ID.matcher(item.name()).matches()) {
      problems.error(item.place(), "bad-rule-id", item.name());
    }
    Form form = Form.of(item.entry(), Shape.RULE, problems);
    Node.Scalar of = form == null ? null : form.scalar("of");
    if (form == null
        || of == null
        || !Scalars.known(of, world.names().tableNames(), "table", problems)) {
      return null;
    }
    return new OneRule(item, form, of.text()).read();
  }

  /** The reading of one rule. */
  private final class OneRule {
    private final Item item;
    private final Form form;
    private final String of;
    private final Edition edition;
    private final PartsReader partsReader;
    private final CriteriaReader criteria;

    OneRule(Item item, Form form, String of) {
      this.item = item;
      this.form = form;
      this.of = of;
      this.edition = world.gathering().editionOf(item);
      this.partsReader = new PartsReader(world.gathering().dropped(), problems);
      this.criteria =
          new CriteriaReader(of, form, world.names(), world.expressions(), partsReader, problems);
    }

    private @Nullable Rule read() {
      Citation citation = Citations.of(form, edition.of(item.home()).citation());
      Expr when = world.expressions().read(form, "when", of, Type.Kind.FLAG);
      CriterionKind kind = criteria.kind();
      Criterion criterion = kind == null ? null : criteria.read(kind);
      parts.put(item.name(), partsReader.places());
      Criterion.Threshold threshold = criterion instanceof Criterion.Threshold own ? own : null;
      List<Relief> reliefs = threshold == null ? List.of() : reliefs(threshold, citation);
      if (kind != null) {
        new RuleKeys(form, problems).check(kind, criterion);
      }
      OptionalInt round = round();
      Remedy remedy = remedy();
      List<RuleCase> cases = kind == null ? List.of() : cases(kind);
      Shown shown = shown(threshold);
      Severity severity = form.word("severity", SEVERITIES);
      String path = path();
      Validity validity = BookFile.validity(form).and(edition.validity());
      if (criterion == null || (when == null && form.has("when"))) {
        return null;
      }
      return new Rule(
          item.name(),
          form.text("title", Text.same(item.name())),
          form.text("note", Text.NONE),
          citation,
          path,
          severity == null ? Severity.REQUIRED : severity,
          of,
          when,
          validity,
          criterion,
          round,
          Missing.isIgnored(form),
          Missing.leavesOutUnplaced(form),
          reliefs,
          remedy,
          form.flag("waivable", true),
          shown.unit(),
          shown.places(),
          cases,
          item.home().id(),
          origin(reliefs));
    }

    private List<Relief> reliefs(Criterion.Threshold own, Citation citation) {
      return new ReliefsReader(of, form, citation, criteria, world.expressions(), problems)
          .read(own);
    }

    private List<RuleCase> cases(CriterionKind kind) {
      GivenRows rows = new GivenRows(world.names(), problems);
      CaseParams params = new CaseParams(world.names(), problems);
      return new CasesReader(form, kind, partsReader, rows, params, problems).read(of);
    }

    private OptionalInt round() {
      Form round = form.form("round", Shape.ROUND);
      return round == null ? OptionalInt.empty() : round.places("places");
    }

    private String path() {
      Node.Scalar path = form.scalar("path");
      boolean known = path != null && Scalars.known(path, world.paths().keySet(), "path", problems);
      return path != null && known ? path.text() : "";
    }

    private @Nullable Remedy remedy() {
      Form remedy = form.form("remedy", Shape.REMEDY);
      if (remedy == null) {
        return null;
      }
      boolean raise = remedy.has("raise");
      if (raise == remedy.has("lower")) {
        problems.error(remedy.place(), "remedy-form");
        return null;
      }
      Node.Scalar name = remedy.scalar(raise ? "raise" : "lower");
      if (name == null || world.names().isBroken(of) || world.names().isBroken(of, name.text())) {
        return null;
      }
      boolean known = Scalars.known(name, world.names().fieldNames(of), "field", problems);
      Field field = known ? world.names().field(of, name.text()) : null;
      if (field != null && !Types.isFigure(field.type())) {
        problems.error(name.place(), "remedy-not-figure", field.name(), field.type().word());
      }
      List<String> among = new ArrayList<>();
      for (Node.Scalar each : remedy.scalars("among")) {
        if (Scalars.known(each, world.names().fieldNames(of), "field", problems)) {
          among.add(each.text());
        }
      }
      if (raise && !among.isEmpty()) {
        problems.error(remedy.at("among"), "among-lowers");
      }
      return known ? new Remedy(name.text(), raise, among) : null;
    }

    private Shown shown(Criterion.@Nullable Threshold threshold) {
      OptionalInt places = form.places("places");
      Text unit = form.text("unit", Text.NONE);
      Shown own =
          threshold == null
              ? new Shown(Text.NONE, OptionalInt.empty())
              : measured(threshold.measure());
      return new Shown(
          form.has("unit") ? unit : own.unit(), form.has("places") ? places : own.places());
    }

    private Shown measured(Expr measure) {
      Indicator indicator =
          measure instanceof Expr.Column column
              ? world.indicators().getOrDefault(column.table(), Map.of()).get(column.name())
              : null;
      return indicator == null
          ? new Shown(UnitWords.of(measure.type().unit(), world.units()), OptionalInt.empty())
          : new Shown(indicator.unit(), indicator.places());
    }

    private Map<String, Location> origin(List<Relief> reliefs) {
      Map<String, Location> origin = new LinkedHashMap<>();
      for (String key : form.keys()) {
        origin.put(key, form.at(key).location());
      }
      for (int i = 0; i < reliefs.size(); i++) {
        Place place = form.items("reliefs").get(i).place();
        origin.put("reliefs " + reliefs.get(i).id(), place.location());
      }
      return origin;
    }
  }

  /** How a measure is shown. */
  private record Shown(Text unit, OptionalInt places) {}
}
