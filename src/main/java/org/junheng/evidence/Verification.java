package org.junheng.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a pack.
 *
 * @param pack what it is called
 * @param manifest what it says of itself
 * @param manifestHash the hash of its manifest
 * @param tool the version of the program that looks at it
 * @param faults the files that are not as they should be, by path
 * @param signed who signed it; null where nobody did, or the signature does not fit
 * @param reports its reports, each with whether it is what the result gives; empty where the result
 *     itself cannot be relied on
 * @param again what the same check says today; null where it was not run
 * @param notAgain why it was not run; null where it was
 */
public record Verification(
    String pack,
    Manifest manifest,
    String manifestHash,
    String tool,
    List<Fault> faults,
    @Nullable Signed signed,
    List<Rendered> reports,
    @Nullable Again again,
    @Nullable NotAgain notAgain) {
  /**
   * A report in a pack.
   *
   * @param path where it lies
   * @param same whether it is, byte for byte, what the result gives today
   */
  public record Rendered(String path, boolean same) {}

  /**
   * A signature that fits.
   *
   * @param key the fingerprint of the key that made it
   * @param known whether that is a key that was to have made it
   */
  public record Signed(String key, boolean known) {}

  /** What it comes to. */
  public enum State {
    /** Nothing speaks against it. */
    HOLDS,
    /** Something does. */
    HOLDS_NOT,
    /** Nothing does so far, but the check that was to be run again could not be. */
    UNDECIDED
  }

  /** Why the check was not run again. */
  public enum NotAgain {
    /** What it would be run with is not what it was run with. */
    NOT_WHOLE,
    /** There is no data, neither given nor in the pack. */
    NO_DATA,
    /** This version of the program does not take what the pack holds, or not the data. */
    REFUSED
  }

  public Verification {
    faults = List.copyOf(faults);
    reports = List.copyOf(reports);
  }

  /** Whether every file is as it was packed, and the result was made from it. */
  public boolean isWhole() {
    return faults.isEmpty();
  }

  /** Whether the program that made it is the one that looks at it. */
  public boolean isSameTool() {
    return manifest.tool().equals(tool);
  }

  /** Whether every report is what the result gives. */
  public boolean isRendered() {
    return reports.stream().allMatch(Rendered::same);
  }

  /**
   * What it comes to. A report that another version of the program would write otherwise does not
   * speak against it: it is as it was packed.
   */
  public State state() {
    boolean isSound =
        isWhole()
            && (isRendered() || !isSameTool())
            && (again == null || (again.isSameData() && again.isSameVerdicts()));
    if (!isSound) {
      return State.HOLDS_NOT;
    }
    return notAgain == NotAgain.REFUSED ? State.UNDECIDED : State.HOLDS;
  }

  /** Whether nothing speaks against it, and nothing that was asked is open. */
  public boolean holds() {
    return state() == State.HOLDS;
  }

  /** The same with what the check says today. */
  public Verification with(Again today) {
    return new Verification(
        pack, manifest, manifestHash, tool, faults, signed, reports, today, null);
  }

  /** The same, the check not run again. */
  public Verification without(NotAgain why) {
    return new Verification(pack, manifest, manifestHash, tool, faults, signed, reports, null, why);
  }
}
