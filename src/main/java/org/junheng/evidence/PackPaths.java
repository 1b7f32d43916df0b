package org.junheng.evidence;

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

  // Some file systems take no two names that differ in case only.
  private final Set<String> taken = new HashSet<>();

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
    for (int at = 2; !taken.add(own.toLowerCase(Locale.ROOT)); at++) {
      own = numbered(path, at);
    }
    return own;
  }

  private static String numbered(String path, int at) {
    int dot = path.lastIndexOf('.');
    int end = dot > path.lastIndexOf('/') ? dot : path.length();
    return path.substring(0, end) + "-" + at + path.substring(end);
  }
}
