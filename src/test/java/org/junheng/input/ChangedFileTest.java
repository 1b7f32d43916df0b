package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A file that somebody writes to while it is read: what is judged is what is hashed, or nothing.
 */
class ChangedFileTest {
  private static Loaded read(String name, FoundFile.Opening bytes) {
    FoundFile file = new FoundFile(name, null, null, true, null, null, List.of(), bytes);
    return DataReader.read(
        List.of(Source.of(file)),
        List.of(Samples.SCHOOL, Samples.CLASS),
        Needs.ALL,
        ReadOptions.DEFAULT);
  }

  @Test
  void a_workbook_that_changes_at_any_opening_is_refused_or_hashed_as_it_was_judged()
      throws Exception {
    byte[] before = workbook("a");
    byte[] after = workbook("b");
    AtomicInteger all = new AtomicInteger();
    read("school.xlsx", () -> opened(before, all));
    assertTrue(all.get() > 2, "a workbook is opened several times");
    int refused = 0;
    for (int change = 0; change <= all.get(); change++) {
      int from = change;
      AtomicInteger openings = new AtomicInteger();
      Loaded loaded =
          read("school.xlsx", () -> opened(openings.get() < from ? before : after, openings));
      if (loaded.usable()) {
        boolean isOld = Samples.shown(loaded, "school").equals("1 a");
        assertEquals(
            sha256(isOld ? before : after), loaded.data().inputs().get(0).sha256(), "at " + from);
      } else {
        refused++;
        assertTrue(
            Samples.problems(loaded).contains("was changed while it was being read"),
            Samples.problems(loaded));
      }
    }
    assertTrue(refused > 0);
  }

  private static byte[] workbook(String name) {
    return new Workbooks()
        .sheet("school", Workbooks.row(1, "school_id", "name") + Workbooks.row(2, "1", name))
        .bytes();
  }

  private static ByteArrayInputStream opened(byte[] bytes, AtomicInteger openings) {
    openings.incrementAndGet();
    return new ByteArrayInputStream(bytes);
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of()
        .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void text_is_hashed_as_it_was_read_whatever_was_looked_at_before() throws Exception {
    byte[] before = "school_id,name\n1,a\n".getBytes(StandardCharsets.UTF_8);
    byte[] after = "school_id,name\n1,b\n2,c\n".getBytes(StandardCharsets.UTF_8);
    for (int from = 0; from < 3; from++) {
      int change = from;
      AtomicInteger openings = new AtomicInteger();
      Loaded loaded =
          read("school.csv", () -> opened(openings.get() < change ? before : after, openings));
      assertFalse(Samples.problems(loaded).contains("error"), Samples.problems(loaded));
      boolean isOld = Samples.shown(loaded, "school").equals("1 a");
      assertEquals(sha256(isOld ? before : after), loaded.data().inputs().get(0).sha256());
    }
  }
}
