package org.junheng.input;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Message;

/**
 * Looks through a workbook before its reader does, for the reader trusts what it reads: nothing may
 * unpack without end, refer to other files, or name texts, rows or cells that are not there.
 */
final class WorkbookScan {
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final XMLInputFactory XML = new InputFactoryImpl();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private final Archive archive;
  private final Limits limits;
  private final Map<String, String> sheets = new LinkedHashMap<>();
  private final Map<String, String> targets = new HashMap<>();
  private final Map<String, SheetFacts> parts = new HashMap<>();
  private int texts;
  private int largestText = -1;

  private WorkbookScan(Archive archive, Limits limits) {
    this.archive = archive;
    this.limits = limits;
  }

  /**
   * What is known of each sheet, by its name, in order.
   *
   * @throws Refused if the workbook is not in order
   */
  static Map<String, SheetFacts> of(DataFile.Opener bytes, Limits limits) throws IOException {
    try (Archive archive = Archive.open(bytes, limits)) {
      return new WorkbookScan(archive, limits).scan();
    }
  }

  private Map<String, SheetFacts> scan() throws IOException {
    List<Archive.Entry> later = new ArrayList<>();
    for (Archive.Entry entry : archive.entries()) {
      if (entry.name().contains("worksheets/")) {
        later.add(entry); // by then, the names of the sheets are known
      } else {
        part(entry);
      }
    }
    for (Archive.Entry entry : later) {
      try {
        part(entry);
      } catch (Refused e) {
        throw e.inSheet(sheetOf(entry.name()));
      }
    }
    if (largestText >= texts || sheets.isEmpty()) {
      throw SheetScan.corrupt();
    }
    Map<String, SheetFacts> facts = new LinkedHashMap<>();
    for (Map.Entry<String, String> sheet : sheets.entrySet()) {
      SheetFacts known = parts.get(targets.get(sheet.getValue()));
      if (known != null) { // a chart has a sheet of its own, and no rows
        facts.put(sheet.getKey(), known);
      }
    }
    return facts;
  }

  private @Nullable String sheetOf(String part) {
    for (Map.Entry<String, String> sheet : sheets.entrySet()) {
      if (part.equals(targets.get(sheet.getValue()))) {
        return sheet.getKey();
      }
    }
    return null;
  }

  private void part(Archive.Entry entry) throws IOException {
    if (!entry.name().endsWith(".xml") && !entry.name().endsWith(".rels")) {
      return;
    }
    try (InputStream in = archive.open(entry)) {
      XMLStreamReader xml = XML.createXMLStreamReader(in);
      SheetScan sheet = new SheetScan(xml, limits);
      StringBuilder text = new StringBuilder();
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
              throw new Refused(Message.of("input.workbook-dtd"));
          case XMLStreamReader.START_ELEMENT -> {
            text.setLength(0);
            begin(xml, entry.name());
            sheet.begin(xml.getLocalName());
          }
          case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
            if (text.length() + xml.getTextLength() > limits.recordChars()) {
              throw new Refused(Message.of("input.long-cell", limits.recordChars()));
            }
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          }
          case XMLStreamReader.END_ELEMENT -> {
            sheet.end(xml.getLocalName(), text);
            text.setLength(0);
          }
          default -> {}
        }
      }
      in.transferTo(OutputStream.nullOutputStream());
      parts.put(entry.name(), sheet.facts());
      largestText = Math.max(largestText, sheet.largestText());
    } catch (XMLStreamException | RuntimeException e) { // the parser throws both at broken XML
      if (e instanceof XMLStreamException fault
          && fault.getNestedException() instanceof Refused refused) {
        throw refused;
      }
      throw SheetScan.corrupt();
    }
  }

  private void begin(XMLStreamReader xml, String part) throws Refused {
    switch (xml.getLocalName()) {
      case "sheet" -> {
        String name = xml.getAttributeValue(null, "name");
        String id = xml.getAttributeValue(RELATIONS, "id");
        if (name != null && id != null && sheets.put(name, id) != null) {
          throw SheetScan.corrupt();
        }
      }
      case "si" -> texts++;
      case "Relationship" -> relation(xml, part);
      case "workbook" -> {
        if (String.valueOf(xml.getNamespaceURI()).startsWith(STRICT)) {
          throw new Refused(Message.of("input.workbook-strict"));
        }
      }
      default -> {}
    }
  }

  private void relation(XMLStreamReader xml, String part) {
    String id = xml.getAttributeValue(null, "Id");
    String target = xml.getAttributeValue(null, "Target");
    int folder = part.indexOf("_rels/workbook");
    if (folder >= 0 && id != null && target != null) {
      String path =
          target.startsWith("/") ? target.substring(1) : part.substring(0, folder) + target;
      targets.put(id, path);
    }
  }
}
