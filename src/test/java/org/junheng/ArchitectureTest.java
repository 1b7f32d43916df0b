package org.junheng;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * Holds the packages to the table of the design: who may know whom, and which library is used
 * where.
 */
class ArchitectureTest {

  private static final String ROOT = "org.junheng.";

  private static final String RE2J = "com.google.re2j";
  private static final String JACKSON = "com.fasterxml.jackson.core";
  private static final String JACKSON_YAML = "com.fasterxml.jackson.dataformat.yaml";

  /** A row of the table. Every package may also use {@code java.*} and JSpecify's annotations. */
  private record Row(String name, Set<String> mayImport, Set<String> libraries) {}

  private static Row row(String name, Set<String> mayImport, String... libraries) {
    return new Row(name, mayImport, Set.of(libraries));
  }

  /** From the bottom up: a row may name only rows above it. */
  private static final List<Row> TABLE =
      List.of(
          row("text", Set.of()),
          row("draft", Set.of()),
          row("problem", Set.of("text")),
          row("table", Set.of("problem", "text")),
          row("expr", Set.of("table", "problem", "text"), RE2J),
          row("rule", Set.of("expr", "table", "problem", "text")),
          row(
              "rulebook",
              Set.of("rule", "expr", "table", "problem", "text"),
              JACKSON,
              JACKSON_YAML,
              "org.yaml.snakeyaml",
              RE2J),
          row(
              "input",
              Set.of("table", "problem", "draft", "text"),
              JACKSON,
              "com.fasterxml.aalto.stax",
              "de.siegmar.fastcsv.reader",
              "javax.xml.stream",
              "org.apache.commons.compress",
              "org.apache.commons.csv",
              "org.mozilla.universalchardet",
              RE2J),
          row("agreement", Set.of("rulebook", "input", "rule", "expr", "table", "problem", "text")),
          row("check", Set.of("agreement", "rule", "expr", "table", "problem", "text")),
          row("page", Set.of("text"), "freemarker"),
          row("inspection", Set.of("check", "rule", "table", "problem", "text"), JACKSON),
          row("guide", Set.of("page", "check", "rule", "expr", "table", "problem", "text")),
          row(
              "template",
              Set.of("rule", "table", "text"),
              JACKSON,
              "org.apache.commons.csv",
              "org.dhatim.fastexcel"),
          row("remedy", Set.of("check", "rule", "expr", "table", "problem", "text")),
          row("comparison", Set.of("check", "rule", "table", "problem", "text")),
          row("masking", Set.of("check", "agreement", "problem", "text")),
          row(
              "report",
              Set.of(
                  "page",
                  "remedy",
                  "comparison",
                  "check",
                  "agreement",
                  "rule",
                  "table",
                  "problem",
                  "draft",
                  "text"),
              JACKSON,
              "javax.xml.stream",
              "org.apache.commons.csv",
              "org.dhatim.fastexcel"),
          row(
              "evidence",
              Set.of(
                  "report",
                  "comparison",
                  "check",
                  "input",
                  "rulebook",
                  "rule",
                  "table",
                  "problem",
                  "draft",
                  "text"),
              JACKSON),
          row(
              "cli",
              Set.of(
                  "evidence",
                  "report",
                  "guide",
                  "remedy",
                  "comparison",
                  "masking",
                  "template",
                  "inspection",
                  "check",
                  "agreement",
                  "input",
                  "rulebook",
                  "rule",
                  "expr",
                  "table",
                  "problem",
                  "draft",
                  "text"),
              "picocli"));

  private static final Map<String, Row> ROWS =
      TABLE.stream().collect(Collectors.toMap(Row::name, Function.identity()));

  private static final Set<String> NAMES_THAT_SAY_NOTHING =
      Set.of("util", "utils", "common", "impl", "model", "service", "helper", "misc");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("org.junheng");

  @Test
  void packages_know_only_what_the_table_allows() {
    Set<String> faults = new TreeSet<>();
    for (JavaClass one : CLASSES) {
      Row row = ROWS.get(ours(one.getPackageName()));
      if (row == null) {
        faults.add(one.getName() + " lies in no package of the table");
        continue;
      }
      for (JavaClass other : targets(one)) {
        String fault = fault(row, other.getPackageName());
        if (!fault.isEmpty()) {
          faults.add(one.getName() + " uses " + other.getName() + ", but " + fault);
        }
      }
    }
    assertNone(faults);
  }

  @Test
  void the_table_names_only_rows_above() {
    Set<String> above = new LinkedHashSet<>();
    for (Row row : TABLE) {
      assertTrue(above.containsAll(row.mayImport()), row.name() + " names a package below it");
      above.add(row.name());
    }
  }

  @Test
  void packages_have_no_cycles() {
    SlicesRuleDefinition.slices()
        .matching("org.junheng.(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void package_names_say_what_lives_there() {
    Set<String> faults = new TreeSet<>();
    for (JavaClass one : CLASSES) {
      for (String part : one.getPackageName().split("\\.", -1)) {
        if (NAMES_THAT_SAY_NOTHING.contains(part)) {
          faults.add(one.getName() + " lies in a package named " + part + ", which says nothing");
        }
      }
    }
    assertNone(faults);
  }

  @Test
  void every_package_is_null_marked() {
    Map<String, Boolean> marked = new TreeMap<>();
    for (JavaClass one : CLASSES) {
      marked.put(one.getPackageName(), one.getPackage().isAnnotatedWith(NullMarked.class));
    }
    Set<String> faults = new TreeSet<>();
    marked.forEach(
        (name, yes) -> {
          if (!yes) {
            faults.add(name + " has no package-info.java with @NullMarked");
          }
        });
    assertNone(faults);
  }

  /** Why a class of this row must not use that package, or nothing where it may. */
  private static String fault(Row row, String target) {
    if (target.startsWith(ROOT)) {
      String name = ours(target);
      return name.equals(row.name()) || row.mayImport().contains(name)
          ? ""
          : "package " + row.name() + " may not know package " + name;
    }
    boolean allowed =
        within(target, "java")
            || within(target, "org.jspecify")
            || row.libraries().stream().anyMatch(library -> within(target, library));
    return allowed ? "" : "package " + row.name() + " may not use " + target;
  }

  private static boolean within(String target, String root) {
    return target.equals(root) || target.startsWith(root + ".");
  }

  /** The name in the table of a package of ours; empty for the root package itself. */
  private static String ours(String packageName) {
    return packageName.startsWith(ROOT)
        ? packageName.substring(ROOT.length()).split("\\.", -1)[0]
        : "";
  }

  private static List<JavaClass> targets(JavaClass one) {
    List<JavaClass> targets = new ArrayList<>();
    one.getDirectDependenciesFromSelf()
        .forEach(dependency -> targets.add(dependency.getTargetClass().getBaseComponentType()));
    targets.removeIf(JavaClass::isPrimitive);
    return targets;
  }

  private static void assertNone(Set<String> faults) {
    if (!faults.isEmpty()) {
      fail(String.join("\n", faults));
    }
  }
}
