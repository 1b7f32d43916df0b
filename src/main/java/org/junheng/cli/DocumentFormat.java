package org.junheng.cli;

/**
 * The formats of documents that are no reports of a result: plans, what-ifs, comparisons,
 * verifications and lists of waivers.
 */
enum DocumentFormat {
  TEXT("txt"),
  JSON("json"),
  CSV("csv"),
  MARKDOWN("md"),
  XLSX("xlsx"),
  HTML("html");

  private final String ending;

  DocumentFormat(String ending) {
    this.ending = ending;
  }

  /** Those that a verb writes, the usual one first. */
  static Target.Formats<DocumentFormat> some(DocumentFormat... formats) {
    return Target.Formats.named(formats, format -> format.ending);
  }

  /** A format that a verb does not write was asked of it: it did not list its own. */
  IllegalStateException unwritten() {
    return new IllegalStateException("no " + this);
  }

  @Override
  public String toString() {
    return Words.of(this);
  }
}
