package org.junheng.input;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Message;

/**
 * The XML of one part of a workbook, tag by tag. Names are taken without their namespaces: the
 * strict and the ordinary form of a workbook differ in nothing else. Nothing outside the part is
 * followed.
 */
final class XmlPart implements Closeable {
  private static final XMLInputFactory XML = new InputFactoryImpl();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private final InputStream in;
  private final XMLStreamReader xml;
  private final Limits limits;
  private final StringBuilder text = new StringBuilder();

  private XmlPart(InputStream in, XMLStreamReader xml, Limits limits) {
    this.in = in;
    this.xml = xml;
    this.limits = limits;
  }

  /** Opens a part. */
  static XmlPart open(Archive archive, Archive.Entry entry, Limits limits) throws IOException {
    InputStream in = archive.open(entry);
    try {
      return new XmlPart(in, XML.createXMLStreamReader(in), limits);
    } catch (XMLStreamException | RuntimeException e) { // the parser throws both at broken XML
      in.close();
      throw refused(e);
    }
  }

  /** What is said of a workbook that is not in order. */
  static Refused corrupt() {
    return new Refused(Message.of("input.workbook-corrupt"));
  }

  /**
   * Goes on to the next tag.
   *
   * @return whether there is one
   * @throws Refused if the part is not in order
   */
  boolean next() throws IOException {
    text.setLength(0);
    try {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
              throw new Refused(Message.of("input.workbook-dtd"));
          case XMLStreamReader.START_ELEMENT, XMLStreamReader.END_ELEMENT -> {
            return true;
          }
          case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> add();
          default -> {}
        }
      }
      return false;
    } catch (XMLStreamException | RuntimeException e) { // the parser throws both at broken XML
      throw refused(e);
    }
  }

  private void add() throws Refused {
    if (text.length() + xml.getTextLength() > limits.recordChars()) {
      throw new Refused(Message.of("input.long-cell", limits.recordChars()));
    }
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }

  /** Whether the tag opens an element; else it closes one. */
  boolean opens() {
    return xml.isStartElement();
  }

  /** Whether the tag opens an element of a name. */
  boolean opens(String name) {
    return opens() && name().equals(name);
  }

  /** Whether the tag closes an element of a name. */
  boolean closes(String name) {
    return !opens() && name().equals(name);
  }

  /** The name of the element, without its namespace. */
  String name() {
    return xml.getLocalName();
  }

  /** What stands between this tag and the one before it. */
  String text() {
    return text.toString();
  }

  /** An attribute of the element that the tag opens; null where it has none. */
  @Nullable String attribute(String name) {
    return xml.getAttributeValue("", name);
  }

  /** The attribute that names a relation: the one called {@code id} in a namespace of its own. */
  @Nullable String relation() {
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      String space = xml.getAttributeNamespace(at);
      if (xml.getAttributeLocalName(at).equals("id") && space != null && !space.isEmpty()) {
        return xml.getAttributeValue(at);
      }
    }
    return null;
  }

  /** Whether an attribute says yes, or is not there and that means yes. */
  boolean says(String name, boolean otherwise) {
    String said = attribute(name);
    return said == null ? otherwise : said.equals("1") || said.equals("true") || said.equals("on");
  }

  /** A number that an attribute says; null where it says none. */
  @Nullable Integer number(String name) {
    String said = attribute(name);
    int number = said == null ? -1 : SheetXml.digits(said, 0);
    return number < 0 ? null : number;
  }

  /** Passes over what is left, whose checksum is held against the bytes. */
  void end() throws IOException {
    while (next()) {}
    in.transferTo(OutputStream.nullOutputStream());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static Refused refused(Exception fault) {
    return fault instanceof XMLStreamException broken
            && broken.getNestedException() instanceof Refused refused
        ? refused
        : corrupt();
  }
}
