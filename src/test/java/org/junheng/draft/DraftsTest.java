package org.junheng.draft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {
  @TempDir private Path folder;

  private static Content text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !path.equals(folder))
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private Path there(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void all_files_come_to_be_when_they_are_complete_and_none_before() throws IOException {
    Path old = there("old.txt", "x".repeat(100_000));
    Path fresh = folder.resolve("new/deep/fresh.txt");
    try (Drafts drafts = new Drafts()) {
      drafts.replace(old, text("short"));
      drafts.add(fresh, text("fresh"));
      drafts.add(folder.resolve("new/other.txt"), text("other"));
      drafts.folder(folder.resolve("pack")).add("data/1.csv", text("1"));
      assertEquals("x".repeat(100_000), Files.readString(old));
      assertFalse(Files.exists(folder.resolve("new")));
      assertFalse(Files.exists(folder.resolve("pack")));
      drafts.complete();
    }
    assertEquals("short", Files.readString(old));
    assertEquals("fresh", Files.readString(fresh));
    assertEquals("other", Files.readString(folder.resolve("new/other.txt")));
    assertEquals("1", Files.readString(folder.resolve("pack/data/1.csv")));
    assertEquals(
        List.of(
            "new",
            "new/deep",
            "new/deep/fresh.txt",
            "new/other.txt",
            "old.txt",
            "pack",
            "pack/data",
            "pack/data/1.csv"),
        files());
  }

  @Test
  void what_fails_half_way_leaves_everything_as_it_was() throws IOException {
    Path old = there("old.txt", "before");
    IOException full = new IOException("no space left");
    IOException told =
        assertThrows(
            IOException.class,
            () -> {
              try (Drafts drafts = new Drafts()) {
                drafts.replace(folder.resolve("first.txt"), text("first"));
                drafts.replace(
                    old,
                    out -> {
                      out.write(new byte[100_000]);
                      throw full;
                    });
              }
            });
    assertEquals(full, told);
    assertEquals("before", Files.readString(old));
    assertEquals(List.of("old.txt"), files());
  }

  @Test
  void a_new_file_never_replaces_one_that_came_to_be_in_the_meantime() throws IOException {
    Path late = folder.resolve("late.txt");
    try (Drafts drafts = new Drafts()) {
      drafts.add(folder.resolve("early.txt"), text("early"));
      drafts.add(folder.resolve("made/in.txt"), text("in"));
      drafts.add(late, text("ours"));
      Files.writeString(late, "theirs");
      Unplaced told = assertThrows(Unplaced.class, drafts::complete);
      assertEquals(late, told.target());
      assertEquals(FileAlreadyExistsException.class, told.reason().getClass());
    }
    assertEquals("theirs", Files.readString(late));
    assertEquals(List.of("late.txt"), files(), "what was placed before is taken back");
    try (Drafts drafts = new Drafts()) {
      assertThrows(FileAlreadyExistsException.class, () -> drafts.add(late, text("ours")));
    }
  }

  @Test
  void a_folder_is_put_where_there_is_none_or_an_empty_one_and_replaces_no_other()
      throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path full = Files.createDirectory(folder.resolve("full"));
    Files.writeString(full.resolve("a"), "a");
    try (Drafts drafts = new Drafts()) {
      drafts.folder(empty).add("b", text("b"));
      drafts.complete();
    }
    try (Drafts drafts = new Drafts()) {
      drafts.folder(full).add("b", text("b"));
      assertThrows(Unplaced.class, drafts::complete);
    }
    Path file = there("file", "stays");
    try (Drafts drafts = new Drafts()) {
      drafts.folder(file).add("b", text("b"));
      assertThrows(Unplaced.class, drafts::complete);
    }
    assertEquals("stays", Files.readString(file));
    assertEquals(List.of("empty", "empty/b", "file", "full", "full/a"), files());
  }

  @Test
  void a_missing_folder_is_said_and_not_made() {
    Path target = folder.resolve("none/r.txt");
    try (Drafts drafts = new Drafts()) {
      assertThrows(NoSuchFileException.class, () -> drafts.replace(target, text("a")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertFalse(Files.exists(target.getParent()));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void the_mode_of_what_is_replaced_is_kept_and_no_other_is_set() throws IOException {
    Path closed = there("closed.html", "old");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rw-------"));
    Path shut = Files.createDirectory(folder.resolve("shut"));
    Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwx--x---"));
    Path usual = Files.writeString(folder.resolve("usual.html"), "made like any other");
    Path fresh = folder.resolve("fresh.html");
    try (Drafts drafts = new Drafts()) {
      drafts.replace(closed, text("new"));
      drafts.replace(fresh, text("new"));
      drafts.folder(shut).add("a", text("a"));
      drafts.complete();
    }
    assertEquals("rw-------", mode(closed));
    assertEquals("rwx--x---", mode(shut));
    assertEquals(mode(usual), mode(fresh));
    assertEquals("new", Files.readString(closed));
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void what_a_link_points_to_is_replaced_and_the_link_stays() throws IOException {
    Path real = there("real.txt", "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("real.txt"));
    try (Drafts drafts = new Drafts()) {
      drafts.replace(link, text("new"));
      drafts.complete();
    }
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(real));
    assertEquals(List.of("link.txt", "real.txt"), files());
  }

  @Test
  void drafts_that_lie_side_by_side_are_not_taken_for_dead_ones() throws IOException {
    try (Drafts first = new Drafts();
        Drafts second = new Drafts()) {
      first.replace(folder.resolve("one.txt"), text("first"));
      second.replace(folder.resolve("one.txt"), text("second"));
      second.complete();
      first.complete();
    }
    assertEquals("first", Files.readString(folder.resolve("one.txt")));
    assertEquals(List.of("one.txt"), files());
  }

  @Test
  void what_a_killed_run_left_is_deleted_by_the_next() throws Exception {
    Process process = hanging("r.txt");
    process.destroyForcibly().waitFor();
    assertEquals(5, files().size(), "a folder with a lock, a draft and a folder with a file");
    Files.createDirectory(folder.resolve(".junheng.0123456789abcdef.part"));
    Path alike = Files.createDirectory(folder.resolve(".junheng.mine.part"));
    replaced("r.txt");
    assertEquals(List.of(".junheng.mine.part", "r.txt"), files());
    assertTrue(Files.isDirectory(alike), "whose name is of another kind");
  }

  @Test
  void what_a_living_run_makes_stays() throws Exception {
    Process process = hanging("other.txt");
    List<String> before = files();
    replaced("r.txt");
    List<String> after = new ArrayList<>(before);
    after.add("r.txt");
    assertEquals(after, files());
    process.destroy();
    process.waitFor();
    assertEquals(List.of("r.txt"), files());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_that_bears_the_name_of_a_draft_leads_to_nothing_deleted() throws IOException {
    Path victim = Files.createDirectory(folder.resolve("victim"));
    Files.writeString(victim.resolve("precious"), "precious");
    Files.writeString(victim.resolve("lock"), "");
    Files.createSymbolicLink(folder.resolve(".junheng.0123456789abcdef.part"), victim);
    Path trap = Files.createDirectory(folder.resolve(".junheng.1123456789abcdef.part"));
    Files.createSymbolicLink(trap.resolve("0"), victim);
    Files.createSymbolicLink(trap.resolve("lock"), victim.resolve("lock"));
    replaced("r.txt");
    assertEquals("precious", Files.readString(victim.resolve("precious")));
    assertTrue(Files.exists(victim.resolve("lock")));
  }

  private void replaced(String name) throws IOException {
    try (Drafts drafts = new Drafts()) {
      drafts.replace(folder.resolve(name), text("whole"));
      drafts.complete();
    }
  }

  @Test
  void an_interrupt_leaves_nothing_behind() throws Exception {
    Process process = hanging("r.txt");
    assertFalse(files().isEmpty());
    process.destroy();
    process.waitFor();
    assertEquals(List.of(), files());
  }

  private Process hanging(String name) throws IOException {
    Process process = Forked.java(Hanging.class.getName(), folder.resolve(name).toString()).start();
    assertEquals("writing", process.inputReader(StandardCharsets.UTF_8).readLine());
    return process;
  }

  /** Begins to write and never ends. */
  static final class Hanging {
    public static void main(String[] args) throws Exception {
      Path target = Path.of(args[0]);
      try (Drafts drafts = new Drafts()) {
        drafts.folder(target.resolveSibling("pack")).add("a", text("a"));
        drafts.replace(
            target,
            out -> {
              out.write(new byte[100_000]);
              System.out.println("writing");
              try {
                Thread.sleep(60_000);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
      }
    }
  }

  /**
   * The end of the program waits for whoever puts files in their places, and lets nobody begin
   * afterwards: all files of a run are there, or none, whenever it ends.
   */
  @Test
  void a_program_that_ends_while_it_writes_leaves_all_files_of_a_run_or_none() throws Exception {
    for (int round = 0; round < 5; round++) {
      Process process =
          Forked.java(Restless.class.getName(), folder.toString(), Integer.toString(round)).start();
      assertEquals(0, process.waitFor());
      List<String> left = files();
      assertFalse(left.isEmpty(), "nothing was ever written");
      for (String name : left) {
        String run = name.replaceFirst("[a-z]$", "");
        assertTrue(left.containsAll(Restless.FILES.stream().map(run::concat).toList()), name);
        assertArrayEquals(Restless.CONTENT, Files.readAllBytes(folder.resolve(name)));
        Files.delete(folder.resolve(name));
      }
    }
  }

  /** Writes many files at once, again and again, and is ended by another thread. */
  static final class Restless {
    static final byte[] CONTENT = new byte[200];
    static final List<String> FILES =
        "abcdefghijklmnopqrstuvwxyz".chars().mapToObj(Character::toString).toList();

    static {
      Arrays.fill(CONTENT, (byte) 7);
    }

    public static void main(String[] args) throws Exception {
      Thread writer = new Thread(() -> write(Path.of(args[0]), args[1]));
      writer.setDaemon(true);
      writer.start();
      // The program ends no sooner than its writer, which would go on if it could.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> join(writer)));
      while (writer.isAlive() && !Files.exists(Path.of(args[0], args[1] + "-3-z"))) {
        Thread.onSpinWait();
      }
      System.exit(0);
    }

    private static void join(Thread writer) {
      try {
        writer.join(1_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private static void write(Path folder, String round) {
      int failures = 0;
      for (int number = 0; failures < 100; number++) {
        try (Drafts drafts = new Drafts()) {
          for (String each : FILES) {
            drafts.replace(
                folder.resolve(round + "-" + number + "-" + each), out -> out.write(CONTENT));
          }
          drafts.complete();
        } catch (IOException e) {
          failures++; // the program is ending
        }
      }
    }
  }
}
