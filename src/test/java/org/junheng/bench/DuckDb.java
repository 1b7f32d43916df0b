package org.junheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** The twenty checks in DuckDB. */
public final class DuckDb implements AutoCloseable {
  private final Connection connection;
  private final String sql;

  DuckDb(Path sql, int threads) throws IOException, SQLException {
    this.sql = Files.readString(sql).replaceAll("(?m)^--.*$", "");
    this.connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + threads);
    }
  }

  /** What each check answers about the data of a folder. */
  Map<String, Double> answers(Path folder) throws SQLException {
    Map<String, Double> answers = new LinkedHashMap<>();
    String place = folder.toString().replace('\\', '/').replace("'", "''") + "/";
    try (Statement statement = connection.createStatement()) {
      for (String each : sql.replace("FOLDER", place).split(";\\s*(\n|$)")) {
        if (statement.execute(each)) {
          try (ResultSet rows = statement.getResultSet()) {
            rows.next();
            answers.put(rows.getString(1), rows.getDouble(2));
          }
        }
      }
    }
    return answers;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /**
   * Prints the answers, one a line.
   *
   * @param args the file of SQL, the folder of the data, and the number of threads
   */
  public static void main(String[] args) throws IOException, SQLException {
    try (DuckDb db = new DuckDb(Path.of(args[0]), Integer.parseInt(args[2]))) {
      db.answers(Path.of(args[1]))
          .forEach((check, answer) -> System.out.println(check + " " + answer));
    }
  }
}
