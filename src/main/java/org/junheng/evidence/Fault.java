package org.junheng.evidence;

/**
 * A file of a pack that is not as it should be.
 *
 * @param path where it lies, or should
 * @param kind what is wrong
 */
public record Fault(String path, Kind kind) implements Comparable<Fault> {
  /** What can be wrong. */
  public enum Kind {
    /** The manifest names it, but it is not there. */
    MISSING,
    /** Its bytes are not those that were packed. */
    CHANGED,
    /** It is there, but the manifest does not name it. */
    ADDED,
    /** It is as it was packed, but the result was not made from it. */
    FOREIGN,
    /** The result was made from it, but the manifest does not name it. */
    LACKING,
    /** Something of its kind, name or place is there already. */
    TWICE,
    /** What is of its kind and name lies elsewhere. */
    MISPLACED,
    /** It says something else than the result, or than what else it says. */
    DISAGREEING,
    /** The zip file holds more than its files, or is not packed as the program packs. */
    UNACCOUNTED,
    /** It was signed, but by none of those who should have. */
    OTHER_SIGNER
  }

  @Override
  public int compareTo(Fault other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : kind.compareTo(other.kind);
  }
}
