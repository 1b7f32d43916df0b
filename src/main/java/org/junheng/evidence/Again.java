package org.junheng.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.comparison.Comparison;
import org.junheng.table.DataSet.Input;

/**
 * A check that was run again with what a pack holds.
 *
 * @param data each data file, as it was and as it is
 * @param comparison what became of the findings
 * @param codeBefore the code it ended with
 * @param codeAfter the code it ends with today
 * @param sameTotals whether every rule has as many rows of each outcome as it had
 */
public record Again(
    List<DataFile> data, Comparison comparison, int codeBefore, int codeAfter, boolean sameTotals) {
  /** Whether a data file is the one that was checked. */
  public enum Sameness {
    SAME,
    CHANGED,
    MISSING,
    ADDED
  }

  /**
   * A data file.
   *
   * @param name the name it has today, else had
   * @param sameness whether it is what was checked
   */
  public record DataFile(String name, Sameness sameness) {}

  public Again {
    data = List.copyOf(data);
  }

  /**
   * Compares two runs.
   *
   * @param before the result in the pack
   * @param after what the same check says today, ended with its code
   */
  public static Again of(Result before, Result after) {
    return new Again(
        data(before.inputs(), after.inputs()),
        Comparison.of(before, after),
        before.run().exitCode(),
        after.run().exitCode(),
        totals(before).equals(totals(after)));
  }

  /** Whether the data is what was checked. */
  public boolean isSameData() {
    return data.stream().allMatch(file -> file.sameness() == Sameness.SAME);
  }

  /** Whether the same is said of every rule and row, and the code is the same. */
  public boolean isSameVerdicts() {
    return sameTotals && codeBefore == codeAfter && moved().isEmpty();
  }

  /** The findings of which something else is said today. */
  public List<Comparison.Change> moved() {
    return comparison.changes().stream().filter(Comparison.Change::isMoved).toList();
  }

  private record Total(String rule, Object counts) {}

  private static List<Total> totals(Result result) {
    return result.rules().stream().map(rule -> new Total(rule.id(), rule.counts())).toList();
  }

  private static List<DataFile> data(List<Input> before, List<Input> after) {
    List<Input> gone = new ArrayList<>(before);
    List<DataFile> files = new ArrayList<>();
    List<Input> others = new ArrayList<>();
    for (Input input : after) {
      if (remove(gone, input, true) == null) {
        others.add(input);
      } else {
        files.add(new DataFile(input.place().toString(), Sameness.SAME));
      }
    }
    for (Input input : others) {
      Sameness sameness = remove(gone, input, false) == null ? Sameness.ADDED : Sameness.CHANGED;
      files.add(new DataFile(input.place().toString(), sameness));
    }
    gone.forEach(input -> files.add(new DataFile(input.place().toString(), Sameness.MISSING)));
    return files;
  }

  // A file is known by what it holds; one that holds something else, by its name without folders.
  private static @Nullable Input remove(List<Input> from, Input like, boolean byContent) {
    for (Input each : from) {
      boolean same =
          byContent ? each.sha256().equals(like.sha256()) : last(each).equals(last(like));
      if (same && each.table().equals(like.table()) && Objects.equals(each.sheet(), like.sheet())) {
        from.remove(each);
        return each;
      }
    }
    return null;
  }

  private static String last(Input input) {
    return input.name().substring(input.name().lastIndexOf('/') + 1);
  }
}
