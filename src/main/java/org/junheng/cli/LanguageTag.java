package org.junheng.cli;

import java.util.Arrays;
import java.util.Iterator;
import org.junheng.text.Language;
import picocli.CommandLine.ITypeConverter;

/**
 * Accepts the tags of the languages there are. What follows from it is {@link Languages}' affair.
 */
final class LanguageTag implements ITypeConverter<String>, Iterable<String> {
  @Override
  public String convert(String value) {
    if (Languages.tagged(value) == null) {
      throw new UsageException("usage.language", value);
    }
    return value;
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Language.values()).map(Language::tag).iterator();
  }
}
