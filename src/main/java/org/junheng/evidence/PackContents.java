package org.junheng.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.check.Result;
import org.junheng.draft.Content;
import org.junheng.input.FoundFile;
import org.junheng.input.Refused;
import org.junheng.report.ReportFormat;
import org.junheng.rulebook.FileBytes;
import org.junheng.table.DataSet;
import org.junheng.text.Language;
import org.junheng.text.Message;

/** Writes what a pack holds, file by file. */
final class PackContents {
  // The options that a project file said are in force like any other; the file is kept to be seen.
  static final String PROJECT = "config";

  private final Evidence evidence;
  private final PackWriter writer;
  private final PackPaths paths = new PackPaths();
  private final List<Member> members = new ArrayList<>();
  private final List<KeptData> data = new ArrayList<>();

  PackContents(Evidence evidence, PackWriter writer) {
    this.evidence = evidence;
    this.writer = writer;
  }

  Manifest write() throws IOException {
    Result result = evidence.result();
    String readme = Member.README_FILE;
    add(readme, Member.README, readme, out -> out.write(readme(result)));
    add(Member.RESULT_FILE, Member.RESULT, ReportFormat.JSON.word(), report(ReportFormat.JSON));
    for (ReportFormat format : reports()) {
      add(Member.reportPath(format), Member.REPORT, format.word(), report(format));
    }
    for (Map.Entry<String, FileBytes> book : evidence.books().entrySet()) {
      List<String> place = Member.bookPlace(book.getKey());
      String path = paths.of(place.get(0), place.get(1));
      add(path, Member.BOOK, book.getKey(), content(book.getValue()));
    }
    Map<String, List<String>> options = new LinkedHashMap<>(evidence.options());
    for (Evidence.NamedFile file : evidence.files()) {
      String path = paths.of(file.kind(), file.name());
      add(path, file.kind(), file.name(), content(file.content()));
      if (!file.kind().equals(PROJECT)) {
        options.computeIfAbsent(file.kind(), none -> new ArrayList<>()).add(path);
      }
    }
    data();
    members.sort(Comparator.comparing(Member::path));
    return new Manifest(
        result.run().tool(),
        result.run().started(),
        evidence.reporting().language(),
        evidence.reporting().detail(),
        options,
        members,
        data);
  }

  private void add(String path, String kind, String name, Content content) throws IOException {
    PackWriter.Written written = writer.add(path, content);
    members.add(new Member(path, kind, name, written.sha256(), written.bytes()));
  }

  // The page that people read, and what the user asked for; the result itself is there anyway.
  private Set<ReportFormat> reports() {
    Set<ReportFormat> formats = new LinkedHashSet<>(List.of(ReportFormat.HTML));
    formats.addAll(evidence.formats());
    formats.remove(ReportFormat.JSON);
    return formats;
  }

  private Content report(ReportFormat format) {
    return out -> format.writer().write(evidence.result(), evidence.reporting(), out);
  }

  private static Content content(FileBytes file) {
    return out -> out.write(file.bytes());
  }

  private void data() throws IOException {
    Map<String, Set<String>> hashes =
        evidence.result().inputs().stream()
            .collect(
                Collectors.groupingBy(
                    DataSet.Input::name,
                    Collectors.mapping(DataSet.Input::sha256, Collectors.toSet())));
    Map<String, String> kept = new HashMap<>();
    for (FoundFile file : evidence.data()) {
      Set<String> checked = hashes.get(file.name());
      if (checked == null) {
        continue; // found, but of no table
      }
      String path = kept.get(file.name());
      if (path == null) {
        path = paths.of(Member.DATA, file.name());
        kept.put(file.name(), path);
        add(path, Member.DATA, file.name(), out -> copy(file, out));
        if (!checked.contains(members.get(members.size() - 1).sha256())) {
          throw new ChangedData(file.name());
        }
      }
      data.add(KeptData.of(file, path));
    }
  }

  private static void copy(FoundFile file, java.io.OutputStream out) throws IOException {
    try (InputStream in = file.bytes().open()) {
      in.transferTo(out);
    } catch (Refused | NoSuchFileException e) {
      throw new ChangedData(file.name());
    }
  }

  /** What the pack is, for whoever opens it. */
  static byte[] readme(Result result) {
    Message words = Message.of("evidence.readme", result.run().tool(), result.run().started());
    return (words.in(Language.ZH) + "\n" + words.in(Language.EN)).getBytes(StandardCharsets.UTF_8);
  }
}
