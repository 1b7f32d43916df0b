package org.junheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junheng.check.CheckOptions;
import org.junheng.check.Checker;
import org.junheng.check.Result;
import org.junheng.input.DataReader;
import org.junheng.input.Loaded;
import org.junheng.input.Needs;
import org.junheng.input.ReadOptions;
import org.junheng.input.Source;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.RuleBooks;
import org.junheng.table.DataSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the parts of a check take that take long: 7,000 schools with 120,000 classes, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class HotParts {
  /** The check that is judged, with what it needs. */
  @State(Scope.Benchmark)
  public static class Part {
    /**
     * An expression over classes, a unique key, a reference, a sum over a join, a coefficient, a
     * roll-up.
     */
    @Param({"R10", "R12", "R13", "R14", "R19-6", "R20"})
    public String rule = "";
  }

  private final RuleSet rules = read();
  private Path folder = Path.of("");
  private DataSet data = new DataSet(Map.of(), List.of());

  private static RuleSet read() {
    return Objects.requireNonNull(
        RuleBooks.read(List.of("src/bench/checks.yaml"), List.of()).rules());
  }

  /** Draws the data and reads it. */
  @Setup(Level.Trial)
  public void draw() throws IOException {
    folder = Files.createTempDirectory("junheng-bench");
    SchoolsAndClasses.write(folder, 100, 7_000, 120_000, 1, 0.001);
    data = decode().data();
  }

  /** Files to columns: those that the checks need. */
  @Benchmark
  public Loaded decode() {
    Map<String, Set<String>> needed = Checker.columns(rules, List.of(), List.of());
    Source source = Source.of(folder);
    return DataReader.read(
        List.of(source), rules.tables().values(), new Needs(needed), ReadOptions.DEFAULT);
  }

  /** Books to rules. */
  @Benchmark
  public RuleSet rules() {
    return read();
  }

  /** One check and what it is made of. */
  @Benchmark
  public Result judge(Part part) {
    CheckOptions options =
        new CheckOptions(
            List.of(part.rule),
            List.of(),
            null,
            1,
            1,
            CheckOptions.USUAL_CHUNK,
            "bench",
            Instant.EPOCH);
    return Checker.check(rules, data, List.of(), 0, options);
  }
}
