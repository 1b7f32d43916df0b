package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import org.junheng.report.WaiversReport;
import org.junheng.rule.RuleSet;

/** Lists waivers: where each stands in its life and, with data, what became of it. */
final class WaiversListCommand implements Verb {
  private static final Target.Formats<DocumentFormat> FORMATS =
      DocumentFormat.some(DocumentFormat.TEXT, DocumentFormat.JSON);

  List<String> sources = new ArrayList<>();
  int within = 30;
  List<String> formats = new ArrayList<>();
  AgreementOptions agreements = new AgreementOptions();
  BookOptions books = new BookOptions();
  SelectionOptions selection = new SelectionOptions();
  DataOptions data = new DataOptions();
  GeneralOptions general = new GeneralOptions();

  @Override
  public void declare(Options options) {
    options.words(String.class, it -> sources = it, "DATA").arity("0..*");
    options
        .one(Integer.class, within, it -> within = it, "--within")
        .paramLabel("DAYS")
        .converters(new CountConverter());
    options.each(String.class, it -> formats = it, "-f", "--format").paramLabel("FORMAT[=FILE]");
  }

  @Override
  public List<OptionGroup> groups() {
    return List.of(agreements, books, selection, data, general);
  }

  @Override
  public GeneralOptions general() {
    return general;
  }

  @Override
  public ExitCode run(Session session) {
    List<Target<DocumentFormat>> targets = Target.all(formats, FORMATS);
    if (agreements.waivers.isEmpty()) {
      throw new UsageException("waivers.nothing");
    }
    RuleSet rules = Books.read(session, books.chosen(), books.params);
    selection.check(rules);
    AgreedData held =
        AgreedData.of(session, rules, agreements.read(session, rules), sources, data, selection);
    WaiversReport report =
        new WaiversReport(held.asOf(), within, held.checked(), held.agreed().waivers());
    new Documents(session)
        .write(
            targets.stream()
                .map(target -> new Documents.Document<>(target, content(target, report)))
                .toList());
    return ExitCode.FINE;
  }

  private static Documents.Content content(Target<DocumentFormat> target, WaiversReport report) {
    return switch (target.format()) {
      case TEXT -> new Documents.Content.Text(report::text);
      case JSON ->
          new Documents.Content.Bytes(
              out -> report.json(Version.NUMBER, ExitCode.FINE.code(), out));
      default -> throw target.format().unwritten();
    };
  }
}
