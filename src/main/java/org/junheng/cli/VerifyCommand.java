package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.evidence.Again;
import org.junheng.evidence.PackProblem;
import org.junheng.evidence.SshKey;
import org.junheng.evidence.StoredPack;
import org.junheng.evidence.Verification;
import org.junheng.evidence.Verification.NotAgain;
import org.junheng.evidence.VerificationReport;
import org.junheng.evidence.Verifier;
import org.junheng.input.Source;
import org.junheng.problem.Failures;

/** Says whether a pack that check kept is whole, and whether the data gives the same verdicts. */
final class VerifyCommand implements Verb {
  private static final Target.Formats<DocumentFormat> FORMATS =
      DocumentFormat.some(DocumentFormat.TEXT, DocumentFormat.JSON);

  Path place = Path.of("");
  List<String> sources = new ArrayList<>();
  List<String> tables = new ArrayList<>();
  @Nullable String stdinName;
  @Nullable String sha256;
  @Nullable Path signer;
  List<String> formats = new ArrayList<>();
  GeneralOptions general = new GeneralOptions();

  @Override
  public void declare(Options options) {
    options.word(Path.class, it -> place = it, "PACK").index("0");
    options.words(String.class, it -> sources = it, "DATA").index("1..*").arity("0..*");
    options.each(String.class, it -> tables = it, "--table").paramLabel("NAME=FILE");
    options.one(String.class, it -> stdinName = it, "--stdin-name").paramLabel("NAME");
    options.one(String.class, it -> sha256 = it, "--sha256").paramLabel("HASH");
    options.one(Path.class, it -> signer = it, "--signer").paramLabel("KEYS");
    options.each(String.class, it -> formats = it, "-f", "--format").paramLabel("FORMAT[=FILE]");
  }

  @Override
  public List<OptionGroup> groups() {
    return List.of(general);
  }

  @Override
  public GeneralOptions general() {
    return general;
  }

  @Override
  public ExitCode run(Session session) {
    List<Target<DocumentFormat>> targets = Target.all(formats, FORMATS);
    List<SshKey> signers = signer == null ? List.of() : Keys.read(session, signer, SshKey::read);
    Verifier.Expected expected = new Verifier.Expected(Version.NUMBER, sha256, signers);
    session.inputs().add(place);
    String name = Source.shown(place);
    try (StoredPack pack = StoredPack.open(name, place)) {
      Verifier verifier = new Verifier(pack, expected);
      Verification alone = verifier.verification();
      Verification verification;
      try {
        verification = again(session, pack, verifier, alone);
      } catch (Stop e) {
        Verification refused = alone.without(NotAgain.REFUSED);
        boolean isSound = refused.state() == Verification.State.UNDECIDED;
        Stop stop = isSound ? e : new Stop(ExitCode.FAILED, e.words());
        write(session, targets, refused, stop.code());
        throw stop;
      }
      ExitCode code = verification.holds() ? ExitCode.FINE : ExitCode.FAILED;
      write(session, targets, verification, code);
      return code;
    } catch (PackProblem e) {
      session.tell(List.of(e.problem()));
      throw new Stop(ExitCode.DATA, "verify.unusable", place);
    } catch (IOException e) {
      throw new Stop(ExitCode.DATA, "verify.unreadable", place, Failures.reason(e));
    }
  }

  private Verification again(
      Session session, StoredPack pack, Verifier verifier, Verification alone) throws IOException {
    boolean isGiven = !sources.isEmpty() || !tables.isEmpty();
    Result stored = verifier.result();
    if (!isGiven && pack.manifest().data().isEmpty()) {
      return alone.without(NotAgain.NO_DATA);
    }
    if (stored == null || !verifier.isRepeatable()) {
      return alone.without(NotAgain.NOT_WHOLE);
    }
    try (RepeatedCheck check = new RepeatedCheck(session, pack, verifier)) {
      Result today = isGiven ? check.of(sources, tables, stdinName) : check.of(verifier.data());
      return alone.with(Again.of(stored, today));
    }
  }

  private static void write(
      Session session,
      List<Target<DocumentFormat>> targets,
      Verification verification,
      ExitCode code) {
    new Documents(session)
        .write(
            targets.stream()
                .map(
                    target -> new Documents.Document<>(target, content(target, verification, code)))
                .toList());
  }

  private static Documents.Content content(
      Target<DocumentFormat> target, Verification verification, ExitCode code) {
    return switch (target.format()) {
      case TEXT ->
          new Documents.Content.Text(
              (options, out) -> VerificationReport.text(verification, options, out));
      case JSON ->
          new Documents.Content.Bytes(
              out -> VerificationReport.json(verification, code.code(), out));
      default -> throw target.format().unwritten();
    };
  }
}
