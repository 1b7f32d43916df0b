package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.agreement.AgreementFile;
import org.junheng.agreement.Agreements;
import org.junheng.agreement.Answer;
import org.junheng.agreement.Waiver;
import org.junheng.input.Source;
import org.junheng.problem.Failures;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.FileBytes;

/** The files of waivers and answers that count. */
final class AgreementOptions implements OptionGroup {
  List<Path> waivers = new ArrayList<>();
  List<Path> answers = new ArrayList<>();

  @Override
  public void declare(Options options) {
    options.each(Path.class, it -> waivers = it, "--waivers").paramLabel("FILE");
    options.each(Path.class, it -> answers = it, "--answers").paramLabel("FILE");
  }

  @Override
  public String heading() {
    return "heading.agreements";
  }

  /** Reads one kind of file. */
  private interface Reading {
    AgreementFile read(String name, FileBytes content, RuleSet rules);
  }

  /**
   * What the files hold; their problems are told.
   *
   * @throws Stop with {@link ExitCode#RULES} if one is faulty, after all were read
   */
  Agreements read(Session session, RuleSet rules) {
    List<AgreementFile> read = files(session, rules);
    session.tell(read.stream().flatMap(each -> each.problems().stream()).toList());
    for (AgreementFile each : read) {
      if (each.isFaulty()) {
        throw new Stop(ExitCode.RULES, "agreements.faulty", each.name());
      }
    }
    return joined(read);
  }

  /** The files as they were understood: those of waivers, then those of answers. */
  List<AgreementFile> files(Session session, RuleSet rules) {
    List<AgreementFile> read = new ArrayList<>();
    waivers.forEach(file -> read.add(read(session, AgreementFile::waivers, file, rules)));
    answers.forEach(file -> read.add(read(session, AgreementFile::answers, file, rules)));
    return read;
  }

  /** What all of them hold. */
  static Agreements joined(List<AgreementFile> files) {
    List<Waiver> allWaivers = new ArrayList<>();
    List<Answer> allAnswers = new ArrayList<>();
    for (AgreementFile each : files) {
      allWaivers.addAll(each.agreements().waivers());
      allAnswers.addAll(each.agreements().answers());
    }
    return new Agreements(allWaivers, allAnswers);
  }

  private static AgreementFile read(Session session, Reading reading, Path file, RuleSet rules) {
    try {
      return reading.read(Source.shown(file), session.inputs().bytes(file), rules);
    } catch (IOException e) {
      throw new Stop(ExitCode.RULES, "agreements.unreadable", file, Failures.reason(e));
    }
  }
}
