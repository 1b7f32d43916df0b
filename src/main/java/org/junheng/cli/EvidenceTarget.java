package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junheng.evidence.BookNames;
import org.junheng.evidence.ChangedData;
import org.junheng.evidence.Evidence;
import org.junheng.evidence.Evidence.NamedFile;
import org.junheng.evidence.EvidencePack;
import org.junheng.evidence.SigningKey;
import org.junheng.report.ReportFormat;
import org.junheng.rulebook.BookShelf;
import org.junheng.rulebook.FileBytes;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where the evidence of a check goes, if it is kept.
 *
 * @param place the folder or zip file; null where it is not kept
 * @param withData whether the data is kept with it
 * @param key what it is signed with; null where it is not
 * @param threads how many threads may work on the reports
 */
record EvidenceTarget(
    @Nullable Path place, boolean withData, @Nullable SigningKey key, int threads) {
  /**
   * The one that is wanted.
   *
   * @throws UsageException if it could not be written, as far as can be told before
   */
  static EvidenceTarget of(
      Session session, OutputOptions output, List<String> sources, DataOptions data) {
    Path place = output.evidence;
    if (place == null) {
      if (output.evidenceData) {
        throw new UsageException("evidence.data-alone");
      }
      if (output.sign != null) {
        throw new UsageException("evidence.sign-alone");
      }
      return new EvidenceTarget(null, false, null, 1);
    }
    // Files that options name, and the data, hold what is to be hidden.
    if (output.maskBelow != null) {
      throw new UsageException("evidence.masked");
    }
    if (output.evidenceData && data.isPiped(sources)) {
      throw new UsageException("evidence.stdin");
    }
    check(place);
    Path sign = output.sign;
    SigningKey key = sign == null ? null : Keys.read(session, sign, SigningKey::read);
    return new EvidenceTarget(place, output.evidenceData, key, output.threads());
  }

  private static void check(Path place) {
    Path folder = place.toAbsolutePath().normalize().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException("evidence.no-folder", place, folder == null ? place : folder);
    }
    if (EvidencePack.isZip(place)) {
      return;
    }
    if (Files.exists(place) && !isEmptyFolder(place)) {
      throw new UsageException("evidence.not-empty", place);
    }
  }

  private static boolean isEmptyFolder(Path place) {
    try (Stream<Path> held = Files.list(place)) {
      return held.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Makes what keeps what came of a check, if that is wanted.
   *
   * @throws Stop with {@link ExitCode#USAGE} if it cannot be written; with {@link ExitCode#DATA} if
   *     the data is not what was checked any more
   */
  void draft(
      Session session,
      Outputs outputs,
      CheckCommand.Judged judged,
      List<Target<ReportFormat>> reports,
      CommandSpec command) {
    if (place == null) {
      return;
    }
    outputs.refuseInput(place);
    Evidence evidence = evidence(session, judged, reports, command);
    outputs.make(
        "evidence.unwritable",
        place,
        drafts -> {
          try {
            String hash = EvidencePack.draft(drafts, place, evidence);
            outputs.note("evidence.written", place, hash);
          } catch (ChangedData e) {
            throw new Stop(ExitCode.DATA, "evidence.data-changed", e.file());
          }
        });
  }

  private Evidence evidence(
      Session session,
      CheckCommand.Judged judged,
      List<Target<ReportFormat>> reports,
      CommandSpec command) {
    Map<String, String> names = BookNames.of(judged.read().files().keySet());
    Map<String, FileBytes> books = new LinkedHashMap<>();
    judged
        .read()
        .files()
        .forEach((name, file) -> books.put(Objects.requireNonNull(names.get(name)), file));
    List<String> chosen = judged.chosen().stream().map(BookShelf::key).map(names::get).toList();
    Set<String> kinds = judged.named().stream().map(NamedFile::kind).collect(Collectors.toSet());
    return new Evidence(
        judged.result(),
        books,
        judged.named(),
        OptionsInForce.of(command, judged.result(), chosen, kinds),
        reports.stream().map(Target::format).toList(),
        ReportFiles.options(session).withColor(false).withThreads(threads),
        withData ? judged.loaded().files() : List.of(),
        key);
  }
}
