package org.junheng.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.check.CheckOptions;
import org.junheng.check.Result;
import org.junheng.remedy.Firmness;
import org.junheng.remedy.OtherReading;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.BookShelf;
import org.junheng.table.DataSet;
import org.junheng.text.Message;
import org.junheng.text.Text;

/** Whether it is told how firm the verdict is. */
final class SensitivityOption implements OptionGroup {
  private static final BigDecimal MOST = BigDecimal.valueOf(50);

  @Nullable String near;

  @Override
  public void declare(Options options) {
    options.one(String.class, it -> near = it, "--sensitivity").paramLabel("PERCENT");
  }

  @Override
  public String heading() {
    return "heading.firmness";
  }

  /**
   * How near to its limit counts as near, as a share; null where nobody asked.
   *
   * @throws UsageException if it is no percentage from 0 to 50
   */
  @Nullable BigDecimal near() {
    if (near == null) {
      return null;
    }
    String digits = near.endsWith("%") ? near.substring(0, near.length() - 1) : near;
    try {
      BigDecimal percent = new BigDecimal(digits);
      if (percent.signum() >= 0 && percent.compareTo(MOST) <= 0 && percent.scale() <= 6) {
        return percent.movePointLeft(2);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new UsageException("check.sensitivity", near);
  }

  /** The result with how firm it is, where that was asked for. */
  Result firm(
      Result result,
      RuleSet rules,
      DataSet data,
      CheckOptions options,
      BookOptions books,
      BookShelf shelf) {
    BigDecimal share = near();
    return share == null
        ? result
        : result.withSensitivity(
            Firmness.of(rules, data, options, readings(rules, books, shelf), share));
  }

  // The books are read again with each value that a parameter may mean too.
  private static List<OtherReading> readings(RuleSet rules, BookOptions books, BookShelf shelf) {
    List<OtherReading> readings = new ArrayList<>();
    for (Map.Entry<String, RuleSet.ParameterInfo> each : rules.parameterInfo().entrySet()) {
      for (String value : each.getValue().otherReadings()) {
        List<String> parameters = new ArrayList<>(books.params);
        parameters.add(each.getKey() + "=" + value);
        RuleSet read = shelf.read(books.chosen(), parameters).rules();
        if (read != null) {
          readings.add(
              new OtherReading(
                  each.getKey() + "=" + value,
                  Message.of("remedy.reading.parameter", each.getValue().title(), shown(value)),
                  read));
        }
      }
    }
    return readings;
  }

  private static Text shown(String value) {
    return switch (value) {
      case "true" -> new Text("是", "yes");
      case "false" -> new Text("否", "no");
      default -> Text.same(value);
    };
  }
}
