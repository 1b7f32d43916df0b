package org.junheng.input;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a workbook lie in its archive. Relations name them, whatever their files are
 * called; what no relation names belongs to nothing.
 */
final class WorkbookParts {
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String ROOT_RELATIONS = "_rels/.rels";

  private final Archive archive;
  private final Limits limits;
  // Two names that differ in nothing but case name one part.
  private final Map<String, Archive.Entry> entries = new HashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private Archive.@Nullable Entry texts;
  private Archive.@Nullable Entry styles;
  private boolean isFrom1904;
  private boolean isUncalculated;

  /**
   * A sheet of cells.
   *
   * @param isHidden whether it is hidden, be it so that only a program can show it
   * @param content its part
   */
  record Sheet(String name, boolean isHidden, Archive.Entry content) {}

  /** What a relation says. */
  private record Relation(String kind, String target) {
    boolean isTo(String part) {
      return kind.endsWith("/" + part);
    }
  }

  private WorkbookParts(Archive archive, Limits limits) {
    this.archive = archive;
    this.limits = limits;
    archive.entries().forEach(entry -> entries.putIfAbsent(key(entry.name()), entry));
  }

  /** Whether an archive is a workbook. */
  static boolean areIn(Archive archive, Limits limits) throws IOException {
    return new WorkbookParts(archive, limits).workbook() != null;
  }

  /**
   * Finds the parts.
   *
   * @throws Refused if the archive is no workbook, or one that is not in order
   */
  static WorkbookParts of(Archive archive, Limits limits) throws IOException {
    WorkbookParts parts = new WorkbookParts(archive, limits);
    Archive.Entry workbook = parts.workbook();
    if (workbook == null) {
      throw XmlPart.corrupt();
    }
    parts.read(workbook);
    return parts;
  }

  /** The sheets of cells in order. A chart may have a sheet of its own, and no cells. */
  List<Sheet> sheets() {
    return sheets;
  }

  /** The texts that cells share; null where there are none. */
  Archive.@Nullable Entry texts() {
    return texts;
  }

  /** How cells are shown; null where nothing is said of it. */
  Archive.@Nullable Entry styles() {
    return styles;
  }

  /** Whether days are counted from 1904, as the first Macintosh did. */
  boolean isFrom1904() {
    return isFrom1904;
  }

  /**
   * Whether its formulas were never worked out: a program that only writes workbooks says so, and
   * stores 0 for each.
   */
  boolean isUncalculated() {
    return isUncalculated;
  }

  private Archive.@Nullable Entry workbook() throws IOException {
    Archive.Entry usual = entry(WORKBOOK);
    if (usual != null) {
      return usual;
    }
    for (Relation relation : relations(ROOT_RELATIONS, "").values()) {
      Archive.Entry main = relation.isTo("officeDocument") ? entry(relation.target()) : null;
      if (main != null && isWorkbook(main)) {
        return main;
      }
    }
    return null;
  }

  private boolean isWorkbook(Archive.Entry main) throws IOException {
    if (!key(main.name()).endsWith(".xml")) {
      return false;
    }
    try (XmlPart xml = XmlPart.open(archive, main, limits)) {
      return xml.next() && xml.opens("workbook");
    }
  }

  private void read(Archive.Entry workbook) throws IOException {
    String name = workbook.name();
    int folder = name.lastIndexOf('/') + 1;
    String base = name.substring(0, folder);
    String own = base + "_rels/" + name.substring(folder) + ".rels";
    Map<String, Relation> relations = relations(own, base);
    try (XmlPart xml = XmlPart.open(archive, workbook, limits)) {
      Set<String> names = new HashSet<>();
      while (xml.next()) {
        if (xml.opens("sheet")) {
          sheet(xml, relations, names);
        } else if (xml.opens("workbookPr")) {
          isFrom1904 = xml.says("date1904", false);
        } else if (xml.opens("calcPr")) {
          isUncalculated = xml.says("fullCalcOnLoad", false);
        }
      }
      xml.end();
      if (names.isEmpty()) {
        throw XmlPart.corrupt();
      }
    }
    texts = part(relations, base, "sharedStrings");
    styles = part(relations, base, "styles");
  }

  private void sheet(XmlPart xml, Map<String, Relation> relations, Set<String> names)
      throws Refused {
    String name = xml.attribute("name");
    String id = xml.relation();
    Relation relation = id == null ? null : relations.get(id);
    if (name == null || relation == null || !names.add(name)) {
      throw XmlPart.corrupt();
    }
    if (!relation.kind().isEmpty() && !relation.isTo("worksheet")) {
      return; // a chart or a dialog
    }
    Archive.Entry content = entry(relation.target());
    if (content == null) {
      throw XmlPart.corrupt().inSheet(name);
    }
    String state = xml.attribute("state");
    boolean isHidden = state != null && !state.equals("visible");
    sheets.add(new Sheet(name, isHidden, content));
  }

  private Archive.@Nullable Entry part(Map<String, Relation> relations, String base, String part) {
    for (Relation relation : relations.values()) {
      if (relation.isTo(part)) {
        return entry(relation.target());
      }
    }
    return entry(base + part + ".xml");
  }

  private Map<String, Relation> relations(String part, String base) throws IOException {
    Map<String, Relation> relations = new HashMap<>();
    Archive.Entry entry = entry(part);
    if (entry == null) {
      return relations;
    }
    try (XmlPart xml = XmlPart.open(archive, entry, limits)) {
      while (xml.next()) {
        String id = xml.opens("Relationship") ? xml.attribute("Id") : null;
        String target = id == null ? null : xml.attribute("Target");
        if (id != null && target != null && !"External".equals(xml.attribute("TargetMode"))) {
          String kind = xml.attribute("Type");
          relations.put(id, new Relation(kind == null ? "" : kind, path(base, target)));
        }
      }
      xml.end();
    }
    return relations;
  }

  /** A target as the path of an entry, whether it is written from the root or from a folder. */
  private static String path(String base, String target) {
    String plain = target.replace('\\', '/');
    String whole = plain.startsWith("/") ? plain : base + plain;
    Deque<String> path = new ArrayDeque<>();
    for (String step : whole.split("/", -1)) {
      if (step.equals("..")) {
        path.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        path.add(step);
      }
    }
    return String.join("/", path);
  }

  private Archive.@Nullable Entry entry(String path) {
    Archive.Entry found = entries.get(key(path));
    if (found != null || path.indexOf('%') < 0) {
      return found;
    }
    try {
      String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
      return entries.get(key(decoded));
    } catch (IllegalArgumentException e) { // a percent sign that stands for itself
      return null;
    }
  }

  private static String key(String path) {
    return path.toLowerCase(Locale.ROOT);
  }
}
