package org.junheng.input;

import java.util.Map;
import org.junheng.table.Column;
import org.junheng.table.DataSet;
import org.junheng.table.Origin;
import org.junheng.table.Schema;

/**
 * The rows of one table that one file has.
 *
 * @param schema the table
 * @param input the file as it was understood
 * @param columns the columns by field
 * @param source the file and the numbers of its cells
 * @param lines the line of each row
 */
record TablePart(
    Schema schema,
    DataSet.Input input,
    Map<String, Column> columns,
    Origin.SourceFile source,
    int[] lines) {
  /** The same as of another table. */
  TablePart of(String table) {
    DataSet.Input other =
        new DataSet.Input(
            input.name(),
            input.sheet(),
            input.sha256(),
            table,
            input.rows(),
            input.layout(),
            input.columns());
    return new TablePart(schema.withName(table), other, columns, source, lines);
  }
}
