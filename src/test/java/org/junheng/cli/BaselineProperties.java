package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junheng.cli.InProcess.Ran;

/** Beside a baseline a check fails for what is new, and for nothing else. */
class BaselineProperties {
  private static final String BOOK =
      """
      rulebook: test/district
      title: {zh: 学校, en: Schools}
      source: {document: 试〔2020〕1号, issuer: 试验, dated: 2020-01-01, basis: official}
      tables:
        school:
          title: {zh: 学校, en: School}
          key: [code]
          fields:
            code: {type: code, required: true, title: {zh: 学校, en: School}}
            teachers: {type: count, title: {zh: 教师, en: Teachers}}
            rooms: {type: count, title: {zh: 教室, en: Rooms}}
        class:
          title: {zh: 班级, en: Class}
          key: [code, number]
          within: {table: school, by: code}
          fields:
            code: {type: code, required: true, title: {zh: 学校, en: School}}
            number: {type: count, required: true, title: {zh: 班号, en: Number}}
            pupils: {type: count, title: {zh: 在校生数, en: Pupils}}
      rules:
        SIZE: {title: {zh: 班额, en: Size}, clause: 一, path: resources, of: class, measure: pupils, at-most: 45}
        TEACHERS: {title: {zh: 教师, en: Teachers}, clause: 二, path: resources, of: school, measure: teachers, at-least: 2}
        ROOMS: {title: {zh: 教室, en: Rooms}, clause: 三, path: resources, of: school, measure: rooms, at-least: 2}
        ENOUGH: {title: {zh: 条件, en: Means}, clause: 四, path: resources, of: school, k-of-n: {at-least: 1, of: [TEACHERS, ROOMS]}}
        CLASSES: {title: {zh: 各班, en: Classes}, clause: 五, path: resources, of: school, every: SIZE}
        ROOT: {title: {zh: 合格, en: Sound}, clause: 六, path: resources, of: school, all: [ENOUGH, CLASSES]}
      """;

  private static Path folder;

  @BeforeContainer
  static void set_up() throws IOException {
    folder = Files.createTempDirectory("baseline");
    Files.writeString(folder.resolve("district.yaml"), BOOK);
  }

  @AfterContainer
  static void tear_down() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** Schools with their teachers and rooms, and the pupils of their classes; −1 is missing. */
  private record District(List<int[]> means, List<int[]> classes) {
    static District of(Random random) {
      List<int[]> means = new ArrayList<>();
      List<int[]> classes = new ArrayList<>();
      for (int s = 0; s < 3; s++) {
        means.add(new int[] {1 + random.nextInt(3), 1 + random.nextInt(3)});
        int[] pupils = new int[1 + random.nextInt(3)];
        for (int c = 0; c < pupils.length; c++) {
          pupils[c] = random.nextInt(6) == 0 ? -1 : 44 + random.nextInt(4);
        }
        classes.add(pupils);
      }
      return new District(means, classes);
    }

    // As it is a year later: most stays as it was.
    District later(Random random) {
      District other = of(random);
      List<int[]> nextMeans = new ArrayList<>();
      List<int[]> nextClasses = new ArrayList<>();
      for (int s = 0; s < means.size(); s++) {
        nextMeans.add(random.nextInt(4) == 0 ? other.means.get(s) : means.get(s));
        nextClasses.add(random.nextInt(4) == 0 ? other.classes.get(s) : classes.get(s));
      }
      return new District(nextMeans, nextClasses);
    }

    /** What fails and counts, by rule and row: worked out here, not by the program. */
    Set<String> failing() {
      Set<String> failing = new TreeSet<>();
      for (int s = 0; s < means.size(); s++) {
        boolean teachers = means.get(s)[0] >= 2;
        boolean rooms = means.get(s)[1] >= 2;
        boolean large = false;
        for (int c = 0; c < classes.get(s).length; c++) {
          if (classes.get(s)[c] > 45) {
            failing.add("SIZE " + s + "/" + c);
            large = true;
          }
        }
        if (large) {
          failing.add("CLASSES " + s);
        }
        if (!teachers && !rooms) {
          failing.addAll(List.of("TEACHERS " + s, "ROOMS " + s, "ENOUGH " + s));
        }
        if (large || (!teachers && !rooms)) {
          failing.add("ROOT " + s);
        }
      }
      return failing;
    }

    /** What is open, by rule and row. */
    Set<String> open() {
      Set<String> open = new TreeSet<>();
      for (int s = 0; s < classes.size(); s++) {
        for (int c = 0; c < classes.get(s).length; c++) {
          if (classes.get(s)[c] < 0) {
            open.addAll(List.of("SIZE " + s + "/" + c, "CLASSES " + s, "ROOT " + s));
          }
        }
      }
      open.removeAll(failing());
      return open;
    }

    void write() throws IOException {
      StringBuilder school = new StringBuilder("code,teachers,rooms\n");
      StringBuilder group = new StringBuilder("code,number,pupils\n");
      for (int s = 0; s < means.size(); s++) {
        school.append("S" + s + "," + means.get(s)[0] + "," + means.get(s)[1] + "\n");
        for (int c = 0; c < classes.get(s).length; c++) {
          int pupils = classes.get(s)[c];
          group.append("S" + s + "," + c + "," + (pupils < 0 ? "" : pupils) + "\n");
        }
      }
      Files.writeString(folder.resolve("school.csv"), school);
      Files.writeString(folder.resolve("class.csv"), group);
    }
  }

  private static Ran check(String... options) {
    List<String> words = new ArrayList<>(List.of("check"));
    for (String file : List.of("school.csv", "class.csv")) {
      words.add(folder.resolve(file).toString());
    }
    words.addAll(List.of("-r", folder.resolve("district.yaml").toString(), "-q"));
    words.addAll(List.of(options));
    return new InProcess().run(words.toArray(String[]::new));
  }

  @Property(tries = 150)
  void only_what_is_new_counts(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    District before = District.of(random);
    District after = before.later(random);
    String old = folder.resolve("old.json").toString();
    before.write();
    check("-f", "json=" + old);
    after.write();
    Set<String> failing = after.failing();
    failing.removeAll(before.failing());
    Set<String> open = after.open();
    open.removeAll(before.open());
    open.removeAll(before.failing());
    boolean nothingDecided = after.open().containsAll(List.of("ROOT 0", "ROOT 1", "ROOT 2"));
    int expected = !failing.isEmpty() ? 1 : nothingDecided || !open.isEmpty() ? 5 : 0;
    assertEquals(expected, check("--baseline", old).code(), failing + " " + open);
  }

  @Property(tries = 30)
  void a_result_beside_itself_has_nothing_new(@ForAll long seed) throws IOException {
    District district = District.of(new Random(seed));
    district.write();
    String old = folder.resolve("old.json").toString();
    check("-f", "json=" + old);
    boolean nothingDecided = district.open().containsAll(List.of("ROOT 0", "ROOT 1", "ROOT 2"));
    assertEquals(nothingDecided ? 5 : 0, check("--baseline", old).code());
  }
}
