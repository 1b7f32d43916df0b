package org.junheng.cli;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.input.Decimal;
import org.junheng.input.ReadOptions;
import org.junheng.input.Source;
import org.junheng.text.Nearest;

/** How data files are to be understood. */
final class DataOptions implements OptionGroup {
  private static final String STDIN = "-";
  private static final Map<String, Character> DELIMITERS =
      Map.of("comma", ',', "semicolon", ';', "tab", '\t', "\\t", '\t');

  @Nullable Path config;
  List<String> usual = new ArrayList<>();
  List<String> tables = new ArrayList<>();
  @Nullable Path map;
  @Nullable String encoding;
  @Nullable String delimiter;
  @Nullable String decimal;
  @Nullable String stdinName;

  @Override
  public void declare(Options options) {
    options.one(Path.class, it -> config = it, "--config").paramLabel("FILE");
    // For the project file: what is read where the command line names no data.
    options.each(String.class, it -> usual = it, "--data").paramLabel("DATA").hidden(true);
    options.each(String.class, it -> tables = it, "--table").paramLabel("NAME=FILE");
    options.one(Path.class, it -> map = it, "--map").paramLabel("FILE");
    options.one(String.class, it -> encoding = it, "--encoding").paramLabel("NAME");
    options.one(String.class, it -> delimiter = it, "--delimiter").paramLabel("CHARACTER");
    options.one(String.class, it -> decimal = it, "--decimal").paramLabel("MARK");
    options.one(String.class, it -> stdinName = it, "--stdin-name").paramLabel("NAME");
  }

  @Override
  public String heading() {
    return "heading.data";
  }

  /**
   * What is to be read: what was named as data, and the files whose table was said.
   *
   * @param known the tables there are; none where each file is one of its own
   * @throws UsageException if there is nothing, a table is unknown, or standard input is named
   *     twice
   */
  List<Source> sources(List<String> data, InputStream in, Set<String> known) {
    List<Source> sources = new ArrayList<>();
    data.forEach(each -> sources.add(source(each, null, in)));
    for (String word : tables) {
      NameValue pair = NameValue.of(word, "--table");
      sources.add(source(pair.value(), known(pair.name(), known), in));
    }
    if (sources.stream().filter(Source.Piped.class::isInstance).count() > 1) {
      throw new UsageException("usage.stdin-twice");
    }
    return sources;
  }

  /** Whether any of the data comes through standard input or another pipe, and so only once. */
  boolean isPiped(List<String> data) {
    return data.stream().anyMatch(DataOptions::isPipe)
        || tables.stream().anyMatch(word -> isPipe(word.substring(word.indexOf('=') + 1)));
  }

  private static boolean isPipe(String name) {
    try {
      Path path = Path.of(name);
      return name.equals(STDIN)
          || (Files.exists(path) && !Files.isDirectory(path) && !Files.isRegularFile(path));
    } catch (InvalidPathException e) {
      return false; // it is told where the data is read
    }
  }

  private Source source(String name, @Nullable String table, InputStream in) {
    if (name.equals(STDIN)) {
      return new Source.Piped(in, stdinName == null ? STDIN : stdinName, table);
    }
    try {
      return new Source.OnDisk(Path.of(name), table);
    } catch (InvalidPathException e) {
      throw new UsageException("usage.not-a-path", name);
    }
  }

  private static String known(String table, Set<String> tables) {
    if (tables.isEmpty() || tables.contains(table)) {
      return table;
    }
    String near = Nearest.to(table, tables);
    String all = String.join(", ", tables);
    throw near == null
        ? new UsageException("usage.table", table, all)
        : new UsageException("usage.table.near", table, all, near);
  }

  /** How the files are read. */
  ReadOptions reading() {
    ReadOptions reading = ReadOptions.DEFAULT;
    if (encoding != null) {
      reading = reading.withEncoding(charset(encoding));
    }
    if (decimal != null) {
      reading = reading.withDecimal(mark(decimal));
    }
    return delimiter == null ? reading : reading.withDelimiter(character(delimiter));
  }

  private static Decimal mark(String word) {
    return switch (word) {
      case "comma", "," -> Decimal.COMMA;
      case "point", "." -> Decimal.POINT;
      default -> throw new UsageException("usage.decimal", word);
    };
  }

  private static Charset charset(String name) {
    try {
      return ReadOptions.encoding(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new UsageException("usage.encoding", name);
    }
  }

  private static char character(String word) {
    Character named = DELIMITERS.get(word);
    if (named != null) {
      return named;
    }
    if (word.length() != 1 || word.equals("\"") || word.equals("\n") || word.equals("\r")) {
      throw new UsageException("usage.delimiter", word);
    }
    return word.charAt(0);
  }
}
