package org.junheng.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.Change;
import org.junheng.check.Result.Figure;
import org.junheng.check.Result.Placing;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.rule.Basis;
import org.junheng.rule.Citation;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;
import org.junheng.table.Gap;
import org.junheng.text.Language;
import org.junheng.text.Message;
import org.junheng.text.Text;

/** How the parts of a result are said in one language. Everything is fit to be shown on a line. */
final class Phrases {
  private static final Set<String> ORIGINS =
      Set.of("option", "data", "clock", "epoch", "several", "unreadable");
  private static final int GROUPED_FROM = 5;
  private static final Pattern GROUPED = Pattern.compile("-?\\d{" + GROUPED_FROM + ",}(\\.\\d+)?");
  private static final Pattern AFTER_GROUP = Pattern.compile("^[\\s,，·:：/—–-]+");

  /** A figure in plain digits. */
  static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");

  private static final Pattern WITH_DECIMALS = Pattern.compile("-?[\\d,]+\\.\\d+.*");
  private static final int MOST_PLACES = 6;

  /** One, or a limit of one. */
  private static final Pattern ONE = Pattern.compile("(\\D+ )?-?1");

  private final Language language;
  private final String folder;
  private final Map<String, String> said = new ConcurrentHashMap<>();

  Phrases(Language language) {
    this(language, "");
  }

  /** Phrases whose places do not say the folder that all files lie in. */
  Phrases(Language language, String folder) {
    this.language = language;
    this.folder = folder;
  }

  Language language() {
    return language;
  }

  /** A sentence of this package that is always the same. */
  String say(String key) {
    String known = said.get(key);
    if (known == null) {
      known = Message.of("report." + key).in(language);
      said.put(key, known);
    }
    return known;
  }

  /** A sentence of this package. */
  String say(String key, Object... args) {
    return Message.of("report." + key, args).in(language);
  }

  String say(Message message) {
    return Plain.line(message.in(language));
  }

  String text(Text text) {
    return Plain.line(text.in(language));
  }

  String outcome(Outcome outcome) {
    return say("outcome." + outcome.word());
  }

  /** Whether the problem that a rule is named for was found. */
  String found(Outcome outcome) {
    return say("found." + outcome.word());
  }

  /** Where the day comes from whose rules were applied. */
  String origin(String word) {
    return ORIGINS.contains(word) ? say("as-of." + word) : Plain.line(word);
  }

  String severity(Severity severity) {
    return say("severity." + severity.word());
  }

  String basis(Basis basis) {
    return say("basis." + basis.word());
  }

  String gap(Gap gap) {
    return say("gap." + JsonWords.of(gap));
  }

  /** A whole number; from five digits on with commas, in either language. */
  String count(long number) {
    return grouped(Long.toString(number));
  }

  /** So many rows. */
  String rows(long number) {
    return say("rows", count(number));
  }

  String decimal(BigDecimal number, int places) {
    return grouped(number.setScale(places, RoundingMode.HALF_UP).toPlainString());
  }

  String decimal(double number, int places) {
    return Double.isFinite(number) ? grouped(Rounded.plain(number, places)) : say("no-figure");
  }

  /**
   * A figure with so many decimals, or more where it would else look like a limit that it is not:
   * 44.996 is not shown as 45.00 beside a limit of 45.
   */
  String beside(BigDecimal number, BigDecimal limit, int places) {
    BigDecimal shown = number.setScale(places, RoundingMode.HALF_UP);
    for (int more = places; shown.compareTo(limit) == 0 && more < number.scale(); more++) {
      shown = number.setScale(more + 1, RoundingMode.HALF_UP);
    }
    return grouped(shown.toPlainString());
  }

  /** Digits before the point in threes from five on; what is no plain figure stays as it is. */
  static String grouped(String figure) {
    if (figure.length() < GROUPED_FROM || !GROUPED.matcher(figure).matches()) {
      return figure;
    }
    int end = figure.indexOf('.') < 0 ? figure.length() : figure.indexOf('.');
    StringBuilder grouped = new StringBuilder(figure);
    int first = figure.startsWith("-") ? 2 : 1;
    for (int at = end - 3; at >= first; at -= 3) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }

  /** A submitted value. */
  String value(Object value) {
    if (value instanceof Boolean flag) {
      return say(flag ? "yes" : "no");
    }
    return value instanceof BigDecimal number
        ? number.toPlainString()
        : Plain.line(value.toString());
  }

  String figure(Figure figure) {
    String shown = text(figure.shown());
    return figure.value() instanceof BigDecimal ? grouped(shown) : shown;
  }

  private String figure(Figure figure, int places) {
    String shown = text(figure.shown());
    return places > 0 && PLAIN.matcher(shown).matches() && decimals(shown) < places
        ? grouped(new BigDecimal(shown).setScale(places, RoundingMode.UNNECESSARY).toPlainString())
        : figure(figure);
  }

  /** How many decimals a plain figure is shown with. */
  static int decimals(String shown) {
    int point = shown.indexOf('.');
    return point < 0 || !WITH_DECIMALS.matcher(shown).matches()
        ? 0
        : (int) shown.substring(point + 1).chars().takeWhile(Character::isDigit).count();
  }

  /** A figure and its unit: a space between, but not before a percent sign. */
  String withUnit(String figure, Text unit) {
    String many = text(unit);
    if (many.isEmpty()) {
      return figure;
    }
    boolean one = language == Language.EN && ONE.matcher(figure).matches();
    String shown = one ? Singular.of(many) : many;
    return shown.startsWith("%") || shown.startsWith("‰") ? figure + shown : figure + " " + shown;
  }

  String unit(@Nullable RuleResult rule) {
    return rule == null ? "" : text(rule.unit());
  }

