package org.junheng.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the cells of a workbook are shown, by the number of their style. */
final class CellStyles {
  /** What cells without a style are shown in. */
  private static final Style PLAIN = new Style(NumberFormat.GENERAL, false);

  private final List<Style> styles;

  /**
   * A style.
   *
   * @param format how its figures are written
   * @param isStruck whether its font is struck out
   */
  record Style(NumberFormat format, boolean isStruck) {}

  private CellStyles(List<Style> styles) {
    this.styles = styles;
  }

  /** Styles of a workbook that has none. */
  static CellStyles none() {
    return new CellStyles(List.of());
  }

  /** Reads the part that says them. */
  static CellStyles read(XmlPart xml) throws IOException {
    Map<Integer, String> codes = new HashMap<>();
    Map<Integer, NumberFormat> formats = new HashMap<>();
    List<Boolean> struck = new ArrayList<>();
    List<Style> styles = new ArrayList<>();
    String list = "";
    while (xml.next()) {
      String name = xml.name();
      switch (name) {
        case "numFmts", "fonts", "cellXfs", "dxfs" -> list = xml.opens() ? name : "";
        case "numFmt" -> {
          Integer id = xml.opens() ? xml.number("numFmtId") : null;
          String code = id == null ? null : xml.attribute("formatCode");
          if (id != null && code != null && list.equals("numFmts")) {
            codes.put(id, RichText.decoded(code));
          }
        }
        case "font" -> {
          if (xml.opens() && list.equals("fonts")) {
            struck.add(false);
          }
        }
        case "strike" -> {
          if (xml.opens() && list.equals("fonts") && !struck.isEmpty()) {
            struck.set(struck.size() - 1, RichText.isSaid(xml));
          }
        }
        case "xf" -> {
          if (xml.opens() && list.equals("cellXfs")) {
            int id = orZero(xml.number("numFmtId"));
            int font = orZero(xml.number("fontId"));
            NumberFormat format = formats.computeIfAbsent(id, one -> format(one, codes.get(one)));
            styles.add(new Style(format, font < struck.size() && struck.get(font)));
          }
        }
        default -> {}
      }
    }
    xml.end();
    return new CellStyles(styles);
  }

  private static int orZero(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private static NumberFormat format(int id, @Nullable String code) {
    return code == null ? NumberFormat.builtIn(id) : NumberFormat.of(code);
  }

  /**
   * A style.
   *
   * @throws Refused if there is none of that number
   */
  Style of(int number) throws Refused {
    if (number < styles.size()) {
      return styles.get(number);
    }
    if (styles.isEmpty()) {
      return PLAIN;
    }
    throw XmlPart.corrupt();
  }
}
