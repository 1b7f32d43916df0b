package org.junheng.rulebook;

import org.junheng.rule.Basis;
import org.junheng.rule.Citation;

/** Where a rule or relief is written. */
final class Citations {
  private Citations() {}

  /**
   * What a form says, within the document that encloses it. A form that names another document has
   * that one's issuer and day left open.
   */
  static Citation of(Form form, Citation around) {
    Basis own = form.word("basis", BookFile.BASES);
    Basis basis = own == null ? around.basis() : own;
    String clause = form.string("clause", "");
    String document = form.string("document");
    return document == null
        ? new Citation(around.document(), around.issuer(), around.dated(), clause, basis)
        : new Citation(document, "", null, clause, basis);
  }
}
