package org.junheng.rulebook;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junheng.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book cannot exhaust the stack. */
class LongChainsTest {
  private static final int LINKS = 5000;
  private static final String HEAD =
      """
      rulebook: test/chain
      title: A long chain
      tables: {school: {fields: {n: {type: count}}}}
      """;

  @TempDir Path folder;

  private List<Problem> read(String section, IntFunction<String> link) throws IOException {
    String links = IntStream.range(0, LINKS).mapToObj(link).collect(Collectors.joining("\n"));
    Path file = folder.resolve("chain.yaml");
    Files.writeString(file, HEAD + section + ":\n" + links + "\n");
    List<Problem> problems = RuleBooks.read(List.of(file.toString()), List.of()).problems();
    assertTrue(problems.stream().allMatch(Problem::isError));
    return problems.stream().filter(each -> each.message().id().endsWith("too-long")).toList();
  }

  @Test
  void of_indicators() throws IOException {
    IntFunction<String> link = i -> "  i%d: {of: school, value: i%d + 1}".formatted(i, i + 1);
    assertFalse(read("indicators", link).isEmpty());
  }

  @Test
  void of_rules() throws IOException {
    IntFunction<String> link = i -> "  R-%d: {of: school, all: [R-%d]}".formatted(i, i + 1);
    assertFalse(read("rules", link).isEmpty());
  }

  @Test
  void of_views() throws IOException {
    IntFunction<String> link = i -> "  v%d: {groups-of: v%d, by: [n]}".formatted(i, i + 1);
    assertFalse(read("views", link).isEmpty());
  }
}
