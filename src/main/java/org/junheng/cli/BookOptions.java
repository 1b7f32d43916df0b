package org.junheng.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which rule books hold, and with which parameters. */
final class BookOptions {
  @Option(
      names = {"-r", "--rules"},
      paramLabel = "BOOK")
  List<String> rules = new ArrayList<>();

  @Option(names = "--param", paramLabel = "NAME=VALUE")
  List<String> params = new ArrayList<>();

  /** The parameters that were set, by name; the last of a name holds. */
  Map<String, String> parameters() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String param : params) {
      NameValue pair = NameValue.of(param, "--param");
      values.put(pair.name(), pair.value());
    }
    return values;
  }
}
