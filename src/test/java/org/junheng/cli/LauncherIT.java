package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junheng.cli.Program.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher for sh, in a folder with a space and Chinese letters in its name. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

  @TempDir private Path temp;
  private Path launcher;

  @BeforeEach
  void copy_the_program() throws IOException {
    Path home = Files.createDirectories(temp.resolve("均衡 (1)"));
    launcher = Files.copy(Program.HOME.resolve("junheng"), home.resolve("junheng"));
    assertTrue(launcher.toFile().setExecutable(true));
    Files.copy(Program.HOME.resolve("junheng.jar"), home.resolve("junheng.jar"));
  }

  private Run launch(Map<String, String> environment, Path command, String... args) {
    List<String> words = new ArrayList<>(List.of(command.toString()));
    words.addAll(List.of(args));
    return Program.start(temp, environment, words);
  }

  /** A Java that says its version in its release file and prints its arguments when run. */
  private Path fakeJava(String version) throws IOException {
    Path home = Files.createDirectories(temp.resolve("jdk " + version));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"x\"\n");
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(
        java,
        """
        #!/bin/sh
        case $1 in
          -Xshare:dump) echo made >>"$0.log"; [ -e "$0.broken" ] || echo classes >"${3#*=}" ;;
          *) printf '<%s>\\n' "$@"; exit 5 ;;
        esac
        """);
    assertTrue(java.toFile().setExecutable(true));
    return home;
  }

  @Test
  void runs_the_jar_beside_it() {
    Run run = launch(Map.of("JAVA_HOME", System.getProperty("java.home")), launcher, "--version");
    assertEquals(new Run(0, Program.run(temp, "--version").out(), ""), run);
  }

  @Test
  void finds_the_jar_through_a_link() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("link"), temp.relativize(launcher));
    Run run = launch(Map.of("JAVA_HOME", System.getProperty("java.home")), link, "--version");
    assertEquals(0, run.code(), run.err());
  }

  @Test
  void works_without_a_locale() {
    Map<String, String> environment =
        Map.of("JAVA_HOME", System.getProperty("java.home"), "LC_ALL", "C", "LANG", "");
    Run run = launch(environment, launcher, "--version");
    assertEquals(0, run.code(), run.err());
  }

  /** Not installed anywhere, and yet files of Chinese names are found and the words are Chinese. */
  @Test
  void works_with_a_locale_that_is_not_installed() throws IOException {
    Classes classes = new Classes(temp);
    classes.file("班级.csv", Classes.PASSING);
    for (String variable : List.of("LC_ALL", "LANG")) {
      Map<String, String> environment =
          new java.util.HashMap<>(
              Map.of("JAVA_HOME", System.getProperty("java.home"), "LC_ALL", "", "LC_CTYPE", ""));
      environment.put(variable, "zh_XX.UTF-8");
      Run run =
          launch(environment, launcher, "check", "--table", "class=班级.csv", "-r", classes.book());
      assertEquals(0, run.code(), run.err());
      assertTrue(run.out().contains("班级"), run.out());
    }
  }

  @Test
  void an_archive_that_was_broken_off_longAgo_is_made_anew_and_one_in_the_making_is_left()
      throws Exception {
    Path java = fakeJava("17.0.9");
    Files.writeString(launcher.resolveSibling("junheng.classes"), "");
    long size = Files.size(launcher.resolveSibling("junheng.jar"));
    Path archive = launcher.resolveSibling("junheng-17.0.9-" + size + ".jsa");
    Path making = Files.createDirectory(archive.resolveSibling(archive.getFileName() + ".new"));
    Map<String, String> environment = Map.of("JAVA_HOME", java.toString());
    launch(environment, launcher, "x");
    assertFalse(Files.exists(java.resolve("bin/java.log")), "another run is making it");
    Files.writeString(making.resolve("jsa"), "half");
    Instant longAgo = Instant.now().minus(2, ChronoUnit.HOURS);
    Files.setLastModifiedTime(making, FileTime.from(longAgo));
    launch(environment, launcher, "x");
    awaitArchive(archive);
    assertEquals(List.of("made"), Files.readAllLines(java.resolve("bin/java.log")));
    assertEquals("classes\n", Files.readString(archive));
  }

  @Test
  void passes_every_argument_as_it_is() throws IOException {
    String[] args = {"check", "五 校/学校.csv", "", "a\"b", "$HOME", "*", "--set", "x=1 2", "-"};
    Run run = launch(Map.of("JAVA_HOME", fakeJava("21.0.1").toString()), launcher, args);
    List<String> lines = run.out().lines().toList();
    int jar = lines.indexOf("<-jar>");
    assertEquals(
        List.of(args),
        lines.subList(jar + 2, lines.size()).stream()
            .map(line -> line.substring(1, line.length() - 1))
            .toList());
  }

  @Test
  void passes_the_code_of_the_program_on() throws IOException {
    assertEquals(5, launch(Map.of("JAVA_HOME", fakeJava("17").toString()), launcher, "x").code());
  }

  @Test
  void the_first_of_many_runs_has_one_archive_made_and_later_runs_use_it() throws Exception {
    Path java = fakeJava("17.0.9");
    Path classes = Files.writeString(launcher.resolveSibling("junheng.classes"), "");
    Map<String, String> environment = Map.of("JAVA_HOME", java.toString());
    IntStream.range(0, 8)
        .parallel()
        .forEach(run -> assertEquals(5, launch(environment, launcher, "x").code()));
    long size = Files.size(launcher.resolveSibling("junheng.jar"));
    Path archive = launcher.resolveSibling("junheng-17.0.9-" + size + ".jsa");
    awaitArchive(archive);
    assertEquals(List.of("made"), Files.readAllLines(java.resolve("bin/java.log")));
    String shared = "<-XX:SharedArchiveFile=" + archive + ">\n";
    assertTrue(launch(environment, launcher, "x").out().contains(shared));
    Files.delete(classes);
    assertTrue(launch(environment, launcher, "x").out().contains(shared));
  }

  @Test
  void an_archive_that_cannot_be_made_is_not_tried_again() throws Exception {
    Path java = fakeJava("17.0.9");
    Files.createFile(java.resolve("bin/java.broken"));
    Files.writeString(launcher.resolveSibling("junheng.classes"), "");
    Map<String, String> environment = Map.of("JAVA_HOME", java.toString());
    launch(environment, launcher, "x");
    long size = Files.size(launcher.resolveSibling("junheng.jar"));
    awaitArchive(launcher.resolveSibling("junheng-17.0.9-" + size + ".jsa"));
    assertFalse(launch(environment, launcher, "x").out().contains("SharedArchiveFile"));
    assertEquals(List.of("made"), Files.readAllLines(java.resolve("bin/java.log")));
  }

  // It is made in the background; when it is there, the folder in which it was made is gone soon.
  private static void awaitArchive(Path archive) throws InterruptedException {
    Path making = archive.resolveSibling(archive.getFileName() + ".new");
    for (int tries = 0; !Files.exists(archive) || Files.exists(making); tries++) {
      assertTrue(tries < 9000, "no archive was made");
      Thread.sleep(20);
    }
  }

  @Test
  void no_archive_is_made_where_it_is_not_wanted() throws Exception {
    Path java = fakeJava("17.0.9");
    Map<String, String> wanted = Map.of("JAVA_HOME", java.toString());
    launch(wanted, launcher, "x");
    Files.writeString(launcher.resolveSibling("junheng.classes"), "");
    launch(Map.of("JAVA_HOME", java.toString(), "JUNHENG_ARCHIVE", "no"), launcher, "x");
    assertFalse(Files.exists(java.resolve("bin/java.log")));
  }

  @Test
  void a_real_archive_serves_the_program() throws Exception {
    Path classes = Program.HOME.resolve("junheng.classes");
    assumeTrue(Files.exists(classes), "built without an archive");
    Files.copy(classes, launcher.resolveSibling("junheng.classes"));
    Map<String, String> environment = Map.of("JAVA_HOME", System.getProperty("java.home"));
    Run first = launch(environment, launcher, "rules", "list");
    long size = Files.size(launcher.resolveSibling("junheng.jar"));
    String version = System.getProperty("java.version");
    awaitArchive(launcher.resolveSibling("junheng-" + version + "-" + size + ".jsa"));
    assertEquals(first, launch(environment, launcher, "rules", "list"));
    assertEquals(0, first.code());
  }

  @Test
  void small_data_and_no_data_spare_the_second_compiler_and_large_data_does_not() throws Exception {
    Map<String, String> environment = Map.of("JAVA_HOME", fakeJava("17").toString());
    Files.write(temp.resolve("small.csv"), new byte[100]);
    Path folder = Files.createDirectory(temp.resolve("large"));
    Files.write(folder.resolve("class.csv"), new byte[10_000_000]);
    String spared = "<-XX:TieredStopAtLevel=1>";
    for (String word : List.of("--help", "small.csv", "school=small.csv", "none.csv")) {
      assertTrue(launch(environment, launcher, "check", word).out().contains(spared), word);
    }
    for (String word : List.of("large", "large/class.csv", "class=large/class.csv", "-", "@args")) {
      String large = launch(environment, launcher, "check", word).out();
      assertFalse(large.contains(spared), word);
      assertTrue(large.contains("<-XX:MaxHeapFreeRatio=30>"), word);
      assertFalse(large.contains("<-Xmx"), "the user's to say");
    }
  }

  @Test
  void refuses_a_java_that_is_too_old() throws IOException {
    for (String version : List.of("1.8.0_392", "11.0.21", "16")) {
      Run run = launch(Map.of("JAVA_HOME", fakeJava(version).toString()), launcher, "--version");
      assertEquals(127, run.code());
      assertEquals("", run.out());
      assertTrue(run.err().startsWith("junheng: Java 17 or newer is needed"), run.err());
      assertTrue(run.err().contains(version), run.err());
    }
  }

  @Test
  void says_that_there_is_no_java() {
    Run run = launch(Map.of("JAVA_HOME", temp.resolve("none").toString()), launcher, "--version");
    assertEquals(127, run.code());
    assertTrue(run.err().contains("JAVA_HOME"), run.err());
    Path shell = Path.of("/bin/sh");
    Run bare = launch(Map.of("JAVA_HOME", "", "PATH", temp.toString()), shell, launcher.toString());
    assertEquals(127, bare.code());
    assertTrue(bare.err().contains("no java was found"), bare.err());
  }
}
