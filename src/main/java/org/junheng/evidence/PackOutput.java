package org.junheng.evidence;

import java.io.IOException;
import org.junheng.report.Reports;

/** Where the files of a pack go, one after the other. */
interface PackOutput {
  /** Takes a file. */
  void add(String path, Reports.Content content) throws IOException;
}
