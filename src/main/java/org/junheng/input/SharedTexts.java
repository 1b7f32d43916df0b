package org.junheng.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The texts that the cells of a workbook share. */
final class SharedTexts {
  private final List<RichText> texts = new ArrayList<>();

  private SharedTexts() {}

  /** Texts of a workbook that has none. */
  static SharedTexts none() {
    return new SharedTexts();
  }

  /** Reads the part that holds them. */
  static SharedTexts read(XmlPart xml) throws IOException {
    SharedTexts texts = new SharedTexts();
    while (xml.next()) {
      if (xml.opens("si")) {
        texts.texts.add(RichText.read(xml, "si"));
      }
    }
    xml.end();
    return texts;
  }

  /**
   * The text that a cell names.
   *
   * @throws Refused if there is none of that number
   */
  RichText of(SheetCell cell) throws Refused {
    String said = cell.value();
    if (said == null || said.isBlank()) {
      return RichText.plain("");
    }
    int number = SheetXml.digits(said.strip(), 0);
    if (number < 0 || number >= texts.size()) {
      throw XmlPart.corrupt();
    }
    return texts.get(number);
  }

  /** Whether the text that a cell names is blank. */
  boolean isBlank(SheetCell cell) throws Refused {
    return Normal.strip(of(cell).text()).isEmpty();
  }
}
