package org.junheng.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a tab printed: its pages, and the rows of its tables as the browser marked them.
 *
 * @param pages the text of each page
 * @param sizes the size of each page, in points
 * @param rows how many rows the tables have, heads left out
 * @param cut those of them that lie on more than one page
 */
public record Printed(List<String> pages, List<PDRectangle> sizes, int rows, List<String> cut) {
  /** Reads a PDF whose structure is marked. */
  public static Printed of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> pages = new ArrayList<>();
      List<PDRectangle> sizes = new ArrayList<>();
      PDFTextStripper text = new PDFTextStripper();
      for (PDPage page : document.getPages()) {
        sizes.add(page.getMediaBox());
        text.setStartPage(sizes.size());
        text.setEndPage(sizes.size());
        pages.add(text.getText(document));
      }
      List<Set<PDPage>> rows = new ArrayList<>();
      rows(document.getDocumentCatalog().getStructureTreeRoot(), rows);
      List<String> cut =
          rows.stream()
              .filter(row -> row.size() > 1)
              .map(
                  row ->
                      "row %d on pages %s"
                          .formatted(
                              rows.indexOf(row) + 1,
                              row.stream().map(document.getPages()::indexOf).toList()))
              .toList();
      return new Printed(pages, sizes, rows.size(), cut);
    }
  }

  // A row of heads is printed again on every page that its table goes on.
  private static void rows(PDStructureNode node, List<Set<PDPage>> rows) {
    for (Object kid : node.getKids()) {
      if (!(kid instanceof PDStructureElement element)) {
        continue;
      }
      if (!"TR".equals(element.getStructureType())) {
        rows(element, rows);
      } else if (element.getKids().stream().anyMatch(Printed::isFigure)) {
        Set<PDPage> pages = new HashSet<>();
        pages(element, pages);
        rows.add(pages);
      }
    }
  }

  private static boolean isFigure(Object cell) {
    return cell instanceof PDStructureElement element && "TD".equals(element.getStructureType());
  }

  private static void pages(PDStructureElement element, Set<PDPage> pages) {
    for (Object kid : element.getKids()) {
      if (kid instanceof PDStructureElement inner) {
        pages(inner, pages);
      } else if (kid instanceof PDMarkedContentReference marked) {
        pages.add(marked.getPage() == null ? element.getPage() : marked.getPage());
      } else if (kid instanceof Integer) {
        pages.add(element.getPage());
      }
    }
  }
}
