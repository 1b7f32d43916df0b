package org.junheng.situation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junheng.check.Roster;

/** Looks outcomes up in a result that was written as JSON. */
final class Outcomes {
  private static final List<String> WORST_FIRST =
      List.of("fail", "error", "undecided", "not-checked", "pass", "not-applicable");
  private static final Pattern RUN = Pattern.compile("(\\d+)([a-z])");

  private Outcomes() {}

  /** The outcome of {@code RULE}, the worst of its rows, or of {@code RULE @ KEY}. */
  static String of(JsonNode result, String what) {
    String[] parts = what.split(" @ ", 2);
    return parts.length == 1 ? worst(result, what) : of(result, parts[0], parts[1]);
  }

  private static String worst(JsonNode result, String rule) {
    for (JsonNode each : result.path("rules")) {
      if (each.path("id").asText().equals(rule)) {
        JsonNode counts = each.path("counts");
        return WORST_FIRST.stream()
            .filter(outcome -> counts.path(outcome).asLong() > 0)
            .findFirst()
            .orElse("of no row");
      }
    }
    return "no such rule";
  }

  private static String of(JsonNode result, String rule, String key) {
    for (JsonNode each : result.path("results")) {
      if (each.path("rule").asText().equals(rule) && key(each.at("/row/key")).equals(key)) {
        return each.path("outcome").asText();
      }
    }
    for (JsonNode roster : result.path("rosters")) {
      for (JsonNode entry : roster.path("rules")) {
        if (entry.path("rule").asText().equals(rule)) {
          return inRoster(roster, entry.path("outcomes").asText(), key);
        }
      }
    }
    return "no such rule";
  }

  private static String inRoster(JsonNode roster, String runs, String key) {
    StringBuilder letters = new StringBuilder();
    Matcher run = RUN.matcher(runs);
    while (run.find()) {
      letters.append(run.group(2).repeat(Integer.parseInt(run.group(1))));
    }
    for (int row = 0; row < letters.length(); row++) {
      if (key(roster.path("keys").path(row)).equals(key)) {
        return Roster.outcome(letters.charAt(row)).word();
      }
    }
    return "no such row";
  }

  private static String key(JsonNode parts) {
    return StreamSupport.stream(parts.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining("/"));
  }
}
