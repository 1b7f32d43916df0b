package org.junheng.input;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Level;
import org.junheng.text.Message;

/**
 * A file of a folder that was not read. Whether that matters is only known when everything else was
 * read: the table it seems to be of may have been given by another file.
 *
 * @param file the file
 * @param reason why it was not read
 * @param tables the tables it seems to be of, or may be of; none where none is known
 * @param level how bad it is where those tables were given by others, or none is known
 */
record LeftOut(DataFile file, Message reason, List<String> tables, Level level) {
  LeftOut {
    tables = List.copyOf(tables);
  }

  /** A file that may be data. */
  LeftOut(DataFile file, Message reason, @Nullable String table) {
    this(file, reason, table, Level.WARNING);
  }

  /** A file of one table. */
  LeftOut(DataFile file, Message reason, @Nullable String table, Level level) {
    this(file, reason, table == null ? List.of() : List.of(table), level);
  }
}
