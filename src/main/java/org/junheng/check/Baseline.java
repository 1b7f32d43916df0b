package org.junheng.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junheng.text.Message;

/**
 * The earlier result whose findings are tolerated, and what became of those that are there no more.
 *
 * @param tool the version of the program that made it
 * @param started when it was made
 * @param asOf the day whose rules it applied
 * @param sha256 the hash of its file
 * @param differences by what else than the data the two results differ: rule books, parameters, day
 *     and so on
 * @param fixed its findings that are none any more
 * @param unchecked its findings of which nothing is known any more
 */
public record Baseline(
    String tool,
    Instant started,
    LocalDate asOf,
    String sha256,
    List<Message> differences,
    List<Result.RowResult> fixed,
    List<Result.RowResult> unchecked) {
  public Baseline {
    differences = List.copyOf(differences);
    fixed = List.copyOf(fixed);
    unchecked = List.copyOf(unchecked);
  }
}
