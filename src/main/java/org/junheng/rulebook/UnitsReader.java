package org.junheng.rulebook;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Unit;
import org.junheng.text.Text;

/** Reads the units: how each is shown, what else it is called, and what it is in another. */
final class UnitsReader {
  private final Map<String, Text> shown = new LinkedHashMap<>();
  private final Map<String, List<String>> aliases = new LinkedHashMap<>();
  private final Map<String, Multiple> multiples = new LinkedHashMap<>();
  private final Set<String> people = new LinkedHashSet<>();
  private final Map<Unit, Map<String, BigDecimal>> words = new HashMap<>();
  private final Problems problems;

  /** So many of another unit. */
  private record Multiple(BigDecimal count, String of) {}

  UnitsReader(Collection<Item> items, Problems problems) {
    this.problems = problems;
    items.forEach(this::read);
    items.forEach(this::readMultiple);
  }

  /** How each unit is shown, by its symbol. */
  Map<String, Text> shown() {
    return shown;
  }

  /** The symbols of the units in which people are counted. */
  Set<String> people() {
    return people;
  }

  private void read(Item item) {
    if (item.entry().value() instanceof Node.Scalar scalar && !scalar.isNull()) {
      shown.put(item.name(), Text.same(scalar.text()));
      return;
    }
    Form form = Form.of(item.entry(), Shape.UNIT, problems);
    shown.put(item.name(), Text.same(item.name()));
    if (form != null) {
      shown.put(item.name(), new Text(form.string("zh", ""), form.string("en", "")));
      aliases.put(item.name(), form.strings("aliases"));
      if (form.flag("people", false)) {
        people.add(item.name());
      }
    }
  }

  private void readMultiple(Item item) {
    if (!(item.entry().value() instanceof Node.Mapping mapping)) {
      return;
    }
    Node.Entry entry = mapping.entries().get("is");
    if (entry == null || !(entry.value() instanceof Node.Scalar scalar)) {
      return;
    }
    String[] parts = scalar.text().strip().split(" +", -1);
    BigDecimal count = parts.length == 2 ? count(parts[0]) : null;
    if (count == null) {
      problems.error(scalar.place(), "unit-is-form", scalar.text());
    } else if (!shown.containsKey(parts[1])) {
      problems.error(
          scalar.place(), "unknown-unit", parts[1], Scalars.hint(parts[1], shown.keySet()));
    } else if (parts[1].equals(item.name()) || multiples.containsKey(parts[1])) {
      problems.error(scalar.place(), "unit-is-chain", parts[1]);
    } else {
      multiples.put(item.name(), new Multiple(count, parts[1]));
    }
  }

  private static @Nullable BigDecimal count(String text) {
    return text.matches("\\d{1,15}(\\.\\d{1,15})?") && !text.matches("[0.]+")
        ? new BigDecimal(text)
        : null;
  }

  /** How a unit may be written, and how many of it each of these is. */
  Map<String, BigDecimal> words(@Nullable Unit unit) {
    return unit == null || unit.equals(Unit.ONE)
        ? Map.of()
        : words.computeIfAbsent(unit, each -> Map.copyOf(allWords(each)));
  }

  private Map<String, BigDecimal> allWords(Unit unit) {
    Map<String, BigDecimal> words = new LinkedHashMap<>();
    String symbol = unit.toString();
    if (!shown.containsKey(symbol)) {
      Text text = UnitWords.of(unit, shown);
      List.of(symbol, text.zh(), text.en()).forEach(word -> words.put(word, BigDecimal.ONE));
      return words;
    }
    for (String other : shown.keySet()) {
      Multiple multiple = multiples.get(other);
      if (other.equals(symbol)) {
        written(other).forEach(word -> words.put(word, BigDecimal.ONE));
      } else if (multiple != null && multiple.of().equals(symbol)) {
        written(other).forEach(word -> words.put(word, multiple.count()));
      }
    }
    return words;
  }

  private Set<String> written(String symbol) {
    Set<String> words = new LinkedHashSet<>(aliases.getOrDefault(symbol, List.of()));
    Text text = shown.getOrDefault(symbol, Text.NONE);
    words.add(symbol);
    words.add(text.zh());
    words.add(text.en());
    words.remove("");
    return words;
  }
}
