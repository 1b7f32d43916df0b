package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import org.junheng.guide.GuideFormat;
import org.junheng.rule.RuleSet;

/** Writes rule books as a standard that people read. */
final class RulesGuideCommand implements Verb {
  List<String> books = new ArrayList<>();
  List<String> formats = new ArrayList<>();
  List<String> params = new ArrayList<>();
  GeneralOptions general = new GeneralOptions();

  /** The words of the formats there are, for help and completion. */
  static final class GuideWords extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    GuideWords() {
      super(List.of(GuideFormat.values()).stream().map(GuideFormat::word).toList());
    }
  }

  @Override
  public void declare(Options options) {
    options.words(String.class, it -> books = it, "BOOK").arity("1..*");
    options
        .each(String.class, it -> formats = it, "-f", "--format")
        .paramLabel("FORMAT[=FILE]")
        .completionCandidates(new GuideWords());
    options.each(String.class, it -> params = it, "--param").paramLabel("NAME=VALUE");
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
    List<Target<GuideFormat>> targets = Target.all(formats, Target.Formats.GUIDE);
    RuleSet rules = Books.read(session, books, params);
    new Documents(session)
        .write(
            targets.stream()
                .map(target -> new Documents.Document<>(target, content(session, rules, target)))
                .toList());
    return ExitCode.FINE;
  }

  private static Documents.Content content(
      Session session, RuleSet rules, Target<GuideFormat> target) {
    return new Documents.Content.Bytes(
        out -> target.format().write(rules, session.language(), out));
  }
}
