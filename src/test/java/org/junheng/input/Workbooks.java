package org.junheng.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes workbooks of the XML of their parts, so that tests can also make what no program writes.
 */
final class Workbooks {
  /**
   * Styles 0 to 7: general, a day, a percentage, six digits, Chinese day, text, time, year-month.
   */
  private static final String STYLES =
      """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <numFmts count="2"><numFmt numFmtId="170" formatCode="000000"/>
      <numFmt numFmtId="171" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>
      <cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/>
      <xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="49"/><xf numFmtId="21"/>
      <xf numFmtId="57"/></cellXfs></styleSheet>""";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private String texts = "";
  private String properties = "";
  private int count;

  /** Adds a sheet of the XML of its rows. */
  Workbooks sheet(String name, String rows) {
    return sheet(name, "visible", "", rows, "");
  }

  /** Adds a sheet that may be hidden, with what stands before and after its rows. */
  Workbooks sheet(String name, String state, String before, String rows, String after) {
    count++;
    sheets.append(
        "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"r%d\"/>"
            .formatted(name, count, state, count));
    relations.append(
        "<Relationship Id=\"r%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(count, count));
    parts.put(
        "xl/worksheets/sheet" + count + ".xml",
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + before
            + "<sheetData>"
            + rows
            + "</sheetData>"
            + after
            + "</worksheet>");
    return this;
  }

  /** Adds shared texts. */
  Workbooks texts(String... all) {
    texts = "";
    for (String each : all) {
      texts += "<si><t>" + each + "</t></si>";
    }
    return this;
  }

  /** Counts days from 1904, as the first Macintosh did. */
  Workbooks from1904() {
    properties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  /**
   * Styles instead of the usual ones: 0 is plain, 1 is struck out, from 2 on one of each format.
   */
  Workbooks formats(String... codes) {
    StringBuilder formats = new StringBuilder();
    StringBuilder cells = new StringBuilder();
    for (int at = 0; at < codes.length; at++) {
      String code = codes[at].replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
      formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(at + 164, code));
      cells.append("<xf numFmtId=\"%d\" fontId=\"0\"/>".formatted(at + 164));
    }
    return part(
        "xl/styles.xml",
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>"
            + formats
            + "</numFmts><fonts><font/><font><strike/></font></fonts><cellXfs>"
            + "<xf numFmtId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\"/>"
            + cells
            + "</cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>");
  }

  /** Puts another part in, or in place of one. */
  Workbooks part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  byte[] bytes() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
        </Types>""");
    all.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + properties
            + "<sheets>"
            + sheets
            + "</sheets></workbook>");
    all.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + relations
            + "</Relationships>");
    all.put("xl/styles.xml", STYLES);
    all.put(
        "xl/sharedStrings.xml",
        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + texts
            + "</sst>");
    all.putAll(parts);
    return zip(all);
  }

  /** A row of texts and figures. */
  static String row(int number, Object... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int at = 0; at < cells.length; at++) {
      String place = (char) ('A' + at) + String.valueOf(number);
      Object cell = cells[at];
      if (cell instanceof Number) {
        row.append("<c r=\"%s\"><v>%s</v></c>".formatted(place, cell));
      } else if (cell instanceof Raw raw) {
        row.append("<c r=\"%s\" %s</c>".formatted(place, raw.xml));
      } else if (!cell.equals("")) {
        row.append("<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, cell));
      }
    }
    return row.append("</row>").toString();
  }

  /** A cell by its XML, from its attributes on. */
  record Raw(String xml) {}

  /** A figure in a style. */
  static Raw styled(int style, Object figure) {
    return new Raw("s=\"" + style + "\"><v>" + figure + "</v>");
  }

  /** A cell by its XML. */
  static Raw raw(String xml) {
    return new Raw(xml);
  }

  /** A zip file of texts. */
  static byte[] zip(Map<String, String> texts) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    texts.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
    return zipped(files);
  }

  /** A zip file. */
  static byte[] zipped(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
