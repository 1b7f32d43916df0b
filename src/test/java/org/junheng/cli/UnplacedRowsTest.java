package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county of which one school has no county code. */
class UnplacedRowsTest {
  @TempDir Path folder;

  private InProcess.Ran check(String... more) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        """
        rulebook: small
        title: Small
        tables:
          county: {title: County, key: id, fields: {id: {type: code, title: Id}}}
          school:
            title: School
            key: id
            within: {table: county, by: county}
            fields: {id: {type: code, title: Id}, county: {type: code, title: County}, n: {type: count, title: N}}
        rules:
          SUM: {title: Too many, of: county, measure: sum(school.n), at-most: 10}
          OWN: {title: Too many, of: county, unplaced: leave-out, measure: sum(school.n), at-most: 10}
        """);
    Files.writeString(folder.resolve("county.csv"), "id\nA\n");
    Files.writeString(folder.resolve("school.csv"), "id,county,n\n1,A,9\n2,,2\n");
    String[] words = {
      "check",
      folder.resolve("county.csv").toString(),
      folder.resolve("school.csv").toString(),
      "-r",
      folder.resolve("book.yaml").toString(),
      "--lang",
      "en"
    };
    String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return new InProcess().run(all);
  }

  @Test
  void what_it_could_change_is_undecided_unless_such_rows_are_left_out() throws IOException {
    InProcess.Ran strict = check();
    assertEquals(5, strict.code(), strict.out());
    assertTrue(strict.out().contains("leaves open SUM)"), strict.out());
    InProcess.Ran leftOut = check("--unplaced", "leave-out");
    assertEquals(0, leftOut.code(), leftOut.out());
    assertTrue(leftOut.out().contains("left out, as --unplaced says"), leftOut.out());
  }

  @Test
  void a_rule_that_leaves_them_out_says_how_many() throws IOException {
    InProcess.Ran own = check("--only", "OWN");
    assertEquals(0, own.code(), own.out());
    String words = own.out().replaceAll("\\s+", " ");
    assertTrue(words.contains("left out of OWN, as the rule book says: 1 row"), words);
  }
}
