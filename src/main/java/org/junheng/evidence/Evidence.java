package org.junheng.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.input.FoundFile;
import org.junheng.report.ReportFormat;
import org.junheng.report.ReportOptions;
import org.junheng.rulebook.FileBytes;

/**
 * What is kept of a check.
 *
 * @param result what it said
 * @param books the files of its rule books, by the names under which they are found again
 * @param files the other files it read, but for the data
 * @param options the options in force that bear on the result, by long name without dashes; files
 *     by the names that they have in {@code books} and {@code files}
 * @param formats the formats of the reports to keep
 * @param reporting how the reports are written
 * @param data the data files to keep; empty to keep only their hashes
 * @param key what it is signed with; null where it is not
 */
public record Evidence(
    Result result,
    Map<String, FileBytes> books,
    List<NamedFile> files,
    Map<String, List<String>> options,
    List<ReportFormat> formats,
    ReportOptions reporting,
    List<FoundFile> data,
    @Nullable SigningKey key) {
  /**
   * A file that an option named.
   *
   * @param kind the option's long name without dashes
   * @param name the name as results tell it
   * @param content what it holds
   */
  public record NamedFile(String kind, String name, FileBytes content) {
    /** The file as results tell it. */
    public Result.ReadFile told() {
      return new Result.ReadFile(kind, name, content.sha256());
    }
  }

  public Evidence {
    books = Collections.unmodifiableMap(new LinkedHashMap<>(books));
    files = List.copyOf(files);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    formats = List.copyOf(formats);
    data = List.copyOf(data);
  }
}
