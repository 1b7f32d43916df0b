package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.agreement.AgreementFile;
import org.junheng.agreement.Agreements;
import org.junheng.agreement.Answer;
import org.junheng.agreement.Waiver;
import org.junheng.rule.RuleSet;
import picocli.CommandLine.Option;

/** The files of waivers and answers that count. */
final class AgreementOptions {
  @Option(names = "--waivers", paramLabel = "FILE")
  List<Path> waivers = new ArrayList<>();

  @Option(names = "--answers", paramLabel = "FILE")
  List<Path> answers = new ArrayList<>();

  /** Reads one kind of file. */
  private interface Reading {
    AgreementFile read(Path file, RuleSet rules) throws IOException;
  }

  /**
   * What the files hold; their problems are told.
   *
   * @throws Stop with {@link ExitCode#RULES} if one is faulty, after all were read
   */
  Agreements read(Session session, RuleSet rules) {
    List<Waiver> allWaivers = new ArrayList<>();
    List<Answer> allAnswers = new ArrayList<>();
    List<AgreementFile> read = new ArrayList<>();
    for (Path file : waivers) {
      read.add(read(AgreementFile::waivers, file, rules));
    }
    for (Path file : answers) {
      read.add(read(AgreementFile::answers, file, rules));
    }
    session.tell(read.stream().flatMap(each -> each.problems().stream()).toList());
    for (AgreementFile each : read) {
      if (each.isFaulty()) {
        throw new Stop(ExitCode.RULES, "agreements.faulty", each.name());
      }
      allWaivers.addAll(each.agreements().waivers());
      allAnswers.addAll(each.agreements().answers());
    }
    return new Agreements(allWaivers, allAnswers);
  }

  private static AgreementFile read(Reading reading, Path file, RuleSet rules) {
    try {
      return reading.read(file, rules);
    } catch (IOException e) {
      throw new Stop(ExitCode.RULES, "agreements.unreadable", file, Failures.reason(e));
    }
  }
}
