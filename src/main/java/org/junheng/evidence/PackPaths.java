package org.junheng.evidence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Gives each file of a pack a path of its own, which leads nowhere but into the pack and which
 * every file system takes.
 */
final class PackPaths {
  private static final String NOT_IN_NAMES = "[\\p{Cntrl}<>:\"|?*\\\\]";

  private final Set<String> taken = new HashSet<>();

  /** What is the same for paths of which some file systems take only one. */
  static String likeness(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** Whether a path can be the one that was given to a name. */
  static boolean isOf(String path, String folder, String name) {
    String wanted = new PackPaths().of(folder, name);
    int end = end(wanted);
    return path.equals(wanted)
        || (path.startsWith(wanted.substring(0, end) + "-")
            && path.endsWith(wanted.substring(end))
            && path.length() > wanted.length()
            && path.substring(end + 1, path.length() - wanted.length() + end).matches("[0-9]+"));
  }

  /** A path below a folder that is like a name. */
  String of(String folder, String name) {
    List<String> parts = new ArrayList<>(List.of(folder));
    for (String part : name.split("/", -1)) {
      String plain = part.replaceAll(NOT_IN_NAMES, "_").replaceAll("[. ]+$", "");
      if (!plain.isEmpty()) {
        parts.add(plain);
      }
    }
    if (parts.size() == 1) {
      parts.add("_");
    }
    String path = String.join("/", parts);
    String own = path;
    for (int at = 2; !taken.add(likeness(own)); at++) {
      own = numbered(path, at);
    }
    return own;
  }

  private static String numbered(String path, int at) {
    int end = end(path);
    return path.substring(0, end) + "-" + at + path.substring(end);
  }

  // Where the name ends, and its ending begins.
  private static int end(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? dot : path.length();
  }
}
