package org.junheng.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Location;

/**
 * One file to read. It can be opened again, for what its first bytes say of it may prove wrong
 * further down.
 *
 * @param name the name results show
 * @param table the table the user said it is of; null where its name tells
 * @param isNamed whether the user named this very file, not its folder
 * @param bytes opens it
 */
record DataFile(String name, @Nullable String table, boolean isNamed, Opener bytes) {
  /** Opens a file at its beginning. */
  interface Opener {
    InputStream open() throws IOException;
  }

  /** The name without folder and ending. */
  String stem() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot <= 0 ? last : last.substring(0, dot);
  }

  /** The name's ending in lower case, without the point; empty where there is none. */
  String ending() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot <= 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  Location place() {
    return Location.of(name);
  }
}
