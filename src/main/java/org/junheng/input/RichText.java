package org.junheng.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a workbook, of which some may be struck out or raised.
 *
 * @param runs its runs, in order
 */
record RichText(List<Run> runs) {
  // Signs that XML cannot hold are written _x000D_, and an underscore before such is _x005F_.
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final Set<String> NO = Set.of("0", "false", "off");

  /**
   * A stretch of a text in one font.
   *
   * @param hasFont whether it has a font of its own; else it is written in that of the cell
   * @param isStruck whether its own font is struck out
   * @param isRaised whether its own font stands above or below the line
   */
  record Run(String text, boolean hasFont, boolean isStruck, boolean isRaised) {}

  /** A text in the font of its cell. */
  static RichText plain(String text) {
    return new RichText(List.of(new Run(text, false, false, false)));
  }

  /** Reads a text up to the tag that closes it. How it is pronounced is no part of it. */
  static RichText read(XmlPart xml, String closing) throws IOException {
    List<Run> runs = new ArrayList<>();
    boolean hasFont = false;
    boolean isStruck = false;
    boolean isRaised = false;
    while (xml.next() && !xml.closes(closing)) {
      switch (xml.name()) {
        case "rPh" -> {
          while (!xml.closes("rPh") && xml.next()) {}
        }
        case "r" -> {
          hasFont = false;
          isStruck = false;
          isRaised = false;
        }
        case "rPr" -> hasFont = true;
        case "strike" -> isStruck |= xml.opens() && isSaid(xml);
        case "vertAlign" -> isRaised |= xml.opens() && !"baseline".equals(xml.attribute("val"));
        case "t" -> {
          if (!xml.opens()) {
            runs.add(new Run(decoded(xml.text()), hasFont, isStruck, isRaised));
          }
        }
        default -> {}
      }
    }
    return new RichText(List.copyOf(runs));
  }

  /** Whether the tag, which opens {@code strike}, says that what it is about is struck out. */
  static boolean isSaid(XmlPart xml) {
    String said = xml.attribute("val");
    return said == null || !NO.contains(said);
  }

  /** A text with the signs that its writer escaped. */
  static String decoded(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escaped = ESCAPED.matcher(text);
    return escaped.replaceAll(
        one -> Matcher.quoteReplacement("" + (char) Integer.parseInt(one.group(1), 16)));
  }

  /** All of it. */
  String text() {
    if (runs.size() == 1) {
      return runs.get(0).text();
    }
    StringBuilder all = new StringBuilder();
    runs.forEach(run -> all.append(run.text()));
    return all.toString();
  }

  /** Whether some of it is struck out, where it stands in a cell whose font is. */
  boolean isStruck(boolean inCell) {
    return runs.stream().anyMatch(run -> isStruck(run, inCell));
  }

  private static boolean isStruck(Run run, boolean inCell) {
    return (run.hasFont() ? run.isStruck() : inCell) && !Normal.strip(run.text()).isEmpty();
  }

  /** Whether some of it, but not all, stands above or below the line. */
  boolean isRaised() {
    return runs.stream().anyMatch(RichText::isRaised)
        && runs.stream().anyMatch(run -> !isRaised(run) && !Normal.strip(run.text()).isEmpty());
  }

  private static boolean isRaised(Run run) {
    return run.isRaised() && !Normal.strip(run.text()).isEmpty();
  }

  /**
   * What it says: without what is struck out and without the marks of footnotes. What is raised
   * behind a letter stays so: m² is no m2, and no m.
   */
  String said(boolean isStruckInCell) {
    boolean dropsRaised = isRaised();
    StringBuilder said = new StringBuilder();
    for (Run run : runs) {
      if (isStruck(run, isStruckInCell)) {
        continue;
      }
      if (!dropsRaised || !isRaised(run)) {
        said.append(run.text());
      } else if (!said.isEmpty() && isLetter(said.charAt(said.length() - 1))) {
        said.append(raised(run.text()));
      }
    }
    return said.toString();
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static String raised(String text) {
    StringBuilder raised = new StringBuilder(text);
    for (int at = 0; at < text.length(); at++) {
      int digit = text.charAt(at) - '0';
      if (digit >= 0 && digit <= 9) {
        raised.setCharAt(at, RAISED_DIGITS.charAt(digit));
      }
    }
    return raised.toString();
  }
}
