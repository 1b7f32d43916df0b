package org.junheng.input;

import org.jspecify.annotations.Nullable;
import org.junheng.problem.Level;
import org.junheng.text.Message;

/**
 * A file of a folder that was not read. Whether that matters is only known when everything else was
 * read: the table it seems to be of may have been given by another file.
 *
 * @param file the file
 * @param reason why it was not read
 * @param table the table it seems to be of, or null
 * @param level how bad it is where that table was given by another, or none is known
 */
record LeftOut(DataFile file, Message reason, @Nullable String table, Level level) {
  /** A file that may be data. */
  LeftOut(DataFile file, Message reason, @Nullable String table) {
    this(file, reason, table, Level.WARNING);
  }
}