  /** What is required: {@code ≥ 4.2}, or the very figure. Empty where there is no limit. */
  String requirement(RowResult row) {
    return requirement(row.operator(), row.limits());
  }

  /** The same of an operator and its limits. */
  String requirement(@Nullable String operator, List<Figure> figures) {
    return requirement(operator, figures, 0);
  }

  /** The same with figures of at least so many decimals, as they stand beside others. */
  String requirement(@Nullable String operator, List<Figure> figures, int places) {
    List<String> limits = figures.stream().map(limit -> figure(limit, places)).toList();
    if (operator == null || limits.isEmpty()) {
      return "";
    }
    return switch (operator) {
      case ">=" -> "≥ " + limits.get(0);
      case "<=" -> "≤ " + limits.get(0);
      case "=" -> limits.get(0);
      case "between" -> String.join(" – ", limits);
      case "in" -> String.join(say("or"), limits);
      default -> Plain.line(operator) + " " + limits.get(0);
    };
  }

  /**
   * How far the measure is from its limit, in its unit; empty where it does not fail by a figure.
   */
  String shortfall(RowResult row, @Nullable RuleResult rule) {
    BigDecimal shortfall = row.shortfall();
    if (shortfall == null || shortfall.signum() == 0) {
      return "";
    }
    OptionalInt places = rule == null ? OptionalInt.empty() : rule.places();
    // 84% are one percentage point below 85%, not one per cent.
    return unit(rule).equals("%")
        ? say("percentage-points", amount(shortfall, places))
        : withUnit(amount(shortfall, places), rule == null ? Text.NONE : rule.unit());
  }

  // Rounded away from nothing: a shortfall is never shown as none.
  private static String amount(BigDecimal number, OptionalInt places) {
    int wanted = Math.min(places.orElse(MOST_PLACES), Math.max(0, number.scale()));
    BigDecimal shown = number.setScale(wanted, RoundingMode.HALF_UP);
    while (shown.signum() == 0 && number.signum() != 0 && wanted < number.scale()) {
      wanted++;
      shown = number.setScale(wanted, RoundingMode.UP);
    }
    return grouped(places.isPresent() ? shown.toPlainString() : stripped(shown));
  }

  /** Without zeros at the end, and without an exponent. */
  static String stripped(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /**
   * What would mend a finding, in whole things, all of it together, and that nothing else changes.
   * Empty where nothing would.
   */
  String remedy(RowResult row) {
    if (row.remedies().isEmpty()) {
      return "";
    }
    String changes = list(row.remedies().stream().map(this::remedy).toList());
    String held = say("remedy.held", changes);
    Placing placing = row.remedies().get(0).placing();
    return placing == null ? held : held + say("semicolon") + placing(placing);
  }

  private String remedy(Change change) {
    String title = text(change.title());
    String number = grouped(stripped(change.change().abs()));
    String amount = isSaid(change.unit(), title) ? number : withUnit(number, change.unit());
    return say(change.change().signum() < 0 ? "remedy.less" : "remedy.more", amount, title);
  }

  private String placing(Placing placing) {
    String among = list(placing.among().stream().map(this::text).toList());
    String rows = text(placing.rows());
    String room = grouped(stripped(placing.room()));
    return placing.more() == 0
        ? say("remedy.placed", rows, among, room)
        : say("remedy.placed-more", rows, among, room, count(placing.more()));
  }

  // "3 short (Backbone teachers)" needs no "teachers"; short units, such as m, may occur by chance.
  private boolean isSaid(Text unit, String title) {
    String shown = text(unit).toLowerCase(language.locale());
    return shown.length() > 2 && title.toLowerCase(language.locale()).contains(shown);
  }

  /** A row by its name, else its key. */
  String name(RowRef row) {
    String name = text(row.name());
    return name.isEmpty() ? key(row) : name;
  }

  String key(RowRef row) {
    return Plain.line(String.join(" ", row.key()));
  }

  /** A row's name within a group, without the group's own name before it. */
  String nameWithin(RowRef row, RowRef home) {
    String name = name(row);
    String around = name(home);
    if (name.equals(around) || !name.startsWith(around)) {
      return name;
    }
    String rest = AFTER_GROUP.matcher(name.substring(around.length())).replaceFirst("");
    return rest.isEmpty() ? name : rest;
  }

  /** A row's name after that of the school it is of; alone where it is that school. */
  String nameOf(RowRef row, RowRef home) {
    return new RowOrder(row).equals(new RowOrder(home))
        ? name(row)
        : name(home) + " " + nameWithin(row, home);
  }

  String place(@Nullable Location location) {
    if (location == null) {
      return "";
    }
    String place = location.toString();
    boolean within = !folder.isEmpty() && location.file().startsWith(folder);
    return Plain.line(within ? place.substring(folder.length()) : place);
  }

  /** A rule that was not checked, and why. */
  String unchecked(RuleResult rule) {
    String said = Plain.line(rule.id()) + " " + text(rule.title());
    return rule.reason() == null ? said : say("reason", said, say(rule.reason()));
  }

  /** What is wrong, and in how many places. */
  String problem(Problem problem) {
    return say(problem.message()) + Plain.line(problem.others(language, this::place));
  }

  /** What is wrong with a file, how gravely, and where. */
  String placedProblem(Problem problem) {
    String level = say("level." + JsonWords.of(problem.level()));
    return place(problem.location()) + ": " + level + ": " + problem(problem);
  }

  /** Document and clause. */
  String citation(Citation citation) {
    String document = Plain.line(citation.document());
    String clause = Plain.line(citation.clause());
    return document.isEmpty() || clause.isEmpty() ? document + clause : document + " " + clause;
  }

  String list(List<String> words) {
    return String.join(say("comma"), words);
  }
}
