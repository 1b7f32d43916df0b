package org.junheng.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.evidence.Verification.Rendered;
import org.junheng.input.FoundFile;
import org.junheng.report.JsonReportReader;
import org.junheng.report.ReportFormat;
import org.junheng.report.ReportReadException;
import org.junheng.rulebook.FileBytes;

/** Looks at a pack: whether it is whole, and what it holds that a check can be run again with. */
public final class Verifier {
  private final StoredPack pack;
  private final Manifest manifest;
  private final Set<Fault> faults = new TreeSet<>();
  private final @Nullable Result result;

  /**
   * Reads all of a pack.
   *
   * @param expected the hash that its manifest must have; null where that is not known
   * @throws IOException if it cannot be read
   */
  public Verifier(StoredPack pack, @Nullable String expected) throws IOException {
    this.pack = pack;
    this.manifest = pack.manifest();
    if (expected != null && !expected.equalsIgnoreCase(pack.manifestHash())) {
      fault(Manifest.FILE, Fault.Kind.CHANGED);
    }
    listed();
    unlisted();
    this.result = stored();
    if (result != null) {
      belonging(result);
    }
  }

  /** The result in it; null where it is not the one that was packed, or no result. */
  public @Nullable Result result() {
    return result;
  }

  /**
   * What can be said of the pack by itself.
   *
   * @param tool the version of the program that looks at it
   */
  public Verification verification(String tool) throws IOException {
    return new Verification(
        pack.name(),
        manifest,
        pack.manifestHash(),
        tool,
        List.copyOf(faults),
        result == null ? List.of() : reports(result),
        null,
        null);
  }

  /**
   * Whether the check can be run again with what the pack holds: reports may be missing, but what
   * it was run with is there.
   */
  public boolean isRepeatable() {
    Set<String> needed = new HashSet<>();
    for (Member member : manifest.members()) {
      if (!member.kind().equals(Member.REPORT) && !member.kind().equals(Member.README)) {
        needed.add(member.path());
      }
    }
    return result != null
        && faults.stream()
            .noneMatch(
                fault -> needed.contains(fault.path()) || fault.kind() == Fault.Kind.LACKING);
  }

  /** The files of the rule books, by the names under which they are found again. */
  public Map<String, FileBytes> books() throws IOException {
    Map<String, FileBytes> books = new TreeMap<>();
    for (Member member : manifest.members(Member.BOOK)) {
      books.put(member.name(), FileBytes.of(pack.bytes(member.path())));
    }
    return books;
  }

  /** The data in the pack, which can be read while it is open. */
  public List<FoundFile> data() {
    return manifest.data().stream().map(kept -> kept.file(() -> pack.open(kept.path()))).toList();
  }

  private List<Member> named() {
    return manifest.members().stream().filter(each -> !Member.OWN.contains(each.kind())).toList();
  }

  private void fault(String path, Fault.Kind kind) {
    faults.add(new Fault(path, kind));
  }

  private void listed() throws IOException {
    for (Member member : manifest.members()) {
      if (!pack.paths().contains(member.path())) {
        fault(member.path(), Fault.Kind.MISSING);
      } else if (!pack.hash(member.path()).equals(member.sha256())) {
        fault(member.path(), Fault.Kind.CHANGED);
      }
    }
  }

  private void unlisted() throws IOException {
    Set<String> known = new HashSet<>(Set.of(Manifest.FILE, Manifest.SUMS));
    manifest.members().forEach(member -> known.add(member.path()));
    for (String path : pack.paths()) {
      if (!known.contains(path)) {
        fault(path, Fault.Kind.ADDED);
      }
    }
    byte[] sums = manifest.sums(pack.manifestHash()).getBytes(StandardCharsets.UTF_8);
    if (!pack.paths().contains(Manifest.SUMS)) {
      fault(Manifest.SUMS, Fault.Kind.MISSING);
    } else if (!pack.hash(Manifest.SUMS).equals(FileBytes.of(sums).sha256())) {
      fault(Manifest.SUMS, Fault.Kind.CHANGED);
    }
  }

  private boolean isIntact(Member member) {
    return faults.stream().noneMatch(fault -> fault.path().equals(member.path()));
  }

  private @Nullable Result stored() throws IOException {
    List<Member> stored = manifest.members(Member.RESULT);
    if (stored.size() != 1 || !isIntact(stored.get(0))) {
      if (stored.isEmpty()) {
        fault("result.json", Fault.Kind.LACKING);
      }
      return null;
    }
    String path = stored.get(0).path();
    try (InputStream in = new BufferedInputStream(pack.open(path))) {
      return JsonReportReader.read(pack.name() + "/" + path, in);
    } catch (ReportReadException e) {
      throw new PackProblem(e.problem());
    }
  }

  // Whoever changes a book and its hash in the manifest has not changed it in the result.
  private void belonging(Result of) {
    Map<String, String> books = new TreeMap<>();
    for (Result.BookInfo book : of.books()) {
      books.put(book.sha256(), book.id());
      book.needs().forEach(other -> books.put(other.sha256(), other.id()));
    }
    Map<String, String> files = new TreeMap<>();
    of.files().forEach(file -> files.put(file.sha256(), file.kind() + "/" + file.name()));
    match(manifest.members(Member.BOOK), books);
    match(named(), files);
    Map<String, String> data = new TreeMap<>();
    of.inputs().forEach(input -> data.put(input.sha256(), input.name()));
    List<Member> kept = manifest.members(Member.DATA);
    kept.stream()
        .filter(member -> !data.containsKey(member.sha256()))
        .forEach(member -> fault(member.path(), Fault.Kind.FOREIGN));
  }

  private void match(List<Member> members, Map<String, String> restsOn) {
    Map<String, String> left = new TreeMap<>(restsOn);
    for (Member member : members) {
      left.remove(member.sha256());
      if (!restsOn.containsKey(member.sha256())) {
        fault(member.path(), Fault.Kind.FOREIGN);
      }
    }
    left.values().forEach(name -> fault(name, Fault.Kind.LACKING));
  }

  private List<Rendered> reports(Result of) throws IOException {
    List<Rendered> reports = new ArrayList<>();
    for (Member member : manifest.members()) {
      boolean isView = member.kind().equals(Member.REPORT) || member.kind().equals(Member.RESULT);
      Optional<ReportFormat> format = ReportFormat.ofWord(member.name());
      if (isView && format.isPresent() && isIntact(member)) {
        reports.add(
            new Rendered(member.path(), rendered(of, format.get()).equals(member.sha256())));
      }
    }
    return reports;
  }

  private String rendered(Result of, ReportFormat format) throws IOException {
    Hashing hashing = new Hashing();
    format.writer().write(of, manifest.reporting(), hashing);
    return hashing.hash();
  }
}
