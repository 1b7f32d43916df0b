package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Signals at any moment of all verbs that write, and many runs that write to one place. The counts
 * are small here; {@code -Djunheng.signals=500 -Djunheng.runs=200} takes minutes and is for a
 * release.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class SignalsIT {
  private static final int SIGNALS = Integer.getInteger("junheng.signals", 14);
  private static final int RUNS = Integer.getInteger("junheng.runs", 8);
  private static final int AT_ONCE = 10;
  private static final long SEED = Long.getLong("junheng.seed", 20261130L);

  @TempDir private Path folder;

  /** Each verb with what it writes, all of it or nothing. */
  private static final Map<String, Set<String>> VERBS =
      Map.of(
          "check class.csv -r classes.yaml --max-findings 9999 -f json=o/a.json -f html=o/b.html",
          Set.of("a.json", "b.html"),
          "check class.csv -r classes.yaml -f xlsx=o/a.xlsx --evidence=o/pack --evidence-data",
          Set.of("a.xlsx", "pack"),
          "check class.csv -r classes.yaml --evidence=o/pack.zip",
          Set.of("pack.zip"),
          "plan class.csv -r classes.yaml -f csv=o/a.csv -f xlsx=o/b.xlsx",
          Set.of("a.csv", "b.xlsx"),
          "rules new o/book.yaml",
          Set.of("book.yaml"),
          "init classes.yaml o/new --as csv",
          Set.of("new"),
          "rules guide classes.yaml -f html=o/a.html -f markdown=o/b.md",
          Set.of("a.html", "b.md"));

  @Test
  void a_signal_at_any_moment_leaves_all_of_a_run_or_nothing() throws Exception {
    new Classes(folder).file("class.csv", many());
    Path out = folder.resolve("o");
    List<String> verbs = VERBS.keySet().stream().sorted().toList();
    Map<String, Long> times = new TreeMap<>();
    for (String verb : verbs) {
      empty(out);
      long begun = System.nanoTime();
      Process process = start(verb);
      assertTrue(process.waitFor(5, TimeUnit.MINUTES));
      times.put(verb, System.nanoTime() - begun);
      assertEquals(VERBS.get(verb), names(out), verb);
    }
    Random random = new Random(SEED);
    for (int number = 0; number < SIGNALS; number++) {
      String verb = verbs.get(number % verbs.size());
      empty(out);
      Process process = start(verb);
      // Most of what is written is written in the second half.
      double share = 0.3 + 0.8 * random.nextDouble();
      Thread.sleep((long) (share * times.get(verb) / 1e6));
      String signal = List.of("TERM", "INT", "HUP").get(random.nextInt(3));
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      assertTrue(process.waitFor(5, TimeUnit.MINUTES));
      Set<String> left = names(out);
      String told = "signal " + number + " of " + verb + " left " + left;
      assertTrue(left.isEmpty() || left.equals(VERBS.get(verb)), told);
      if (left.contains("pack")) {
        assertTrue(Files.exists(out.resolve("pack/SHA256SUMS")), told);
      }
      if (left.contains("new")) {
        assertTrue(Files.exists(out.resolve("new/junheng.yaml")), told);
      }
    }
    System.out.println(SIGNALS + " signals, nothing left");
  }

  @Test
  void of_many_runs_that_write_to_one_place_one_is_there_whole() throws Exception {
    Classes classes = new Classes(folder);
    classes.file("class.csv", many());
    classes.file("few.csv", Classes.PASSING);
    Path out = Files.createDirectory(folder.resolve("o"));
    for (int done = 0; done < RUNS; done += AT_ONCE) {
      List<Process> running = new ArrayList<>();
      for (int number = done; number < Math.min(RUNS, done + AT_ONCE); number++) {
        String data = number % 2 == 0 ? "class.csv" : "--table class=few.csv";
        running.add(start("check " + data + " -r classes.yaml -f json=o/r.json"));
      }
      for (Process each : running) {
        assertTrue(each.waitFor(5, TimeUnit.MINUTES));
        assertTrue(each.exitValue() <= 1, "ended with " + each.exitValue());
      }
      assertEquals(Set.of("r.json"), names(out));
      var result = new ObjectMapper().readTree(out.resolve("r.json").toFile());
      int rows = result.at("/inputs/0/rows").asInt();
      assertEquals(rows == 2 ? 0 : 1, result.at("/run/exitCode").asInt(), "of one run alone");
    }
    System.out.println(RUNS + " runs, each time a whole report");
  }

  private Process start(String words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Program.JAVA.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                Program.HOME.resolve("junheng.jar").toString()));
    command.addAll(List.of(words.split(" ")));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void empty(Path out) throws IOException {
    if (Files.exists(out)) {
      try (Stream<Path> all = Files.walk(out)) {
        for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
    Files.createDirectory(out);
  }

  private static Set<String> names(Path out) throws IOException {
    try (Stream<Path> all = Files.list(out)) {
      Set<String> names = new TreeSet<>();
      all.forEach(path -> names.add(path.getFileName().toString()));
      return names;
    }
  }

  private static String many() {
    StringBuilder rows = new StringBuilder(Classes.HEADER);
    for (int number = 0; number < 3_000; number++) {
      rows.append("学校").append(number).append(",1,52,2\n");
    }
    return rows.toString();
  }
}
