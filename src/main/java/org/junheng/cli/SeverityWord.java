package org.junheng.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junheng.rule.Severity;
import picocli.CommandLine.ITypeConverter;

/** Reads a severity by the word that rule books use. */
final class SeverityWord implements ITypeConverter<Severity>, Iterable<String> {
  private static final List<String> WORDS =
      Arrays.stream(Severity.values()).map(Severity::word).toList();

  @Override
  public Severity convert(String value) {
    int at = WORDS.indexOf(value);
    if (at < 0) {
      throw new UsageException("usage.none-of", value, String.join(", ", WORDS));
    }
    return Severity.values()[at];
  }

  @Override
  public Iterator<String> iterator() {
    return WORDS.iterator();
  }
}
