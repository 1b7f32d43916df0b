package org.junheng.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
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
  private static final Set<String> BESIDE =
      Set.of(Manifest.FILE, Manifest.SUMS, Manifest.SIGNATURE);

  private final StoredPack pack;
  private final Manifest manifest;
  private final Expected expected;
  private final Verification.@Nullable Signed signed;
  private final Set<Fault> faults = new TreeSet<>();
  private final @Nullable Result result;

  /**
   * What a pack is held against.
   *
   * @param tool the version of the program that looks at it
   * @param sha256 the hash that its manifest must have; null where that is not known
   * @param signers who may have signed it; empty where that does not matter
   */
  public record Expected(String tool, @Nullable String sha256, List<SshKey> signers) {
    public Expected {
      signers = List.copyOf(signers);
    }
  }

  /**
   * Reads all of a pack.
   *
   * @throws IOException if it cannot be read
   */
  public Verifier(StoredPack pack, Expected expected) throws IOException {
    this.pack = pack;
    this.manifest = pack.manifest();
    this.expected = expected;
    if (expected.sha256() != null && !expected.sha256().equalsIgnoreCase(pack.manifestHash())) {
      fault(Manifest.FILE, Fault.Kind.CHANGED);
    }
    if (!pack.isSound()) {
      fault(pack.name(), Fault.Kind.UNACCOUNTED);
    }
    listed();
    unlisted();
    this.signed = signed();
    this.result = stored();
    if (result != null) {
      belonging(result);
      new Agreement(manifest, result, this::fault).look();
      if (isSameTool()) {
        renderedReadme(result);
      }
    }
  }

  private boolean isSameTool() {
    return manifest.tool().equals(expected.tool());
  }

  /** The result in it; null where it is not the one that was packed, or no result. */
  public @Nullable Result result() {
    return result;
  }

  /** What can be said of the pack by itself. */
  public Verification verification() throws IOException {
    return new Verification(
        pack.name(),
        manifest,
        pack.manifestHash(),
        expected.tool(),
        List.copyOf(faults),
        signed,
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

  private void fault(String path, Fault.Kind kind) {
    faults.add(new Fault(path, kind));
  }

  private void listed() throws IOException {
    Set<String> paths = new HashSet<>();
    for (Member member : manifest.members()) {
      PackWriter.Written packed = new PackWriter.Written(member.sha256(), member.bytes());
      if (!paths.add(PackPaths.likeness(member.path()))) {
        fault(member.path(), Fault.Kind.TWICE);
      }
      if (!member.isInPlace()) {
        fault(member.path(), Fault.Kind.MISPLACED);
      }
      if (!pack.paths().contains(member.path())) {
        fault(member.path(), Fault.Kind.MISSING);
      } else if (!pack.content(member.path()).equals(packed)) {
        fault(member.path(), Fault.Kind.CHANGED);
      }
    }
    String page = Member.reportPath(ReportFormat.HTML);
    for (String path : List.of(Member.README_FILE, Member.RESULT_FILE, page)) {
      if (manifest.members().stream().noneMatch(member -> member.path().equals(path))) {
        fault(path, Fault.Kind.LACKING);
      }
    }
  }

  private void unlisted() throws IOException {
    Set<String> known = new HashSet<>(BESIDE);
    manifest.members().forEach(member -> known.add(member.path()));
    for (String path : pack.paths()) {
      if (!known.contains(path)) {
        fault(path, Fault.Kind.ADDED);
      }
    }
    byte[] sums = manifest.sums(pack.manifestHash()).getBytes(StandardCharsets.UTF_8);
    if (!pack.paths().contains(Manifest.SUMS)) {
      fault(Manifest.SUMS, Fault.Kind.MISSING);
    } else if (!pack.content(Manifest.SUMS).sha256().equals(FileBytes.of(sums).sha256())) {
      fault(Manifest.SUMS, Fault.Kind.CHANGED);
    }
    // What a manifest says beside its keys, or in another order, is read by nobody but people.
    if (isSameTool()) {
      Hashing own = new Hashing();
      ManifestJson.write(manifest, own);
      if (!own.hash().equals(pack.manifestHash())) {
        fault(Manifest.FILE, Fault.Kind.CHANGED);
      }
    }
  }

  private Verification.@Nullable Signed signed() throws IOException {
    List<SshKey> signers = expected.signers();
    if (!pack.paths().contains(Manifest.SIGNATURE)) {
      if (!signers.isEmpty()) {
        fault(Manifest.SIGNATURE, Fault.Kind.MISSING);
      }
      return null;
    }
    Optional<SshSignature> signature =
        SshSignature.of(pack.bytes(Manifest.SIGNATURE), pack.bytes(Manifest.FILE));
    if (signature.isEmpty()) {
      fault(Manifest.SIGNATURE, Fault.Kind.CHANGED);
      return null;
    }
    SshKey key = signature.get().key();
    if (!signers.isEmpty() && !signers.contains(key)) {
      fault(Manifest.SIGNATURE, Fault.Kind.OTHER_SIGNER);
    }
    return new Verification.Signed(key.fingerprint(), signers.contains(key));
  }

  private boolean isIntact(Member member) {
    return faults.stream().noneMatch(fault -> fault.path().equals(member.path()));
  }

  private @Nullable Result stored() throws IOException {
    List<Member> stored = manifest.members(Member.RESULT);
    if (stored.size() != 1 || !isIntact(stored.get(0))) {
      return null;
    }
    String path = stored.get(0).path();
    try (InputStream in = new BufferedInputStream(pack.open(path))) {
      return JsonReportReader.read(pack.name() + "/" + path, in);
    } catch (ReportReadException e) {
      throw new PackProblem(e.problem());
    }
  }

  // Whoever changes a file and its hash in the manifest has not changed it in the result.
  private void belonging(Result of) {
    List<List<String>> books = new ArrayList<>();
    for (Result.BookInfo book : of.books()) {
      books.add(List.of(book.id(), book.sha256()));
      book.needs().forEach(other -> books.add(List.of(other.id(), other.sha256())));
    }
    match(
        manifest.members(Member.BOOK),
        new LinkedHashSet<>(books),
        (book, told) ->
            book.sha256().equals(told.get(1))
                && (Member.isGiven(book.name()) || book.name().equals(told.get(0))));
    match(
        manifest.members().stream().filter(each -> !Member.OWN.contains(each.kind())).toList(),
        of.files().stream()
            .map(file -> List.of(file.kind() + "/" + file.name(), file.sha256()))
            .toList(),
        (file, told) ->
            (file.kind() + "/" + file.name()).equals(told.get(0))
                && file.sha256().equals(told.get(1)));
    Set<List<String>> data = new HashSet<>();
    of.inputs().forEach(input -> data.add(List.of(input.name(), input.sha256())));
    manifest.members(Member.DATA).stream()
        .filter(member -> !data.contains(List.of(member.name(), member.sha256())))
        .forEach(member -> fault(member.path(), Fault.Kind.FOREIGN));
  }

  // Each file is told by the result, once, and each that it tells of is there.
  private void match(
      List<Member> members,
      Collection<List<String>> restsOn,
      BiPredicate<Member, List<String>> isSame) {
    List<List<String>> left = new ArrayList<>(restsOn);
    for (Member member : members) {
      Optional<List<String>> told =
          left.stream().filter(each -> isSame.test(member, each)).findFirst();
      if (told.isEmpty()) {
        fault(member.path(), Fault.Kind.FOREIGN);
      } else {
        left.remove(told.get());
      }
    }
    left.forEach(told -> fault(told.get(0), Fault.Kind.LACKING));
  }

  private void renderedReadme(Result of) {
    String own = FileBytes.of(PackContents.readme(of)).sha256();
    for (Member member : manifest.members(Member.README)) {
      if (!member.sha256().equals(own)) {
        fault(member.path(), Fault.Kind.DISAGREEING);
      }
    }
  }

  private List<Rendered> reports(Result of) throws IOException {
    List<Rendered> reports = new ArrayList<>();
    for (Member member : manifest.members()) {
      boolean isView = member.kind().equals(Member.REPORT) || member.kind().equals(Member.RESULT);
      if (isView && isIntact(member)) {
        Optional<ReportFormat> format = ReportFormat.ofWord(member.name());
        boolean isSame = format.isPresent() && rendered(of, format.get()).equals(member.sha256());
        reports.add(new Rendered(member.path(), isSame));
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
